namespace RiskAssessment.Patterns;

/// <summary>What happened around a milestone: in the 14 days before it starts and the 14 days after it ends.</summary>
/// <remarks>Immutable; equality is identity. Suspected entries and dates across an edge make the counts intervals. A partial diary has no upper end. Personal data.</remarks>
[PersonalData]
public sealed class MilestoneSurroundings
{
    private const long Fortnight = 14 * TimeSpan.TicksPerDay;

    private MilestoneSurroundings(Milestone milestone, Interval daysSince, Interval before, Interval after, IReadOnlyList<string> incidents) =>
        (Milestone, DaysSince, Before, After, Incidents) = (milestone, daysSince, before, after, incidents);

    /// <summary>The milestone around which is counted.</summary>
    public Milestone Milestone { get; }

    /// <summary>Whole days of 24 hours from the milestone to asOf: an interval, because the milestone may be a whole day or longer.</summary>
    public Interval DaysSince { get; }

    /// <summary>Occurrences in the 14 days before its start.</summary>
    public Interval Before { get; }

    /// <summary>Occurrences from its start to 14 days after its end, or to asOf if that is earlier.</summary>
    public Interval After { get; }

    /// <summary>The ids of the incidents that were, or may have been, in these days, in the order of time.</summary>
    [PersonalData]
    public IReadOnlyList<string> Incidents { get; }

    /// <summary>The kind of milestone and both counts in one line.</summary>
    public override string ToString() => $"{Milestone}: {Before} before, {After} after";

    internal static IReadOnlyList<MilestoneSurroundings> Of(PatternProfile profile)
    {
        if (profile.Diary is not { } diary)
            return [];
        return Array.AsReadOnly(
        [
            .. from milestone in diary.Milestones
               let span = milestone.On.Resolve(diary.Clock)
               where span.Start <= profile.AsOf
               orderby span.Start, span.End, milestone.Kind
               select Of(profile, diary, milestone, span.CutAt(profile.AsOf)),
        ]);
    }

    private static MilestoneSurroundings Of(PatternProfile profile, IncidentDiary diary, Milestone milestone, InstantSpan span)
    {
        var before = Count(profile, diary, new InstantSpan(span.Start - Fortnight, span.Start));
        var after = Count(profile, diary, new InstantSpan(span.Start, span.End + Fortnight));
        var incidents = before.Entries.Concat(after.Entries).Distinct().OrderBy(entry => entry).Select(entry => entry.Incident.Id);
        return new MilestoneSurroundings(
            milestone,
            DiarySums.WholeDays(profile.AsOf - span.End, profile.AsOf - span.Start),
            before.Sum,
            after.Sum,
            Array.AsReadOnly([.. incidents]));
    }

    private static (Interval Sum, List<DiaryEntry> Entries) Count(PatternProfile profile, IncidentDiary diary, InstantSpan days)
    {
        var region = Region.In(new SpanUnion([days]));
        double low = 0, high = 0;
        var entries = new List<DiaryEntry>();
        foreach (var entry in diary.Entries)
        {
            if (!entry.IsCounted || entry.Span.Start > profile.AsOf || entry.CountIn(region, profile.AsOf) is not { High: > 0 } count)
                continue;
            entries.Add(entry);
            low += entry.IsConfirmed ? count.Low : 0;
            high += count.High;
        }
        return (diary.Coverage == Coverage.Partial ? Interval.AtLeast(low) : new Interval(low, high), entries);
    }
}
