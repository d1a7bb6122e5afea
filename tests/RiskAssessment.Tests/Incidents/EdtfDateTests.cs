using Xunit;

namespace RiskAssessment.Tests.Incidents;

public sealed class EdtfDateTests
{
#if !CORE_IS_NETSTANDARD
    [Fact]
    public void Dates_and_behaviours_are_parsed_and_formatted_as_NET_does_it()
    {
        Assert.Equal(EdtfDate.Month(2018, 3), Parsed<EdtfDate>("2018-03"));
        Assert.Same(Behaviour.Of("following"), Parsed<Behaviour>("following"));
        Assert.Equal("2018-03 following", FormattableString.Invariant($"{EdtfDate.Month(2018, 3):G} {Behaviour.Of("following")}"));
        Assert.Throws<FormatException>(() => EdtfDate.Month(2018, 3).ToString("yyyy", null));
        AssertRefused<Behaviour>("folowing");
        AssertRefused<EdtfDate>("02/03/2018");
        Assert.Equal(EdtfDate.Parse("2018-03-02"), EdtfDate.Day(new DateOnly(2018, 3, 2)));
        Assert.Equal(EdtfDate.Parse("2018-03-02T21:10+01:00"), EdtfDate.At(new DateTimeOffset(2018, 3, 2, 21, 10, 0, TimeSpan.FromHours(1))));
    }

    private static void AssertRefused<T>(string text)
        where T : ISpanParsable<T>
    {
        Assert.False(T.TryParse(text.AsSpan(), null, out _));
        Assert.False(T.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => T.Parse(text, null));
        Assert.Throws<FormatException>(() => T.Parse(text.AsSpan(), null));
    }

    private static T Parsed<T>(string text)
        where T : ISpanParsable<T>
    {
        Assert.True(T.TryParse(text.AsSpan(), null, out var value));
        Assert.Equal(value, T.Parse(text, null));
        return T.Parse(text.AsSpan(), null);
    }
#endif

    [Theory]
    [InlineData("2018", DatePrecision.Year)]
    [InlineData("2018-03", DatePrecision.Month)]
    [InlineData("2018-03-02", DatePrecision.Day)]
    [InlineData("2018-03-02T21:10", DatePrecision.Minute)]
    [InlineData("2018-03-02T21:10Z", DatePrecision.Minute)]
    [InlineData("2018-03-02T21:10:05+05:30", DatePrecision.Minute)]
    [InlineData("2018-03-02T21:10:05.1234567-11:00", DatePrecision.Minute)]
    [InlineData("2018-03-01/2018-03-14", DatePrecision.Interval)]
    [InlineData("0001/9999-12-31", DatePrecision.Interval)]
    public void The_precision_is_that_of_the_text_and_the_text_is_kept(string text, DatePrecision precision)
    {
        var date = EdtfDate.Parse(text);
        Assert.Equal(precision, date.Precision);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("18")]
    [InlineData("2018-13")]
    [InlineData("2018-02-29")]
    [InlineData("2018-3-2")]
    [InlineData("2018-03-02T")]
    [InlineData("2018-03-02T24:00")]
    [InlineData("2018-03-02T21:60")]
    [InlineData("2018-03-02T21:10:60")]
    [InlineData("2018-03-02T21:10:05.")]
    [InlineData("2018-03-02T21:10:05.12345678")]
    [InlineData("2018-03-02T21:10+15:00")]
    [InlineData("2018-03-02T21:10z")]
    [InlineData("2018-03-02 21:10")]
    [InlineData("0001-01-01T00:00+01:00")]
    [InlineData("2018-03-01/")]
    [InlineData("2018/2019/2020")]
    [InlineData("02/03/2018")]
    [InlineData("２０１８")]
    public void An_impossible_date_is_refused(string text) => Assert.False(EdtfDate.TryParse(text, out _));

    [Fact]
    public void A_second_plus_zero_offset_is_the_same_date_as_with_Z() =>
        Assert.Equal(EdtfDate.Parse("2018-03-02T21:10Z"), EdtfDate.Parse("2018-03-02T21:10:00+00:00"));

    [Fact]
    public void An_interval_of_intervals_is_refused() =>
        Assert.Throws<ArgumentException>(() => EdtfDate.Between(EdtfDate.Parse("2018/2019"), EdtfDate.Year(2020)));
}
