namespace RiskAssessment;

/// <summary>How exactly a date was written.</summary>
public enum DatePrecision
{
    /// <summary>A date and time of day: an instant, to the minute or more exactly.</summary>
    Minute,

    /// <summary>A whole day.</summary>
    Day,

    /// <summary>A whole month.</summary>
    Month,

    /// <summary>A whole year.</summary>
    Year,

    /// <summary>An interval between two dates, each with a precision of its own.</summary>
    Interval,
}
