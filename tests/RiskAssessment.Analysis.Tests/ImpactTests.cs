using System.Text;
using NJsonSchema;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>What a new version changes over a caseload, against assessments one by one.</summary>
public sealed class ImpactTests
{
    private static readonly Instrument Earlier = InstrumentJson.Read(File.ReadAllBytes(Path.Combine(Docs.Root, "samples", "instruments", "earlier", "stalking-screen-1.1.0.json")));
    private static readonly Instrument Later = StalkingScreen.Instrument;
    private static readonly DateTimeOffset AsOf = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_count_is_that_of_assessments_one_by_one()
    {
        List<MovedCase> moved = [];
        var counter = new ImpactCounter(Earlier, Later, new ImpactOptions { OnMoved = moved.Add });
        var cases = Drawn("survey-defined", Earlier, 300).Concat(Drawn("low-level", Earlier, 300)).ToList();
        foreach (var one in cases)
            counter.Add(one, AsOf);
        var report = counter.Report();

        var registry = InstrumentRegistry.Of(Earlier, Later);
        var (before, after) = (new Assessor(Earlier), new Assessor(Later));
        var alone = cases.ConvertAll(one => (
            Case: one,
            Before: before.Assess(one.Answers, one.Diary, AsOf),
            After: after.Assess(registry.Migrate(one.Answers, Earlier, Later).Answers, one.Diary, AsOf)));
        Assert.Equal(cases.Count, report.Cases);
        foreach (var one in ImpactReport.Levels)
            foreach (var other in ImpactReport.Levels)
                Assert.Equal(alone.Count(pair => pair.Before.Level == one && pair.After.Level == other), report.Count(one, other));
        Assert.Equal(alone.Count(pair => pair.After.Level > pair.Before.Level), report.Raised);
        Assert.Equal(alone.Count(pair => pair.After.Level < pair.Before.Level), report.Lowered);
        Assert.Equal(alone.Count(pair => pair.Before.IsSettled), report.Ranges.SettledBefore);
        Assert.Equal(alone.Count(pair => pair.After.Highest.Level == RiskLevel.High), report.Ranges.MayBeHighAfter);
        Assert.Equal(alone.Where(pair => pair.Before.Level != pair.After.Level).Select(pair => pair.Case.Reference), moved.Select(one => one.Reference));
        foreach (var (one, pair) in moved.Zip(alone.Where(pair => pair.Before.Level != pair.After.Level)))
            Assert.Equal(
                pair.After.Reasons.Where(reason => reason.Rule.IsOverall && reason.Grade.Level == pair.After.Level).Select(reason => reason.Rule.Code).Except(pair.Before.Reasons.Select(reason => reason.Rule.Code)).Order(StringComparer.Ordinal),
                one.Gained.Order(StringComparer.Ordinal));
        Assert.All(report.Rules, rule => Assert.Equal(
            moved.Count(one => one.After > one.Before == rule.IsRaised && (rule.IsGained ? one.Gained : one.Lost).Contains(rule.Rule)), rule.Cases));
        Assert.NotEmpty(report.Rules);
    }

    [Fact]
    public void A_version_changes_nothing_against_itself()
    {
        var counter = new ImpactCounter(Later, Later);
        foreach (var one in Drawn("survey-defined", Later, 100))
            counter.Add(one, AsOf);
        var report = counter.Report();
        Assert.Equal((0, 0, 100), (report.Raised, report.Lowered, report.Cases));
        Assert.Empty(report.Rules);
    }

    [Fact]
    public void Of_a_case_that_both_instruments_asked_nothing_is_carried_over()
    {
        var counter = new ImpactCounter(Earlier, Later);
        foreach (var (before, after) in Drawn("survey-defined", Earlier, 200).Zip(Drawn("survey-defined", Later, 200)))
            counter.Add(before, after.Answers, AsOf);
        var report = counter.Report();
        Assert.Equal((200, 200), (report.Ranges.SettledBefore, report.Ranges.SettledAfter));
        var assessor = new Assessor(Later);
        Assert.Equal(Drawn("survey-defined", Later, 200).Count(one => assessor.Assess(one.Answers, one.Diary, AsOf).Level == RiskLevel.High), report.CountAfter(RiskLevel.High));
        Assert.Throws<InvalidInputException>(() => counter.Add(new CaseFile(), new AnswerSheet(("nothing", Answer.Yes)), AsOf));
    }

    [Fact]
    public void Two_instruments_that_do_not_follow_each_other_are_refused_at_once()
    {
        Assert.Equal("SRA0602", Assert.Single(Assert.Throws<InvalidInputException>(() => new ImpactCounter(Later, Earlier)).Problems).Code);
    }

    [Fact]
    public void A_case_of_a_version_that_is_not_here_is_refused_and_not_counted()
    {
        var counter = new ImpactCounter(Earlier, Later);
        var one = new CaseFile { InstrumentId = "stalking-screen", InstrumentVersion = "0.9.0" };
        Assert.Equal("$.instrument", Assert.Single(Assert.Throws<InvalidInputException>(() => counter.Add(one, AsOf)).Problems).Path);
        Assert.Equal(0, counter.Report().Cases);
    }

    [Fact]
    public void What_was_recorded_later_than_the_case_knows_is_not_counted()
    {
        var counter = new ImpactCounter(Later, Later);
        var answers = new AnswerSheet(("threat-to-kill", Answer.Yes with { Recorded = EdtfDate.Day(2025, 12, 31) }), ("fear-of-serious-harm", Answer.Yes));
        counter.Add(new CaseFile { Answers = answers, KnownAt = AsOf.AddYears(-1) }, AsOf);
        counter.Add(new CaseFile { Answers = answers }, AsOf);
        var report = counter.Report();
        Assert.Equal(1, report.CountAfter(RiskLevel.High));
    }

    [Fact]
    public void Each_variant_is_counted_as_if_it_alone_had_assessed_the_cases()
    {
        var cases = Drawn("survey-defined", Later, 80).ToList();
        var variants = InstrumentVariant.Of(Later);
        var counter = new SensitivityCounter(Later, variants);
        foreach (var one in cases)
            counter.Add(one.Answers, one.Diary, AsOf);
        var report = counter.Report();
        Assert.Equal(variants.Count, report.Effects.Count);
        Assert.Equal(report.Effects.OrderByDescending(effect => effect.Raised + effect.Lowered), report.Effects);
        var before = Levels(Later);
        foreach (var effect in report.Effects.Where((_, i) => i % 7 == 0))
        {
            var after = Levels(effect.Variant.Instrument);
            Assert.Equal(before.Zip(after).Count(pair => pair.Second > pair.First), effect.Raised);
            Assert.Equal(before.Zip(after).Count(pair => pair.Second < pair.First), effect.Lowered);
            Assert.All(ImpactReport.Levels, level => Assert.Equal(after.Count(one => one == level), effect.Count(level)));
        }
        Assert.Contains(report.Effects, effect => effect.Raised > 0);
        Assert.Contains(report.Effects, effect => effect.Lowered > 0);

        List<RiskLevel> Levels(Instrument instrument)
        {
            var assessor = new Assessor(instrument);
            return cases.ConvertAll(one => assessor.Assess(one.Answers, one.Diary, AsOf).Level);
        }
    }

    [Fact]
    public void Every_number_that_can_change_a_level_is_moved_by_one_in_each_direction()
    {
        var variants = InstrumentVariant.Of(Later);
        Assert.All(variants, variant => Assert.Equal(1, Math.Abs(variant.After - variant.Before)));
        Assert.Contains(variants, variant => variant.Path.StartsWith("$.rules.near.when", StringComparison.Ordinal));
        Assert.Contains(variants, variant => variant.Path.StartsWith("$.items.over-two-weeks.observedBy", StringComparison.Ordinal) && variant.After == 14);
        Assert.Contains(variants, variant => variant.Path == "$.sufficiency.scoredPercent" && variant.After == 76);
        Assert.DoesNotContain(variants, variant => variant.Path.EndsWith("atLeast", StringComparison.Ordinal) && variant.After <= 0);
        Assert.Equal(variants.Count, variants.Select(variant => (variant.Path, variant.After)).Distinct().Count());
        Assert.All(variants, variant => Assert.True(QuestionForm.Of(Later).Fits(variant.Instrument)));
    }

    [Fact]
    public void Weights_are_moved_where_a_rule_uses_their_score()
    {
        var phq = InstrumentJson.Read(File.ReadAllBytes(Path.Combine(Docs.Root, "samples", "instruments", "phq-9.json")));
        Assert.Contains(InstrumentVariant.Of(phq), variant => variant.Path.EndsWith(".weight", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_JSON_is_valid_by_its_schema_and_the_texts_have_the_same_numbers()
    {
        var sensitivity = new SensitivityCounter(Later, InstrumentVariant.Of(Later, 1));
        var counter = new ImpactCounter(Earlier, Later, new ImpactOptions { Sensitivity = sensitivity });
        foreach (var one in Drawn("low-level", Earlier, 200))
            counter.Add(one, AsOf);
        var (impact, effects) = (counter.Report(), sensitivity.Report());
        var schema = await JsonSchema.FromJsonAsync(ImpactJson.Schema, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(ImpactJson.Write(impact, effects))));
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(ImpactJson.Write(impact))));
        Assert.Equal(200, effects.Cases);
        Assert.Equal(impact.CountAfter(RiskLevel.High), effects.Count(RiskLevel.High));
        using var text = new StringWriter();
        ImpactText.Write(impact, text);
        ImpactText.Write(effects, text);
        Assert.Contains($"Lowered: {impact.Lowered} ", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(text.ToString().Split('\n'), line => line.Length > 80);
    }

    [Fact]
    public void A_moved_case_is_a_line_of_CSV_and_no_formula()
    {
        List<MovedCase> moved = [];
        var counter = new ImpactCounter(Earlier, Later, new ImpactOptions { OnMoved = moved.Add });
        foreach (var one in Drawn("low-level", Earlier, 200))
            counter.Add(one with { Reference = "=1+1" }, AsOf);
        _ = counter.Report();
        using var text = new StringWriter();
        ImpactCsv.WriteHeader(text);
        ImpactCsv.Write(moved.First(one => one.Lost.Count > 1), text);
        var lines = text.ToString().Split("\r\n");
        Assert.Equal("case,before,after,gained,lost", lines[0]);
        Assert.StartsWith("'=1+1,", lines[1], StringComparison.Ordinal);
        Assert.Contains(';', lines[1]);
    }

    private static IEnumerable<CaseFile> Drawn(string population, Instrument instrument, int count)
    {
        Assert.True(Population.TryGet(population, out var found));
        var simulator = new CaseSimulator(found, instrument, seed: 5, AsOf);
        return Enumerable.Range(0, count).Select(_ => simulator.Next());
    }
}
