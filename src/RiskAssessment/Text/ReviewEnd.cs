using RiskAssessment.Instruments;
using static RiskAssessment.ReviewPhrases;

namespace RiskAssessment;

/// <summary>What to do, on what it all leans, and what to mind.</summary>
internal static class ReviewEnd
{
    internal static void Write(ReviewPage page)
    {
        if (page.Instrument.Actions.Count > 0)
            page.Heading(2, page.Say(ReviewPhrases.Actions));
        foreach (var action in page.Instrument.Actions)
            WriteAction(page, action);
        if (page.Instrument.Sources.Count > 0)
            page.Heading(2, page.Say(Sources));
        foreach (var source in page.Instrument.Sources)
            page.Point($"`{source.Code}`: {MarkdownText.Of(source.Citation)}{(source.Link is { } link ? $" {MarkdownText.Of(link)}" : "")}");
        if (page.Instrument.Caveats.Count > 0)
            page.Heading(2, page.Say(ReportPhrases.Mind));
        foreach (var caveat in page.Instrument.Caveats)
            page.Point(page.Say(caveat));
        if (page.Instrument.Unverified.Count > 0)
            page.Heading(2, page.Say(NotConfirmed));
        foreach (var statement in page.Instrument.Unverified)
            page.Point(page.Say(statement));
    }

    private static void WriteAction(ReviewPage page, ActionRule action)
    {
        page.Heading(3, $"`{action.Code}`: {page.Say(Labels.Of(action.For))}, {page.Say(Labels.Of(action.Urgency))}");
        page.Paragraph(page.Say(action.Text));
        page.Field(AtGrades, action.Grades.Count == 0
            ? page.Say(EveryGrade)
            : string.Join(", ", action.Grades.Select(code => page.Say(page.Instrument.Grades.Append(Grade.Undetermined).First(grade => grade.Code == code).Label))));
        page.Field(When, page.Words(action.When));
        page.Field(Unless, page.Words(action.Unless));
        if (action.Settled is { } settled)
            page.Point(page.Say(settled ? Settled : NotSettled));
    }
}
