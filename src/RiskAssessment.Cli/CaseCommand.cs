using System.CommandLine;

namespace RiskAssessment.Cli;

/// <summary>A command that reads a case, with the options for instant, instrument, language and format.</summary>
internal abstract class CaseCommand(Terminal terminal)
{
    private readonly Argument<string> _case = new("CASE") { Description = "The case file; - reads standard input." };
    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The date and time to assess at, instead of the case's own. Without an offset it is in the case's time zone. If the case has none either, the current time.",
        HelpName = "T",
    };
    private readonly Option<string?> _instrument = CommandOptions.Instrument();
    private readonly Option<string?> _texts = CommandOptions.Texts();
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    protected Terminal Terminal { get; } = terminal;

    protected Command Build(string name, string description)
    {
        _asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !(EdtfDate.TryParse(text, out var date) && date.Precision == DatePrecision.Minute))
                result.AddError($"'{text}' is not a date and time such as 2018-04-17T12:00 or 2018-04-17T12:00+01:00.");
        });
        var build = new Command(name, description) { _case, _asOf, _instrument, _texts, _language, _format };
        build.Validators.Add(result =>
        {
            if (result.GetValue(_case) == InputFile.StandardInput && result.GetValue(_instrument) == InputFile.StandardInput)
                result.AddError("The case and the instrument cannot both be read from standard input.");
        });
        build.SetAction(Run);
        return build;
    }

    protected abstract void PrintJson(CaseInput input, string language);

    protected abstract void PrintText(CaseInput input, string language);

    private int Run(ParseResult arguments)
    {
        var asJson = arguments.GetRequiredValue(_format) == "json";
        var problems = new List<Problem>();
        EdtfDate? asOf = arguments.GetValue(_asOf) is { } text ? EdtfDate.Parse(text) : null;
        if (CaseInput.Read(arguments.GetRequiredValue(_case), arguments.GetValue(_instrument), arguments.GetValue(_texts), asOf, problems) is not { } input)
            return ProblemReport.Refuse(Terminal, asJson, problems);
        ProblemReport.Warn(Terminal, asJson, problems);
        if (asJson)
            PrintJson(input, arguments.GetRequiredValue(_language));
        else
            PrintText(input, arguments.GetRequiredValue(_language));
        return ExitCode.Done;
    }
}
