using System.CommandLine;
using RiskAssessment.Cli.Asking;
using RiskAssessment.Json;
using Spectre.Console;

namespace RiskAssessment.Cli;

/// <summary><c>code</c>: proposes behaviours for the words of the entries, and codes those that a person accepts.</summary>
internal sealed class CodeCommand(Terminal terminal)
{
    private static readonly IAnsiConsole Interactive = AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.Yes });

    private readonly Argument<string> _case = new("CASE") { Description = "The case file or history; with --list, - reads standard input." };
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The case file or history (*.jsonl) to write, with the behaviours that were accepted. It may be CASE itself. Each yes is saved at once.",
        HelpName = "CASE",
    };
    private readonly Option<string?> _by = CommandOptions.By();
    private readonly Option<string?> _at = CommandOptions.At();
    private readonly Option<bool> _list = new("--list") { Description = "Print the proposals and ask nothing." };
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    internal static Command Create(Terminal terminal) => new CodeCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("code", "Propose behaviours for the notes of a diary, in English and Welsh, with the words that led to each. Nothing is coded without a yes.")
        {
            _case, _output, _by, _at, _list, _language, _format,
        };
        command.Validators.Add(result =>
        {
            CommandOptions.CheckHistory(result, _output, _by, _at);
            if (result.GetValue(_list))
            {
                if (result.GetValue(_output) is not null)
                    result.AddError("--list writes no case. Leave -o out.");
                return;
            }
            if (Console.IsInputRedirected || Console.IsOutputRedirected)
                result.AddError("code needs a terminal, because a person decides of each proposal. To see the proposals, add --list.");
            else if (result.GetValue(_output) is null)
                result.AddError("Give the case file to write with -o, or add --list to see the proposals only.");
            else if (result.GetValue(_format) == "json")
                result.AddError("--format json needs --list.");
            else if (result.GetValue(_case) == InputFile.StandardInput)
                result.AddError("Standard input is read with --list only.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var (name, language, asJson) = (arguments.GetRequiredValue(_case), arguments.GetRequiredValue(_language), arguments.GetRequiredValue(_format) == "json");
        using var saved = arguments.GetValue(_output) is { } output ? new SavedCase(output) : null;
        if (saved is not null && !saved.TryLock(out var locked))
            return ProblemReport.Refuse(terminal, asJson, locked);
        if (!InputFile.TryRead(name, out var bytes, out var unreadable))
            return ProblemReport.Refuse(terminal, asJson, unreadable);
        CaseHistory? history = null;
        CaseFile? caseFile = null;
        var isRead = HistoryJson.IsHistory(bytes) ? HistoryJson.TryRead(bytes, out history, out var problems) : CaseJson.TryRead(bytes, out caseFile, out problems);
        if (!isRead)
            return ProblemReport.Refuse(terminal, asJson, problems);
        ProblemReport.Warn(terminal, asJson, problems);
        caseFile ??= history!.Case;
        if (saved is not null)
            return Ask(caseFile, history, name, saved, language, arguments);
        CodeListing.Write(terminal, [.. CodeSession.CodingsOf(caseFile)], language, asJson);
        return ExitCode.Done;
    }

    private int Ask(CaseFile caseFile, CaseHistory? history, string name, SavedCase saved, string language, ParseResult arguments)
    {
        var output = saved.Name;
        if (File.Exists(output) && OutputFile.PathOf(output) != OutputFile.PathOf(name))
            return ProblemReport.Refuse(terminal, asJson: false, OutputFile.Refusal(output, "it is there already, and is not the case that is read."));
        var problems = new List<Problem>();
        if (HistoryFile.IsName(output))
            saved.WriteHistory(history, caseFile, arguments.GetValue(_by)!, Instants.InstantOf("--at", CommandOptions.DateOf(arguments, _at), caseFile, problems), problems);
        if (problems.Count > 0)
            return ProblemReport.Refuse(terminal, asJson: false, problems);
        var session = new CodeSession(new AskScreen(new EndingConsole(Interactive), language), saved, caseFile);
        try
        {
            session.Run();
            return ExitCode.Done;
        }
        catch (IOException)
        {
            SayGone(output, session.TrySave());
            return ExitCode.TerminalGone;
        }
    }

    private void SayGone(string output, bool isSaved)
    {
        try
        {
            terminal.Error.WriteLine(isSaved
                ? $"stalking-risk: The terminal was closed. Every yes is saved. Continue with: stalking-risk code {output} -o {output}"
                : $"stalking-risk: The terminal was closed, and {output} could not be written. Answers since the last save are lost.");
            terminal.Error.Flush();
        }
        catch (IOException)
        {
        }
    }
}
