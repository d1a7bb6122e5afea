using System.CommandLine;
using System.Globalization;
using RiskAssessment.Cli.Asking;
using RiskAssessment.Records;

namespace RiskAssessment.Cli;

/// <summary>The command line as a whole.</summary>
internal static class Tool
{
    internal static int Run(string[] args, Terminal terminal)
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var root = new RootCommand(
            "Stalking risk screening: reads a case file and gives a level of concern, with its reasons, what is still open, what to ask next and what to do. "
            + "A screening aid to a professional's judgement, not a prediction.")
        {
            AssessCommand.Create(terminal),
            TrajectoryCommand.Create(terminal),
            CompareCommand.Create(terminal),
            JudgeCommand.Create(terminal),
            CountersignCommand.Create(terminal),
            DueCommand.Create(terminal),
            BatchCommand.Create(terminal),
            ExtentCommand.Create(terminal),
            ImpactCommand.Create(terminal),
            SimulateCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            ReportCommand.Create(terminal),
            RedactCommand.Create(terminal),
            RecordCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            ProveCommand.Create(terminal),
            DecisionCommand.Create(terminal, RecordKind.Erasure),
            DecisionCommand.Create(terminal, RecordKind.Hold),
            DecisionCommand.Create(terminal, RecordKind.Release),
            RetentionCommand.Create(terminal),
            SubjectAccessCommand.Create(terminal),
            WhyNotCommand.Create(terminal),
            AskCommand.Create(terminal),
            ImportCommand.Create(terminal),
            CodeCommand.Create(terminal),
            QuestionsCommand.Create(terminal),
            LintCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };
        Examples.AddTo(root);
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        return result.Errors.Count == 0 || Examples.AreAskedFor(result) ? result.Invoke(configuration) : Refuse(root, result, terminal);
    }

    private static int Refuse(RootCommand root, ParseResult result, Terminal terminal)
    {
        foreach (var error in result.Errors)
            terminal.Error.WriteLine($"stalking-risk: {PrintableText.Of(error.Message)}");
        terminal.Error.WriteLine();
        string[] help = result.CommandResult.Command == root ? ["--help"] : [result.CommandResult.Command.Name, "--help"];
        root.Parse(help).Invoke(new InvocationConfiguration { Output = terminal.Error, Error = terminal.Error });
        return ExitCode.WrongUsage;
    }
}
