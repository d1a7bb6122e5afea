using RiskAssessment.Instruments;
using static RiskAssessment.ReviewPhrases;

namespace RiskAssessment;

/// <summary>What the instrument is, and its grades.</summary>
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
            page.Paragraph($"**{page.Say(QuestionnairePhrases.ReviewPending)}**");
        page.Field(Edition, $"{instrument}, sha256 `{instrument.Sha256}`");
        page.Field(Licence, instrument.Licence is { } licence ? MarkdownText.Of(licence) : null);
        page.Field(Languages, string.Join(", ", instrument.Languages.Select(
            language => instrument.ReviewPending.Contains(language) ? $"{language} ({page.Say(AwaitingReview)})" : language)));
        page.Field(InForce, DaysOf(page, instrument.InForce));
        page.Field(Replaces, string.Join(", ", instrument.Replaces.Select(version => $"{version.Id ?? instrument.Id} {version.Version}")));
        page.Field(ReviewPhrases.Outcomes, string.Join(", ", instrument.Outcomes.Select(outcome => $"{page.Say(outcome.Label)} (`{outcome.Code}`)")));
        WriteGrades(page);
    }

    private static string? DaysOf(ReviewPage page, PeriodInForce? period) => period is null ? null : string.Join(
        " ",
        [
            .. period.From is { } from ? [page.Say(FromDay, from)] : (string[])[],
            .. period.Until is { } until ? [page.Say(UntilDay, until)] : (string[])[],
        ]);

    private static void WriteGrades(ReviewPage page)
    {
        page.Heading(2, page.Say(Grades));
        page.Paragraph(page.Say(GradeRule));
        page.Line($"| {page.Say(Grades)} | {page.Say(Code)} | {page.Say(Level)} | {page.Say(ReviewDays)} |\n| --- | --- | --- | --- |");
        foreach (var grade in page.Instrument.Grades)
            page.Line($"| {page.Say(grade.Label)} | `{grade.Code}` | {page.Say(Labels.Of(grade.Level))} | {grade.ReviewDays} |");
        if (page.Instrument.UndeterminedReviewDays is { } days)
            page.Line($"| {page.Say(Grade.Undetermined.Label)} | `{Grade.Undetermined.Code}` | {page.Say(Labels.Of(RiskLevel.Undetermined))} | {days} |");
    }
}
