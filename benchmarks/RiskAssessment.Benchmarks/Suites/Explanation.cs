namespace RiskAssessment.Benchmarks;

/// <summary>Everything that an assessment explains, asked for once: each part is worked out when it is first looked at.</summary>
internal static class Explanation
{
    internal static int PartsOf(Assessment assessment) =>
        assessment.Scores.Count + assessment.Reasons.Count + assessment.Contributions.Count + assessment.OpenQuestions.Count
        + assessment.Discrepancies.Count + assessment.Observed.Count + assessment.Actions.Count + assessment.Pattern.Ignored.Count;
}
