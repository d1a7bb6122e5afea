namespace RiskAssessment;

/// <summary>How exactly a date was written.</summary>
public enum DatePrecision
{
    /// <summary>A date and time of day: an instant, to the minute or more exactly.</summary>
    Minute = 0,

    /// <summary>A whole day.</summary>
    Day = 1,

    /// <summary>A whole month.</summary>
    Month = 2,

    /// <summary>A whole year.</summary>
    Year = 3,

    /// <summary>An interval between two dates, each with a precision of its own.</summary>
    Interval = 4,
}
