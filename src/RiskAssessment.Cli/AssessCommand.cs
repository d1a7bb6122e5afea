using System.CommandLine;
using RiskAssessment.Json;
using RiskAssessment.Referral;

namespace RiskAssessment.Cli;

/// <summary><c>assess</c>: the main job.</summary>
internal sealed class AssessCommand(Terminal terminal) : PrintingCommand(terminal)
{
    private readonly GuidanceOptions _guidance = new();

    internal static Command Create(Terminal terminal)
    {
        var command = new AssessCommand(terminal);
        var build = command.Build("assess", "Assess a case file: level and range, why, what to ask next, what to do.", command._guidance.All);
        build.Validators.Add(command._guidance.Check);
        return build;
    }

    protected override void PrintJson(CaseInput input, ParseResult arguments, string language)
    {
        var assessment = input.Assessor.Assess(input.Case);
        if (_guidance.For(assessment, arguments, Terminal, asJson: true, language) is { } guidance)
            Terminal.Bytes.Write(GuidanceJson.Write(guidance, language));
        else
            AssessmentJson.WriteTo(assessment, Terminal.Bytes, language);
        Terminal.Out.WriteLine();
    }

    /// <summary>The assessment with what stands under its actions and, of a history, the judgements that stand beside it.</summary>
    protected override void PrintText(CaseInput input, ParseResult arguments, string language)
    {
        var assessment = input.Assessor.Assess(input.Case);
        var notes = _guidance.For(assessment, arguments, Terminal, asJson: false, language)?.Notes;
        AssessmentText.Write(assessment, Terminal.Out, language, Terminal.Width, Terminal.Colour, notes);
        if (input.History is not { } history || input.Assessor.JudgedAssessmentOf(history, input.Case.AsOf, input.Case.KnownAt) is not { Judgements.Count: > 0 } judged)
            return;
        Terminal.Out.WriteLine();
        JudgementText.Write(judged, Terminal.Out, language, Terminal.Width, Terminal.Colour);
    }
}
