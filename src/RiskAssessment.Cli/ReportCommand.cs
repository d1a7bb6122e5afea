using System.CommandLine;
using System.Text;
using RiskAssessment.Reporting;

namespace RiskAssessment.Cli;

/// <summary><c>report</c>: a case as one page to look at, to print and to hand on.</summary>
internal sealed class ReportCommand(Terminal terminal) : CaseCommand(terminal)
{
    private readonly Option<string> _output = new("--output", "-o") { Description = "The HTML file to write.", HelpName = "REPORT.html", Required = true };

    private readonly Option<string?> _for = CommandOptions.For("Who the page is for. What they are not to see is left off it, and the page says so. Without it, everything is on the page.");
    private readonly Option<string?> _marking = new("--marking") { Description = "The marking that the page bears, such as that of your organisation.", HelpName = "TEXT" };

    private readonly GuidanceOptions _guidance = new();
    private readonly SharingOptions _sharing = new("Record the assessment in this log, and print its checkpoint on the page; with --for, also to whom the page goes.");

    internal static Command Create(Terminal terminal)
    {
        var command = new ReportCommand(terminal);
        var build = command.Build(
            "report",
            "Write a case as one page (HTML): the level, the case in one picture, its chronology, the reasons, and what to do.",
            [command._output, command._for, command._marking, .. command._guidance.All, .. command._sharing.All]);
        build.Validators.Add(command._guidance.Check);
        build.Validators.Add(result => command._sharing.Check(result, isHandedOn: result.GetValue(command._for) is not null));
        return build;
    }

    protected override int Run(CaseInput input, ParseResult arguments, bool asJson, string language) => LogCommand.Guard(Terminal, asJson, () =>
    {
        var (service, caseFile, history) = input;
        var view = CommandOptions.ViewOf(arguments, _for) ?? SharingView.Full;
        if (view != SharingView.Full)
            ProblemReport.Warn(Terminal, asJson, input.Restrictions);
        caseFile = caseFile with { AsOf = caseFile.AsOf ?? TimeProvider.System.GetUtcNow() };
        var log = _sharing.Open(arguments);
        var sharing = view == SharingView.Full ? null : _sharing.Of(arguments, view.Redact(caseFile), caseFile, history);
        var checkpoint = log is null ? null : RecordCommand.Append(log, input with { Case = caseFile }, language, at: null).Appended.Checkpoint;
        var report = new CaseReport(service, caseFile, history, language)
        {
            Notes = _guidance.For(service.Assess(caseFile), arguments, Terminal, asJson, language, view)?.Notes,
            View = view,
            Marking = arguments.GetValue(_marking),
            Checkpoint = checkpoint?.ToString(),
            CheckpointInShort = checkpoint?.ShortForm,
        };
        using var page = new StringWriter();
        report.WriteHtml(page);
        var bytes = Encoding.UTF8.GetBytes(page.ToString());
        SharingOptions.Append(log, sharing, bytes);
        if (!OutputFile.TryWrite(arguments.GetRequiredValue(_output), bytes, out var problem))
            throw new InvalidInputException([problem]);
        return ExitCode.Done;
    });
}
