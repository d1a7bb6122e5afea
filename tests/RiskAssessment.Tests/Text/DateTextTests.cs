using Xunit;

namespace RiskAssessment.Tests.Text;

/// <summary>Dates in words are as exact as the dates, and no more exact.</summary>
public sealed class DateTextTests
{
    [Theory]
    [InlineData("2024-03-14", "14 March 2024", "14 Mawrth 2024")]
    [InlineData("2024-03-14T21:05", "14 March 2024, 21:05", "14 Mawrth 2024, 21:05")]
    [InlineData("2024-07-14T21:05Z", "14 July 2024, 22:05", "14 Gorffennaf 2024, 22:05")]
    [InlineData("2024-03", "March 2024", "Mawrth 2024")]
    [InlineData("2024-03-XX", "some day in March 2024", "rhyw ddiwrnod yn Mawrth 2024")]
    [InlineData("2024-XX", "some day in 2024", "rhyw ddiwrnod yn 2024")]
    [InlineData("2024", "2024", "2024")]
    [InlineData("201X", "the 2010s", "y 2010au")]
    [InlineData("2024-22", "summer 2024", "haf 2024")]
    [InlineData("2024-03~", "about March 2024", "tua Mawrth 2024")]
    [InlineData("2024-03?", "perhaps March 2024", "efallai Mawrth 2024")]
    [InlineData("2024-03%", "perhaps about March 2024", "efallai tua Mawrth 2024")]
    [InlineData("2024-03-01/2024-04", "1 March 2024 to April 2024", "1 Mawrth 2024 i Ebrill 2024")]
    [InlineData("2024-03~/..", "from about March 2024 on", "o tua Mawrth 2024 ymlaen")]
    public void A_date_is_said_as_exactly_as_it_is_known(string date, string english, string welsh)
    {
        Assert.Equal(english, new DateText("en", Some.London).Say(EdtfDate.Parse(date)));
        Assert.Equal(welsh, new DateText("cy", Some.London).Say(EdtfDate.Parse(date)));
    }

    [Fact]
    public void An_instant_is_said_in_its_own_offset() => Assert.Equal(
        ("1 January 2024, 09:05", "1 January 2024"),
        (new DateText("fr", Some.London).Say(new DateTimeOffset(2024, 1, 1, 9, 5, 59, TimeSpan.FromHours(9))), new DateText("fr", Some.London).Day(new DateTimeOffset(2024, 1, 1, 9, 5, 59, TimeSpan.FromHours(9)))));

    [Fact]
    public void There_are_twelve_months()
    {
        var dates = new DateText("cy", Some.London);
        Assert.Equal(["Ionawr", "Rhagfyr"], [dates.Month(1), dates.Month(12)]);
        Assert.Throws<ArgumentOutOfRangeException>(() => dates.Month(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => dates.Month(13));
    }
}
