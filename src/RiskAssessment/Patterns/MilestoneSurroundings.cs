namespace RiskAssessment.Patterns;

/// <summary>What happened around a milestone: in the 14 days before it starts and the 14 days after it ends.</summary>
/// <remarks>Equality is identity of its parts. Suspected entries and dates across an edge make the counts intervals.</remarks>
/// <param name="Milestone">The milestone.</param>
/// <param name="DaysSince">Whole days from it to asOf.</param>
/// <param name="Before">Occurrences in the 14 days before it.</param>
/// <param name="After">Occurrences from its start to 14 days after its end.</param>
/// <param name="Incidents">The ids of the incidents around it, in the order of time.</param>
public sealed record MilestoneSurroundings(Milestone Milestone, Interval DaysSince, Interval Before, Interval After, IReadOnlyList<string> Incidents)
{
    private const long Fortnight = 14 * TimeSpan.TicksPerDay;

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
        var (before, after) = (Count(profile, diary, span.Start - Fortnight, span.Start - 1), Count(profile, diary, span.Start - 1, span.End + Fortnight));
        var incidents = before.Entries.Concat(after.Entries).Distinct().OrderBy(entry => entry).Select(entry => entry.Incident.Id);
        return new MilestoneSurroundings(
            milestone,
            Findings.WholeDays(profile.AsOf - span.End, profile.AsOf - span.Start),
            before.Sum,
            after.Sum,
            Array.AsReadOnly([.. incidents]));
    }

    /// <summary>Occurrences in (from, until]: surely those that lie within, possibly those that overlap.</summary>
    private static (Interval Sum, List<DiaryEntry> Entries) Count(PatternProfile profile, IncidentDiary diary, long from, long until)
    {
        double low = 0, high = 0;
        var entries = new List<DiaryEntry>();
        foreach (var entry in diary.Entries)
        {
            var span = entry.Span.CutAt(profile.AsOf);
            if (!entry.IsCounted || entry.Span.Start > profile.AsOf || span.Start > until || span.End <= from)
                continue;
            entries.Add(entry);
            high += entry.Occurrences;
            low += entry.IsConfirmed && span.Start > from && span.End <= until ? entry.Occurrences : 0;
        }
        var isPartial = diary.Coverage == Coverage.Partial;
        return (isPartial ? Interval.AtLeast(low) : new Interval(low, high), entries);
    }
}
