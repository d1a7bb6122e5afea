using System.Collections.ObjectModel;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The result for one outcome of the instrument.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class OutcomeResult
{
    private OutcomeResult(Outcome outcome, Grade grade, Grade lowest, Grade highest, IReadOnlyList<Reason> reasons) =>
        (Outcome, Grade, Lowest, Highest, Reasons) = (outcome, grade, lowest, highest, reasons);

    /// <summary>The outcome of the instrument, for example violence or persistence.</summary>
    public Outcome Outcome { get; }

    /// <summary>The grade that is stated for the outcome, or <see cref="Grade.Undetermined"/>.</summary>
    public Grade Grade { get; }

    /// <summary>The lowest grade that the outcome can have, whatever the open items are answered with.</summary>
    public Grade Lowest { get; }

    /// <summary>The highest grade that the outcome can have, whatever the open items are answered with.</summary>
    public Grade Highest { get; }

    /// <summary>The reasons of the assessment whose rules name the outcome, in the order of <see cref="Assessment.Reasons"/>.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The level of <see cref="Grade"/>.</summary>
    public RiskLevel Level => Grade.Level;

    /// <summary>Whether no answer to an open item can change the grade of the outcome.</summary>
    public bool IsSettled => Lowest == Highest;

    /// <summary>Outcome, grade and range in one line.</summary>
    public override string ToString() => $"{Outcome.Code}: {Grade} ({Lowest} to {Highest})";

    internal static IReadOnlyList<OutcomeResult> Of(Assessment assessment, Evaluation evaluation)
    {
        var instrument = assessment.Instrument;
        if (instrument.Outcomes.Count == 0)
            return [];
        var results = new OutcomeResult[instrument.Outcomes.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var range = GradeRange.OfOutcome(instrument, evaluation, i);
            results[i] = new OutcomeResult(
                instrument.Outcomes[i],
                range.GradeIn(instrument),
                instrument.Grades[range.Lowest],
                instrument.Grades[range.Highest],
                ReasonsOf(GateProgram.ScopeOfOutcome(i), assessment.Reasons));
        }
        return Array.AsReadOnly(results);
    }

    private static ReadOnlyCollection<Reason> ReasonsOf(ulong outcome, IReadOnlyList<Reason> reasons)
    {
        var count = 0;
        for (var i = 0; i < reasons.Count; i++)
            count += (reasons[i].Scopes & outcome) != 0 ? 1 : 0;
        var own = new Reason[count];
        for (var i = reasons.Count - 1; count > 0; i--)
            if ((reasons[i].Scopes & outcome) != 0)
                own[--count] = reasons[i];
        return Array.AsReadOnly(own);
    }
}
