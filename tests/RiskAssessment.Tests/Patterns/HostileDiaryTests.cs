using RiskAssessment.Patterns;
using Xunit;

namespace RiskAssessment.Tests.Patterns;

/// <summary>Diaries of the greatest size: a full pass and an incremental diary agree, and nothing hangs or overflows.</summary>
public sealed class HostileDiaryTests
{
    public static TheoryData<string> Shapes => ["one instant", "one day", "years apart", "ends of the calendar", "clock changes", "most occurrences"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_diary_of_the_greatest_size_gives_the_same_facts_in_one_pass_and_step_by_step(string shape)
    {
        var incidents = Enumerable.Range(0, Bounds.Incidents).Select(i => Some.Incident(When(shape, i), Behaviour.All[i % 65].Code, $"{i:000000}", shape == "most occurrences" ? Bounds.Occurrences : 1)).ToList();
        var asOf = shape == "ends of the calendar" ? new DateTimeOffset(9999, 12, 30, 0, 0, 0, TimeSpan.Zero) : new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var whole = Some.Diary([.. incidents]).AsOf(asOf);
        var grown = AnalysedDiary.Of(Some.Diary([.. incidents.Take(incidents.Count - 3)]), asOf);
        foreach (var incident in incidents.Skip(incidents.Count - 3))
            grown = grown.Append(incident);
        Assert.All(PatternFact.All, fact => Assert.Equal(whole[fact.Code], grown.Pattern[fact.Code]));
        Assert.Equal((double)Bounds.Incidents * incidents[0].Occurrences, whole["conduct.occasions"].High);
    }

    /// <summary>In St John's the clocks went back a minute after midnight, so that the new day came before an hour of the old one.</summary>
    [Fact]
    public void A_day_that_comes_back_after_the_next_has_begun_is_counted_once()
    {
        var newfoundland = TimeZoneInfo.FindSystemTimeZoneById("America/St_Johns");
        var diary = new IncidentDiary(
            [Some.Incident("2008-11-02T02:30:30Z"), Some.Incident("2008-11-02T02:45Z"), Some.Incident("2008-11-02T12:00Z")], coverage: Coverage.Complete, timeZone: newfoundland);
        Assert.Equal(Interval.Point(2), diary.AsOf("2008-11-03T00:00Z")["conduct.days"]);
        Assert.Equal(Interval.Point(2), AnalysedDiary.Of(diary, new DateTimeOffset(2008, 11, 3, 0, 0, 0, TimeSpan.Zero)).Pattern["conduct.days"]);
    }

    private static string When(string shape, int i) => shape switch
    {
        "one instant" or "most occurrences" => "2024-03-02T10:00Z",
        "one day" => $"2024-03-02T{i % 24:00}:{i / 24 % 60:00}Z",
        "years apart" => $"{2000 + (i % 150):0000}",
        "ends of the calendar" => i % 2 == 0 ? "0001-01-01" : "9999-12-29",
        _ => i % 2 == 0 ? "2024-03-31T01:30" : "2024-10-27T01:30",
    };
}
