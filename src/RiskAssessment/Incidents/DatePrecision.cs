namespace RiskAssessment;

/// <summary>How exactly a date was written.</summary>
public enum DatePrecision
{
    /// <summary>A date-time: a point of time.</summary>
    Minute,

    /// <summary>A whole day.</summary>
    Day,

    /// <summary>A whole month.</summary>
    Month,

    /// <summary>A whole year.</summary>
    Year,

    /// <summary>An interval between two dates.</summary>
    Interval,
}
