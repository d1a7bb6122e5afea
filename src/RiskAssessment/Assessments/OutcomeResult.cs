using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>How a case stands for one outcome of its instrument.</summary>
/// <remarks>Equality is identity of its parts.</remarks>
/// <param name="Outcome">The outcome.</param>
/// <param name="Grade">The grade that is proved for it, or <see cref="Grade.Undetermined"/>.</param>
/// <param name="Lowest">The lowest grade that it can have when open items are answered.</param>
/// <param name="Highest">The highest grade that it can have when open items are answered.</param>
/// <param name="Reasons">The reasons of the assessment that speak for it, in their order.</param>
public sealed record OutcomeResult(Outcome Outcome, Grade Grade, Grade Lowest, Grade Highest, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The band that is proved for it.</summary>
    public RiskLevel Level => Grade.Band;

    /// <summary>Whether no open item can change it any more.</summary>
    public bool IsSettled => Lowest == Highest;

    internal static IReadOnlyList<OutcomeResult> Of(Assessment assessment, Evaluation evaluation)
    {
        var instrument = assessment.Instrument;
        if (instrument.Outcomes.Count == 0)
            return [];
        return Array.AsReadOnly(
        [
            .. from i in Enumerable.Range(0, instrument.Outcomes.Count)
               let outcome = instrument.Outcomes[i]
               let standing = Standing.OfOutcome(instrument, evaluation, i)
               let reasons = assessment.Reasons.Where(reason => reason.Rule.Outcomes.Contains(outcome.Code))
               select new OutcomeResult(
                   outcome, standing.Grade, instrument.Grades[standing.Lowest], instrument.Grades[standing.Highest], Array.AsReadOnly([.. reasons])),
        ]);
    }
}
