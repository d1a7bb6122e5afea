namespace RiskAssessment.Patterns;

/// <summary>A sum of occurrences: surely those of the entries that surely count, possibly those of all that may.</summary>
internal abstract class OccurrenceSum(FactScale scale) : FactKind(scale)
{
    internal sealed override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
            if ((ends & CountedFor(entries, i)) != 0)
                marks.Mark(i);
    }

    /// <summary>The ends of the sum for which an entry counts.</summary>
    protected abstract Ends CountedFor(StartedEntries entries, int place);
}

/// <summary>Of the entries with an attribute, or of all, in a window.</summary>
/// <param name="days">The days of the window; 0 for all time.</param>
/// <param name="attribute">What the entries have.</param>
/// <param name="isWeekly">Whether the sum is divided by the weeks of the window.</param>
internal sealed class Occurrences(int days = 0, BehaviourAttributes attribute = BehaviourAttributes.None, bool isWeekly = false)
    : OccurrenceSum(isWeekly ? FactScale.PerWeek : FactScale.Occurrences)
{
    private readonly int _cells = EntrySums.CellsOf(attribute, days);

    internal BehaviourAttributes Attribute => attribute;

    internal override Interval In(in DiarySums sums)
    {
        var sum = sums.Entries.At(_cells).Over(days);
        return isWeekly ? new Interval(sum.Low * 7 / days, sum.High * 7 / days) : sum;
    }

    protected override Ends CountedFor(StartedEntries entries, int place) =>
        (entries[place].Attributes & attribute) == attribute ? entries.EndsIn(place, days) : Ends.None;
}

/// <summary>Of the entries with a behaviour.</summary>
internal sealed class BehaviourOccurrences(Behaviour behaviour) : OccurrenceSum(FactScale.Occurrences)
{
    private readonly int _index = behaviour.Index;

    internal override Interval In(in DiarySums sums) => sums.Entries.OfBehaviour(_index);

    protected override Ends CountedFor(StartedEntries entries, int place) =>
        entries[place].Has(behaviour) ? entries.EndsIn(place, 0) : Ends.None;
}

/// <summary>Of the entries in a window while a measure was in force: surely of those within it, possibly of those that overlap it.</summary>
/// <param name="days">The days of the window; 0 for all time.</param>
internal sealed class OccurrencesInMeasure(int days = 0) : OccurrenceSum(FactScale.Occurrences)
{
    internal override Interval In(in DiarySums sums)
    {
        var (within, inPart) = (sums.Entries.WithinMeasure.Over(days), sums.Entries.InPartWithinMeasure.Over(days));
        return new Interval(within.Low, within.High + inPart.High);
    }

    protected override Ends CountedFor(StartedEntries entries, int place)
    {
        var (measures, span) = (entries.Diary.MeasureSpans, entries.SpanAt(place));
        return !measures.Overlaps(span) ? Ends.None : entries.EndsIn(place, days) & (measures.Contains(span) ? Ends.Both : Ends.High);
    }
}

/// <summary>Of the confirmed entries with their midpoints near a milestone.</summary>
internal sealed class OccurrencesNearMilestone() : OccurrenceSum(FactScale.Occurrences)
{
    internal override Interval In(in DiarySums sums) => Interval.Point(sums.Entries.NearMilestone);

    /// <summary>Whether an instant lies in the 14 days after a milestone, or in the milestone itself after its start.</summary>
    internal static bool IsNear(IncidentDiary diary, long midpoint) =>
        diary.MilestoneSpans.LatestEnd(midpoint - 1) is var end && end != long.MinValue && midpoint <= end + (14 * TimeSpan.TicksPerDay);

    protected override Ends CountedFor(StartedEntries entries, int place) =>
        entries[place].IsConfirmed && IsNear(entries.Diary, entries.SpanAt(place).Midpoint) ? Ends.Both : Ends.None;
}
