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

    /// <summary>A season of three months; winter begins in December of its year.</summary>
    Season = 3,

    /// <summary>A whole year.</summary>
    Year = 4,

    /// <summary>Ten years.</summary>
    Decade = 5,

    /// <summary>An interval between two dates, each with a precision of its own, or one without an end.</summary>
    Interval = 6,
}
