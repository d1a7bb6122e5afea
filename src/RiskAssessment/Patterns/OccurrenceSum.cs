namespace RiskAssessment.Patterns;

/// <summary>A sum of occurrences. Behind it are the entries that add to it.</summary>
internal abstract class OccurrenceSum(FactScale scale) : FactKind(scale)
{
    internal sealed override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        var sum = entries.Profile.Fact(fact);
        if (((ends & Ends.Low) == 0 || sum.Low == 0) && ((ends & Ends.High) == 0 || sum.High == 0))
            return;
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
            if (CountOf(entries, i) is var count && (ends & entries.EndsOf(i, count)) != 0)
                marks.Mark(i);
    }

    /// <summary>What an entry adds, if it is confirmed.</summary>
    protected abstract CountRange CountOf(StartedEntries entries, int place);
}

/// <summary>Of the entries with an attribute, or of all, in a window.</summary>
/// <param name="days">The days of the window; 0 for all time.</param>
/// <param name="attribute">What the entries have.</param>
/// <param name="isWeekly">Whether the sum is divided by the weeks of the window.</param>
internal sealed class Occurrences(int days = 0, BehaviourAttributes attribute = BehaviourAttributes.None, bool isWeekly = false)
    : OccurrenceSum(isWeekly ? FactScale.PerWeek : FactScale.Occurrences)
{
    internal BehaviourAttributes Attribute => attribute;

    internal override Interval In(in DiarySums sums)
    {
        var sum = sums.Entries.Of(attribute, days);
        return isWeekly ? new Interval(sum.Low * 7 / days, sum.High * 7 / days) : sum;
    }

    protected override CountRange CountOf(StartedEntries entries, int place) =>
        (entries[place].Attributes & attribute) == attribute ? entries.CountAt(place, days) : default;
}

/// <summary>Of the entries with a behaviour.</summary>
internal sealed class BehaviourOccurrences(Behaviour behaviour) : OccurrenceSum(FactScale.Occurrences)
{
    private readonly int _index = behaviour.Index;

    internal override Interval In(in DiarySums sums) => sums.Entries.OfBehaviour(_index);

    protected override CountRange CountOf(StartedEntries entries, int place) =>
        entries[place].Has(behaviour) ? entries.CountAt(place, 0) : default;
}

/// <summary>Of all entries in a window while a measure was in force.</summary>
/// <param name="days">The days of the window: 28, or 0 for all time.</param>
internal sealed class OccurrencesInMeasure(int days = 0) : OccurrenceSum(FactScale.Occurrences)
{
    internal override Interval In(in DiarySums sums) => days == 0 ? sums.Entries.Breaches : sums.Entries.BreachesLately;

    protected override CountRange CountOf(StartedEntries entries, int place) =>
        EntrySums.InForce(entries.Diary.Dates, entries.Edge(days), entries[place], entries.AsOf);
}

/// <summary>Of all entries from the start of a milestone to 14 days after it.</summary>
internal sealed class OccurrencesNearMilestone() : OccurrenceSum(FactScale.Occurrences)
{
    internal override Interval In(in DiarySums sums) => sums.Entries.NearMilestones;

    protected override CountRange CountOf(StartedEntries entries, int place) =>
        entries[place].CountIn(Region.In(entries.Diary.Dates.AfterMilestones), entries.AsOf);
}
