namespace RiskAssessment;

/// <summary>A sentence of a <see cref="CaseNarrative"/>.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class NarrativeSentence
{
    internal NarrativeSentence(params NarrativeClause[] clauses) => Clauses = Array.AsReadOnly(clauses);

    /// <summary>The parts of the sentence, in order; there is at least one.</summary>
    public IReadOnlyList<NarrativeClause> Clauses { get; }

    /// <summary>The whole sentence, with its full stop.</summary>
    [PersonalData]
    public string Text => string.Join(", ", Clauses.Select(clause => clause.Text)) + ".";

    /// <summary>How many clauses it has; the words are <see cref="Text"/>.</summary>
    public override string ToString() => Clauses.Count == 1 ? "1 clause" : FormattableString.Invariant($"{Clauses.Count} clauses");
}
