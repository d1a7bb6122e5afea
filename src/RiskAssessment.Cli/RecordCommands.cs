using System.CommandLine;
using System.Globalization;
using RiskAssessment.Records;

namespace RiskAssessment.Cli;

/// <summary><c>record</c>: the assessment of a case into a log; of a history also what is new in it.</summary>
internal sealed class RecordCommand(Terminal terminal) : CaseCommand(terminal)
{
    private readonly LogOptions _log = new(description: "The folder of the log. It is made if it does not exist.");
    private readonly Option<string?> _origin = LogOptions.Origin();
    private readonly Option<string?> _at = CommandOptions.Instant("--at", "The date and time at which it is recorded; by default the current time.");

    internal static Command Create(Terminal terminal)
    {
        var command = new RecordCommand(terminal);
        return command.Build(
            "record",
            "Record the assessment of a case in a log that shows later whether anything was changed. Of a history, its new events and judgements are recorded, too.",
            [.. command._log.All, command._origin, command._at]);
    }

    protected override int Run(CaseInput input, ParseResult arguments, bool asJson, string language)
    {
        var problems = new List<Problem>();
        return LogCommand.Guard(Terminal, asJson, () =>
        {
            var at = Instants.InstantOf("--at", CommandOptions.DateOf(arguments, _at), input.Case, problems);
            if (_log.Open(arguments, problems, arguments.GetValue(_origin)) is not { } log || problems.Count > 0)
                throw new InvalidInputException(problems);
            RecordOutput.Write(Terminal, Append(log, input, language, at).Appended, asJson);
            return ExitCode.Done;
        });
    }

    /// <summary>Records a case, as of now where it does not say when.</summary>
    internal static (Assessment Assessment, AppendedRecords Appended) Append(RecordLog log, CaseInput input, string language, DateTimeOffset? at)
    {
        var (service, caseFile, history) = input;
        var asOf = caseFile.AsOf ?? TimeProvider.System.GetUtcNow();
        var assessment = history is null ? service.Assess(caseFile with { AsOf = asOf }) : service.Assess(history, asOf, caseFile.KnownAt);
        return (assessment, history is null ? log.AppendCase(caseFile, assessment, language, at) : log.AppendCase(service, history, assessment, language, at));
    }
}

/// <summary>A command on a log without a case.</summary>
internal abstract class LogCommand(Terminal terminal)
{
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    protected Terminal Terminal { get; } = terminal;

    protected LogOptions Log { get; } = new();

    protected Command Build(string name, string description, params Option[] more)
    {
        var build = new Command(name, description);
        foreach (var option in (Option[])[.. Log.All, .. more, _format])
            build.Options.Add(option);
        build.SetAction(arguments =>
        {
            var asJson = arguments.GetRequiredValue(_format) == "json";
            return Guard(Terminal, asJson, () => Run(arguments, asJson));
        });
        return build;
    }

    protected abstract int Run(ParseResult arguments, bool asJson);

    /// <summary>The log of the command line.</summary>
    /// <exception cref="InvalidInputException">The key cannot be used.</exception>
    protected RecordLog Open(ParseResult arguments)
    {
        var problems = new List<Problem>();
        return Log.Open(arguments, problems) ?? throw new InvalidInputException(problems);
    }

    /// <summary>Does something; what is wrong with the input, or with the log, is printed.</summary>
    internal static int Guard(Terminal terminal, bool asJson, Func<int> work)
    {
        try
        {
            return ProblemReport.Guard(terminal, asJson, work);
        }
        catch (RecordLogException damaged)
        {
            ProblemReport.Refuse(terminal, asJson, damaged.Problem);
            return ExitCode.Faulty;
        }
        catch (Exception exception) when (OutputFile.IsRefusal(exception))
        {
            return ProblemReport.Refuse(terminal, asJson, OutputFile.Refusal("the log", "it is not there or not writable, or the disk is full, or another process holds it. Nothing of this command counts until it is done again."));
        }
    }
}

/// <summary><c>erase</c>, <c>hold</c> and <c>release</c>: what is decided about one record.</summary>
internal sealed class DecisionCommand(Terminal terminal, RecordKind kind) : LogCommand(terminal)
{
    private readonly Option<long> _index = LogOptions.Index("The record.");
    private readonly Option<string> _because = new("--because") { Description = "Why, in at most 500 characters. It stays in the log for ever: name nobody.", HelpName = "TEXT", Required = true };
    private readonly Option<string?> _by = new("--by") { Description = "Who decided it: an id. By default the user of this machine.", HelpName = "WHO" };
    private readonly Option<string?> _at = CommandOptions.Instant("--at", "The date and time at which it is recorded; by default the current time. Without an offset it is in UTC.");

    internal static Command Create(Terminal terminal, RecordKind kind)
    {
        var command = new DecisionCommand(terminal, kind);
        return kind switch
        {
            RecordKind.Erasure => command.Build("erase", "Erase what a record says, for good. That it was there, and who erased it and why, stays in the log.", command._index, command._because, command._by, command._at),
            RecordKind.Hold => command.Build("hold", "Hold a record, so that it cannot be erased until it is released.", command._index, command._because, command._by, command._at),
            _ => command.Build("release", "End the hold of a record.", command._index, command._because, command._by, command._at),
        };
    }

    protected override int Run(ParseResult arguments, bool asJson)
    {
        var (log, index, problems) = (Open(arguments), arguments.GetValue(_index), new List<Problem>());
        var at = Instants.InstantOf("--at", CommandOptions.DateOf(arguments, _at), new CaseFile { TimeZone = TimeZoneInfo.Utc }, problems);
        var (by, why) = (arguments.GetValue(_by) ?? Environment.UserName, arguments.GetRequiredValue(_because));
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(why))
            problems.Add(new Problem("SRA0409", "$", "Say who decides and why, with --by and --because."));
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
        RecordOutput.Write(Terminal, kind switch
        {
            RecordKind.Erasure => log.Erase(index, by, why, at),
            RecordKind.Hold => log.Hold(index, by, why, at),
            _ => log.Release(index, by, why, at),
        }, asJson);
        return ExitCode.Done;
    }
}

/// <summary><c>retention</c>: the records that are due to be erased.</summary>
internal sealed class RetentionCommand(Terminal terminal) : LogCommand(terminal)
{
    private readonly Option<string> _keep = new("--keep") { Description = "How long records are kept from when they were recorded, such as 6y, 18m or 90d.", HelpName = "TIME", Required = true };
    private readonly Option<string?> _at = CommandOptions.Instant("--at", "The date and time by which they are due; by default the current time. Without an offset it is in UTC.");

    internal static Command Create(Terminal terminal)
    {
        var command = new RetentionCommand(terminal);
        command._keep.Validators.Add(result =>
        {
            if (AddTo(DateTimeOffset.UnixEpoch, result.GetValueOrDefault<string>() ?? "") is null)
                result.AddError("--keep must be a number and y, m or d, such as 6y for six years.");
        });
        return command.Build("retention", "List the records that are due to be erased, and those of them that are held.", command._keep, command._at);
    }

    protected override int Run(ParseResult arguments, bool asJson)
    {
        var problems = new List<Problem>();
        var now = Instants.InstantOf("--at", CommandOptions.DateOf(arguments, _at), new CaseFile { TimeZone = TimeZoneInfo.Utc }, problems) ?? TimeProvider.System.GetUtcNow();
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
        RecordOutput.Write(Terminal, Open(arguments).Due(leaf => AddTo(leaf.RecordedAt, arguments.GetRequiredValue(_keep)), now), asJson);
        return ExitCode.Done;
    }

    /// <summary>The instant after a time; <see langword="null"/> if the text is not one, or it is beyond the calendar.</summary>
    private static DateTimeOffset? AddTo(DateTimeOffset from, string time)
    {
        if (time.Length < 2 || !int.TryParse(time.AsSpan(0, time.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 40_000)
            return null;
        try
        {
            return time[^1] switch
            {
                'y' => from.AddYears(number),
                'm' => from.AddMonths(number),
                'd' => from.AddDays(number),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // Beyond the calendar: it is kept for ever.
            return null;
        }
    }
}

/// <summary><c>subject-access</c>: everything that is held about a case, in words.</summary>
internal sealed class SubjectAccessCommand(Terminal terminal) : LogCommand(terminal)
{
    private readonly Option<string> _case = new("--case") { Description = "The reference of the case.", HelpName = "REFERENCE", Required = true };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The text file to write; without it, standard output.", HelpName = "FILE" };

    internal static Command Create(Terminal terminal)
    {
        var command = new SubjectAccessCommand(terminal);
        return command.Build("subject-access", "Write everything that the log holds about a case, in words. The exit code is 1 if it holds nothing.", command._case, command._output);
    }

    protected override int Run(ParseResult arguments, bool asJson)
    {
        using var text = new StringWriter();
        var count = SubjectAccess.Write(Open(arguments), arguments.GetRequiredValue(_case), text);
        if (arguments.GetValue(_output) is not { } output)
            Terminal.Out.Write(text.ToString());
        else if (!OutputFile.TryWrite(output, System.Text.Encoding.UTF8.GetBytes(text.ToString()), out var problem))
            throw new InvalidInputException([problem]);
        return count > 0 ? ExitCode.Done : ExitCode.Faulty;
    }
}
