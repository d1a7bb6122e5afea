namespace RiskAssessment.Patterns;

/// <summary>When the first report of a diary may have been, as far as an instant lets it be known.</summary>
internal readonly struct FirstReport
{
    private readonly long _earliest;
    private readonly long _earliestWithDate;
    private readonly long _asOf;

    /// <summary>Makes it of the earliest starts of reports.</summary>
    /// <param name="earliest">Of all; one after the instant is ignored.</param>
    /// <param name="earliestWithDate">Of those with a known date.</param>
    /// <param name="asOf">The instant.</param>
    internal FirstReport(long earliest, long earliestWithDate, long asOf) =>
        (_earliest, _earliestWithDate, _asOf) = (earliest, earliestWithDate, asOf);

    internal bool Exists => _earliest <= _asOf;

    /// <summary>Whether a report with a known date bounds it from above.</summary>
    internal bool HasLatest => _earliestWithDate <= _asOf;

    /// <summary>The earliest instant at which it may have been. There must be one.</summary>
    internal long Earliest => _earliest;

    /// <summary>The latest instant at which it may have been. There must be a report with a known date.</summary>
    internal long Latest => _earliestWithDate;

    /// <summary>The occurrences of an entry before the first report; all where there was none.</summary>
    internal CountRange CountBefore(in DiaryEntry entry) => new(
        (Exists ? entry.CountIn(Region.Before(_earliest), _asOf) : entry.CountBy(_asOf)).Low,
        (HasLatest ? entry.CountIn(Region.Before(_earliestWithDate), _asOf) : entry.CountBy(_asOf)).High);
}
