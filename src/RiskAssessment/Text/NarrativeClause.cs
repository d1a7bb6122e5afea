namespace RiskAssessment;

/// <summary>A part of a sentence of a <see cref="CaseNarrative"/>, with the incidents that it is about.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class NarrativeClause
{
    internal NarrativeClause(string text, IEnumerable<string> incidents) => (Text, Incidents) = (text, Array.AsReadOnly(incidents.ToArray()));

    /// <summary>The words, without the full stop that ends a sentence.</summary>
    [PersonalData]
    public string Text { get; }

    /// <summary>The ids of the incidents behind it, in the order of time; there is at least one. A diary of these alone says the same.</summary>
    [PersonalData]
    public IReadOnlyList<string> Incidents { get; }

    /// <summary>How many incidents it is about; the words are <see cref="Text"/>.</summary>
    public override string ToString() => PersonalText.CountOf(Incidents, "");
}
