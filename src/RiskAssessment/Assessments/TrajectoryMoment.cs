namespace RiskAssessment;

/// <summary>An instant at which a trajectory looks, and why.</summary>
internal readonly record struct TrajectoryMoment(long At, string? Incident, string? Milestone)
{
    /// <summary>All of a diary up to an instant, in the order of time; of equal ones milestones first, then incidents by id.</summary>
    internal static List<TrajectoryMoment> Of(IncidentDiary diary, long asOf) =>
    [
        .. (from milestone in diary.Milestones
            let span = milestone.On.Resolve(diary.Clock)
            where span.Start <= asOf
            select new TrajectoryMoment(LastMoment(span, asOf), null, milestone.Kind))
           .Concat(
               from entry in diary.Entries
               where entry.Span.Start <= asOf
               select new TrajectoryMoment(LastMoment(entry.Span, asOf), entry.Incident.Id, null))
           .OrderBy(moment => moment.At)
           .ThenBy(moment => moment.Milestone is null)
           .ThenBy(moment => moment.Milestone ?? moment.Incident, StringComparer.Ordinal),
    ];

    /// <summary>
    /// A day's last second and not the next midnight, when the next day would have begun. The first hours of the calendar may lie before the
    /// first instant that there is in UTC, which is then used for them.
    /// </summary>
    private static long LastMoment(InstantSpan span, long asOf)
    {
        var last = span.IsPoint ? span.Start : Math.Max(span.Start, span.End - TimeSpan.TicksPerSecond);
        return Math.Min(asOf, Math.Max(DateTimeOffset.MinValue.UtcTicks, last));
    }
}
