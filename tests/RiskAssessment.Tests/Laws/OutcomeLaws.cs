using System.Text.Json.Nodes;
using FsCheck;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>The guarantees for several outcomes, with random cases of the screen that declares them.</summary>
public sealed class OutcomeLaws
{
    private static readonly Instrument Screen = StalkingScreen.WithOutcomes;
    private static readonly Assessor Whole = new(Screen);
    private static readonly Assessor Before = new(StalkingScreen.Instrument);

    /// <summary>For each outcome the same screen with only the rules that apply to it.</summary>
    private static readonly Dictionary<string, Assessor> Alone = Screen.Outcomes.ToDictionary(outcome => outcome.Code, outcome => new Assessor(OnlyFor(outcome.Code)));

    [Law]
    public void The_overall_level_and_range_are_those_of_the_previous_version(DoNotSize<int> seed)
    {
        var (answers, diary, asOf) = Case(seed.Item);
        var (before, after) = (Before.Assess(answers, diary, asOf), Whole.Assess(answers, diary, asOf));
        Assert.Equal(
            (before.Level, before.Lowest.Code, before.Highest.Code, before.IsSettled), (after.Level, after.Lowest.Code, after.Highest.Code, after.IsSettled));
    }

    [Law]
    public void An_outcome_is_what_an_instrument_with_only_its_rules_gives(DoNotSize<int> seed)
    {
        var (answers, diary, asOf) = Case(seed.Item);
        foreach (var outcome in Whole.Assess(answers, diary, asOf).Outcomes)
        {
            var alone = Alone[outcome.Outcome.Code].Assess(answers, diary, asOf);
            Assert.Equal((alone.Grade.Code, alone.Lowest.Code, alone.Highest.Code), (outcome.Grade.Code, outcome.Lowest.Code, outcome.Highest.Code));
            Assert.Equal(alone.Reasons.Select(reason => reason.Rule.Code), outcome.Reasons.Select(reason => reason.Rule.Code));
        }
    }

    /// <summary>For both ends of the range. An outcome that nothing can raise is standard even if the overall level is undetermined.</summary>
    [Law]
    public void The_overall_range_is_never_below_an_outcomes(DoNotSize<int> seed)
    {
        var (answers, diary, asOf) = Case(seed.Item);
        var assessment = Whole.Assess(answers, diary, asOf);
        Assert.All(assessment.Outcomes, outcome => Assert.True(outcome.Lowest.Level <= assessment.Lowest.Level && outcome.Highest.Level <= assessment.Highest.Level));
    }

    private static (AnswerSheet Answers, IncidentDiary? Diary, DateTimeOffset AsOf) Case(int seed)
    {
        var random = new Random(seed);
        var (open, yes) = (random.NextDouble(), random.NextDouble());
        var answers = from item in Screen.Items
                      where random.NextDouble() >= open
                      select (item.Code, Answer(random, item, yes));
        return (new AnswerSheet(answers), random.Next(4) == 0 ? null : new RandomDiaries(random, RandomDiaries.Zone(random)).Next(), RandomDate.AsOf(random));
    }

    private static Answer Answer(Random random, Item item, double yes) => random.Next(10) switch
    {
        0 => RiskAssessment.Answer.Unknown,
        1 => RiskAssessment.Answer.Declined,
        _ when item.Kind == ItemKind.YesNo => random.NextDouble() < yes ? RiskAssessment.Answer.Yes : RiskAssessment.Answer.No,
        _ => RiskAssessment.Answer.Of(item.Options[random.Next(item.Options.Count)].Code),
    };

    private static Instrument OnlyFor(string outcome)
    {
        using var stream = typeof(StalkingScreen).Assembly.GetManifestResourceStream("stalking-screen-1.1.0.json")!;
        var file = JsonNode.Parse(stream)!.AsObject();
        var rules = file["rules"]!.AsArray();
        rules.RemoveAll(rule => !(rule!["outcomes"]?.AsArray().Any(code => (string?)code == outcome) ?? false));
        return InstrumentJson.Read(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));
    }
}
