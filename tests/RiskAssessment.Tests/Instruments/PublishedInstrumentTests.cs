using NJsonSchema;
using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Instruments;

/// <summary>The structures in samples/instruments score as their publications say (DOMAIN facts; bands, weights and rates).</summary>
public sealed class PublishedInstrumentTests
{
    private static readonly string Folder = Path.Combine(Docs.Root, "samples", "instruments");
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_loads_is_valid_by_the_schema_and_names_its_source_and_licence(string name)
    {
        var instrument = Load(name);
        Assert.Equal(name, instrument.Id);
        Assert.NotEmpty(instrument.Sources);
        Assert.NotEmpty(instrument.Licence!);
        Assert.All(instrument.Rules, rule => Assert.NotEmpty(rule.Sources));
        var schema = await JsonSchema.FromJsonAsync(JsonSchemas.Instrument.Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json"), TestContext.Current.CancellationToken)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_the_same_when_rebuilt(string name) => AssertRebuilt(Load(name));

    [Fact]
    public void The_screen_with_outcomes_is_the_same_when_rebuilt() => AssertRebuilt(EarlierScreen.Instrument);

    /// <summary>Its examples are read when they are first asked for, and the file is read up to them; from outside it is read as a whole.</summary>
    [Fact]
    public void The_built_in_screen_is_the_one_that_its_file_gives()
    {
        using var stream = typeof(StalkingScreen).Assembly.GetManifestResourceStream("stalking-screen-2.0.0.json")!;
        using var file = new MemoryStream();
        stream.CopyTo(file);
        var (builtIn, read) = (StalkingScreen.Instrument, InstrumentJson.Read(file.ToArray()));
        Assert.Equal(read.Sha256, builtIn.Sha256);
        Assert.Equal(read.Examples.Select(example => example.Name), builtIn.Examples.Select(example => example.Name));
        Assert.Equal(new InstrumentBuilder(read, read.Version).Build().Sha256, new InstrumentBuilder(builtIn, builtIn.Version).Build().Sha256);
    }

    /// <summary>No example expects a floor: it shows only in a judgement.</summary>
    [Fact]
    public void The_floors_of_the_screen_are_those_of_its_specification() => Assert.Equal(
        [
            "armed", "feared-and-close", "feared-partner", "into-the-home", "killing-threatened", "last-resort", "preparing", "strangled-before", "undeterred",
            "undeterred-from-afar", "violence-in-stalking",
        ],
        StalkingScreen.Instrument.Rules.Where(rule => rule.IsFloor).Select(rule => rule.Code).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("case", "\"a reference\"")]
    [InlineData("instrument", "{ \"id\": \"other\" }")]
    [InlineData("jurisdiction", "\"scotland\"")]
    public void An_example_with_what_it_would_not_keep_is_refused(string property, string value)
    {
        var file = File.ReadAllText(Path.Combine(Folder, "audit-c.json"));
        var at = file.IndexOf("\"case\": {", StringComparison.Ordinal) + "\"case\": {".Length;
        Assert.False(InstrumentJson.TryRead(System.Text.Encoding.UTF8.GetBytes(file.Insert(at, $" \"{property}\": {value},")), out _, out var problems));
        Assert.Equal(("SRA0006", $"$.examples[0].case.{property}"), (problems[0].Code, problems[0].Path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_answers_none_states_a_level(string name) =>
        Assert.Equal(RiskLevel.Undetermined, Assess(Load(name), []).Level);

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_the_free_ones_contain_the_wording_of_their_questions(string name)
    {
        var instrument = Load(name);
        var hasPlaceholders = instrument.Items.Any(item => item.Prompt.In("en").Contains(": see the ", StringComparison.Ordinal));
        Assert.Equal(name is not ("phq-9" or "gad-7" or "audit-c"), hasPlaceholders);
        if (hasPlaceholders)
            Assert.NotEmpty(instrument.Unverified);
    }

    [Theory]
    [InlineData(0, "standard", null)]
    [InlineData(1, "standard", "standard")]
    [InlineData(9, "standard", "standard")]
    [InlineData(10, "medium", "medium")]
    [InlineData(13, "medium", "medium")]
    [InlineData(14, "high", "high")]
    [InlineData(24, "high", "high")]
    public void Dash_ticks_have_their_bands_and_14_are_visible_high_risk(int ticks, string grade, string? band)
    {
        var assessment = Assess(Load("dash-24"), [.. Ticks(24, ticks), .. NoOtherGround]);
        Assert.Equal((grade, band), (assessment.Grade.Code, assessment.Scores[0].LowestBand?.Code));
        Assert.True(assessment.IsSettled);
    }

    [Theory]
    [InlineData(2, RiskLevel.Standard)]
    [InlineData(3, RiskLevel.High)]
    public void Three_events_in_12_months_are_an_escalation(int events, RiskLevel level) =>
        Assert.Equal(level, Assess(Load("dash-24"), [.. Ticks(24, 1), .. NoOtherGround, ("events-in-12-months", Answer.Of(events))]).Level);

    [Theory]
    [InlineData("professional-judgement")]
    [InlineData("repeat-case")]
    public void Judgement_or_a_repeat_is_enough_for_a_referral(string ground)
    {
        var assessment = Assess(Load("dash-24"), [.. Ticks(24, 0), .. NoOtherGround, (ground, Answer.Yes)]);
        Assert.Equal(RiskLevel.High, assessment.Level);
        Assert.Contains("refer-to-marac", assessment.Actions.Select(action => action.Rule.Code));
    }

    [Fact]
    public void A_dont_know_on_the_Dash_is_open_and_never_a_no()
    {
        (string, Answer)[] answers = [.. Ticks(24, 13), .. NoOtherGround, ("q24", Answer.Unknown)];
        var assessment = Assess(Load("dash-24"), answers);
        Assert.Equal(("medium", "high"), (assessment.Lowest.Code, assessment.Highest.Code));
    }

    [Fact]
    public void The_stalking_checklist_has_no_threshold_and_the_officers_judgement_decides()
    {
        var checklist = Load("stalking-checklist-11");
        var all = Assess(checklist, Ticks(11, 11));
        Assert.Equal((RiskLevel.Undetermined, 11), (all.Level, all.Scores[0].Value.Low));
        Assert.Equal("judgement", Assert.Single(all.OpenQuestions).Item.Code);
        Assert.Equal(RiskLevel.High, all.WhatIf(("judgement", Answer.Of("high"))).Level);
        Assert.Equal(RiskLevel.Standard, all.WhatIf(("judgement", Answer.Of("standard"))).Level);
    }

    [Fact]
    public void The_next_best_question_is_never_the_judgement_while_others_are_open()
    {
        var questions = Assess(Load("structured-judgement-30"), []).OpenQuestions;
        Assert.Equal(questions.Select(question => question.Item.IsJudgement).Order(), questions.Select(question => question.Item.IsJudgement));
    }

    [Fact]
    public void A_judgement_is_asked_for_when_every_question_has_been()
    {
        var interview = Interview.Start(new Assessor(Load("stalking-checklist-11")), new CaseFile(), AsOf);
        for (var asked = 0; asked < 11; asked++)
        {
            Assert.NotEqual("judgement", interview.Next!.Item.Code);
            interview = interview.Answer(interview.Next.Item.Code, asked % 2 == 0 ? Answer.Unknown : Answer.No);
        }
        Assert.Equal("judgement", interview.Next!.Item.Code);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData(null, true)]
    public void The_block_for_former_partners_is_asked_of_them_only(string? former, bool isAsked)
    {
        (string, Answer)[] answers = former is null ? [] : [("former-partner", Answer.Of(former))];
        Assert.Equal(isAsked, Assess(Load("sash-shaped-16"), answers).OpenQuestions.Any(question => question.Item.Section == "former-partners"));
    }

    [Theory]
    [InlineData("low", false)]
    [InlineData("moderate", true)]
    [InlineData("high", true)]
    public void Moderate_and_high_concern_require_a_full_assessment(string concern, bool full) =>
        Assert.Equal(full, Assess(Load("sash-shaped-16"), [("concern", Answer.Of(concern))]).Actions.Any(action => action.Rule.Code == "full-assessment"));

    [Theory]
    [InlineData(7, "variable")]
    [InlineData(8, "increased")]
    [InlineData(13, "increased")]
    [InlineData(14, "severe")]
    [InlineData(17, "severe")]
    [InlineData(18, "extreme")]
    public void The_lethality_scale_has_its_four_levels(int score, string level)
    {
        var assessment = Assess(Load("lethality-20"), Reaching(score));
        Assert.Equal((score, level, level), ((int)assessment.Scores[0].Value.Low, assessment.Grade.Code, assessment.Scores[0].LowestBand!.Code));
    }

    [Theory]
    [InlineData("q2", 5)]
    [InlineData("q3", 4)]
    [InlineData("q4", 4)]
    [InlineData("q5", 3)]
    [InlineData("q7", 3)]
    [InlineData("q8", 2)]
    [InlineData("q9", 2)]
    [InlineData("q10", 1)]
    [InlineData("q19", 1)]
    [InlineData("q20", 0)]
    [InlineData("q3a", -3)]
    public void The_lethality_scale_weighs_its_questions(string question, int weight)
    {
        var scale = Load("lethality-20");
        var answers = scale.Items.Select(item => (item.Code, item.Code == question ? Answer.Yes : Answer.No));
        Assert.Equal(weight, Assess(scale, [.. answers]).Scores[0].Value.Low);
    }

    [Theory]
    [InlineData(0, 5, "bin-0")]
    [InlineData(1, 10, "bin-1")]
    [InlineData(2, 20, "bin-2")]
    [InlineData(3, 27, "bin-3")]
    [InlineData(4, 41, "bin-4")]
    [InlineData(5, 59, "bin-5-6")]
    [InlineData(6, 59, "bin-5-6")]
    [InlineData(7, 70, "bin-7-13")]
    [InlineData(13, 70, "bin-7-13")]
    public void The_actuarial_scale_has_its_bins_and_rates(int score, double rate, string bin)
    {
        var assessment = Assess(Load("actuarial-13"), Ticks(13, score));
        Assert.Equal((rate, bin, bin), (assessment.Scores[0].LowestBand!.RatePercent!.Value, assessment.Scores[0].HighestBand!.Code, assessment.Grade.Code));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void The_actuarial_scale_states_a_pro_rated_score_for_five_missing_items_and_none_beyond(int missing, bool isStated)
    {
        var assessment = Assess(Load("actuarial-13"), [.. Ticks(13, 4).Take(13 - missing)]);
        Assert.Equal(new Interval(4, 4 + missing), assessment.Scores[0].Value);
        Assert.Equal(isStated ? 4.0 * 13 / 8 : null, assessment.Scores[0].Stated);
        Assert.Equal(isStated ? ["bin-5-6"] : ["bin-4"], new[] { assessment.Grade.Code });
        Assert.Equal(("bin-4", "bin-7-13", false), (assessment.Lowest.Code, assessment.Highest.Code, assessment.IsSettled));
    }

    [Fact]
    public void Each_outcome_of_a_structured_judgement_is_judged_separately()
    {
        var assessment = Assess(Load("structured-judgement-30"), [("violence-judgement", Answer.Of("high")), ("persistence-judgement", Answer.Of("moderate")), ("recurrence-judgement", Answer.Of("low"))]);
        Assert.Equal(
            [("violence", RiskLevel.High), ("persistence", RiskLevel.Medium), ("recurrence", RiskLevel.Standard), ("psychosocial-harm", RiskLevel.Undetermined)],
            assessment.Outcomes.Select(outcome => (outcome.Outcome.Code, outcome.Level)));
        Assert.Equal(RiskLevel.High, assessment.Level);
    }

    [Fact]
    public void The_factors_of_a_structured_judgement_are_counted_for_the_past_and_for_now_and_decide_nothing()
    {
        var instrument = Load("structured-judgement-30");
        var factors = instrument.Items.Where(item => item.Code.EndsWith("-past", StringComparison.Ordinal) || item.Code.EndsWith("-current", StringComparison.Ordinal)).ToArray();
        Assert.Equal(60, factors.Length);
        var assessment = Assess(instrument, [.. factors.Select(item => (item.Code, Answer.Of(item.Code.EndsWith("-past", StringComparison.Ordinal) ? "present" : "possible")))]);
        Assert.Equal([10, 0, 10, 0, 10, 0], assessment.Scores.Select(score => score.Value.Low));
        Assert.Equal(RiskLevel.Undetermined, assessment.Level);
        Assert.Equal("high", assessment.WhatIf(("red-flag", Answer.Yes)).Grade.Code);
    }

    [Theory]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(9, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "moderately-severe")]
    [InlineData(19, "moderately-severe")]
    [InlineData(20, "severe")]
    [InlineData(27, "severe")]
    public void PHQ_9_has_its_cut_points(int total, string grade) => Assert.Equal(grade, Assess(Load("phq-9"), Spread("phq", 9, total)).Grade.Code);

    [Theory]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(15, "severe")]
    [InlineData(21, "severe")]
    public void GAD_7_has_its_cut_points(int total, string grade) => Assert.Equal(grade, Assess(Load("gad-7"), Spread("gad", 7, total)).Grade.Code);

    [Fact]
    public void PHQ_9_replaces_up_to_two_missing_answers_by_the_mean_of_the_others()
    {
        var two = Assess(Load("phq-9"), [.. Spread("phq", 9, 7).Take(7)]);
        Assert.Equal((9, "mild"), (two.Scores[0].Stated, two.Grade.Code));
        Assert.Equal((7, 13, "mild", "moderate", false), (two.Scores[0].Value.Low, two.Scores[0].Value.High, two.Lowest.Code, two.Highest.Code, two.IsSettled));
        var three = Assess(Load("phq-9"), [.. Spread("phq", 9, 6).Take(6)]);
        Assert.Equal((null, 6, 15), (three.Scores[0].Stated, three.Scores[0].Value.Low, three.Scores[0].Value.High));
    }

    [Theory]
    [InlineData("not-at-all", false)]
    [InlineData("several-days", true)]
    public void Any_thought_of_death_on_PHQ_9_is_asked_about_at_once(string answer, bool isAsked) =>
        Assert.Equal(isAsked, Assess(Load("phq-9"), [("phq9", Answer.Of(answer))]).Actions.Any(action => action.Rule.Code == "ask-about-suicide"));

    [Theory]
    [InlineData("2-3-a-week", "1-2", "less-than-monthly", "negative")]
    [InlineData("2-3-a-week", "3-4", "less-than-monthly", "positive")]
    [InlineData("4-or-more-a-week", "10-or-more", "daily", "positive")]
    public void AUDIT_C_is_positive_from_five(string often, string many, string six, string grade) =>
        Assert.Equal(grade, Assess(Load("audit-c"), [("how-often", Answer.Of(often)), ("how-many", Answer.Of(many)), ("six-or-more", Answer.Of(six))]).Grade.Code);

    [Fact]
    public void A_person_who_never_drinks_is_not_asked_how_much()
    {
        var assessment = Assess(Load("audit-c"), [("how-often", Answer.Of("never"))]);
        Assert.Empty(assessment.OpenQuestions);
        Assert.Equal((RiskLevel.Standard, 0), (assessment.Level, assessment.Scores[0].Value.High));
    }

    private static void AssertRebuilt(Instrument instrument)
    {
        var rebuilt = new InstrumentBuilder(instrument, instrument.Version).Build();
        Assert.Equal(instrument.ToMarkdown().Replace(instrument.Sha256, "", StringComparison.Ordinal), rebuilt.ToMarkdown().Replace(rebuilt.Sha256, "", StringComparison.Ordinal));
    }

    private static (string, Answer)[] NoOtherGround => [("professional-judgement", Answer.No), ("events-in-12-months", Answer.Of(0)), ("repeat-case", Answer.No)];

    private static Instrument Load(string name) => InstrumentJson.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));

    private static Assessment Assess(Instrument instrument, (string, Answer)[] answers)
    {
        var sheet = AnswerSheet.Empty;
        foreach (var (item, answer) in answers)
            sheet = sheet.With(item, answer);
        return new Assessor(instrument).Assess(sheet, null, AsOf);
    }

    /// <summary>Answers to q1, q2, ...: the first ones with yes.</summary>
    private static (string, Answer)[] Ticks(int questions, int ticks) =>
        [.. Enumerable.Range(1, questions).Select(n => ($"q{n}", n <= ticks ? Answer.Yes : Answer.No))];

    /// <summary>Options of weight 0 to 3 that add up to a total, as even as can be.</summary>
    private static (string, Answer)[] Spread(string prefix, int questions, int total)
    {
        string[] options = ["not-at-all", "several-days", "more-than-half", "nearly-every-day"];
        return [.. Enumerable.Range(1, questions).Select(n => ($"{prefix}{n}", Answer.Of(options[(total / questions) + (n <= total % questions ? 1 : 0)])))];
    }

    /// <summary>Answers that reach a score, from the questions that weigh one up.</summary>
    private static (string, Answer)[] Reaching(int score)
    {
        var answers = new List<(string, Answer)>();
        foreach (var item in Load("lethality-20").Items.OrderBy(item => item.Options[1].Weight == 1 ? 1 : 0))
        {
            var weight = item.Options[1].Weight;
            var isYes = weight > 0 && weight <= score;
            score -= isYes ? weight : 0;
            answers.Add((item.Code, isYes ? Answer.Yes : Answer.No));
        }
        return [.. answers];
    }
}
