using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>assess</c>: the main job.</summary>
internal sealed class AssessCommand(Terminal terminal) : CaseCommand(terminal)
{
    internal static Command Create(Terminal terminal) =>
        new AssessCommand(terminal).Build("assess", "Assess a case file: level and range, why, what to ask next, what to do.");

    protected override void PrintJson(CaseInput input, string language)
    {
        AssessmentJson.WriteTo(Assess(input), Terminal.Bytes, language);
        Terminal.Out.WriteLine();
    }

    protected override void PrintText(CaseInput input, string language) =>
        AssessmentText.Write(Assess(input), Terminal.Out, language, Terminal.Width, Terminal.Colour);

    private static Assessment Assess(CaseInput input) => new CaseAssessor([input.Instrument], TimeProvider.System).Assess(input.Case);
}
