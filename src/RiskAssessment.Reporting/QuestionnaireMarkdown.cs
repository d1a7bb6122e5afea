using RiskAssessment.Instruments;
using static RiskAssessment.Reporting.FormPhrases;

namespace RiskAssessment.Reporting;

/// <summary>The questionnaire as a form in Markdown, to print and fill in by hand.</summary>
internal sealed class QuestionnaireMarkdown(Questionnaire questionnaire, TextWriter writer)
{
    private const string Box = "☐";

    private static readonly string ShortLine = new('_', 20);
    private static readonly string LongLine = new('_', 60);

    /// <summary>A line over the width of the page. Markdown shows a line of underscores alone as a rule.</summary>
    private static readonly string EmptyLine = new('_', 62);

    internal void Write()
    {
        var instrument = questionnaire.Instrument;
        writer.WriteLine($"# {Text(instrument.Title)}\n");
        if (instrument.Description is { } description)
            writer.WriteLine($"{Text(description)}\n");
        if (questionnaire.IsReviewPending)
            writer.WriteLine($"**{MarkdownText.Of(questionnaire.ReviewNotice)}**\n");
        foreach (var field in new[] { Reference, Date, Interviewer, Interviewee })
            writer.WriteLine($"{Text(field)}: {LongLine}\n");
        writer.WriteLine($"## {Text(HowTo)}\n");
        foreach (var advice in FormGuidance.Of(questionnaire))
            writer.WriteLine($"- {MarkdownText.Of(advice)}");
        if (instrument.Caveats.Count > 0)
            writer.WriteLine($"\n## {Text(Mind)}\n");
        foreach (var caveat in instrument.Caveats)
            writer.WriteLine($"- {Text(caveat)}");
        foreach (var section in questionnaire.Sections)
        {
            writer.WriteLine($"\n## {MarkdownText.Of(section.Label)}");
            foreach (var question in section.Questions)
                Write(question);
        }
        writer.WriteLine($"\n## {Text(AnythingElse)}\n\n{Text(GiveTheNumber)}\n");
        for (var line = 0; line < 12; line++)
            writer.WriteLine($"{EmptyLine}\n");
        writer.WriteLine($"{Text(FilledFrom)}: {MarkdownText.Of(instrument.ToString())}, sha256 {instrument.Sha256}");
    }

    private void Write(Question question)
    {
        var critical = question.Item.IsCritical ? $"{Text(Critical)}: " : "";
        writer.WriteLine($"\n### {question.Number}. {critical}{MarkdownText.Of(question.Prompt)}\n");
        if (question.AskOnlyIf is { } condition)
            writer.WriteLine($"**{Text(AskOnlyIf)}:** {MarkdownText.Of(condition)}\n");
        if (question.OfficerPrompt != question.Prompt)
            writer.WriteLine($"{Text(Officer)}: {MarkdownText.Of(question.OfficerPrompt)}\n");
        if (question.Help is { } help)
            writer.WriteLine($"{Text(Help)}: {MarkdownText.Of(help)}\n");
        if (question.Item.Kind == ItemKind.Count)
            writer.WriteLine($"- {Text(HowMany)}: {ShortLine}");
        foreach (var (_, label) in question.Options)
            writer.WriteLine($"- {Box} {MarkdownText.Of(label)}");
        writer.WriteLine($"- {Box} {Text(NotKnown)}\n- {Box} {Text(RatherNotSay)}\n");
        writer.WriteLine($"{Text(WhoSaidSo)}: {ShortLine} {Text(SinceWhen)}: {ShortLine}\n");
        writer.WriteLine($"{Text(Notes)} ({MarkdownText.Of(question.Item.Code)}): {LongLine}");
        for (var more = question.Item.IsCritical ? 2 : 1; more > 0; more--)
            writer.WriteLine($"\n{EmptyLine}");
    }

    private string Text(LocalizedText text) => MarkdownText.Of(text.In(questionnaire.Language));
}
