namespace RiskAssessment.Analysis;

/// <summary>By what the cases of an evaluation are ordered. A higher one always stands for more.</summary>
public enum EvaluatedScore
{
    /// <summary>The lowest level that was possible.</summary>
    Lowest = 0,

    /// <summary>The stated level.</summary>
    Stated = 1,

    /// <summary>The highest level that was possible.</summary>
    Highest = 2,

    /// <summary>The probability that somebody stated.</summary>
    Probability = 3,
}
