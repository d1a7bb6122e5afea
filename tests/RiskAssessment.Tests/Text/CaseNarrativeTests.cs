using Xunit;

namespace RiskAssessment.Tests.Text;

/// <summary>What a narrative says of cases that people can check by eye. <see cref="Laws.NarrativeLaws"/> hold it for all others.</summary>
public sealed class CaseNarrativeTests
{
    private static readonly DateTimeOffset AsOf = new(2024, 4, 17, 12, 0, 0, TimeSpan.FromHours(1));

    private static readonly IncidentDiary Diary = new(
        [
            Some.Incident("2024-03-03", id: "i1"),
            Some.Incident("2024-03-04/2024-03-30", id: "i2", occurrences: 40),
            Some.Incident("2024-04-02T09:10", "unwanted-approach", id: "i3"),
            Some.Incident("2024-04-16T22:00", "following implied-threat", id: "i4", reported: "2024-04-16"),
            Some.Incident("2024-04-16", id: "i5", attribution: Attribution.Suspected),
            Some.Incident("2024-05-01", "threat-to-kill", id: "i6"),
        ],
        measures: [new("m1", "police-warning", EdtfDate.Day(2024, 3, 31))],
        milestones: [new("separation", EdtfDate.Month(2024, 2))],
        coverage: Coverage.Complete,
        timeZone: Some.London);

    [Fact]
    public void A_case_is_told_with_the_entries_behind_each_clause() => Assert.Equal(
        """
        Between 3 March 2024 and 16 April 2024, unwanted conduct is recorded on 43 to 44 occasions [i1 i2 i3 i5 i4], on 5 to 30 days [i1 i2 i3 i5 i4]
        1 entry is only suspected to be this person's doing [i5]
        Contact from afar came first; an approach in person followed: 2 April 2024, 09:10 [i1 i3]
        The gravest confirmed conduct is: Following on foot or by vehicle, Veiled or implied threat (16 April 2024, 22:00) [i4]
        Among the occasions are physical approaches: 2 [i3 i4], surveillance: 1 [i4], threats: 1 [i4]
        2 to 3 occasions came while the police warning of 31 March 2024 was in force [i3 i5 i4]
        2 to 40 occasions came from the separation of February 2024 to 14 days after it [i1 i2]
        3 to 42 occasions came in the last 28 days [i2 i3 i5 i4]
        42 occasions came before the first report [i1 i2 i3 i4]
        """.ReplaceLineEndings("\n"),
        string.Join('\n', CaseNarrative.Of(Assess(Diary)).Sentences.Select(sentence => string.Join(", ", sentence.Clauses.Select(clause => $"{clause.Text} [{string.Join(' ', clause.Incidents)}]")))));

    [Fact]
    public void A_case_is_told_in_Welsh() => Assert.StartsWith("Rhwng 3 Mawrth 2024 a 16 Ebrill 2024, cofnodir ymddygiad digroeso ar 43 i 44 achlysur", CaseNarrative.Of(Assess(Diary), "cy").Text, StringComparison.Ordinal);

    [Fact]
    public void Of_a_partial_diary_every_count_is_at_least_so_much()
    {
        var partial = new IncidentDiary(Diary.Incidents, Diary.Measures, Diary.Milestones, Coverage.Partial, Some.London);
        Assert.StartsWith("Between 3 March 2024 and 16 April 2024, unwanted conduct is recorded on at least 43 occasions, on at least 5 days.", CaseNarrative.Of(Assess(partial)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fall_is_never_told_and_quiet_is_no_safety()
    {
        var told = CaseNarrative.Of(Assess(Some.Diary([.. new[] { 1, 2, 3, 5, 8, 13, 28 }.Select(day => Some.Incident($"2023-02-{day:00}", "following")), Some.Incident("2023-09-01")]))).Text;
        Assert.DoesNotContain("less", told, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("None is recorded in the last 28 days; a quiet spell does not mean safety.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_diary_and_without_an_entry_that_has_begun_nothing_is_told()
    {
        Assert.Empty(CaseNarrative.Of(Assess(null)).Sentences);
        Assert.Empty(CaseNarrative.Of(Assess(Some.Diary())).Sentences);
        Assert.Empty(CaseNarrative.Of(Assess(Some.Diary(Some.Incident("2024-05-01")))).Sentences);
    }

    [Fact]
    public void Of_one_day_the_day_is_told_once() =>
        Assert.StartsWith("Unwanted conduct is recorded on 1 occasion (1 April 2024), on 1 day.", CaseNarrative.Of(Assess(Some.Diary(Some.Incident("2024-04-01T08:00")))).Text, StringComparison.Ordinal);

    [Fact]
    public void A_run_that_has_not_ended_is_told_up_to_the_instant() =>
        Assert.StartsWith("Between 1 April 2024 and 17 April 2024, ", CaseNarrative.Of(Assess(Some.Diary(Some.Incident("2024-04-01/..", occurrences: 5)))).Text, StringComparison.Ordinal);

    private static Assessment Assess(IncidentDiary? diary) => new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, diary, AsOf);
}
