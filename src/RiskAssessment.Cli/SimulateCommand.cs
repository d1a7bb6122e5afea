using System.CommandLine;
using System.Globalization;
using RiskAssessment.Analysis;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>simulate</c>: what share of a made-up population has each level, by any instrument.</summary>
internal sealed class SimulateCommand(Terminal terminal)
{
    private const int DefaultCases = 2_000;
    private const int MostCases = 100_000_000;

    private static readonly DateTimeOffset DefaultAsOf = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Option<string[]> _populations = new("--population") { Description = "The population; several are allowed. Left out: every one.", HelpName = "POPULATION" };
    private readonly Option<int> _cases = new("--cases") { Description = "How many cases to draw from each.", HelpName = "N", DefaultValueFactory = _ => DefaultCases };
    private readonly Option<int> _seed = new("--seed") { Description = "The seed: the same one gives the same cases.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<string[]> _instruments = new("--instrument") { Description = "An instrument file; several are allowed, and are given the same people. Left out: the built-in one.", HelpName = "FILE" };
    private readonly Option<string?> _output = new("-o", "--output") { Description = "Also write the cases to a file, one a line, as cases of the first instrument.", HelpName = "CASES.jsonl" };
    private readonly Option<bool> _impact = new("--impact") { Description = "Of two instruments, the second of which replaces the first: also say who moves from which level to which, and by which rules." };
    private readonly Option<string> _format = CommandOptions.Format("text", "csv");

    internal static Command Create(Terminal terminal) => new SimulateCommand(terminal).Build();

    private Command Build()
    {
        _populations.AcceptOnlyFromAmong([.. Population.All.Select(population => population.Code)]);
        var command = new Command("simulate", "Draw made-up cases at random, and say what share of them has each level. For comparing instruments; nothing can be claimed of real people with it.")
        {
            _populations, _cases, _seed, _instruments, _output, _impact, _format,
        };
        _cases.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostCases)
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--cases must be between 1 and {MostCases}."));
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(_impact) && (result.GetValue(_instruments) ?? []).Length != 2)
                result.AddError("--impact needs two instruments: the earlier one and the later one.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var problems = new List<Problem>();
        var files = arguments.GetValue(_instruments) ?? [];
        List<Instrument> instruments = files.Length == 0 ? [StalkingScreen.Instrument] : [.. files.Select(file => InstrumentFile.Read(file, null, problems)).OfType<Instrument>()];
        var codes = arguments.GetValue(_populations) ?? [];
        if (problems.Count > 0)
            return ProblemReport.Refuse(terminal, asJson: false, problems);
        try
        {
            using var output = arguments.GetValue(_output) is { } name ? new FileStream(OutputFile.PathOf(name), OutputFile.Options(OutputFile.PathOf(name))) : null;
            var shares = Population.All
                .Where(population => codes.Length == 0 || codes.Contains(population.Code))
                .SelectMany(population => instruments.Select((instrument, i) => Draw(population, instrument, arguments, i == 0 ? output : null)));
            SimulationText.Write(shares, terminal.Out, asCsv: arguments.GetRequiredValue(_format) == "csv");
            return arguments.GetValue(_impact) ? Compare(instruments[0], instruments[1], codes, arguments) : ExitCode.Done;
        }
        catch (Exception exception) when (arguments.GetValue(_output) is not null && OutputFile.IsRefusal(exception))
        {
            return ProblemReport.Refuse(terminal, asJson: false, OutputFile.Refusal(arguments.GetValue(_output)!, "its folder does not exist or is not writable, or the disk is full."));
        }
    }

    /// <summary>The same people, asked by both instruments.</summary>
    private int Compare(Instrument from, Instrument to, string[] codes, ParseResult arguments) => ProblemReport.Guard(terminal, asJson: false, () =>
    {
        foreach (var population in Population.All.Where(population => codes.Length == 0 || codes.Contains(population.Code)))
        {
            var counter = new ImpactCounter(from, to);
            var (before, after) = (new CaseSimulator(population, from, arguments.GetValue(_seed), DefaultAsOf), new CaseSimulator(population, to, arguments.GetValue(_seed), DefaultAsOf));
            for (var left = arguments.GetValue(_cases); left > 0; left--)
                counter.Add(before.Next(), after.Next().Answers, DefaultAsOf);
            terminal.Out.Write($"\n{population.Title}\n");
            ImpactText.Write(counter.Report(), terminal.Out);
        }
    });

    private SimulatedShares Draw(Population population, Instrument instrument, ParseResult arguments, Stream? output)
    {
        var simulator = new CaseSimulator(population, instrument, arguments.GetValue(_seed), DefaultAsOf);
        return SimulatedShares.Of(simulator, arguments.GetValue(_cases), output is null ? null : one =>
        {
            output.Write(CaseJson.Write(one));
            output.WriteByte((byte)'\n');
        });
    }
}
