namespace RiskAssessment.Patterns;

/// <summary>Whether something falls, is steady or rises, by the statistic of a test; 0 where there are too few cases to say.</summary>
internal sealed class TrendVerdict(TrendStatistic statistic) : FactOfAllConfirmed(FactScale.Trend, statistic.LeastCount)
{
    internal TrendStatistic Statistic => statistic;

    internal override Interval In(in DiarySums sums) => Interval.Point(statistic.Of(sums) is { } value ? TrendTests.Verdict(value) : 0);
}

/// <summary>The statistic of a test.</summary>
internal sealed class TrendStatistic(TrendStatistic.Test test, int leastCount) : FactOfAllConfirmed(FactScale.Statistic, leastCount)
{
    /// <summary>The statistic; <see langword="null"/> where there are too few cases.</summary>
    internal delegate double? Test(in DiarySums sums);

    internal double? Of(in DiarySums sums) => test(sums);

    internal override Interval In(in DiarySums sums) => test(sums) is { } value ? Interval.Point(value) : Interval.Unknown;
}
