namespace RiskAssessment.Analysis;

/// <summary>The codes of what is evaluated, in files and in text.</summary>
internal static class EvaluationCodes
{
    internal static string Of(RiskLevel level) => ExtentCodes.Of(level);

    internal static string Of(EvaluatedScore score) => score switch
    {
        EvaluatedScore.Lowest => "lowest",
        EvaluatedScore.Highest => "highest",
        EvaluatedScore.Probability => "probability",
        _ => "stated",
    };

    internal static string Of(CalibrationLimit limit) => limit switch
    {
        CalibrationLimit.OneOutcome => "one-outcome",
        CalibrationLimit.CertainProbability => "certain-probability",
        CalibrationLimit.Separation => "separation",
        _ => "none",
    };
}
