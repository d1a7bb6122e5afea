using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>An evaluation as plain English text for people, in lines of at most 80 columns.</summary>
/// <remarks>The same figures give the same text on every machine; lines end in a line feed.</remarks>
public static class EvaluationText
{
    private static readonly string[] Mind =
    [
        "What this is not: a validation. These are figures of these cases alone; others can differ.",
        "A level is no probability. It orders cases; how often the outcome came about at each level is in the table, for these cases.",
        "What was done after a high level may have prevented the outcome. Then the levels look worse than they were.",
        "Outcome and level may stand on the same records. Then the levels look better than they were. An outcome that nobody recorded counts as none.",
        "Intervals hold at 95 %, treat the cases as independent, and allow for chance alone. With many of them some miss by chance.",
    ];

    /// <summary>Writes an evaluation.</summary>
    /// <param name="report">The evaluation.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    public static void Write(EvaluationReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        var lines = new FigureLines(writer);
        var threshold = report.Options.Threshold;
        lines.Add("Evaluation of levels against an outcome");
        lines.Add("");
        lines.Add($"Outcome: {PrintableText.Of(report.Columns.Outcome)}");
        lines.Add($"Follow-up: {PrintableText.Of(report.Options.FollowUp ?? "not stated")}");
        lines.Add($"Cases: {Number(report.Rows)}; left out because the outcome is empty: {Number(report.WithoutOutcome)}");
        if (report.All is null)
            lines.Add($"Fewer than {Number(threshold)} cases have an outcome, so no figures are given.");
        else
            lines.AddFigures("All cases", report.All);
        foreach (var breakdown in report.Breakdowns)
        {
            var column = PrintableText.Of(breakdown.Column);
            if (breakdown.IsLeftOut)
                lines.AddHeading($"By {column}: left out, the groups are too small");
            foreach (var group in breakdown.Groups)
            {
                var title = $"{column}: {(group.Value.Length == 0 ? "not said" : PrintableText.Of(group.Value))}";
                if (group.Figures is null)
                    lines.AddHeading($"{title}: suppressed");
                else
                    lines.AddFigures(title, group.Figures);
            }
        }
        lines.Add("");
        if (report.Breakdowns.Count > 0)
            lines.Add($"Groups of fewer than {Number(threshold)} cases are suppressed, and others with them so that their figures cannot be worked out from those of all cases.");
        foreach (var line in Mind)
            lines.Add(line);
    }

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
