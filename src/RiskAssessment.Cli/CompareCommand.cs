using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>compare</c>: what changed between two states of a case, and why.</summary>
internal sealed class CompareCommand(Terminal terminal)
{
    private readonly Argument<string> _earlier = new("EARLIER") { Description = "The earlier case file, or a history; - reads standard input." };
    private readonly Argument<string?> _later = new("LATER") { Description = "The later case file, or a history. Left out: the later state is one of the history given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _earlierAsOf = CommandOptions.Instant("--earlier-as-of", "The date and time of the earlier state; a history is taken as it was known then.");
    private readonly Option<string?> _laterAsOf = CommandOptions.Instant("--later-as-of", "The date and time of the later state; a history is taken as it was known then. By default, that of the file, or the current time.");
    private readonly Option<string?> _instrument = CommandOptions.Instrument();
    private readonly Option<string?> _texts = CommandOptions.Texts();
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    internal static Command Create(Terminal terminal) => new CompareCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("compare", "Compare two states of a case: what changed, and how much of it by time, by information and by the instrument.")
        {
            _earlier, _later, _earlierAsOf, _laterAsOf, _instrument, _texts, _language, _format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_later) is null && result.GetValue(_earlierAsOf) is null)
                result.AddError("Give a second case file, or the instant of the earlier state of a history with --earlier-as-of.");
            if (((string?[])[result.GetValue(_earlier), result.GetValue(_later), result.GetValue(_instrument)]).Count(name => name == InputFile.StandardInput) > 1)
                result.AddError("Standard input (-) can be read only once.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var asJson = arguments.GetRequiredValue(_format) == "json";
        var (name, later) = (arguments.GetRequiredValue(_earlier), arguments.GetValue(_later));
        var problems = new List<Problem>();
        var before = Read(arguments, name, _earlierAsOf, problems);
        var after = later is null ? before is null ? null : Of(before, arguments, _laterAsOf, problems) : Read(arguments, later, _laterAsOf, problems);
        if (later is null && before is { History: null })
            problems.Add(new Problem("SRA0406", "$", $"The file '{name}' is not a history, so it has one state only. Give the later case file, too."));
        if (before is null || after is null || problems.Exists(problem => problem.Severity == ProblemSeverity.Error))
            return ProblemReport.Refuse(terminal, asJson, problems);
        ProblemReport.Warn(terminal, asJson, problems);
        return ProblemReport.Guard(terminal, asJson, () =>
        {
            var comparison = before.Assessor.Compare(before.Case, after.Case);
            if (!asJson)
            {
                ComparisonText.Write(comparison, terminal.Out, arguments.GetRequiredValue(_language), terminal.Width, terminal.Colour);
                return;
            }
            terminal.Bytes.Write(ComparisonJson.Write(comparison));
            terminal.Out.WriteLine();
        });
    }

    private CaseInput? Read(ParseResult arguments, string name, Option<string?> asOf, List<Problem> problems) =>
        CaseInput.Read(name, arguments.GetValue(_instrument), arguments.GetValue(_texts), Instants.OfCase, problems) is { } input ? Of(input, arguments, asOf, problems) : null;

    /// <summary>A state; of a history, as it was known at its instant.</summary>
    private static CaseInput Of(CaseInput input, ParseResult arguments, Option<string?> asOf, List<Problem> problems)
    {
        var date = CommandOptions.DateOf(arguments, asOf);
        var whole = input.History?.Case ?? input.Case;
        return input with { Case = new Instants(date, input.History is null ? null : date).In(whole, input.History, problems) };
    }
}
