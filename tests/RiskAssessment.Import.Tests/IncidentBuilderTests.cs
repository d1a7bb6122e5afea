using System.Text.Json;
using Xunit;

namespace RiskAssessment.Import.Tests;

public sealed class IncidentBuilderTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>In London it is half past midnight on 2 May.</summary>
    private static readonly DateTimeOffset Now = new(2024, 5, 1, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("yesterday 21:10", "2024-05-01T21:10", null)]
    [InlineData("ddoe", "2024-05-01", null)]
    [InlineData("Today", "2024-05-02", null)]
    [InlineData("2 March 2018 at teatime", "2018-03-02", "at teatime")]
    public void A_day_is_read_in_the_time_zone_and_an_invalid_time_is_kept_in_the_note(string text, string when, string? kept)
    {
        var builder = Built("following");
        Assert.True(builder.TryReadWhen(text, out var keptInNote, out _));
        Assert.Equal((when, kept), (builder.When.ToString(), keptInNote));
        Assert.Equal(kept, builder.Build("a").Note);
        Assert.Equal("2024-05-02", builder.Build("a").Recorded.ToString());
    }

    [Fact]
    public void An_unreadable_date_keeps_the_previous_one_and_says_how_to_write_it()
    {
        var builder = Built("following");
        Assert.True(builder.TryReadWhen("2018-03-02", out _, out _));
        Assert.False(builder.TryReadWhen("the other day", out _, out var problem));
        Assert.Contains("2018-03-02T21:10", problem, StringComparison.Ordinal);
        Assert.Equal("2018-03-02", builder.When.ToString());
    }

    [Fact]
    public void Words_without_a_known_behaviour_are_kept_in_the_note_until_a_behaviour_is_read()
    {
        var builder = Built("following");
        Assert.Equal(["glared at me"], builder.ReadBehaviours("following; glared at me"));
        Assert.Equal(("following", "following; glared at me"), (Codes(builder), builder.Build("a").Note));
        Assert.Equal(["glared at me"], builder.ReadBehaviours("glared at me"));
        Assert.Equal(("other-unwanted-conduct", "glared at me"), (Codes(builder), builder.Build("a").Note));
        Assert.Empty(builder.ReadBehaviours("following"));
        Assert.Equal(("following", null), (Codes(builder), builder.Build("a").Note));
    }

    [Fact]
    public void Nothing_is_built_without_a_date_and_a_behaviour()
    {
        var (undated, idle) = (new IncidentBuilder(London, Now), new IncidentBuilder(London, Now));
        undated.ReadBehaviours("following");
        Assert.True(idle.TryReadWhen("2 March 2018", out _, out _));
        idle.ReadBehaviours(" ");
        foreach (var builder in (IncidentBuilder[])[undated, idle])
        {
            Assert.False(builder.CanBuild);
            Assert.Throws<InvalidOperationException>(() => builder.Build("a"));
        }
    }

    [Fact]
    public void An_inexact_number_is_kept_in_the_note_before_later_additions()
    {
        var builder = Built("unwanted-messages");
        Assert.True(builder.TryReadOccurrences("about 20", out _));
        builder.AddNote("From two numbers.");
        builder.AddNote("");
        builder.Place = "home";
        var incident = builder.Build("a");
        Assert.Equal((20, "about 20\nFrom two numbers.", "home"), (incident.Occurrences, incident.Note, incident.Place));
        Assert.False(builder.TryReadOccurrences("-3", out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void A_correction_keeps_all_that_is_not_read_again()
    {
        const string Json =
            """
            {"id":"a","when":"2018-03-02","behaviours":["following","loitering"],"channel":"in-person","occurrences":3,"spread":"even","source":"witness",
             "recorded":"2018-04","reported":"2018-04-05","reportedTo":"police","attribution":"suspected","sameAs":"b","place":"home","evidence":["photo 3"],"note":"By the gate."}
            """;
        var earlier = JsonSerializer.Deserialize<Incident>(Json)!;
        var builder = new IncidentBuilder(earlier, London, Now);
        Assert.Equal(JsonSerializer.Serialize(earlier), JsonSerializer.Serialize(builder.Build("a")));
        Assert.True(builder.TryReadWhen("3 March 2018", out _, out _));
        Assert.True(builder.TryReadOccurrences("about 20", out _));
        (builder.Spread, builder.Attribution) = (OccurrenceSpread.Unknown, Attribution.Confirmed);
        var corrected = builder.Build("a");
        Assert.Equal(
            ("2018-03-03", 20, OccurrenceSpread.Unknown, Attribution.Confirmed, "By the gate.\nabout 20"),
            (corrected.When.ToString(), corrected.Occurrences, corrected.Spread, corrected.Attribution, corrected.Note));
        Assert.Equal(("2018-04", "b", 3), (corrected.Recorded.ToString(), corrected.SameAs, earlier.Occurrences));
    }

    [Theory]
    [InlineData("2018-03", "20", true)]
    [InlineData("2018-03-01/2018-03-14", "2", true)]
    [InlineData("2018-03", "1", false)]
    [InlineData("2018-03-02T21:10", "20", false)]
    public void Only_several_occurrences_over_some_time_can_be_spread(string when, string occurrences, bool canSpread)
    {
        var builder = Built("following");
        Assert.True(builder.TryReadWhen(when, out _, out _) && builder.TryReadOccurrences(occurrences, out _));
        Assert.Equal(canSpread, builder.CanSpread);
        builder.Spread = OccurrenceSpread.Even;
        Assert.Equal(canSpread, Record.Exception(() => new IncidentDiary([builder.Build("a")])) is null);
    }

    private static IncidentBuilder Built(string behaviours)
    {
        var builder = new IncidentBuilder(London, Now);
        Assert.True(builder.TryReadWhen("2 March 2018", out _, out _));
        builder.ReadBehaviours(behaviours);
        return builder;
    }

    private static string Codes(IncidentBuilder builder) => string.Join(' ', builder.Behaviours.Select(behaviour => behaviour.Code));
}
