using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>why-not</c>: what a case lacks for a level.</summary>
internal sealed class WhyNotCommand(Terminal terminal) : PrintingCommand(terminal)
{
    private readonly Option<string?> _level = new("--level")
    {
        Description = "The level: what would reach it, or a higher one. Without it, the next level above the stated one, or the highest.",
        HelpName = "medium|high",
    };

    internal static Command Create(Terminal terminal)
    {
        var command = new WhyNotCommand(terminal);
        command._level.AcceptOnlyFromAmong("medium", "high");
        return command.Build("why-not", "Show what each rule of a level or above lacks, and the smallest changes that would reach it.", command._level);
    }

    protected override void PrintJson(CaseInput input, ParseResult arguments, string language)
    {
        Terminal.Bytes.Write(WhyNotJson.Write(Explain(input, arguments), language));
        Terminal.Out.WriteLine();
    }

    protected override void PrintText(CaseInput input, ParseResult arguments, string language) =>
        WhyNotText.Write(Explain(input, arguments), Terminal.Out, language, Terminal.Width, Terminal.Colour);

    /// <summary>Where there is no higher level than the stated one, the highest level is explained.</summary>
    private WhyNotResult Explain(CaseInput input, ParseResult arguments)
    {
        var assessment = input.Assessor.Assess(input.Case);
        if (arguments.GetValue(_level) is not { } named)
            return assessment.WhyNot();
        var level = named == "medium" ? RiskLevel.Medium : RiskLevel.High;
        return assessment.Instrument.Grades.Any(grade => grade.Level >= level)
            ? assessment.WhyNot(level)
            : throw new InvalidInputException([new("SRA0006", "$", $"No grade of instrument {assessment.Instrument} has the level that --level asks about, or a higher one.")]);
    }
}
