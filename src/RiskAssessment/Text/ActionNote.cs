namespace RiskAssessment;

/// <summary>
/// What a host has shown under an action: a service to refer to, or a piece of advice. Texts and pages print it as it is. Notes are given as a lookup by the code of
/// the action; those under <see cref="UnderNoAction"/> stand after all actions.
/// </summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ActionNote
{
    /// <summary>The key of notes that belong to no action: the empty text.</summary>
    public const string UnderNoAction = "";

    /// <summary>Makes a note.</summary>
    /// <param name="lines">What it says, a sentence or two each.</param>
    public ActionNote(params IEnumerable<LocalizedText> lines) => Lines = NotNull.All(lines);

    /// <summary>What it is about, such as the name of a service; <see langword="null"/>, the default, for nothing but the lines.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>A telephone number as it is written; <see langword="null"/> by default. On a page it is a link if it is nothing but a number.</summary>
    public string? Phone { get; init; }

    /// <summary>An address on the web; <see langword="null"/> by default. On a page it is a link if it is one of <c>https</c>.</summary>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public Uri? Web { get; init => field = value is not { IsAbsoluteUri: false } ? value : throw new ArgumentException("Give an absolute address.", nameof(Web)); }

    /// <summary>What it says, a sentence or two each.</summary>
    public IReadOnlyList<LocalizedText> Lines { get; }

    /// <summary>The note in English, on one line.</summary>
    public override string ToString() => Say("en");

    /// <summary>The title, how to reach it, and the lines.</summary>
    internal string Say(string language) => string.Join(" ", new[] { Title is null ? null : Title.In(language) + ":", Reach }.OfType<string>().Concat(Lines.Select(line => line.In(language))));

    /// <summary>How to reach it; <see langword="null"/> if that is not said.</summary>
    internal string? Reach => Phone is null && Web is null ? null : string.Join(", ", new[] { Phone, Web?.AbsoluteUri }.OfType<string>()) + ".";
}
