namespace RiskAssessment;

/// <summary>The events of which the history of a case file consists.</summary>
internal static class CaseFileEvents
{
    /// <summary>The ids that milestones without one get begin so.</summary>
    private const string MilestoneId = "milestone-";

    internal static CaseHistory Of(CaseFile caseFile, string by)
    {
        var clock = caseFile.Diary?.Clock ?? new ZoneClock(caseFile.TimeZone);
        var changes = ChangesOf(caseFile, clock).ToList();
        var earliest = EarliestOf(caseFile, changes, clock);
        var opened = new CaseOpened(caseFile.Reference ?? "", caseFile.TimeZone)
        {
            Jurisdiction = caseFile.Jurisdiction,
            VictimKey = caseFile.VictimKey,
            PersonKey = caseFile.PersonKey,
            Labels = caseFile.Labels,
            Instrument = caseFile.InstrumentId is { } id ? new(id, caseFile.InstrumentVersion) : null,
            Coverage = caseFile.Diary?.Coverage,
        };
        var history = CaseHistory.Open(opened, InstantOf(earliest), by);
        foreach (var (recorded, change) in changes.OrderBy(one => one.Recorded))
            history = history.Append(change, InstantOf(Math.Max(recorded, earliest)), by);
        return history;
    }

    /// <summary>When something in the file was recorded, by the end of the date; and how many of the first events of its history are about what does not say it.</summary>
    internal static (IReadOnlyList<DateTimeOffset> Moments, int AlwaysKnown) RecordedIn(CaseFile caseFile)
    {
        var recorded = ChangesOf(caseFile, caseFile.Diary?.Clock ?? new ZoneClock(caseFile.TimeZone)).Select(one => one.Recorded).ToList();
        return ([.. recorded.Where(IsSaid).Select(InstantOf).Distinct().OrderBy(at => at)], 1 + recorded.Count(ticks => ticks == long.MinValue));
    }

    private static IEnumerable<(long Recorded, CaseChange Change)> ChangesOf(CaseFile caseFile, ZoneClock clock)
    {
        foreach (var (item, answer) in caseFile.Answers)
            yield return (Knowledge.Since(answer.Recorded, clock), new ItemAnswered(item, answer));
        if (caseFile.Diary is not { } diary)
            yield break;
        foreach (var incident in diary)
            yield return (Knowledge.Since(incident.Recorded, clock), new EntryAdded(incident));
        foreach (var measure in diary.Measures)
            yield return (Knowledge.Since(measure.Recorded, clock), new MeasureSet(measure));
        var ids = new HashSet<string>(diary.Milestones.Select(milestone => milestone.Id).OfType<string>(), StringComparer.Ordinal);
        var number = 0;
        foreach (var milestone in diary.Milestones)
        {
            var id = milestone.Id;
            while (id is null)
                id = ids.Add($"{MilestoneId}{++number}") ? $"{MilestoneId}{number}" : null;
            yield return (Knowledge.Since(milestone.Recorded, clock), new MilestoneSet(new Milestone(milestone.Kind, milestone.On) { Id = id, Recorded = milestone.Recorded }));
        }
    }

    private static long EarliestOf(CaseFile caseFile, List<(long Recorded, CaseChange Change)> changes, ZoneClock clock)
    {
        var recorded = changes.Where(one => IsSaid(one.Recorded)).Select(one => one.Recorded).DefaultIfEmpty(long.MaxValue).Min();
        if (recorded < long.MaxValue)
            return recorded;
        var starts = changes.Select(one => one.Change switch
        {
            ItemAnswered { Answer.Since: { } since } => since.Resolve(clock).Start,
            EntryAdded added => added.Entry.When.Resolve(clock).Start,
            MeasureSet set => set.Measure.From.Resolve(clock).Start,
            MilestoneSet set => set.Milestone.On.Resolve(clock).Start,
            _ => long.MaxValue,
        });
        var earliest = starts.Append(caseFile.AsOf?.UtcTicks ?? long.MaxValue).Min();
        return earliest < long.MaxValue ? earliest : DateTimeOffset.MinValue.UtcTicks;
    }

    private static bool IsSaid(long recorded) => recorded is > long.MinValue and < InstantSpan.Endless;

    /// <summary>An instant; the first or last one that there is where the calendar ends before.</summary>
    private static DateTimeOffset InstantOf(long ticks) =>
        new(Math.Min(Math.Max(ticks, DateTimeOffset.MinValue.AddDays(1).UtcTicks), DateTimeOffset.MaxValue.AddDays(-1).UtcTicks), TimeSpan.Zero);
}
