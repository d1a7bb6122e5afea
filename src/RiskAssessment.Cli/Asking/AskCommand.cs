using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace RiskAssessment.Cli.Asking;

/// <summary><c>ask</c>: an interview in the terminal.</summary>
internal sealed class AskCommand(Terminal terminal)
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The case file: gone on with where it is there, begun where it is not. A new name with today's date where left out.",
        HelpName = "CASE",
    };
    private readonly Option<string?> _instrument = CommandOptions.Instrument();
    private readonly Option<string?> _texts = CommandOptions.Texts();
    private readonly Option<string> _zone = CommandOptions.TimeZone();
    private readonly Option<string> _language = CommandOptions.Language();

    internal static Command Create(Terminal terminal) => new AskCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("ask", "Lead an interview, the next best question first. Each answer is saved before the next question.")
        {
            _output, _instrument, _texts, _zone, _language,
        };
        command.Validators.Add(result =>
        {
            if (Console.IsInputRedirected || Console.IsOutputRedirected)
                result.AddError("ask needs a terminal to ask in. To answer on paper, print: stalking-risk questions --format markdown.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var now = TimeProvider.System.GetUtcNow();
        var name = arguments.GetValue(_output) ?? NewName(now);
        var problems = new List<Problem>();
        var isNew = !File.Exists(name);
        var input = isNew
            ? Begin(arguments, problems)
            : CaseInput.Read(name, arguments.GetValue(_instrument), arguments.GetValue(_texts), null, problems);
        if (input is null)
            return ProblemReport.Refuse(terminal, asJson: false, problems);
        using var saved = new SavedCase(name);
        if (!saved.TryLock(out var problem))
            return ProblemReport.Refuse(terminal, asJson: false, problem);
        Lead(input, saved, arguments.GetRequiredValue(_language), isNew);
        return ExitCode.Done;
    }

    private void Lead(CaseInput input, SavedCase saved, string language, bool isNew)
    {
        var screen = new AskScreen(AnsiConsole.Console, language);
        screen.Plain($"{input.Instrument.Title.In(language)} | {input.Instrument}");
        screen.Warn(AskPhrases.Danger);
        if (isNew)
            screen.Say(AskPhrases.Welcome, saved.Name);
        else
            screen.Say(AskPhrases.GoingOn, saved.Name, input.Case.Answers.Count, input.Case.Diary?.Count ?? 0);
        screen.Say(AskPhrases.AnyTime);

        var interview = Interview.Start(new Assessor(input.Instrument), input.Case, TimeProvider.System.GetUtcNow());
        var end = new AskSession(screen, saved, interview, TimeProvider.System).Run();

        AssessmentText.Write(end.Assessment, terminal.Out, language, terminal.Width, terminal.Colour);
        terminal.Out.Flush();
        screen.Blank();
        screen.Say(AskPhrases.Saved, saved.Name, end.Case.Answers.Count, end.Case.Diary?.Count ?? 0);
        if (!end.Assessment.IsSettled)
            screen.Say(AskPhrases.GoOnWith, $"stalking-risk ask -o {saved.Name}");
    }

    private CaseInput? Begin(ParseResult arguments, List<Problem> problems)
    {
        if (InstrumentFile.Read(arguments.GetValue(_instrument), arguments.GetValue(_texts), problems) is not { } instrument)
            return null;
        var caseFile = new CaseFile
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(arguments.GetRequiredValue(_zone)),
            InstrumentId = instrument.Id,
            InstrumentVersion = instrument.Version,
        };
        return new CaseInput(instrument, caseFile);
    }

    /// <summary>Never a name that is taken: two people's answers must not come into one file.</summary>
    private static string NewName(DateTimeOffset now)
    {
        var stem = now.ToLocalTime().ToString("'case-'yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture);
        for (var number = 1; ; number++)
            if (string.Create(CultureInfo.InvariantCulture, $"{stem}{(number == 1 ? "" : $"-{number}")}.json") is var name && !File.Exists(name))
                return name;
    }
}
