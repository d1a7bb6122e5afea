using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Reporting;

namespace RiskAssessment.Cli;

/// <summary><c>questions</c>: the questionnaire to read or print.</summary>
internal static class QuestionsCommand
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Command Create(Terminal terminal)
    {
        var instrument = CommandOptions.Instrument();
        var texts = CommandOptions.Texts();
        var language = CommandOptions.Language();
        var format = CommandOptions.Format("text", "json", "markdown", "html");
        var command = new Command("questions", "Print the questionnaire: each question in both wordings, its answers, and the rules that use it. Markdown and HTML give a form to fill in by hand.") { instrument, texts, language, format };
        command.SetAction(arguments =>
        {
            var problems = new List<Problem>();
            var asked = InstrumentFile.Read(arguments.GetValue(instrument), arguments.GetValue(texts), problems);
            if (asked is null)
                return ProblemReport.Refuse(terminal, arguments.GetRequiredValue(format) == "json", problems);
            Print(new Questionnaire(asked, arguments.GetRequiredValue(language)), arguments.GetRequiredValue(format), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Questionnaire questionnaire, string format, Terminal terminal)
    {
        if (format == "json")
            PrintJson(questionnaire, terminal);
        else if (format == "markdown")
            QuestionnaireForm.WriteMarkdown(questionnaire, terminal.Out);
        else if (format == "html")
            QuestionnaireForm.WriteHtml(questionnaire, terminal.Out);
        else
            QuestionnaireText.Write(questionnaire, terminal.Out, terminal.Width, terminal.Colour);
    }

    private static void PrintJson(Questionnaire questionnaire, Terminal terminal)
    {
        using var document = JsonDocument.Parse(QuestionnaireJson.Write(questionnaire.Instrument, questionnaire.Language));
        using (var json = new Utf8JsonWriter(terminal.Bytes, Indented))
            document.WriteTo(json);
        terminal.Out.WriteLine();
    }
}
