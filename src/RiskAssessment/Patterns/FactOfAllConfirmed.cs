namespace RiskAssessment.Patterns;

/// <summary>A test, a share or a gap: every number rests on all confirmed entries. A partial diary leaves nothing of it.</summary>
internal abstract class FactOfAllConfirmed(FactScale scale, int leastCount = 0) : FactKind(scale, leastCount)
{
    internal sealed override Interval InPart(Interval known) => Interval.Unknown;

    /// <summary>All confirmed entries, if it says anything.</summary>
    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        if (entries.Profile.Fact(fact).IsKnown && !entries.Profile.HasTooFewToSay(fact))
            entries.MarkConfirmed(marks);
    }
}

/// <summary>
/// The share of confirmed occurrences that were not reported, rounded down. Behind it are also the duplicates whose report counts for an entry.
/// </summary>
internal sealed class UnreportedShare() : FactOfAllConfirmed(FactScale.Percent)
{
    internal override Interval In(in DiarySums sums) =>
        sums.Confirmed == 0 ? Interval.Unknown : Interval.Point(100 * sums.Unreported / sums.Confirmed);

    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        base.Mark(entries, fact, ends, marks);
        if (entries.Profile.Fact(fact).IsKnown)
            entries.MarkReportedDuplicates(marks);
    }
}

/// <summary>Whether something falls, is steady or rises, by the statistic of a test; 0 where there are too few cases to say.</summary>
internal sealed class TrendVerdict(TrendStatistic statistic) : FactOfAllConfirmed(FactScale.Trend, statistic.LeastCount)
{
    internal TrendStatistic Statistic => statistic;

    internal override Interval In(in DiarySums sums) => Interval.Point(statistic.Of(sums) switch
    {
        >= TrendTests.Critical => 1,
        <= -TrendTests.Critical => -1,
        _ => 0,
    });
}

/// <summary>The statistic of a test.</summary>
internal sealed class TrendStatistic(TrendStatistic.Test test, int leastCount) : FactOfAllConfirmed(FactScale.Statistic, leastCount)
{
    /// <summary>The statistic; <see langword="null"/> where there are too few cases.</summary>
    internal delegate double? Test(in DiarySums sums);

    internal double? Of(in DiarySums sums) => test(sums);

    internal override Interval In(in DiarySums sums) => test(sums) is { } value ? Interval.Point(value) : Interval.Unknown;
}
