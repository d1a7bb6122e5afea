using System.CommandLine;
using RiskAssessment.Batch;

namespace RiskAssessment.Cli;

/// <summary><c>batch</c>: many cases, a line of output for each, on all cores.</summary>
internal sealed class BatchCommand(Terminal terminal)
{
    private readonly Argument<string[]> _cases = CaseSource.Argument();
    private readonly Option<string> _output = new("-o", "--output") { Description = "The file to write: a line for each case, in their order.", HelpName = "OUT.jsonl", Required = true };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on where an earlier run over the same cases was stopped." };
    private readonly Option<string?> _asOf = CommandOptions.Instant("--as-of", "The date and time, with its offset, as of which cases are assessed; by default that of each case file, or else the current time.");
    private readonly Option<string?> _instrument = CommandOptions.Instrument();
    private readonly Option<string?> _texts = CommandOptions.Texts();
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    internal static Command Create(Terminal terminal) => new BatchCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("batch", "Assess many cases on all cores, and write a line for each: an assessment, or the problems of a case that is refused.")
        {
            _cases, _output, _resume, _asOf, _instrument, _texts, _language, _format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_output) is { } output && (result.GetValue(_cases) ?? []).Any(name => OutputFile.IsSame(name, output)))
                result.AddError("The file to write would replace the cases. Give another name with -o.");
        });
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellation)
    {
        var (asJson, problems) = (arguments.GetRequiredValue(_format) == "json", new List<Problem>());
        var instruments = InstrumentFile.ReadAll(arguments.GetValue(_instrument), arguments.GetValue(_texts), problems);
        if (CommandOptions.DateOf(arguments, _asOf) is { } date && !date.TryGetInstant(TimeZoneInfo.Utc, out _))
            problems.Add(new Problem("SRA0012", "$", $"--as-of {date} is too close to the start or the end of the calendar."));
        if (problems.Count > 0)
            return ProblemReport.Refuse(terminal, asJson, problems);
        var (names, output) = (arguments.GetRequiredValue(_cases), arguments.GetRequiredValue(_output));
        var found = new ProblemList();
        var batch = new BatchAssessment(new AssessmentService(instruments, TimeProvider.System), new BatchOptions
        {
            AsOf = CommandOptions.DateOf(arguments, _asOf) is { } at && at.TryGetInstant(TimeZoneInfo.Utc, out var instant) ? instant : null,
            Language = arguments.GetRequiredValue(_language),
            OnProblems = (one, told) => found.AddRange(told.Select(new SourcedCase(one.File ?? names[0], one.File is null ? one.Line : 0).Placed)),
        });
        try
        {
            using var file = OpenOutput(output, arguments.GetValue(_resume));
            var cases = Cases(names);
            var done = await BatchMeter.Watch(CaseSource.LengthOf(names), progress => arguments.GetValue(_resume)
                ? batch.ResumeAsync(cases, file, progress, cancellation)
                : batch.WriteAsync(cases, file, progress, cancellation)).ConfigureAwait(false);
            ProblemReport.Warn(terminal, asJson, found.All);
            return done.Refused > 0 ? ExitCode.InputRefused : ExitCode.Done;
        }
        catch (InvalidInputException refused)
        {
            return ProblemReport.Refuse(terminal, asJson, refused.Problems);
        }
        catch (Exception exception) when (OutputFile.IsRefusal(exception))
        {
            return ProblemReport.Refuse(terminal, asJson, OutputFile.Refusal(output, "its folder does not exist or is not writable, or the disk is full."));
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("stalking-risk: stopped. The same command with --resume goes on.").ConfigureAwait(false);
            return ExitCode.Stopped;
        }
    }

    private static IEnumerable<BatchCase> Cases(string[] names)
    {
        var number = 0;
        var isOne = names.Length == 1 && !Directory.Exists(names[0]);
        foreach (var (one, bytes) in CaseSource.Parts(names))
        {
            number++;
            yield return new BatchCase(bytes ?? [], one.Line > 0 ? one.Line : number, isOne ? null : one.File) { Unreadable = one.Problems.Count > 0 ? one.Problems[0] : null };
        }
    }

    private static FileStream OpenOutput(string name, bool isResumed)
    {
        var path = OutputFile.PathOf(name);
        var options = OutputFile.Options(path);
        if (isResumed)
            (options.Mode, options.Access) = (FileMode.OpenOrCreate, FileAccess.ReadWrite);
        return new FileStream(path, options);
    }
}
