using System.CommandLine;
using System.Text;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>lint</c>: everything wrong with an instrument file, and everything that its author may not have meant.</summary>
internal static class LintCommand
{
    internal static Command Create(Terminal terminal)
    {
        var instrument = new Argument<string>("INSTRUMENT") { Description = "The instrument file; - reads standard input." };
        var cases = new Option<string?>("--cases")
        {
            Description = "A folder for the cases that show a warning, each as a case file. Files of the same name are replaced.",
            HelpName = "FOLDER",
        };
        var format = CommandOptions.Format("text", "json");
        var command = new Command("lint", "Check an instrument: its errors, worked examples that do not hold among them, or, if there are none, proven findings such as rules and items without effect and thresholds out of reach.")
        {
            instrument, cases, format,
        };
        command.SetAction(arguments =>
        {
            var asJson = arguments.GetRequiredValue(format) == "json";
            if (!InputFile.TryRead(arguments.GetRequiredValue(instrument), out var bytes, out var unreadable))
                return ProblemReport.Refuse(terminal, asJson, unreadable);
            var findings = InstrumentJson.Lint(bytes);
            InstrumentExample[] examples = [.. findings.SelectMany(finding => finding.Examples)];
            var folder = arguments.GetValue(cases);
            if (folder is not null && CannotWrite(folder, examples) is { } unwritable)
                return ProblemReport.Refuse(terminal, asJson, unwritable);
            if (asJson)
                terminal.Out.WriteLine(Encoding.UTF8.GetString(ProblemJson.Write(findings)));
            else
                WriteText(terminal.Out, findings, examples.Length, folder);
            return findings.Any(IsError) ? ExitCode.Faulty : ExitCode.Done;
        });
        return command;
    }

    private static void WriteText(TextWriter output, IReadOnlyList<LintFinding> findings, int cases, string? folder)
    {
        ProblemReport.Write(output, asJson: false, findings.Select(finding => finding.Problem));
        var errors = findings.Count(IsError);
        output.WriteLine($"{Number(errors, "error")}, {Number(findings.Count - errors, "warning")}.");
        if (folder is not null)
            output.WriteLine(PrintableText.Of($"{Number(cases, "case")} written to {folder}."));
        else if (cases > 0)
            output.WriteLine("To get cases that show the warnings, add --cases FOLDER.");
    }

    /// <summary>Writes each example as a case file with its name, or says why it cannot.</summary>
    private static Problem? CannotWrite(string folder, InstrumentExample[] examples)
    {
        foreach (var example in examples)
            if (!OutputFile.TryWrite(Path.Combine(folder, FileNameOf(example)), CaseJson.Write(CaseFile.Of(example) with { Reference = example.Name }), out var problem, makesFolder: true))
                return problem;
        return null;
    }

    private static string FileNameOf(InstrumentExample example) => example.Name.Replace(": ", "-", StringComparison.Ordinal).Replace(' ', '-') + ".json";

    private static bool IsError(LintFinding finding) => finding.Problem.Severity == ProblemSeverity.Error;

    private static string Number(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
