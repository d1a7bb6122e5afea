using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using RiskAssessment.Analysis;
using RiskAssessment.Instruments;

namespace RiskAssessment.Cli;

/// <summary><c>extent</c>: how much stalking is known, by period and by what it is.</summary>
internal sealed class ExtentCommand(Terminal terminal)
{
    private readonly Argument<string[]> _cases = CaseSource.Argument();
    private readonly Option<string> _by = new("--by") { Description = "The periods: year, quarter or month.", DefaultValueFactory = _ => "year" };
    private readonly Option<string?> _area = new("--area") { Description = "The label of the cases that names their area.", HelpName = "LABEL" };
    private readonly Option<bool> _cross = new("--cross") { Description = "Count cases by area and relationship together, too. It needs --area." };
    private readonly Option<string?> _populations = new("--populations") { Description = "A CSV file 'area,period,population' for rates. An empty period stands for all.", HelpName = "FILE" };
    private readonly Option<int> _suppress = CommandOptions.Suppress("The least count that is published as it is.");
    private readonly Option<int?> _round = new("--round") { Description = "Round every count to a multiple of this in place of suppressing.", HelpName = "N" };
    private readonly Option<string[]> _breaks = new("--break") { Description = "A period with which the series breaks, such as 2020. Several are allowed.", HelpName = "PERIOD" };
    private readonly Option<string?> _asOf = CommandOptions.Instant("--as-of", "The date and time as of which cases are assessed; by default the current time, and for a case file its own.");
    private readonly Option<string?> _instrument = CommandOptions.Instrument();
    private readonly Option<string?> _texts = CommandOptions.Texts();
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json", "csv", "html");
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write in place of printing.", HelpName = "FILE" };

    internal static Command Create(Terminal terminal) => new ExtentCommand(terminal).Build();

    private Command Build()
    {
        _by.AcceptOnlyFromAmong("year", "quarter", "month");
        var command = new Command("extent", "Count cases by period, area, relationship, level and behaviour, with the change, and with small numbers suppressed. HTML is a page with charts.")
        {
            _cases, _by, _area, _cross, _populations, _suppress, _round, _breaks, _asOf, _instrument, _texts, _language, _format, _output,
        };
        _round.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 2)
                result.AddError("--round must be at least 2.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(_cross) && result.GetValue(_area) is null)
                result.AddError("--cross needs --area.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var (asJson, problems) = (arguments.GetRequiredValue(_format) == "json", new List<Problem>());
        var instruments = InstrumentFile.ReadAll(arguments.GetValue(_instrument), arguments.GetValue(_texts), problems);
        var populations = Populations(arguments.GetValue(_populations), problems);
        if (problems.Count > 0)
            return ProblemReport.Refuse(terminal, asJson, problems);
        var service = new AssessmentService(instruments, TimeProvider.System);
        var counter = new ExtentCounter(new ExtentOptions
        {
            By = arguments.GetRequiredValue(_by) switch { "quarter" => ExtentPeriod.Quarter, "month" => ExtentPeriod.Month, _ => ExtentPeriod.Year },
            AreaLabel = arguments.GetValue(_area),
            CrossAreaByRelationship = arguments.GetValue(_cross),
            Threshold = arguments.GetValue(_suppress),
            RoundTo = arguments.GetValue(_round),
            Breaks = arguments.GetValue(_breaks) ?? [],
            Populations = populations,
        });
        var date = CommandOptions.DateOf(arguments, _asOf);
        var found = new ProblemList();
        foreach (var one in CaseSource.Read(arguments.GetRequiredValue(_cases), service, Instants.OfCase))
        {
            found.AddRange(one.Problems);
            if (one.Input is { } input)
                Count(counter, input, one, date, found);
        }
        if (!TryPrint(counter.Report(), instruments, arguments, out var unwritable))
            return ProblemReport.Refuse(terminal, asJson, [unwritable]);
        ProblemReport.Warn(terminal, asJson, found.All);
        return found.HasErrors ? ExitCode.InputRefused : ExitCode.Done;
    }

    private static void Count(ExtentCounter counter, CaseInput input, SourcedCase source, EdtfDate? date, ProblemList problems)
    {
        var found = new List<Problem>();
        try
        {
            var asOf = Instants.InstantOf("--as-of", date, input.Case, found);
            if (found.Count == 0)
                counter.Add(input.Case, input.Assessor.Assess(input.Case, asOf ?? input.Case.AsOf ?? TimeProvider.System.GetUtcNow()));
        }
        catch (InvalidInputException refused)
        {
            found.AddRange(refused.Problems);
        }
        problems.AddRange(found.Select(source.Placed));
    }

    private bool TryPrint(ExtentReport report, IReadOnlyList<Instrument> instruments, ParseResult arguments, [NotNullWhen(false)] out Problem? problem)
    {
        using var text = new StringWriter();
        var language = arguments.GetRequiredValue(_language);
        switch (arguments.GetRequiredValue(_format))
        {
            case "json":
                text.WriteLine(Encoding.UTF8.GetString(ExtentJson.Write(report)));
                break;
            case "csv":
                ExtentCsv.Write(report, text);
                break;
            case "html":
                ExtentHtml.Write(report, text, language, instruments.SelectMany(instrument => instrument.Items).FirstOrDefault(item => item.Code == report.Options.RelationshipItem));
                break;
            default:
                ExtentText.Write(report, text, language);
                break;
        }
        if (arguments.GetValue(_output) is { } file)
            return OutputFile.TryWrite(file, Encoding.UTF8.GetBytes(text.ToString()), out problem);
        terminal.Out.Write(text);
        problem = null;
        return true;
    }

    private static IReadOnlyList<AreaPopulation> Populations(string? file, List<Problem> problems)
    {
        if (file is null)
            return [];
        using var stream = InputFile.Open(file, out var unreadable);
        if (stream is null)
        {
            problems.Add(unreadable!);
            return [];
        }
        var populations = AreaPopulations.Read(stream, out var found);
        problems.AddRange(found.Select(problem => problem with { Path = $"{file}: {problem.Path}" }));
        return populations;
    }
}
