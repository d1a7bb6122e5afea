namespace RiskAssessment;

/// <summary>The result for each outcome.</summary>
internal static class OutcomePart
{
    internal static void Write(Report report)
    {
        if (report.Assessment.Outcomes.Count == 0)
            return;
        report.Page.Heading(report.Say(ReportPhrases.ByOutcome));
        foreach (var outcome in report.Assessment.Outcomes)
            report.Page.Row(report.Say(outcome.Outcome.Label), Standing(report, outcome));
    }

    private static string Standing(Report report, OutcomeResult outcome)
    {
        var grade = report.Say(outcome.Grade.Label);
        return outcome.IsSettled && outcome.Grade == outcome.Lowest
            ? grade
            : report.Say(ReportPhrases.GradeCouldBe, grade, report.Range(outcome.Lowest, outcome.Highest));
    }
}
