using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>assess</c>: the main job.</summary>
internal sealed class AssessCommand(Terminal terminal) : CaseCommand(terminal)
{
    internal static Command Create(Terminal terminal) =>
        new AssessCommand(terminal).Build("assess", "Assess a case file: level and range, why, what to ask next, what to do.");

    protected override void PrintJson(CaseInput input, ParseResult arguments, string language)
    {
        AssessmentJson.WriteTo(input.Assessor.Assess(input.Case), Terminal.Bytes, language);
        Terminal.Out.WriteLine();
    }

    protected override void PrintText(CaseInput input, ParseResult arguments, string language) =>
        AssessmentText.Write(input.Assessor.Assess(input.Case), Terminal.Out, language, Terminal.Width, Terminal.Colour);
}
