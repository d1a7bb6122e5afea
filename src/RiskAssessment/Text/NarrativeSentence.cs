namespace RiskAssessment;

/// <summary>A sentence of a <see cref="CaseNarrative"/>.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class NarrativeSentence
{
    internal NarrativeSentence(params NarrativeClause[] clauses) => Clauses = Array.AsReadOnly(clauses);

    /// <summary>The parts of the sentence, in order; there is at least one.</summary>
    public IReadOnlyList<NarrativeClause> Clauses { get; }

    /// <summary>The whole sentence, with its full stop.</summary>
    public override string ToString() => string.Join(", ", Clauses) + ".";
}
