using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Tests.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

/// <summary>Why a case does not have a grade. The laws hold it to the reference; these are its plain cases.</summary>
public sealed class WhyNotTests
{
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Assessor Screen = new(StalkingScreen.Instrument);

    [Fact]
    public void What_would_be_learned_comes_before_what_would_have_to_be_otherwise()
    {
        var whyNot = Screen.Assess(new(("threats", Answer.No), ("violence-now", Answer.Unknown)), null, AsOf).WhyNot(RiskLevel.Medium);
        Assert.Equal("surveillance: yes (now NotAsked)", whyNot.Nearest[0].ToString());
        Assert.Contains(whyNot.Nearest, set => set.ToString() == "violence-now: yes (now Unknown)" && set.IsOpen);
        var changed = whyNot.Nearest.ToList().FindIndex(set => !set.IsOpen);
        Assert.Equal(("threats: yes (now no)", "threatened"), (whyNot.Nearest[changed].ToString(), whyNot.Nearest[changed].Rules[0].Code));
        Assert.All(whyNot.Nearest.Skip(changed), set => Assert.False(set.IsOpen));
    }

    [Fact]
    public void A_question_that_does_not_apply_needs_the_answer_by_which_it_does()
    {
        var answers = new AnswerSheet(("relationship", Answer.Of("stranger")), ("repeated", Answer.Yes));
        var rule = Screen.Assess(answers, null, AsOf).WhyNot(RiskLevel.High).Rules.Single(rule => rule.Rule.Code == "strangled-before");
        Assert.Equal("strangled-before (high): relationship: current-intimate or former-intimate (now stranger); strangulation: yes (now not-applicable)", rule.ToString());
        Assert.Equal([false, true], rule.Blockers.Select(change => change.IsOpen));
    }

    [Fact]
    public void A_fact_says_what_is_needed_and_what_is_known()
    {
        var diary = Some.Diary(Some.Incident("2024-05-20", "turning-up-at-home"));
        var whyNot = Screen.Assess(AnswerSheet.Empty, diary, AsOf).WhyNot(RiskLevel.Medium);
        var change = Assert.Single(whyNot.Nearest, set => set.Changes is [{ Fact.Code: "approach.count" }]).Changes[0];
        Assert.Equal((Interval.AtLeast(2), Interval.Point(1), false), (change.Numbers, change.NowKnown, change.IsOpen));
        var partial = Screen.Assess(AnswerSheet.Empty, new IncidentDiary(diary.Incidents, coverage: Coverage.Partial), AsOf).WhyNot(RiskLevel.Medium);
        Assert.True(Assert.Single(partial.Nearest, set => set.Changes is [{ Fact.Code: "approach.count" }]).IsOpen);
    }

    [Fact]
    public void What_the_diary_shows_is_never_answered_away()
    {
        var seen = new Item("b", "all", ItemKind.YesNo, new("?")) { ObservedBy = [new("yes", Condition.FactAtLeast("threats.count", 1))] };
        var quiet = new InstrumentBuilder(Versions.Of("1.0.0", seen), "1.1.0")
        {
            Grades = [new("low", RiskLevel.Standard, new("Low")), new("high", RiskLevel.High, new("High"))],
            Rules = [new("quiet", "high", Condition.ItemIs("b", "no"), new("It is quiet."))],
        }.Build();
        var assessor = new Assessor(quiet);
        var diary = Some.Diary(Some.Incident("2024-05-20", "threat-of-harm"));
        var rule = Assert.Single(assessor.Assess(AnswerSheet.Empty, diary, AsOf).WhyNot(RiskLevel.High).Rules);
        Assert.Equal(("quiet (high): cannot become true", true, false), (rule.ToString(), rule.IsDecided, rule.IsOpen));
        Assert.Equal("quiet (high): b: no (now NotAsked)", Assert.Single(assessor.Assess(AnswerSheet.Empty, null, AsOf).WhyNot(RiskLevel.High).Rules).ToString());
    }

    [Fact]
    public void A_rule_that_lacks_more_than_three_answers_has_them_all()
    {
        var answers = new AnswerSheet(StalkingScreen.Instrument.Items.Where(item => item.Options.Any(option => option.Code == "no")).Select(item => (item.Code, Answer.No)));
        var assessment = Screen.Assess(answers.With("relationship", Answer.Of("stranger")).With("frequency", Answer.Of("weekly")), null, AsOf);
        var rule = assessment.WhyNot(RiskLevel.High).Rules.Single(rule => rule.Rule.Code == "many-factors");
        Assert.True(rule.IsDecided);
        Assert.True(rule.Blockers.Count > 3);
        var after = assessment.WhatIf(rule.Blockers.Select(change => (change.Item!.Code, change.Answers[0])));
        Assert.Contains(after.Reasons, reason => reason.Rule.Code == "many-factors");
    }

    [Fact]
    public void Without_a_budget_nothing_is_decided()
    {
        var whyNot = Screen.Assess(AnswerSheet.Empty, null, AsOf).WhyNot(Screen.Instrument.Grades[^1], budget: 0);
        Assert.Equal(("high: not decided", false, 0), (whyNot.ToString(), whyNot.IsDecided, whyNot.Nearest.Count));
        Assert.All(whyNot.Rules, rule => Assert.EndsWith(": not decided", rule.ToString(), StringComparison.Ordinal));
        Assert.Throws<ArgumentOutOfRangeException>(() => whyNot.Assessment.WhyNot(whyNot.Grade, budget: -1));
    }

    /// <summary>docs/concepts.md says so.</summary>
    [Fact]
    public void With_the_built_in_screen_all_is_decided()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (isAnswered, isYes) = (random.NextDouble(), random.NextDouble() / 2);
            var answers = StalkingScreen.Instrument.Items.Where(_ => random.NextDouble() < isAnswered)
                .Select(item => (item.Code, Answer.Of(item.Options[random.NextDouble() < isYes ? random.Next(item.Options.Count) : 0].Code)));
            var whyNot = Screen.Assess(new(answers), random.Next(2) == 0 ? null : Some.Diary(Some.Incident("2024-05-20", "following")), AsOf).WhyNot(RiskLevel.Medium);
            Assert.True(whyNot.IsDecided && whyNot.Rules.All(rule => rule.IsDecided), $"{seed}");
        }
    }

    [Fact]
    public void A_grade_that_is_reached_has_no_nearest_sets()
    {
        var whyNot = Screen.Assess(new(("threats", Answer.Yes)), null, AsOf).WhyNot(RiskLevel.Medium);
        Assert.Equal((true, 0, "medium: reached"), (whyNot.IsReached, whyNot.Nearest.Count, whyNot.ToString()));
        Assert.DoesNotContain(whyNot.Rules, rule => rule.Rule.Code == "threatened");
    }

    [Fact]
    public void Only_grades_and_levels_of_the_instrument_are_explained()
    {
        var assessment = Screen.Assess(AnswerSheet.Empty, null, AsOf);
        Assert.Throws<ArgumentException>(() => assessment.WhyNot(Grade.Undetermined));
        Assert.Throws<ArgumentException>(() => assessment.WhyNot(new Grade("high", RiskLevel.High, new("High"))));
        var low = new InstrumentBuilder(Versions.Of("1.0.0", Versions.YesNo("a")), "1.1.0") { Grades = [new("low", RiskLevel.Standard, new("Low"))], Rules = [] }.Build();
        Assert.Throws<ArgumentOutOfRangeException>(() => new Assessor(low).Assess(AnswerSheet.Empty, null, AsOf).WhyNot(RiskLevel.Medium));
    }

    [Theory]
    [InlineData("", "medium")]
    [InlineData("threats", "high")]
    [InlineData("threats weapon", null)]
    public void The_next_grade_has_a_higher_level_than_the_stated_one_and_is_explained_unless_a_level_is_named(string yes, string? next)
    {
        var assessment = Screen.Assess(new(yes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => (item, Answer.Yes))), null, AsOf);
        Assert.Equal((next, next ?? "high"), (assessment.NextGrade?.Code, assessment.WhyNot().Grade.Code));
    }
}
