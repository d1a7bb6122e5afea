using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace RiskAssessment.Cli.Asking;

/// <summary><c>ask</c>: an interview in the terminal.</summary>
internal sealed class AskCommand(Terminal terminal)
{
    private const string OtherTimeZone = "SRA0405";

    /// <summary>A terminal even if standard error is a file, which Spectre would treat as not interactive.</summary>
    private static readonly IAnsiConsole Interactive = AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.Yes });

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The case file, or a history (*.jsonl). If it exists, the interview continues; if not, it is created. By default, a new case file named with today's date.",
        HelpName = "CASE",
    };
    private readonly Option<string?> _by = CommandOptions.By();
    private readonly Option<string?> _at = CommandOptions.At();
    private readonly Option<string?> _instrument = CommandOptions.Instrument();
    private readonly Option<string?> _texts = CommandOptions.Texts();
    private readonly Option<string> _zone = CommandOptions.TimeZone();
    private readonly Option<string> _language = CommandOptions.Language();

    internal static Command Create(Terminal terminal) => new AskCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("ask", "Conduct an interview, with the most useful question next. Each answer is saved before the next question.")
        {
            _output, _by, _at, _instrument, _texts, _zone, _language,
        };
        command.Validators.Add(result =>
        {
            CommandOptions.CheckHistory(result, _output, _by, _at);
            if (Console.IsInputRedirected || Console.IsOutputRedirected)
                result.AddError("ask needs a terminal. To answer on paper, print: stalking-risk questions --format markdown.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var now = TimeProvider.System.GetUtcNow();
        var name = arguments.GetValue(_output) ?? NewName(now);
        var problems = new List<Problem>();
        using var saved = new SavedCase(name);
        if (!saved.TryLock(out var problem))
            return ProblemReport.Refuse(terminal, asJson: false, problem);
        var isNew = !File.Exists(name);
        var input = isNew
            ? Begin(arguments, problems)
            : GoOn(name, arguments, problems);
        if (input is null)
            return ProblemReport.Refuse(terminal, asJson: false, problems);
        ProblemReport.Warn(terminal, asJson: false, problems);
        if (HistoryFile.IsName(name))
            saved.WriteHistory(input.History, input.Case, arguments.GetValue(_by)!, Instants.InstantOf("--at", CommandOptions.DateOf(arguments, _at), input.Case, problems), problems);
        if (problems.Exists(one => one.Severity == ProblemSeverity.Error))
            return ProblemReport.Refuse(terminal, asJson: false, problems);
        var assessor = new Assessor(input.Instrument);
        var interview = Interview.Start(assessor, input.Case, TimeProvider.System.GetUtcNow());
        var session = new AskSession(new AskScreen(new EndingConsole(Interactive), arguments.GetRequiredValue(_language)), saved, assessor, interview, TimeProvider.System);
        try
        {
            Lead(session, saved.Name, isNew);
            _ = session.TryEnd("The interview ended here.");
            return ExitCode.Done;
        }
        catch (IOException)
        {
            SayGone(saved.Name, session.TrySave() && session.TryEnd("The interview was interrupted here."));
            return ExitCode.TerminalGone;
        }
    }

    private void Lead(AskSession session, string name, bool isNew)
    {
        var (screen, start) = (session.Screen, session.Interview);
        var instrument = start.Assessment.Instrument;
        screen.Plain($"{instrument.Title.In(screen.Language)} | {instrument}");
        screen.Warn(AskPhrases.Danger);
        if (isNew)
            screen.Say(AskPhrases.Welcome, name);
        else
            screen.Say(AskPhrases.GoingOn, name, start.Case.Answers.Count, start.Case.Diary?.Count ?? 0);
        screen.Say(AskPhrases.AnyTime);

        session.Run();

        var end = session.Interview;
        AssessmentText.Write(end.Assessment, terminal.Out, screen.Language, terminal.Width, terminal.Colour);
        terminal.Out.Flush();
        screen.Blank();
        screen.Say(AskPhrases.Saved, name, end.Case.Answers.Count, end.Case.Diary?.Count ?? 0);
        if (!end.Assessment.IsSettled)
            screen.Say(AskPhrases.GoOnWith, $"stalking-risk ask -o {name}");
    }

    /// <summary>Standard error may be a file, or may have been closed with the terminal.</summary>
    private void SayGone(string name, bool isSaved)
    {
        try
        {
            terminal.Error.WriteLine(isSaved
                ? $"stalking-risk: The terminal was closed. Everything is saved. Continue with: stalking-risk ask -o {name}"
                : $"stalking-risk: The terminal was closed, and {name} could not be written. Answers since the last save are lost.");
            terminal.Error.Flush();
        }
        catch (IOException)
        {
        }
    }

    /// <summary>The existing case. It keeps its time zone, so another one on the command line is refused.</summary>
    private CaseInput? GoOn(string name, ParseResult arguments, List<Problem> problems)
    {
        var input = CaseInput.Read(name, arguments.GetValue(_instrument), arguments.GetValue(_texts), Instants.OfCase, problems);
        if (input is null || arguments.GetResult(_zone) is not { Implicit: false } || IanaTimeZone.Find(arguments.GetRequiredValue(_zone))!.HasSameRules(input.Case.TimeZone))
            return input;
        problems.Add(new Problem(OtherTimeZone, "$.timeZone", $"The time zone of the case is {input.Case.TimeZone.Id}, but --zone is {arguments.GetRequiredValue(_zone)}. Leave --zone out, or correct it in the case."));
        return null;
    }

    private CaseInput? Begin(ParseResult arguments, List<Problem> problems)
    {
        if (InstrumentFile.Read(arguments.GetValue(_instrument), arguments.GetValue(_texts), problems) is not { } instrument)
            return null;
        var caseFile = new CaseFile
        {
            TimeZone = IanaTimeZone.Find(arguments.GetRequiredValue(_zone))!,
            InstrumentId = instrument.Id,
            InstrumentVersion = instrument.Version,
        };
        return new CaseInput(new AssessmentService([instrument], TimeProvider.System), caseFile);
    }

    /// <summary>Never the name of an existing file: the answers of two people must not be in one file.</summary>
    private static string NewName(DateTimeOffset now)
    {
        var stem = now.ToLocalTime().ToString("'case-'yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture);
        for (var number = 1; ; number++)
            if (string.Create(CultureInfo.InvariantCulture, $"{stem}{(number == 1 ? "" : $"-{number}")}.json") is var name && !File.Exists(name))
                return name;
    }
}
