using RiskAssessment;
using RiskAssessment.Json;

namespace CaseService;

/// <summary>Why a case does not have a level, for a case that is sent and for one that is kept.</summary>
internal static class WhyNotAnswer
{
    /// <summary>Answers with the level that a client asks about, or says which there are.</summary>
    internal static Task<IResult> WithLevel(string? level, Func<RiskLevel?, Task<IResult>> answer) => level switch
    {
        null => answer(null),
        "medium" => answer(RiskLevel.Medium),
        "high" => answer(RiskLevel.High),
        _ => Task.FromResult<IResult>(TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, detail: "The level is medium or high.")),
    };

    /// <summary>Without a level it is about the next one above the stated one, or the highest.</summary>
    /// <exception cref="InvalidInputException">No grade of the instrument has the level, or a higher one.</exception>
    internal static byte[] Of(Assessment assessment, RiskLevel? level, string language) => level is { } named && assessment.Instrument.Grades.All(grade => grade.Level < named)
        ? throw new InvalidInputException([new Problem("SRA0006", "$", $"No grade of instrument {assessment.Instrument} has the level that is asked about, or a higher one.")])
        : WhyNotJson.Write(level is { } asked ? assessment.WhyNot(asked) : assessment.WhyNot(), language);
}
