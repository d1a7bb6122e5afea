namespace RiskAssessment.Referral;

/// <summary>A service of a referral directory, as its file tells of it. What the file does not say is not known.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Service
{
    /// <summary>Stands for every area.</summary>
    public const string Everywhere = "*";

    /// <summary>Makes a service of which nothing but its name is known.</summary>
    /// <param name="id">The id, unique in its directory.</param>
    /// <param name="name">The name.</param>
    public Service(string id, string name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        (Id, Name) = (id, name);
    }

    /// <summary>The id, unique in its directory.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The codes of the areas that it serves, or <see cref="Everywhere"/>. Empty, the default, if the file does not say: then it is offered nowhere.</summary>
    public IReadOnlyList<string> Areas { get; init => field = Copy(value); } = [];

    /// <summary>Who it is for, in words such as "women" or "domestic abuse". Empty, the default, if the file does not say.</summary>
    public IReadOnlyList<string> For { get; init => field = Copy(value); } = [];

    /// <summary>What it helps with: codes of actions of the instrument, such as <c>refer-support-service</c>. Empty by default.</summary>
    public IReadOnlyList<string> Needs { get; init => field = Copy(value); } = [];

    /// <summary>The languages that it offers, as BCP 47 tags or by name. Empty, the default, if the file does not say.</summary>
    public IReadOnlyList<string> Languages { get; init => field = Copy(value); } = [];

    /// <summary>When it is open; <see langword="null"/>, the default, if that is not known.</summary>
    public OpeningHours? Hours { get; init; }

    /// <summary>When it is open in the words of the file, where they could not be read as <see cref="Hours"/>; <see langword="null"/> by default.</summary>
    public string? HoursInWords { get; init; }

    /// <summary>The telephone number as it is written; <see langword="null"/>, the default, if there is none.</summary>
    public string? Phone { get; init; }

    /// <summary>The e-mail address; <see langword="null"/>, the default, if there is none.</summary>
    public string? Email { get; init; }

    /// <summary>The address on the web; <see langword="null"/>, the default, if there is none.</summary>
    public Uri? Url { get; init; }

    /// <summary>What is to be minded about it at present, in the words of the file; <see langword="null"/> by default.</summary>
    public string? Alert { get; init; }

    /// <summary>When somebody last checked that all this is so; <see langword="null"/>, the default, if that is not known.</summary>
    public EdtfDate? LastChecked { get; init; }

    /// <summary>Where all this is from; <see langword="null"/>, the default, if the file does not say.</summary>
    public string? Source { get; init; }

    /// <summary>The name and the id.</summary>
    public override string ToString() => $"{Name} ({Id})";

    private static string[] Copy(IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return [.. values];
    }
}
