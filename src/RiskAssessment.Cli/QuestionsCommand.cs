using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using RiskAssessment.Json;

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
        var command = new Command("questions", "Print the questionnaire: each question in both wordings, its answers, and the rules on which it bears. Markdown and HTML give a form to fill in by hand.") { instrument, texts, language, format };
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
            new QuestionnaireMarkdown(questionnaire, terminal.Out).Write();
        else if (format == "html")
            new QuestionnaireHtml(questionnaire, terminal.Out).Write();
        else
            QuestionnaireText.Write(questionnaire, new TextPage(terminal.Out, terminal.Width, terminal.Colour));
    }

    private static void PrintJson(Questionnaire questionnaire, Terminal terminal)
    {
        QuestionnaireJson.WriteTo(questionnaire, terminal.Bytes, Indented);
        terminal.Out.WriteLine();
    }
}
