using System.CommandLine;
using System.Globalization;
using System.Text;
using RiskAssessment.Analysis;

namespace RiskAssessment.Cli;

/// <summary><c>evaluate</c>: how well levels separated outcomes that a force holds.</summary>
internal sealed class EvaluateCommand(Terminal terminal)
{
    private readonly Argument<string> _data = new("DATA") { Description = "A CSV file with a case a line, whose first line names the columns; - reads standard input." };
    private readonly Option<string> _outcome = Column("--outcome", "The column of the outcome: 1 or 0, yes or no, true or false.");
    private readonly Option<string> _level = Column("--level", "The column of the stated level: standard, medium, high or undetermined.");
    private readonly Option<string?> _lowest = new("--lowest") { Description = "The column of the lowest level that was possible. Needs --highest.", HelpName = "COLUMN" };
    private readonly Option<string?> _highest = new("--highest") { Description = "The column of the highest level that was possible. Needs --lowest.", HelpName = "COLUMN" };
    private readonly Option<string?> _probability = new("--probability") { Description = "The column of a probability of the outcome, from 0 to 1.", HelpName = "COLUMN" };
    private readonly Option<string[]> _raters = new("--rater") { Description = "A column of the level that one of several assessors gave. At least two.", HelpName = "COLUMN" };
    private readonly Option<string[]> _groups = new("--group") { Description = "A column by which everything is broken down, such as age band. Several are allowed.", HelpName = "COLUMN" };
    private readonly Option<int> _suppress = CommandOptions.Suppress("The least number of cases in a group of which figures are given.");
    private readonly Option<string?> _followUp = new("--follow-up") { Description = "For how long the cases were followed, and in what source, in words. It is printed with the figures.", HelpName = "TEXT" };
    private readonly Option<string?> _rows = new("--output", "-o") { Description = "A CSV file to write, with a case a line, to repeat the figures in R.", HelpName = "ROWS" };
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    internal static Command Create(Terminal terminal) => new EvaluateCommand(terminal).Build();

    private static Option<string> Column(string name, string description) => new(name) { Description = description, HelpName = "COLUMN", Required = true };

    private Command Build()
    {
        var command = new Command("evaluate", "Measure how well levels separated an outcome, with intervals: AUC, table by level, calibration, net benefit and agreement, by group.")
        {
            _data, _outcome, _level, _lowest, _highest, _probability, _raters, _groups, _suppress, _followUp, _rows, _format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_lowest) is null != result.GetValue(_highest) is null)
                result.AddError("--lowest and --highest are given together or not at all.");
            if (result.GetValue(_raters) is { Length: 1 })
                result.AddError("--rater must be given at least twice: agreement is between assessors.");
            if (result.GetValue(_rows) is { } rows && result.GetValue(_data) is { } data && data != InputFile.StandardInput && OutputFile.IsSame(data, rows))
                result.AddError("The file to write would replace the data. Give another name with -o.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var (file, asJson) = (arguments.GetRequiredValue(_data), arguments.GetRequiredValue(_format) == "json");
        using var stream = InputFile.Open(file, out var unreadable);
        if (stream is null)
            return ProblemReport.Refuse(terminal, asJson, unreadable!);
        var data = EvaluationData.Read(stream, ColumnsOf(arguments), out var problems);
        if (problems.Count > 0)
            return ProblemReport.Refuse(terminal, asJson, problems.Select(problem => problem with { Path = $"{file}: {problem.Path}" }));
        if (arguments.GetValue(_rows) is { } rows && !TryWrite(data, rows, out var unwritable))
            return ProblemReport.Refuse(terminal, asJson, unwritable!);
        Print(EvaluationReport.Of(data, new EvaluationOptions { Threshold = arguments.GetValue(_suppress), FollowUp = arguments.GetValue(_followUp) }), asJson);
        return ExitCode.Done;
    }

    private EvaluationColumns ColumnsOf(ParseResult arguments) => new()
    {
        Outcome = arguments.GetRequiredValue(_outcome),
        Level = arguments.GetRequiredValue(_level),
        Lowest = arguments.GetValue(_lowest),
        Highest = arguments.GetValue(_highest),
        Probability = arguments.GetValue(_probability),
        Raters = arguments.GetValue(_raters) ?? [],
        Groups = arguments.GetValue(_groups) ?? [],
    };

    private static bool TryWrite(EvaluationData data, string file, out Problem? problem)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        EvaluationCsv.Write(data, text);
        return OutputFile.TryWrite(file, Encoding.UTF8.GetBytes(text.ToString()), out problem);
    }

    private void Print(EvaluationReport report, bool asJson)
    {
        if (asJson)
        {
            terminal.Bytes.Write(EvaluationJson.Write(report));
            terminal.Out.WriteLine();
        }
        else
        {
            EvaluationText.Write(report, terminal.Out);
        }
    }
}
