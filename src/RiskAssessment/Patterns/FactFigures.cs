namespace RiskAssessment.Patterns;

/// <summary>The figures that are worked out from sums and extremes, in one place for the pass over a diary and for the state that grows.</summary>
internal static class FactFigures
{
    private const long Day = TimeSpan.TicksPerDay;

    internal static Interval PerWeek(Interval last28Days) => new(last28Days.Low / 4, last28Days.High / 4);

    /// <summary>From first to last; unknown where no entry is confirmed.</summary>
    internal static Interval Duration(long latestConfirmedStart, long earliestConfirmedEnd, long latestEnd, long earliestStart) =>
        latestConfirmedStart == long.MinValue
            ? Interval.Unknown
            : WholeDays(Math.Max(0, latestConfirmedStart - earliestConfirmedEnd), latestEnd - earliestStart);

    /// <summary>From the last entry to asOf; unknown where no entry is confirmed.</summary>
    internal static Interval SinceLast(long asOf, long latestConfirmedStart, long latestEnd) =>
        latestConfirmedStart == long.MinValue ? Interval.Unknown : WholeDays(asOf - latestEnd, asOf - latestConfirmedStart);

    internal static Interval SinceMilestone(IncidentDiary diary, long asOf) =>
        diary.MilestoneSpans.LatestStarting(asOf) is { } milestone
            ? WholeDays(Math.Max(0, asOf - milestone.End), asOf - milestone.Start)
            : Interval.Unknown;

    internal static Interval Percent(long part, long whole) => whole == 0 ? Interval.Unknown : Interval.Point(100 * part / whole);

    internal static Interval ApproachBegan(EntryClass approaches, EntryClass remote, long edge) => ApproachBegan(
        approaches.IsSurelyInside(edge),
        approaches.IsSurelyBefore(edge),
        approaches.EarliestStart,
        approaches.LatestEnd,
        remote.EarliestConfirmedEnd,
        remote.EarliestStart,
        edge);

    /// <summary>Whether contact was remote only until, inside the window, the first physical approach came.</summary>
    internal static Interval ApproachBegan(
        bool surelyInside, bool surelyBefore, long earliestApproach, long latestApproachEnd, long earliestConfirmedRemoteEnd, long earliestRemote, long edge) => new(
        surelyInside && earliestApproach > edge && earliestConfirmedRemoteEnd < earliestApproach ? 1 : 0,
        latestApproachEnd > edge && !surelyBefore && earliestRemote < latestApproachEnd ? 1 : 0);

    /// <summary>A trend and its statistic; without one there are too few entries to say.</summary>
    internal static void SetTrend(Interval[] facts, int verdict, int statistic, double? value)
    {
        facts[verdict] = Interval.Point(value is { } known ? TrendTests.Verdict(known) : 0);
        facts[statistic] = value is { } exact ? Interval.Point(exact) : Interval.Unknown;
    }

    internal static Interval WholeDays(long low, long high) => new(low / Day, high / Day);
}
