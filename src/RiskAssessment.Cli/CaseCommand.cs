using System.CommandLine;
using System.CommandLine.Parsing;

namespace RiskAssessment.Cli;

/// <summary>A command that reads a case, with the options for instants, instrument, language and format.</summary>
internal abstract class CaseCommand(Terminal terminal)
{
    private readonly Argument<string> _case = new("CASE") { Description = "The case file, or a history (JSON Lines); - reads standard input." };
    private readonly Option<string?> _asOf = CommandOptions.Instant(
        "--as-of", "The date and time to assess at, instead of the case's own. Without an offset it is in the case's time zone. If the case has none either, the current time.");
    private readonly Option<string?> _knownAt = CommandOptions.Instant(
        "--known-at", "Use only what was recorded by this date and time. Without an offset it is in the case's time zone.");
    private readonly Option<string?> _instrument = CommandOptions.Instrument();
    private readonly Option<string?> _texts = CommandOptions.Texts();
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    protected Terminal Terminal { get; } = terminal;

    protected Command Build(string name, string description, params Option[] more)
    {
        var build = new Command(name, description) { _case };
        foreach (var option in (Option[])[.. more, _asOf, _knownAt, _instrument, _texts, _language, _format])
            build.Options.Add(option);
        build.Validators.Add(result =>
        {
            if (result.GetValue(_case) == InputFile.StandardInput && result.GetValue(_instrument) == InputFile.StandardInput)
                result.AddError("The case and the instrument cannot both be read from standard input.");
        });
        build.SetAction(Run);
        return build;
    }

    /// <summary>Does what the command is for, and gives the exit code.</summary>
    protected abstract int Run(CaseInput input, ParseResult arguments, bool asJson, string language);

    /// <summary>The name of the case file.</summary>
    protected string? CaseOf(CommandResult result) => result.GetValue(_case);

    private int Run(ParseResult arguments)
    {
        var asJson = arguments.GetRequiredValue(_format) == "json";
        var problems = new List<Problem>();
        var instants = new Instants(CommandOptions.DateOf(arguments, _asOf), CommandOptions.DateOf(arguments, _knownAt));
        if (CaseInput.Read(arguments.GetRequiredValue(_case), arguments.GetValue(_instrument), arguments.GetValue(_texts), instants, problems) is not { } input)
            return ProblemReport.Refuse(Terminal, asJson, problems);
        ProblemReport.Warn(Terminal, asJson, problems);
        return ProblemReport.Guard(Terminal, asJson, () => Run(input, arguments, asJson, arguments.GetRequiredValue(_language)));
    }
}

/// <summary>A command that reads a case and prints what it makes of it.</summary>
internal abstract class PrintingCommand(Terminal terminal) : CaseCommand(terminal)
{
    protected abstract void PrintJson(CaseInput input, ParseResult arguments, string language);

    protected abstract void PrintText(CaseInput input, ParseResult arguments, string language);

    protected override int Run(CaseInput input, ParseResult arguments, bool asJson, string language)
    {
        if (asJson)
            PrintJson(input, arguments, language);
        else
            PrintText(input, arguments, language);
        return ExitCode.Done;
    }
}
