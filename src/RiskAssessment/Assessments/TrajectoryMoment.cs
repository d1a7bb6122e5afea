namespace RiskAssessment;

/// <summary>An instant at which a trajectory looks, and why; without a cause, its end.</summary>
internal readonly record struct TrajectoryMoment(long At, string? Incident = null, string? Milestone = null, string? Measure = null, string? Item = null)
{
    /// <summary>
    /// All of a case up to an instant, in the order of time; of equal ones measures first, then milestones, answers and incidents, each by code or
    /// id. The instant itself is the last.
    /// </summary>
    internal static List<TrajectoryMoment> Of(AnswerSheet answers, IncidentDiary? diary, ZoneClock clock, long asOf)
    {
        var moments = new List<TrajectoryMoment>();
        foreach (var (item, answer) in answers)
            if (answer.Since is { } since)
                moments.Add(new TrajectoryMoment(since.Resolve(clock).Start, Item: item));
        if (diary is not null)
            AddDiary(moments, diary);
        return
        [
            .. moments
                .Where(moment => moment.At <= asOf)
                .Select(moment => moment with { At = Math.Max(DateTimeOffset.MinValue.UtcTicks, moment.At) })
                .OrderBy(moment => moment.At)
                .ThenBy(moment => moment.Rank)
                .ThenBy(moment => moment.Measure ?? moment.Milestone ?? moment.Item ?? moment.Incident, StringComparer.Ordinal),
            new TrajectoryMoment(asOf),
        ];
    }

    private int Rank => Measure is not null ? 0 : Milestone is not null ? 1 : Item is not null ? 2 : 3;

    private static void AddDiary(List<TrajectoryMoment> moments, IncidentDiary diary)
    {
        foreach (var measure in diary.Measures)
            moments.Add(new TrajectoryMoment(measure.From.Resolve(diary.Clock).Start, Measure: measure.Id));
        foreach (var milestone in diary.Milestones)
            moments.Add(new TrajectoryMoment(LastMoment(milestone.On.Resolve(diary.Clock)), Milestone: milestone.Kind));
        foreach (var entry in diary.Entries)
        {
            if (entry.Detail?.FirstEnd is { } first)
                moments.Add(new TrajectoryMoment(LastMoment(first), entry.Incident.Id));
            if (entry.Detail?.LastEnd is { } last)
                moments.Add(new TrajectoryMoment(LastMoment(last), entry.Incident.Id));
            if (entry.Detail?.FirstEnd is null)
                moments.Add(new TrajectoryMoment(LastMoment(entry.Span), entry.Incident.Id));
        }
    }

    /// <summary>
    /// A day's last second and not the next midnight, when the next day would have begun. The first hours of the calendar may lie before the
    /// first instant that there is in UTC, which is then used for them.
    /// </summary>
    private static long LastMoment(InstantSpan span) => span.IsPoint ? span.Start : Math.Max(span.Start, span.End - TimeSpan.TicksPerSecond);
}
