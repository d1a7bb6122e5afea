using RiskAssessment.Instruments;
using static RiskAssessment.ReviewPhrases;

namespace RiskAssessment;

/// <summary>How answers become a level: scores, rules, and when enough is known.</summary>
internal static class ReviewRules
{
    internal static void Write(ReviewPage page)
    {
        if (page.Instrument.Scores.Count > 0)
            page.Heading(2, page.Say(Scores));
        foreach (var score in page.Instrument.Scores)
            WriteScore(page, score);
        page.Heading(2, page.Say(Rules));
        foreach (var rule in page.Instrument.Rules)
            WriteRule(page, rule);
        WriteSufficiency(page);
    }

    private static void WriteScore(ReviewPage page, Score score)
    {
        page.Heading(3, $"{page.Say(score.Label)} (`{score.Code}`)");
        var isEveryItem = score.Items.SequenceEqual(page.Instrument.Items.Select(item => item.Code));
        page.Field(AddsUp, isEveryItem ? page.Say(EveryItem) : ReviewPage.Codes(score.Items));
        page.Field(Missing, page.Say(MissingRules[(int)score.Missing], score.MaxMissingShare is { } share ? $"{share} %" : $"{score.MaxMissing}"));
        page.Field(Bands, string.Join("; ", score.Bands.Select(band => BandOf(page, band))));
    }

    private static string BandOf(ReviewPage page, ScoreBand band)
    {
        var label = $"{page.Say(FromScore, band.From)} {page.Say(band.Label)}";
        return band.RatePercent is { } rate ? page.Say(ReportPhrases.BandWithRate, label, rate) : label;
    }

    private static void WriteRule(ReviewPage page, Rule rule)
    {
        var grade = page.Instrument.Grades.First(grade => grade.Code == rule.Grade);
        var floor = rule.IsFloor ? $" ({page.Say(Floor)})" : "";
        page.Heading(3, $"`{rule.Code}`: {page.Say(grade.Label)}{floor}");
        page.Field(ReviewPhrases.Outcomes, ReviewPage.Codes(rule.Outcomes));
        page.Field(When, page.Words(rule.When));
        page.Field(Because, page.Say(rule.Because));
        page.Field(Sources, ReviewPage.Codes(rule.Sources));
    }

    private static void WriteSufficiency(ReviewPage page)
    {
        var sufficiency = page.Instrument.Sufficiency;
        page.Heading(2, page.Say(Enough));
        if (sufficiency == default)
            page.Point(page.Say(Always));
        if (sufficiency.CriticalAnswered)
            page.Point(page.Say(EveryCritical));
        if (sufficiency.ScoredPercent > 0)
            page.Point(page.Say(Percent, sufficiency.ScoredPercent));
    }
}
