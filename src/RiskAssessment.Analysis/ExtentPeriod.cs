namespace RiskAssessment.Analysis;

/// <summary>By what periods cases are counted.</summary>
public enum ExtentPeriod
{
    /// <summary>By calendar year, such as 2017.</summary>
    Year = 0,

    /// <summary>By quarter, such as 2017-Q3.</summary>
    Quarter = 1,

    /// <summary>By month, such as 2017-09.</summary>
    Month = 2,
}
