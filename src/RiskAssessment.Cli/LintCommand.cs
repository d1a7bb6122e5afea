using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>lint</c>: everything wrong with an instrument file, and everything that its author may not have meant.</summary>
internal static class LintCommand
{
    internal static Command Create(Terminal terminal)
    {
        var instrument = new Argument<string>("INSTRUMENT") { Description = "The instrument file; - reads standard input." };
        var format = CommandOptions.Format("text", "json");
        var command = new Command("lint", "Check an instrument: its errors, worked examples that do not hold among them, or, if there are none, proven findings such as rules and items without effect and thresholds out of reach.")
        {
            instrument, format,
        };
        command.SetAction(arguments =>
        {
            var asJson = arguments.GetRequiredValue(format) == "json";
            if (!InputFile.TryRead(arguments.GetRequiredValue(instrument), out var bytes, out var unreadable))
                return ProblemReport.Refuse(terminal, asJson, unreadable);
            var problems = InstrumentJson.Lint(bytes);
            ProblemReport.Write(terminal.Out, asJson, problems);
            var errors = problems.Count(problem => problem.Severity == ProblemSeverity.Error);
            if (!asJson)
                terminal.Out.WriteLine($"{Number(errors, "error")}, {Number(problems.Count - errors, "warning")}.");
            return errors == 0 ? ExitCode.Done : ExitCode.Faulty;
        });
        return command;
    }

    private static string Number(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
