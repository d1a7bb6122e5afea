using System.Text;
using System.Text.Json;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Histories;

/// <summary>Judgements and countersignatures by the rules of a professional's judgement.</summary>
public sealed class JudgementTests
{
    private static readonly CaseHistory Top = Judged.With(("followed", false), ("beaten", true));
    private static readonly CaseHistory Mid = Judged.With(("followed", true), ("beaten", false));

    [Fact]
    public void Raising_is_free()
    {
        var judged = Mid.Judge(RiskLevel.High, why: null).On(1);
        Assert.Equal((RiskLevel.Medium, RiskLevel.High), (judged.Computed.Level, judged.ResponseLevel));
        Assert.Equal((JudgementStatus.InForce, false), (judged.InForce!.Status, judged.InForce.IsLowering));
    }

    [Fact]
    public void Judging_the_computed_level_is_free() => Assert.Equal(RiskLevel.High, Top.Judge(RiskLevel.High, why: null).On(1).ResponseLevel);

    [Fact]
    public void A_lowering_without_a_reason_is_refused_as_rationale_missing() =>
        Assert.Equal(["rationale-missing"], Judged.Refused(() => Top.Judge(RiskLevel.Medium, why: " ")));

    [Fact]
    public void A_lowering_below_a_floor_is_refused_as_below_floor() =>
        Assert.Equal(["below-floor"], Judged.Refused(() => Mid.Judge(RiskLevel.Standard)));

    [Fact]
    public void Everything_that_is_wrong_with_a_judgement_is_said_at_once()
    {
        Assert.Equal(["rationale-missing", "below-floor"], Judged.Refused(() => Mid.Judge(RiskLevel.Standard, why: null)));
        Assert.Equal(["SRA0803", "SRA0807", "rationale-missing"], Judged.Refused(() => Top.Add(new CaseReviewed(), 3).Judge(RiskLevel.Standard, days: 2, by: "", why: null)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_undetermined_level_cannot_be_judged_and_to_call_it_standard_is_a_lowering()
    {
        var history = Judged.Opened();
        Assert.Throws<ArgumentException>(() => history.Judge(RiskLevel.Undetermined));
        Assert.Equal(["rationale-missing"], Judged.Refused(() => history.Judge(RiskLevel.Standard, why: null)));
        Assert.Equal(RiskLevel.Medium, history.Judge(RiskLevel.Medium, why: null).On(1).ResponseLevel);
        var waiting = history.Judge(RiskLevel.Standard).On(1);
        Assert.Equal((RiskLevel.Undetermined, true), (waiting.ResponseLevel, waiting.Waiting!.IsLowering));
        Assert.Equal(RiskLevel.Standard, history.Judge(RiskLevel.Standard).Countersign(agrees: true).On(2).ResponseLevel);
    }

    [Fact]
    public void A_lowering_waits_until_another_person_agrees()
    {
        var waiting = Top.Judge(RiskLevel.Medium);
        Assert.Equal((RiskLevel.High, JudgementStatus.Waiting), (waiting.On(1).ResponseLevel, waiting.On(1).Waiting!.Status));
        Assert.Null(waiting.On(1).InForce);
        var agreed = waiting.Countersign(agrees: true).On(2);
        Assert.Equal((RiskLevel.Medium, JudgementStatus.InForce), (agreed.ResponseLevel, Assert.Single(agreed.Judgements).Status));
        Assert.Null(agreed.Waiting);
        Assert.Equal("officer-2", agreed.InForce!.Countersignature!.By);
    }

    [Fact]
    public void A_countersignature_that_disagrees_ends_a_lowering()
    {
        var rejected = Top.Judge(RiskLevel.Medium).Countersign(agrees: false).On(2);
        Assert.Equal((RiskLevel.High, JudgementStatus.Rejected), (rejected.ResponseLevel, Assert.Single(rejected.Judgements).Status));
    }

    [Fact]
    public void A_countersignature_that_disagrees_with_a_raise_leaves_it_in_force() =>
        Assert.Equal(RiskLevel.High, Mid.Judge(RiskLevel.High).Countersign(agrees: false).On(2).ResponseLevel);

    [Fact]
    public void A_lowering_that_waits_leaves_the_level_of_the_judgement_before_it()
    {
        var raised = Mid.Judge(RiskLevel.High);
        var judged = raised.Add(new CaseReviewed(), 1).On(1);
        Assert.Equal(RiskLevel.High, judged.ResponseLevel);
        var history = Top.Judge(RiskLevel.High).Judge(RiskLevel.Standard, days: 2);
        Assert.Equal((RiskLevel.High, RiskLevel.Standard), (history.On(2).ResponseLevel, history.On(2).Waiting!.Level));
    }

    [Fact]
    public void A_lowering_that_waits_is_acted_on_where_it_is_above_an_earlier_one_that_was_agreed()
    {
        var history = Top.Judge(RiskLevel.Standard).Countersign(agrees: true);
        Assert.Equal(RiskLevel.Standard, history.On(2).ResponseLevel);
        Assert.Equal(RiskLevel.Medium, history.Judge(RiskLevel.Medium, days: 3).On(3).ResponseLevel);
    }

    [Fact]
    public void The_person_who_judged_is_refused_as_same_person() =>
        Assert.Equal(["same-person"], Judged.Refused(() => Top.Judge(RiskLevel.Medium).Countersign(agrees: true, by: "officer-1")));

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(99)]
    public void A_countersignature_of_what_is_no_judgement_is_refused_as_no_such_judgement(int? judgement) =>
        Assert.Equal(["no-such-judgement"], Judged.Refused(() => Top.Countersign(agrees: true, judgement: judgement)));

    [Fact]
    public void A_second_countersignature_is_refused_as_already_countersigned() =>
        Assert.Equal(["already-countersigned"], Judged.Refused(() => Top.Judge(RiskLevel.Medium).Countersign(agrees: true).Countersign(agrees: false, by: "officer-3")));

    [Fact]
    public void A_countersignature_of_what_was_judged_before_the_case_changed_is_refused_as_void() =>
        Assert.Equal(["void"], Judged.Refused(() => Top.Judge(RiskLevel.Medium).Add(new ItemAnswered("threatened", Answer.No), 1).Countersign(agrees: true)));

    [Fact]
    public void Everything_that_is_wrong_with_a_countersignature_is_said_at_once()
    {
        var signed = Top.Judge(RiskLevel.Medium).Countersign(agrees: true).Add(new ItemAnswered("threatened", Answer.No), 2);
        Assert.Equal(["void", "already-countersigned", "same-person", "SRA0804"], Judged.Refused(() => signed.Countersign(agrees: true, by: "officer-1", why: null)));
    }

    [Fact]
    public void A_refused_judgement_changes_nothing()
    {
        _ = Judged.Refused(() => Top.Judge(RiskLevel.Standard, why: null));
        Assert.Equal(3, Top.LastSequence);
        Assert.Empty(Top.On(1).Judgements);
    }

    [Fact]
    public void Whether_it_was_made_before_the_computed_level_was_seen_is_kept()
    {
        var history = Mid.Judge(RiskLevel.High, beforeSeeing: true).Judge(RiskLevel.Medium);
        Assert.Equal([true, false], history.On(1).Judgements.Select(judgement => judgement.BeforeSeeing));
        Assert.Equal([true, false], HistoryJson.Read(HistoryJson.Write(history)).Events.Select(one => one.Change).OfType<LevelJudged>().Select(judged => judged.BeforeSeeing));
    }

    [Fact]
    public void The_last_judgement_that_counts_is_in_force() =>
        Assert.Equal(RiskLevel.Medium, Mid.Judge(RiskLevel.High).Judge(RiskLevel.Medium, days: 2).On(2).ResponseLevel);

    [Fact]
    public void A_judgement_holds_the_hash_of_the_assessment_that_it_judges()
    {
        var history = Top.Judge(RiskLevel.Medium);
        var judged = Judged.Service.Assess(history, Judged.Start.AddDays(1), Judged.Start.AddDays(1));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(CanonicalJson.Canonicalize(AssessmentJson.Write(Judged.Service.Assess(Top.Case with { AsOf = Judged.Start.AddDays(1), KnownAt = Judged.Start.AddDays(1) })))));
        Assert.Equal(hash, ((LevelJudged)history.Events[^1].Change).Assessment);
        Assert.Equal(judged.Level, history.On(1).Judgements[0].Judged.Level);
    }

    public static TheoryData<string> Changes => ["answers", "entries", "correction", "withdrawal", "measures", "milestones", "coverage", "instrument", "coded", "evidence"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_judgement_does_not_survive_a_change_of_what_it_judged(string what)
    {
        var history = Top.Add(new EntryAdded(Some.Incident("2023-12-01", "other-unwanted-conduct", "i1")), 0.5).Judge(RiskLevel.High);
        history = history.Add(
            what switch
            {
                "answers" => new ItemAnswered("threatened", Answer.No),
                "entries" => new EntryAdded(Some.Incident("2023-12-01")),
                "correction" => new EntryCorrected(Some.Incident("2023-12-02", "other-unwanted-conduct", "i1")),
                "withdrawal" => new EntryWithdrawn("i1"),
                "measures" => new MeasureSet(new ProtectiveMeasure("m1", "bail", EdtfDate.Day(2023, 12, 1))),
                "milestones" => new MilestoneSet(new Milestone("report", EdtfDate.Day(2023, 12, 1)) { Id = "s1" }),
                "coverage" => new CoverageSet(Coverage.Partial),
                "instrument" => new InstrumentChanged(new("judged", "1.0.0"), new("judged", "2.0.0")),
                "coded" => new EntryCoded("i1", [new(Behaviour.Of("following"))], []),
                _ => new EvidenceAdded("i1", new EvidenceItem("photo")),
            },
            2);
        Assert.Equal((JudgementStatus.Void, RiskLevel.High), (history.On(2).Judgements[0].Status, history.On(2).ResponseLevel));
        Assert.Null(history.On(2).InForce);
    }

    [Fact]
    public void A_judgement_does_not_survive_another_level_by_time_alone()
    {
        var history = Judged.With(("followed", false), ("beaten", false), ("threatened", false));
        for (var day = 0; day < 3; day++)
            history = history.Add(new EntryAdded(Some.Incident($"2024-01-0{day + 2}", "turning-up-at-home")), 5);
        history = history.Judge(RiskLevel.High, days: 6);
        Assert.Equal((RiskLevel.Medium, JudgementStatus.InForce), (history.On(6).Computed.Level, history.On(6).Judgements[0].Status));
        Assert.Equal((RiskLevel.Standard, JudgementStatus.Void), (history.On(60).Computed.Level, history.On(60).Judgements[0].Status));
        Assert.Equal(RiskLevel.Standard, history.On(60).ResponseLevel);
    }

    [Fact]
    public void A_judgement_survives_another_instant_an_addendum_a_review_another_judgement_and_what_says_the_same()
    {
        var entry = Some.Incident("2023-12-01", id: "i1");
        var measure = new ProtectiveMeasure("m1", "bail", EdtfDate.Day(2023, 12, 1));
        var history = Top.Add(new EntryAdded(entry), 0.5).Add(new MeasureSet(measure), 0.5).Judge(RiskLevel.High);
        history = history
            .Add(new AddendumAdded(1, "More."), 2).Add(new CaseReviewed(), 2).Judge(RiskLevel.High, days: 2).Add(new SharingRestricted("somebody"), 2).Add(new CaseClosed(), 2).Add(new CaseReopened(), 2)
            .Add(new EntryCoded("i1", [], [new(Behaviour.Of("following"))]), 3).Add(new CoverageSet(Coverage.Complete), 3).Add(new ItemAnswered("beaten", Answer.Yes), 3)
            .Add(new EntryCorrected(entry), 3).Add(new MeasureSet(measure), 3);
        Assert.Equal([JudgementStatus.InForce, JudgementStatus.InForce], history.On(40).Judgements.Select(judgement => judgement.Status));
    }

    [Fact]
    public void What_the_diary_documents_above_the_judgement_is_a_prompt()
    {
        var history = Judged.With(("followed", false), ("beaten", false))
            .Add(new EntryAdded(Some.Incident("2023-12-01", "threat-to-kill", "i1")), 0.5).Add(new EntryAdded(Some.Incident("2023-12-02", "threat-to-kill", "i2")), 0.5);
        Assert.Empty(history.On(1).Prompts);
        Assert.Empty(history.Judge(RiskLevel.High).On(1).Prompts);
        var prompt = Assert.Single(history.Judge(RiskLevel.Medium).On(1).Prompts);
        Assert.Equal(("said-so", "i1 i2"), (prompt.Rule.Code, string.Join(' ', prompt.Incidents)));
        Assert.Equal("said-so", Assert.Single(history.Judge(RiskLevel.Medium).Countersign(agrees: true).On(2).Prompts).Rule.Code);
        Assert.Empty(Top.Judge(RiskLevel.Medium).On(1).Prompts);
    }

    [Fact]
    public void A_judgement_that_a_file_has_against_the_rules_never_counts()
    {
        var hash = new string('a', 64);
        var low = Mid.Append(new LevelJudged(RiskLevel.Standard, hash), Judged.Start.AddDays(1), "officer-1", "Because.");
        Assert.Equal((JudgementStatus.NotAllowed, RiskLevel.Medium), (low.On(1).Judgements[0].Status, low.On(1).ResponseLevel));
        Assert.Equal(["void"], Judged.Refused(() => low.Countersign(agrees: true)));
        var silent = Top.Append(new LevelJudged(RiskLevel.Medium, hash), Judged.Start.AddDays(1), "officer-1");
        Assert.Equal(JudgementStatus.NotAllowed, silent.On(1).Judgements[0].Status);
        Assert.Equal(RiskLevel.High, silent.Append(new JudgementCountersigned(4, agrees: true), Judged.Start.AddDays(2), "officer-2", "Because.").On(2).ResponseLevel);
    }

    [Fact]
    public void What_was_known_at_an_instant_has_the_judgements_until_then()
    {
        var history = Top.Judge(RiskLevel.Medium, days: 1).Countersign(agrees: true, days: 5);
        Assert.Equal(RiskLevel.High, Judged.Service.JudgedAssessmentOf(history, Judged.Start.AddDays(9), Judged.Start.AddDays(4)).ResponseLevel);
        Assert.Equal(RiskLevel.Medium, Judged.Service.JudgedAssessmentOf(history, Judged.Start.AddDays(9), Judged.Start.AddDays(5)).ResponseLevel);
        Assert.Empty(Judged.Service.JudgedAssessmentOf(history, Judged.Start.AddDays(9), Judged.Start.AddDays(0.5)).Judgements);
    }

    [Fact]
    public void The_JSON_has_the_levels_the_judgements_and_the_countersignature()
    {
        var history = Top.Judge(RiskLevel.Medium, beforeSeeing: true).Countersign(agrees: true).Judge(RiskLevel.Standard, days: 3);
        var root = JsonDocument.Parse(JudgementJson.Write(history.On(3))).RootElement;
        Assert.Equal(("medium", 4, 6), (root.GetProperty("responseLevel").GetString(), root.GetProperty("inForce").GetInt32(), root.GetProperty("waiting").GetInt32()));
        Assert.Equal("high", root.GetProperty("computed").GetProperty("level").GetString());
        var judgements = root.GetProperty("judgements");
        Assert.Equal(["in-force", "waiting"], judgements.EnumerateArray().Select(one => one.GetProperty("status").GetString()));
        Assert.True(judgements[0].GetProperty("beforeSeeing").GetBoolean());
        Assert.Equal("officer-2", judgements[0].GetProperty("countersignature").GetProperty("by").GetString());
        Assert.Contains("2024-01-02T09:00Z", Encoding.UTF8.GetString(JudgementJson.Write(history.On(3))), StringComparison.Ordinal);
    }
}
