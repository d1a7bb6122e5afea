namespace RiskAssessment.Instruments;

/// <summary>An earlier version that an instrument replaces, so that answers given to it can be carried over.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ReplacedVersion
{
    /// <summary>Names a version of the same instrument, unless <see cref="Id"/> names another.</summary>
    /// <param name="version">The SemVer version.</param>
    /// <exception cref="ArgumentNullException">The version is <see langword="null"/>.</exception>
    public ReplacedVersion(string version) => Version = NotNull.Of(version);

    /// <summary>The SemVer version.</summary>
    public string Version { get; }

    /// <summary>The code of the replaced instrument; <see langword="null"/>, the default, for an earlier version of the same instrument.</summary>
    public string? Id { get; init; }

    /// <summary>Id and version.</summary>
    public override string ToString() => Id is null ? Version : $"{Id} {Version}";
}

/// <summary>An item of a replaced version whose answers an item takes over.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ReplacedItem
{
    /// <summary>Names an item of a replaced version of the same instrument, unless <see cref="Instrument"/> names another.</summary>
    /// <param name="item">The code of the old item.</param>
    /// <exception cref="ArgumentNullException">The code is <see langword="null"/>.</exception>
    public ReplacedItem(string item) => Item = NotNull.Of(item);

    /// <summary>The code of the old item.</summary>
    public string Item { get; }

    /// <summary>The code of the instrument of the old item; <see langword="null"/>, the default, for the same instrument.</summary>
    public string? Instrument { get; init; }

    /// <summary>
    /// The new code of each old option. If an old option is not listed, its answer is not carried over and the question is asked again.
    /// <see langword="null"/>, the default: every option keeps its code.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Options
    {
        get;
        init => field = value?.ToDictionary(option => option.Key, option => NotNull.Of(option.Value, nameof(Options)), StringComparer.Ordinal);
    }

    /// <summary>The code of the item.</summary>
    public override string ToString() => Instrument is null ? Item : $"{Instrument} {Item}";
}
