using System.CommandLine;
using RiskAssessment.Cli.Asking;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>What <c>judge</c> and <c>countersign</c> share: they append an event to a history, and print what it comes to.</summary>
internal abstract class JudgementCommand(Terminal terminal)
{
    private readonly Argument<string> _history = new("HISTORY") { Description = "The history (JSON Lines) to write to." };
    private readonly Option<string?> _at = CommandOptions.At();
    private readonly Option<string?> _instrument = CommandOptions.Instrument();
    private readonly Option<string?> _texts = CommandOptions.Texts();
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    protected Option<string> By { get; } = new("--by") { Description = "Who judges: an id.", HelpName = "WHO", Required = true };

    protected Command Build(string name, string description, params Option[] more)
    {
        var build = new Command(name, description) { _history };
        foreach (var option in (Option[])[.. more, By, _at, _instrument, _texts, _language, _format])
            build.Options.Add(option);
        build.Validators.Add(result =>
        {
            if (result.GetValue(_history) == InputFile.StandardInput)
                result.AddError("The event is written to the history, so it must be a file. Standard input cannot be written to.");
        });
        build.SetAction(Run);
        return build;
    }

    /// <summary>The history with one more event.</summary>
    protected abstract CaseHistory Append(AssessmentService service, CaseHistory history, DateTimeOffset at, ParseResult arguments);

    private int Run(ParseResult arguments)
    {
        var (name, asJson, problems) = (arguments.GetRequiredValue(_history), arguments.GetRequiredValue(_format) == "json", new List<Problem>());
        using var saved = new SavedCase(name);
        if (!saved.TryLock(out var locked))
            return ProblemReport.Refuse(terminal, asJson, locked);
        var instruments = InstrumentFile.ReadAll(arguments.GetValue(_instrument), arguments.GetValue(_texts), problems);
        var history = HistoryFile.Read(name, problems);
        var at = history is null ? null : HistoryFile.At(CommandOptions.DateOf(arguments, _at), history.TimeZone, problems);
        if (problems.Count > 0)
            return ProblemReport.Refuse(terminal, asJson, problems);
        return ProblemReport.Guard(terminal, asJson, () =>
        {
            var service = new AssessmentService(instruments, TimeProvider.System);
            var longer = Append(service, history!, at!.Value, arguments);
            var judged = service.JudgedAssessmentOf(longer, at, at);
            if (!OutputFile.TryWrite(name, HistoryJson.Write(longer), out var unwritten))
                throw new InvalidInputException([unwritten]);
            Print(judged, asJson, arguments.GetRequiredValue(_language));
        });
    }

    private void Print(JudgedAssessment judged, bool asJson, string language)
    {
        if (!asJson)
        {
            JudgementText.Write(judged, terminal.Out, language, terminal.Width, terminal.Colour);
            return;
        }
        terminal.Bytes.Write(JudgementJson.Write(judged, language));
        terminal.Out.WriteLine();
    }
}

/// <summary><c>judge</c>: a professional's judgement of the level.</summary>
internal sealed class JudgeCommand(Terminal terminal) : JudgementCommand(terminal)
{
    private readonly Option<string> _level = new("--level") { Description = "The level that is right.", HelpName = "standard|medium|high", Required = true };
    private readonly Option<string?> _because = new("--because") { Description = "Why. It must be said where the computed level is higher.", HelpName = "TEXT" };
    private readonly Option<bool> _beforeSeeing = new("--before-seeing") { Description = "The judgement was made before the computed level was seen." };

    internal static Command Create(Terminal terminal)
    {
        var command = new JudgeCommand(terminal);
        command._level.AcceptOnlyFromAmong("standard", "medium", "high");
        return command.Build("judge", "Record a professional's judgement beside the computed level. To lower it needs a reason and the countersignature of another person.", command._level, command._because, command._beforeSeeing);
    }

    protected override CaseHistory Append(AssessmentService service, CaseHistory history, DateTimeOffset at, ParseResult arguments)
    {
        var level = arguments.GetRequiredValue(_level) switch { "high" => RiskLevel.High, "medium" => RiskLevel.Medium, _ => RiskLevel.Standard };
        return service.Judge(history, level, at, arguments.GetRequiredValue(By), arguments.GetValue(_because), arguments.GetValue(_beforeSeeing));
    }
}

/// <summary><c>countersign</c>: a second person agrees or disagrees with the last judgement.</summary>
internal sealed class CountersignCommand(Terminal terminal) : JudgementCommand(terminal)
{
    private readonly Option<bool> _agree = new("--agree") { Description = "Agree with the judgement." };
    private readonly Option<bool> _disagree = new("--disagree") { Description = "Disagree. A lowering then ends." };
    private readonly Option<string> _because = new("--because") { Description = "Why.", HelpName = "TEXT", Required = true };

    internal static Command Create(Terminal terminal)
    {
        var command = new CountersignCommand(terminal);
        var build = command.Build("countersign", "Agree or disagree, as a second person, with the last judgement of a history.", command._agree, command._disagree, command._because);
        build.Validators.Add(result =>
        {
            if (result.GetValue(command._agree) == result.GetValue(command._disagree))
                result.AddError("Give either --agree or --disagree.");
        });
        return build;
    }

    protected override CaseHistory Append(AssessmentService service, CaseHistory history, DateTimeOffset at, ParseResult arguments) =>
        service.Countersign(history, arguments.GetValue(_agree), at, arguments.GetRequiredValue(By), arguments.GetRequiredValue(_because));
}
