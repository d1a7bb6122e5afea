namespace RiskAssessment.Import.Cells;

/// <summary>How the dates of a column are written.</summary>
internal sealed record DateForm
{
    /// <summary>Day first, years of four digits, and local times.</summary>
    internal static DateForm Plain { get; } = new();

    /// <summary>The order of day and month in figures.</summary>
    internal DateOrder Order { get; init; }

    /// <summary>Whether the dates of the file leave no doubt which figures are the year.</summary>
    internal bool AllowsTwoDigitYears { get; init; }

    /// <summary>Why no date in figures can be read; the default value for none.</summary>
    internal Refusal Refusal { get; init; }

    /// <summary>The time zone of the diary.</summary>
    internal TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The time zone that the header names; <see langword="null"/> for local times.</summary>
    internal ZoneWords? WrittenIn { get; init; }
}
