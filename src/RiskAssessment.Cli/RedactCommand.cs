using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>redact</c>: a case file to hand on, and whether it scores the same.</summary>
internal sealed class RedactCommand(Terminal terminal) : CaseCommand(terminal)
{
    private readonly Option<string> _output = new("--output", "-o") { Description = "The case file to write. It cannot be the case itself.", HelpName = "CASE", Required = true };
    private readonly Option<string?> _for = CommandOptions.For("Who the case file is for. Without it, names, notes, places, evidence, the reference and all ids are left out.");
    private readonly SharingOptions _sharing = new("Record in this log to whom the case file goes, and what it holds back.");

    internal static Command Create(Terminal terminal)
    {
        var command = new RedactCommand(terminal);
        var build = command.Build(
            "redact",
            "Write a case file to hand on, without what its reader is not to see, and say what was left out and whether it scores the same. The exit code is 1 if it does not.",
            [command._output, command._for, .. command._sharing.All]);
        build.Validators.Add(result => command._sharing.Check(result, isHandedOn: true));
        build.Validators.Add(result =>
        {
            if (result.GetValue(command._output) is not { } output)
                return;
            if (HistoryFile.IsName(output))
                result.AddError("What is written is a case file, not a history (*.jsonl). Give another name with -o.");
            else if (command.CaseOf(result) is { } name && name != InputFile.StandardInput && OutputFile.IsSame(name, output))
                result.AddError("The case file to write would replace the case itself. Give another name with -o.");
        });
        return build;
    }

    protected override int Run(CaseInput input, ParseResult arguments, bool asJson, string language) => LogCommand.Guard(Terminal, asJson, () =>
    {
        ProblemReport.Warn(Terminal, asJson, input.Restrictions);
        var log = _sharing.Open(arguments);
        var redacted = input.Assessor.Redact(input.Case, CommandOptions.ViewOf(arguments, _for) ?? SharingView.WithoutNames);
        var bytes = CaseJson.Write(redacted.Case);
        SharingOptions.Append(log, _sharing.Of(arguments, redacted, input.Case, input.History), bytes);
        if (!OutputFile.TryWrite(arguments.GetRequiredValue(_output), bytes, out var problem))
            throw new InvalidInputException([problem]);
        if (asJson)
        {
            Terminal.Bytes.Write(RedactionJson.Write(redacted));
            Terminal.Out.WriteLine();
        }
        else
        {
            RedactionText.Write(redacted, Terminal.Out, language, Terminal.Width, Terminal.Colour);
        }
        return redacted.Effect!.ScoresTheSame ? ExitCode.Done : ExitCode.Faulty;
    });
}
