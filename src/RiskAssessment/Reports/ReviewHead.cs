using static RiskAssessment.ReviewPhrases;

namespace RiskAssessment;

/// <summary>What the instrument is, and its levels.</summary>
internal static class ReviewHead
{
    internal static void Write(ReviewPage page)
    {
        var instrument = page.Instrument;
        page.Heading(1, page.Say(instrument.Title));
        page.Paragraph(page.Say(Generated));
        if (instrument.Description is { } description)
            page.Paragraph(page.Say(description));
        if (instrument.ReviewPending.Contains(page.Questionnaire.Language))
            page.Paragraph($"**{page.Say(ReportPhrases.ReviewPending)}**");
        page.Field(Edition, $"{instrument}, sha256 `{instrument.Sha256}`");
        page.Field(Licence, instrument.Licence is { } licence ? MarkdownText.Of(licence) : null);
        page.Field(Languages, string.Join(", ", instrument.Languages.Select(
            language => instrument.ReviewPending.Contains(language) ? $"{language} ({page.Say(AwaitingReview)})" : language)));
        WriteLevels(page);
    }

    private static void WriteLevels(ReviewPage page)
    {
        page.Heading(2, page.Say(Levels));
        page.Paragraph(page.Say(LevelRule));
        page.Line($"| {page.Say(Levels)} | {page.Say(Code)} | {page.Say(Band)} | {page.Say(ReviewDays)} |\n| --- | --- | --- | --- |");
        foreach (var grade in page.Instrument.Grades)
            page.Line($"| {page.Say(grade.Label)} | `{grade.Code}` | {page.Say(ReportPhrases.Bands[(int)grade.Band])} | {grade.ReviewDays} |");
    }
}
