using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>Intervals of shares and of changes, beside published and independently computed figures.</summary>
public sealed class ProportionTests
{
    /// <summary>The bounds were computed by bisection of the binomial distribution, which has nothing of the beta distribution.</summary>
    [Theory]
    [InlineData(5, 10, 0.18708602844739844, 0.8129139715526013)]
    [InlineData(1, 10, 0.0025285785444618125, 0.4450161170281953)]
    [InlineData(0, 10, 0, 0.3084971078187607)]
    [InlineData(10, 10, 0.6915028921812361, 1)]
    [InlineData(153, 223, 0.6207628270981331, 0.7464059840924003)]
    public void The_exact_interval_has_the_bounds_of_the_binomial_distribution(int count, int total, double low, double high)
    {
        var interval = Proportions.ClopperPearson(count, total);
        Assert.Equal(low, interval.Low, 1e-9);
        Assert.Equal(high, interval.High, 1e-9);
    }

    /// <summary>Chalkley and Strang 2017: 22 of 67 deadly cases with contact before had been called high.</summary>
    [Fact]
    public void The_interval_of_Wilson_has_its_published_bounds()
    {
        var interval = Proportions.Wilson(22, 67);
        Assert.Equal((0.2279, 0.4474), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Theory]
    [InlineData(0, 0, 0.95)]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(5, 10, 0)]
    [InlineData(5, 10, 1)]
    [InlineData(5, 10, double.NaN)]
    public void Numbers_that_are_no_share_are_refused(int count, int total, double confidence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportions.ClopperPearson(count, total, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportions.Wilson(count, total, confidence));
    }

    [Law]
    public void Each_interval_holds_the_share_and_is_mirrored_by_that_of_the_others(FsCheck.NonNegativeInt some, FsCheck.NonNegativeInt others)
    {
        if (some.Get + others.Get == 0)
            return;
        var (count, total) = (some.Get, some.Get + others.Get);
        foreach (var of in new Func<long, long, double, Interval>[] { Proportions.ClopperPearson, Proportions.Wilson })
        {
            var (interval, mirrored) = (of(count, total, 0.9), of(total - count, total, 0.9));
            Assert.InRange((double)count / total, interval.Low, interval.High);
            Assert.InRange(interval.Low, 0, 1);
            Assert.InRange(interval.High, 0, 1);
            Assert.Equal(1 - interval.High, mirrored.Low, 1e-9);
        }
    }

    /// <summary>The counts of stalking in Norfolk in 2016 and 2017, as the press had them, and of Suffolk.</summary>
    [Theory]
    [InlineData(70, 153, 118.5714, 63.6872, 194.3311)]
    [InlineData(108, 253, 134.2593, 86.2863, 196.2479)]
    public void A_change_has_an_interval_for_its_ratio(int before, int after, double percent, double low, double high)
    {
        var change = new CountChange(before, after);
        Assert.Equal((percent, low, high), (Math.Round(change.Percent!.Value, 4), Math.Round(change.Between.Low, 4), Math.Round(change.Between.High, 4)));
    }

    [Fact]
    public void A_change_is_said_in_one_line() => Assert.Equal("+118.6 % (95 %: +63.7 % to +194.3 %)", new CountChange(70, 153).ToString());

    [Fact]
    public void From_none_there_is_no_percentage_and_no_upper_end()
    {
        var change = new CountChange(0, 3);
        Assert.Null(change.Percent);
        Assert.Equal(double.PositiveInfinity, change.Between.High);
        Assert.False(new CountChange(0, 0).Between.IsKnown);
        Assert.Equal(-100, new CountChange(3, 0).Percent);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountChange(-1, 0));
    }
}
