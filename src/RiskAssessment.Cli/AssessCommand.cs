using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>assess</c>: the main job.</summary>
internal sealed class AssessCommand(Terminal terminal) : PrintingCommand(terminal)
{
    internal static Command Create(Terminal terminal) =>
        new AssessCommand(terminal).Build("assess", "Assess a case file: level and range, why, what to ask next, what to do.");

    protected override void PrintJson(CaseInput input, ParseResult arguments, string language)
    {
        AssessmentJson.WriteTo(input.Assessor.Assess(input.Case), Terminal.Bytes, language);
        Terminal.Out.WriteLine();
    }

    /// <summary>The assessment and, of a history, the judgements that stand beside it.</summary>
    protected override void PrintText(CaseInput input, ParseResult arguments, string language)
    {
        AssessmentText.Write(input.Assessor.Assess(input.Case), Terminal.Out, language, Terminal.Width, Terminal.Colour);
        if (input.History is not { } history || input.Assessor.JudgedAssessmentOf(history, input.Case.AsOf, input.Case.KnownAt) is not { Judgements.Count: > 0 } judged)
            return;
        Terminal.Out.WriteLine();
        JudgementText.Write(judged, Terminal.Out, language, Terminal.Width, Terminal.Colour);
    }
}
