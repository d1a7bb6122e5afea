using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>trajectory</c>: the level after each incident and at each milestone.</summary>
internal sealed class TrajectoryCommand(Terminal terminal) : CaseCommand(terminal)
{
    internal static Command Create(Terminal terminal) =>
        new TrajectoryCommand(terminal).Build("trajectory", "Show the level after each incident and at each milestone, what changed, and the peak.");

    protected override void PrintJson(CaseInput input, string language)
    {
        Terminal.Bytes.Write(TrajectoryJson.Write(Walk(input)));
        Terminal.Out.WriteLine();
    }

    protected override void PrintText(CaseInput input, string language) =>
        TrajectoryText.Write(Walk(input), Terminal.Out, language, Terminal.Width, Terminal.Colour);

    private static Trajectory Walk(CaseInput input) => input.Assessor.TrajectoryOf(input.Case);
}
