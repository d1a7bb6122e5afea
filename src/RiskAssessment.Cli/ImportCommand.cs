using System.CommandLine;
using RiskAssessment.Import;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>import</c>: a victim's spreadsheet, a phone log or JSON Lines into a case file. Good rows are never lost for bad ones.</summary>
internal sealed class ImportCommand(Terminal terminal)
{
    private readonly Argument<string?> _diary = new("DIARY") { Description = "The CSV file, phone log or JSON Lines; - reads standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The case file to write; standard output where left out.", HelpName = "CASE" };
    private readonly Option<string> _zone = new("--time-zone") { Description = "Where local times and days are read.", HelpName = "ZONE", DefaultValueFactory = _ => "Europe/London" };
    private readonly Option<string[]> _numbers = new("--number")
    {
        Description = "A telephone number of this person: of a phone log only its calls are taken. May be given several times.",
        HelpName = "N",
    };
    private readonly Option<bool> _template = new("--template") { Description = "Print an empty diary to fill in, with guidance and examples." };
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    internal static Command Create(Terminal terminal) => new ImportCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("import", "Read what a victim kept (a spreadsheet saved as CSV, a phone log, JSON Lines) into a case file.")
        {
            _diary, _output, _zone, _numbers, _template, _language, _format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_template) == (result.GetValue(_diary) is not null))
                result.AddError("Name either a DIARY to read, or --template.");
        });
        _zone.Validators.Add(result =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(result.GetValueOrDefault<string>() ?? "", out _))
                result.AddError("The time zone is not known on this machine. Write an IANA name such as Europe/London.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var asJson = arguments.GetRequiredValue(_format) == "json";
        if (arguments.GetValue(_diary) is not { } name)
        {
            DiaryTemplate.Write(terminal.Out, arguments.GetRequiredValue(_language));
            return ExitCode.Done;
        }
        if (!InputFile.TryRead(name, out var bytes, out var unreadable))
            return ProblemReport.Refuse(terminal, asJson, [unreadable]);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(arguments.GetRequiredValue(_zone));
        var result = DiaryImport.Read(bytes, new ImportOptions { TimeZone = zone, Numbers = arguments.GetValue(_numbers) ?? [] });
        if (result.RowsTaken > 0 || !result.HasErrors)
            Write(CaseJson.Write(new CaseFile { TimeZone = zone, Diary = result.Diary }), arguments.GetValue(_output));
        if (result.Problems.Count > 0)
            ProblemReport.Refuse(terminal, asJson, result.Problems);
        if (!asJson)
            terminal.Error.WriteLine($"{result.RowsRead} rows read: {result.RowsTaken} taken, {result.RowsRefused} refused, {result.RowsLeftOut} left out.");
        return result.HasErrors ? ExitCode.InputRefused : ExitCode.Done;
    }

    private void Write(byte[] caseFile, string? output)
    {
        if (output is null)
        {
            terminal.Bytes.Write(caseFile);
            terminal.Out.WriteLine();
            return;
        }
        File.WriteAllBytes(output, caseFile);
    }
}
