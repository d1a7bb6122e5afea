namespace RiskAssessment;

/// <summary>The item of an earlier version of an instrument whose answer was carried over.</summary>
/// <remarks>Immutable; equality is by value. Personal data.</remarks>
[PersonalData]
public sealed record AnswerOrigin
{
    /// <summary>Makes an origin.</summary>
    /// <param name="version">The version of the instrument to which the answer was given.</param>
    /// <param name="item">The code of the item there.</param>
    public AnswerOrigin(string version, string item) => (Version, Item) = (NotNull.Of(version), NotNull.Of(item));

    /// <summary>The version of the instrument to which the answer was given.</summary>
    public string Version { get; }

    /// <summary>The code of the item there.</summary>
    public string Item { get; }

    /// <summary>No code: an answer that was read may name anything as its origin.</summary>
    public override string ToString() => "an item of an earlier version";
}
