namespace RiskAssessment;

/// <summary>What only some entries have: the ends of a run, an even spread, reports.</summary>
/// <remarks>
/// A run is an interval with two or more occurrences: by EDTF at least one of them lies in its first date, and at least one in its last.
/// </remarks>
internal sealed class EntryDetail
{
    /// <summary>The end of time: not reported.</summary>
    internal const long Never = long.MaxValue;

    /// <summary>In which a run began; <see langword="null"/> where the entry is no run.</summary>
    internal InstantSpan? FirstEnd { get; private init; }

    /// <summary>In which a run ended; <see langword="null"/> where it has no end, or the entry is no run.</summary>
    internal InstantSpan? LastEnd { get; private init; }

    internal bool IsEven { get; private init; }

    /// <summary>The earliest instant at which the entry itself may have been reported.</summary>
    internal long Reported { get; private init; } = Never;

    /// <summary>The same where the date of the report is known.</summary>
    internal long ReportedWhen { get; private init; } = Never;

    /// <summary>From which instant on the entry counts as reported, by itself or by an entry that duplicates it.</summary>
    internal long CountsAsReported { get; private init; } = Never;

    /// <summary>Whether an entry that duplicates it is reported.</summary>
    internal bool IsReportedByOthers { get; private init; }

    /// <summary>The detail of an incident; <see langword="null"/> where it has none.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="span">Its span, not cut.</param>
    /// <param name="clock">Where dates are read.</param>
    /// <param name="reportedByOthers">From which instant on a duplicate's report counts for it.</param>
    internal static EntryDetail? Of(Incident incident, InstantSpan span, ZoneClock clock, long reportedByOthers)
    {
        var (isEven, isRun) = (incident.Spread == OccurrenceSpread.Even, incident.Occurrences > 1 && incident.When.IsInterval);
        var (reported, isKnown) = ReportOf(incident, span, clock);
        if (!isEven && !isRun && reported == Never && reportedByOthers == Never)
            return null;
        var (first, last) = incident.When.ResolveEnds(clock);
        return new EntryDetail
        {
            FirstEnd = isRun ? first.Within(span) : null,
            LastEnd = isRun ? last?.Within(span) : null,
            IsEven = isEven,
            Reported = reported,
            ReportedWhen = isKnown ? reported : Never,
            IsReportedByOthers = reportedByOthers != Never,
            CountsAsReported = Math.Min(reported == Never ? Never : Math.Max(reported, span.Start), reportedByOthers),
        };
    }

    /// <summary>Of the ends of a run that are known at an instant how many a region holds, and how many lie outside it; both 0 if it is no run.</summary>
    internal (int Inside, int Outside) EndsIn(in Region region, long asOf)
    {
        var (inside, outside) = (0, 0);
        Span<InstantSpan> ends = stackalloc InstantSpan[2];
        foreach (var end in ends.Slice(0, KnownEnds(asOf, ends)))
        {
            inside += region.Holds(end) ? 1 : 0;
            outside += region.Overlaps(end) ? 0 : 1;
        }
        return (inside, outside);
    }

    /// <summary>The ends of a run that are known at an instant, at which they are cut; how many there are.</summary>
    internal int KnownEnds(long asOf, Span<InstantSpan> ends)
    {
        var count = 0;
        if (FirstEnd is { } first)
            ends[count++] = first.CutAt(asOf);
        if (LastEnd is { } last && last.Start <= asOf)
            ends[count++] = last.CutAt(asOf);
        return count;
    }

    private static (long From, bool IsKnown) ReportOf(Incident incident, InstantSpan span, ZoneClock clock) =>
        incident.Reported is { } reported ? (reported.Resolve(clock).Start, !reported.IsOpenEnded)
        : !string.IsNullOrEmpty(incident.ReportedTo) ? (span.Start, false)
        : (Never, false);
}
