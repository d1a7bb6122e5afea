using System.CommandLine;
using RiskAssessment.Analysis;
using RiskAssessment.Instruments;

namespace RiskAssessment.Cli;

/// <summary><c>impact</c>: what a new version of an instrument would change over a caseload.</summary>
internal sealed class ImpactCommand(Terminal terminal)
{
    private readonly Argument<string[]> _cases = CaseSource.Argument();
    private readonly Option<string> _from = new("--from") { Description = "The earlier instrument: a file, or one that is built in, such as stalking-screen-2.0.0.", HelpName = "INSTRUMENT", Required = true };
    private readonly Option<string> _to = new("--to") { Description = "The later instrument, which replaces the earlier one.", HelpName = "INSTRUMENT", Required = true };
    private readonly Option<string[]> _versions = new("--version-file") { Description = "A version between the two, or before them, that cases may name. Several are allowed.", HelpName = "FILE" };
    private readonly Option<bool> _sensitivity = new("--sensitivity") { Description = "Also say what each threshold and weight of the later instrument, moved by one, would change." };
    private readonly Option<string?> _moved = new("--moved") { Description = "Write each case that moves to a CSV file: case,before,after,gained,lost.", HelpName = "FILE" };
    private readonly Option<string?> _asOf = CommandOptions.Instant("--as-of", "The date and time as of which cases are assessed; by default that of each case file, or else the current time.");
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    internal static Command Create(Terminal terminal) => new ImpactCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("impact", "Say what a new version of an instrument would change over a caseload: which levels, who moves, by which rules.")
        {
            _cases, _from, _to, _versions, _sensitivity, _moved, _asOf, _format,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var (asJson, problems) = (arguments.GetRequiredValue(_format) == "json", new List<Problem>());
        var from = InstrumentFile.Read(arguments.GetRequiredValue(_from), null, problems);
        var to = InstrumentFile.Read(arguments.GetRequiredValue(_to), null, problems);
        List<Instrument> others = [.. (arguments.GetValue(_versions) ?? []).Select(file => InstrumentFile.Read(file, null, problems)).OfType<Instrument>()];
        if (problems.Count > 0)
            return ProblemReport.Refuse(terminal, asJson, problems);
        return ProblemReport.Guard(terminal, asJson, () => Run(arguments, from!, to!, others, asJson));
    }

    private int Run(ParseResult arguments, Instrument from, Instrument to, List<Instrument> others, bool asJson)
    {
        var problems = new ProblemList();
        var sensitivity = arguments.GetValue(_sensitivity) ? new SensitivityCounter(to, InstrumentVariant.Of(to)) : null;
        using var moved = OpenMoved(arguments.GetValue(_moved));
        var counter = new ImpactCounter(from, to, new ImpactOptions
        {
            OtherVersions = others,
            OnMoved = moved is null ? null : one => ImpactCsv.Write(one, moved),
            Sensitivity = sensitivity,
        });
        var date = CommandOptions.DateOf(arguments, _asOf);
        var service = new AssessmentService([from, to, .. others], TimeProvider.System);
        foreach (var one in CaseSource.Read(arguments.GetRequiredValue(_cases), service, Instants.OfCase))
        {
            problems.AddRange(one.Problems);
            if (one.Input is { } input)
                Count(input.Case, one);
        }
        Print(counter.Report(), sensitivity?.Report(), asJson);
        ProblemReport.Warn(terminal, asJson, problems.All);
        return problems.HasErrors ? ExitCode.InputRefused : ExitCode.Done;

        void Count(CaseFile caseFile, SourcedCase source)
        {
            var found = new List<Problem>();
            try
            {
                var asOf = Instants.InstantOf("--as-of", date, caseFile, found) ?? caseFile.AsOf ?? TimeProvider.System.GetUtcNow();
                if (found.Count == 0)
                    counter.Add(caseFile, asOf);
            }
            catch (InvalidInputException refused)
            {
                found.AddRange(refused.Problems);
            }
            problems.AddRange(found.Select(source.Placed));
        }
    }

    private static StreamWriter? OpenMoved(string? name)
    {
        if (name is null)
            return null;
        try
        {
            var path = OutputFile.PathOf(name);
            var writer = new StreamWriter(path, OutputFile.Options(path));
            ImpactCsv.WriteHeader(writer);
            return writer;
        }
        catch (Exception exception) when (OutputFile.IsRefusal(exception))
        {
            throw new InvalidInputException([OutputFile.Refusal(name, "its folder does not exist or is not writable, or the disk is full.")]);
        }
    }

    private void Print(ImpactReport report, SensitivityReport? sensitivity, bool asJson)
    {
        if (asJson)
        {
            terminal.Bytes.Write(ImpactJson.Write(report, sensitivity));
            terminal.Out.WriteLine();
            return;
        }
        ImpactText.Write(report, terminal.Out);
        if (sensitivity is null)
            return;
        terminal.Out.WriteLine();
        ImpactText.Write(sensitivity, terminal.Out);
    }
}
