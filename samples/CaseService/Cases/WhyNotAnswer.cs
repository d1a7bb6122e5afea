using RiskAssessment;
using RiskAssessment.Json;

namespace CaseService;

/// <summary>Why a case does not have a level, for a case that is sent and for one that is kept.</summary>
internal static class WhyNotAnswer
{
    /// <summary>Without a level it is about the next one above the stated one, or the highest.</summary>
    internal static IResult Of(Assessment assessment, string? level, string language)
    {
        if (level is not (null or "medium" or "high"))
            return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, detail: "The level is medium or high.");
        RiskLevel? named = level switch { "medium" => RiskLevel.Medium, "high" => RiskLevel.High, _ => null };
        return named is null || assessment.Instrument.Grades.Any(grade => grade.Level >= named)
            ? TypedResults.Bytes(WhyNotJson.Write(named is { } asked ? assessment.WhyNot(asked) : assessment.WhyNot(), language), "application/json")
            : RefusedCase.Answer([new Problem("SRA0006", "$", $"No grade of instrument {assessment.Instrument} has the level that is asked about, or a higher one.")]);
    }
}
