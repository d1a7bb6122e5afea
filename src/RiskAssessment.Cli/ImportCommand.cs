using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Import;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>import</c>: a victim's spreadsheet, a phone log or JSON Lines into a case file. Good rows are never lost for bad ones.</summary>
internal sealed class ImportCommand(Terminal terminal)
{
    /// <summary>Without it a spreadsheet takes the file for an older encoding, and garbles accents.</summary>
    private const char ByteOrderMark = '\uFEFF';

    private const string WouldLoseAnswers = "SRA0404";

    private readonly Argument<string?> _diary = new("DIARY") { Description = "The CSV file, phone log or JSON Lines; - reads standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The case file to write; by default standard output.", HelpName = "CASE" };
    private readonly Option<string> _zone = CommandOptions.TimeZone();
    private readonly Option<string[]> _numbers = new("--number")
    {
        Description = "A telephone number of this person: only its calls are imported from a phone log. Can be repeated.",
        HelpName = "N",
    };
    private readonly Option<bool> _template = new("--template") { Description = "Print an empty diary to fill in, with guidance and examples." };
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    internal static Command Create(Terminal terminal) => new ImportCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("import", "Import the records of a victim (a spreadsheet saved as CSV, a phone log, JSON Lines) into a case file.")
        {
            _diary, _output, _zone, _numbers, _template, _language, _format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_template) == (result.GetValue(_diary) is not null))
                result.AddError("Give either a DIARY to read, or --template.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var asJson = arguments.GetRequiredValue(_format) == "json";
        if (arguments.GetValue(_diary) is not { } name)
        {
            terminal.Out.Write(ByteOrderMark);
            DiaryTemplate.Write(terminal.Out, arguments.GetRequiredValue(_language));
            return ExitCode.Done;
        }
        if (!InputFile.TryRead(name, out var bytes, out var unreadable))
            return ProblemReport.Refuse(terminal, asJson, [unreadable]);
        var zone = IanaTimeZone.Find(arguments.GetRequiredValue(_zone))!;
        var result = DiaryImport.Read(bytes, new ImportOptions { TimeZone = zone, Persons = arguments.GetValue(_numbers) ?? [] });
        if ((result.RowsTaken > 0 || !result.HasErrors)
            && !TryWrite(CaseJson.Write(new CaseFile { TimeZone = zone, Diary = result.Diary }), arguments.GetValue(_output), out var unwritten))
            return ProblemReport.Refuse(terminal, asJson, [unwritten, .. result.Problems]);
        if (result.Problems.Count > 0)
            ProblemReport.Refuse(terminal, asJson, result.Problems);
        if (!asJson)
            terminal.Error.WriteLine($"{result.RowsRead} rows read: {result.RowsTaken} taken, {result.RowsRefused} refused, {result.RowsLeftOut} left out.");
        return result.HasErrors ? ExitCode.InputRefused : ExitCode.Done;
    }

    private bool TryWrite(byte[] caseFile, string? output, [NotNullWhen(false)] out Problem? problem)
    {
        if (output is not null && HasAnswers(output))
        {
            problem = new Problem(
                WouldLoseAnswers, "$", $"The file '{output}' is a case with answers, which the import would delete. Give another file with -o, and copy its diary into this case.");
            return false;
        }
        if (output is not null)
            return OutputFile.TryWrite(output, caseFile, out problem);
        terminal.Bytes.Write(caseFile);
        terminal.Out.WriteLine();
        problem = null;
        return true;
    }

    private static bool HasAnswers(string name) =>
        File.Exists(name) && InputFile.TryRead(name, out var bytes, out _) && CaseJson.TryRead(bytes, out var there, out _) && there.Answers.Count > 0;
}
