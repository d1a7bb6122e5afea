using System.Globalization;
using RiskAssessment.Instruments;
using static RiskAssessment.Reporting.FormPhrases;
using static RiskAssessment.Reporting.Html;

namespace RiskAssessment.Reporting;

/// <summary>The questionnaire as one self-contained page: a form to print on A4 and fill in by hand. It runs nothing and loads nothing.</summary>
internal sealed class QuestionnaireHtml(Questionnaire questionnaire, TextWriter writer)
{
    private const string Box = "<span class=\"box\" aria-hidden=\"true\"></span>";
    private const string EmptyLine = "<p class=\"line\" aria-hidden=\"true\"></p>";

    internal void Write()
    {
        var title = Text(questionnaire.Instrument.Title);
        writer.WriteLine($"""
            <!DOCTYPE html>
            <html lang="{Escaped(questionnaire.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title>
            <style>
            {Style()}</style>
            </head>
            <body>
            <header>
            <h1>{title}</h1>
            """);
        if (questionnaire.Instrument.Description is { } description)
            writer.WriteLine($"<p>{Text(description)}</p>");
        if (questionnaire.IsReviewPending)
            writer.WriteLine($"<p class=\"notice\"><strong>{Escaped(questionnaire.ReviewNotice)}</strong></p>");
        writer.WriteLine("<div class=\"lines two\">");
        foreach (var field in new[] { Reference, Date, Interviewer, Interviewee })
            Line(Text(field));
        writer.WriteLine("</div>\n</header>\n<main>");
        WriteGuidance();
        foreach (var section in questionnaire.Sections)
        {
            writer.WriteLine($"<section>\n<h2>{Escaped(section.Label)}</h2>");
            foreach (var question in section.Questions)
                Write(question);
            writer.WriteLine("</section>");
        }
        WriteEnd();
    }

    /// <summary>
    /// The style sheet, with the foot of each printed page: sheets can be separated, so each names its document. The whole hash does not fit there in
    /// type that can be read; it is at the end of the form.
    /// </summary>
    private string Style()
    {
        return Resource("questionnaire.css")
            .Replace("{instrument}", Quoted($"{questionnaire.Instrument} · sha256 {questionnaire.Instrument.Sha256[..12]}…"), StringComparison.Ordinal)
            .Replace("{reference}", Quoted($"{Reference.In(questionnaire.Language)}: ____________________"), StringComparison.Ordinal)
            .Replace("{page}", Quoted(Page.In(questionnaire.Language) + " "), StringComparison.Ordinal);
    }

    private void WriteGuidance()
    {
        writer.WriteLine($"<section class=\"guidance\">\n<h2>{Text(HowTo)}</h2>\n<ul>");
        foreach (var advice in FormGuidance.Of(questionnaire))
            writer.WriteLine($"<li>{Escaped(advice)}</li>");
        writer.WriteLine("</ul>\n</section>");
        if (questionnaire.Instrument.Caveats.Count == 0)
            return;
        writer.WriteLine($"<section class=\"guidance\">\n<h2>{Text(Mind)}</h2>\n<ul>");
        foreach (var caveat in questionnaire.Instrument.Caveats)
            writer.WriteLine($"<li>{Text(caveat)}</li>");
        writer.WriteLine("</ul>\n</section>");
    }

    private void Write(Question question)
    {
        var item = question.Item;
        var critical = item.IsCritical ? $"<strong class=\"critical\">{Text(Critical)}</strong> " : "";
        writer.WriteLine($"<article class=\"question\">\n<h3 id=\"q{question.Number}\"><span class=\"number\">{NumberOf(question.Number)}</span>{critical}{Escaped(question.Prompt)}</h3>");
        if (question.AskOnlyIf is { } condition)
            writer.WriteLine($"<p class=\"condition\"><strong>{Text(AskOnlyIf)}:</strong> {Escaped(condition)}</p>");
        if (question.OfficerPrompt != question.Prompt)
            writer.WriteLine($"<p class=\"small\"><b>{Text(Officer)}:</b> {Escaped(question.OfficerPrompt)}</p>");
        if (question.Help is { } help)
            writer.WriteLine($"<p class=\"small\"><b>{Text(Help)}:</b> {Escaped(help)}</p>");
        WriteAnswers(question);
        writer.WriteLine("<div class=\"lines two\">");
        Line(Text(WhoSaidSo));
        Line(Text(SinceWhen));
        writer.WriteLine("</div>\n<div class=\"lines\">");
        Line($"{Text(Notes)} (<code>{Escaped(item.Code)}</code>)");
        for (var more = item.IsCritical ? 2 : 1; more > 0; more--)
            writer.WriteLine(EmptyLine);
        writer.WriteLine("</div>\n</article>");
    }

    private void WriteAnswers(Question question)
    {
        var layout = question.Item.Kind == ItemKind.Choice ? "choice" : "row";
        writer.WriteLine($"<fieldset aria-labelledby=\"q{question.Number}\">\n<legend>{Text(TickOne)}</legend>\n<div class=\"{layout}\">\n<ul class=\"answers\">");
        if (question.Item.Kind == ItemKind.Count)
            writer.WriteLine($"<li><span>{Text(HowMany)}</span> <span class=\"number-box\" aria-hidden=\"true\"></span></li>");
        foreach (var (_, label) in question.Options)
            writer.WriteLine($"<li>{Box} <span>{Escaped(label)}</span></li>");
        writer.WriteLine($"</ul>\n<ul class=\"answers open\">\n<li>{Box} <span>{Text(NotKnown)}</span></li>\n<li>{Box} <span>{Text(RatherNotSay)}</span></li>\n</ul>\n</div>\n</fieldset>");
    }

    private void WriteEnd()
    {
        writer.WriteLine($"<section class=\"question\">\n<h2>{Text(AnythingElse)}</h2>\n<p class=\"small\">{Text(GiveTheNumber)}</p>\n<div class=\"lines\">");
        for (var line = 0; line < 12; line++)
            writer.WriteLine(EmptyLine);
        writer.WriteLine("</div>\n<footer>");
        writer.WriteLine($"<p>{Text(FilledFrom)}: {Escaped(questionnaire.Instrument.ToString())}, sha256 <code>{questionnaire.Instrument.Sha256}</code></p>");
        writer.WriteLine("</footer>\n</section>\n</main>\n</body>\n</html>");
    }

    private void Line(string label) => writer.WriteLine($"<p class=\"line\"><span>{label}</span></p>");

    private string Text(LocalizedText text) => Escaped(text.In(questionnaire.Language));

    private static string NumberOf(int number) => number.ToString(CultureInfo.InvariantCulture) + ".";
}
