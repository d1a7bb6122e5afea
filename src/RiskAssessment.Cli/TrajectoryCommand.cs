using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>trajectory</c>: the level after each incident and at each milestone.</summary>
internal sealed class TrajectoryCommand(Terminal terminal) : PrintingCommand(terminal)
{
    private readonly Option<bool> _known = new("--known") { Description = "Show the level as it was known, by what had been recorded at each instant, beside the one as it happened, and the lag of each level." };

    internal static Command Create(Terminal terminal)
    {
        var command = new TrajectoryCommand(terminal);
        return command.Build("trajectory", "Show the level after each incident and at each milestone, what changed, and the peak.", command._known);
    }

    protected override void PrintJson(CaseInput input, ParseResult arguments, string language)
    {
        Terminal.Bytes.Write(arguments.GetValue(_known) ? TrajectoryJson.Write(Both(input)) : TrajectoryJson.Write(Walk(input)));
        Terminal.Out.WriteLine();
    }

    protected override void PrintText(CaseInput input, ParseResult arguments, string language)
    {
        if (arguments.GetValue(_known))
            TrajectoryText.WriteBoth(Both(input), Terminal.Out, language, Terminal.Width, Terminal.Colour);
        else
            TrajectoryText.Write(Walk(input), Terminal.Out, language, Terminal.Width, Terminal.Colour);
    }

    private static Trajectory Walk(CaseInput input) => input.Assessor.TrajectoryOf(input.Case);

    private static CaseTrajectories Both(CaseInput input) => input.History is { } history
        ? input.Assessor.TrajectoriesOf(history, input.Case.AsOf, input.Case.KnownAt)
        : input.Assessor.TrajectoriesOf(input.Case);
}
