using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Tests.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

public sealed class InterviewTests
{
    private static readonly Assessor Assessor = new(StalkingScreen.Instrument);
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Of the screen's critical items one is asked of partners only, so that who the person is comes before it, and before all that is not critical.</summary>
    [Theory]
    [InlineData("former-intimate", true)]
    [InlineData("stranger", false)]
    public void Critical_items_are_asked_first_and_what_decides_whether_one_applies(string relationship, bool applies)
    {
        var interview = Start();
        var asked = new List<string>();
        while (interview.Next is { } next && (next.Item.IsCritical || next.Item.Code == "relationship"))
        {
            asked.Add(next.Item.Code);
            interview = interview.Answer(next.Item.Code, next.Item.IsCritical ? Answer.Unknown : Answer.Of(relationship));
        }
        var critical = StalkingScreen.Instrument.Items.Where(item => item.IsCritical && (applies || item.Code != "strangulation")).Select(item => item.Code);
        Assert.Equal(critical.Append("relationship").Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_ends_when_the_level_is_settled()
    {
        var interview = Start().Answer("relationship", Answer.Of("former-intimate")).Answer("violence-now", Answer.Yes);
        Assert.True(interview.Assessment.IsSettled);
        Assert.Null(interview.Next);
    }

    [Fact]
    public void What_is_unknown_or_declined_is_not_asked_again_and_the_interview_ends()
    {
        var interview = Start();
        var asked = new HashSet<string>();
        while (interview.Next is { } next)
        {
            Assert.True(asked.Add(next.Item.Code), next.Item.Code);
            interview = interview.Answer(next.Item.Code, asked.Count % 2 == 0 ? Answer.Unknown : Answer.Declined);
        }
        Assert.Equal(RiskLevel.Undetermined, interview.Assessment.Level);
    }

    [Fact]
    public void Back_returns_to_the_previous_question()
    {
        var first = Start();
        Assert.Same(first, first.Answer(first.Next!.Item.Code, Answer.No).Back());
        Assert.Same(first, first.Back());
    }

    [Fact]
    public void The_timeline_is_shown_before_anything_about_getting_worse_and_only_then()
    {
        var interview = Start(new IncidentDiary([Some.Incident("2024-05-01")], coverage: Coverage.Partial));
        var shown = new List<string>();
        while (interview.Next is { } next)
        {
            if (interview.ShowsTimeline)
                shown.Add(next.Item.Code);
            interview = interview.Answer(next.Item.Code, Answer.Unknown);
        }
        Assert.Equal(["escalating"], shown);
    }

    [Fact]
    public void A_diary_entry_at_any_moment_counts_at_once()
    {
        var interview = Start().Record(Some.Incident("2024-05-20", "threat-to-kill turning-up-at-home", "a"));
        Assert.Equal(RiskLevel.High, interview.Assessment.Level);
        Assert.Equal("a", Assert.Single(interview.Case.Diary!.Incidents).Id);
        Assert.Equal(Coverage.Partial, interview.Case.Diary.Coverage);
    }

    [Fact]
    public void The_asOf_of_the_case_takes_precedence_over_the_time_of_an_entry()
    {
        var interview = Interview.Start(Assessor, new CaseFile { AsOf = AsOf }, AsOf.AddDays(5)).Record(Some.Incident("2024-05-20"), AsOf.AddDays(9));
        Assert.Equal((AsOf, AsOf), (interview.AsOf, interview.Assessment.AsOf));
    }

    [Fact]
    public void Without_an_asOf_in_the_case_an_entry_takes_the_interview_to_its_time() =>
        Assert.Equal(AsOf.AddDays(9), Start().Record(Some.Incident("2024-06-05"), AsOf.AddDays(9)).AsOf);

    /// <summary>"main" is critical and so would come first, but whether it applies is decided by a score, to which "yes" and "count" add and "idle" does not.</summary>
    [Fact]
    public void What_adds_to_a_score_that_decides_whether_a_question_applies_is_asked_before_it()
    {
        Item[] items =
        [
            new("main", "all", ItemKind.YesNo, new("?")) { IsCritical = true, AskWhen = Condition.ScoreAtLeast("early", 2) },
            new("idle", "all", ItemKind.YesNo, new("?")) { Weight = 0 },
            new("count", "all", ItemKind.Count, new("?")) { Weight = 1 },
            new("yes", "all", ItemKind.YesNo, new("?")),
        ];
        var instrument = new InstrumentBuilder(Versions.Of("1.0.0"), "1.1.0")
        {
            Items = items,
            Grades = [new("low", RiskLevel.Standard, new("Low")), new("high", RiskLevel.High, new("High"))],
            Scores = [new("early", new("Early")) { Items = ["idle", "count", "yes"] }],
            Rules = [new("main", "high", Condition.ItemIs("main", "yes"), new("Main.")), new("idle", "high", Condition.ItemIs("idle", "yes"), new("Idle."))],
        }.Build();
        var interview = Interview.Start(new Assessor(instrument), new CaseFile(), AsOf);
        List<string> asked = [];
        for (; interview.Next is { } next; interview = interview.Answer(next.Item.Code, next.Item.Kind == ItemKind.Count ? Answer.Of(1) : next.Item.Code == "yes" ? Answer.Yes : Answer.No))
            asked.Add(next.Item.Code);
        Assert.Equal(["count", "yes", "main", "idle"], asked);
    }

    private static Interview Start(IncidentDiary? diary = null) => Interview.Start(Assessor, new CaseFile { Diary = diary }, AsOf);
}
