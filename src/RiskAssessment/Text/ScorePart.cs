using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The scores whose publication reports on them in bands.</summary>
internal static class ScorePart
{
    internal static void Write(Report report)
    {
        var banded = report.Assessment.Scores.Where(score => score.Score.Bands.Count > 0).ToArray();
        if (banded.Length == 0)
            return;
        report.Page.Heading(report.Say(ReportPhrases.Scores));
        foreach (var score in banded)
            report.Page.Row(report.Say(score.Score.Label), $"{report.Say(score.Value)}: {Bands(report, score)}");
    }

    private static string Bands(Report report, ScoreResult score)
    {
        var (lowest, highest) = (Band(report, score.LowestBand), Band(report, score.HighestBand));
        return lowest == highest ? lowest : report.Say(ReportPhrases.FromTo, lowest, highest);
    }

    private static string Band(Report report, ScoreBand? band)
    {
        if (band is null)
            return report.Say(ReportPhrases.NoBand);
        var label = report.Say(band.Label);
        return band.RatePercent is { } rate
            ? report.Say(ReportPhrases.BandWithRate, label, rate.ToString("0.##", CultureInfo.InvariantCulture))
            : label;
    }
}
