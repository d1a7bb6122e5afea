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
    private static readonly Instrument Screen = StalkingScreen.Instrument;
    private static readonly Assessor Whole = new(Screen);

    private static readonly Assessor OverallAlone = new(OnlyOverall());

    /// <summary>For each outcome the same screen with only the rules that apply to it.</summary>
    private static readonly Dictionary<string, Assessor> Alone = Screen.Outcomes.ToDictionary(outcome => outcome.Code, outcome => new Assessor(OnlyFor(outcome.Code)));

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

    /// <summary>An outcome can be above the overall grade, but only by rules that count for outcomes alone.</summary>
    [Law]
    public void Rules_that_count_for_outcomes_alone_never_change_the_overall_grade(DoNotSize<int> seed)
    {
        var (answers, diary, asOf) = Case(seed.Item);
        var assessment = Whole.Assess(answers, diary, asOf);
        var overall = OverallAlone.Assess(answers, diary, asOf);
        Assert.Equal((overall.Grade.Code, overall.Lowest.Code, overall.Highest.Code), (assessment.Grade.Code, assessment.Lowest.Code, assessment.Highest.Code));
        Assert.All(assessment.Outcomes.Where(outcome => outcome.Lowest.Level > assessment.Lowest.Level), outcome => Assert.Contains(outcome.Reasons, reason => !reason.Rule.IsOverall));
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

    private static Instrument OnlyFor(string outcome) => Changed(file =>
    {
        var rules = file["rules"]!.AsArray();
        rules.RemoveAll(rule => !(rule!["outcomes"]?.AsArray().Any(code => (string?)code == outcome) ?? false));
        foreach (var rule in rules)
            rule!.AsObject().Remove("overall");
    });

    private static Instrument OnlyOverall() => Changed(file => file["rules"]!.AsArray().RemoveAll(rule => (bool?)rule!["overall"] == false));

    private static Instrument Changed(Action<JsonObject> change)
    {
        using var stream = typeof(StalkingScreen).Assembly.GetManifestResourceStream("stalking-screen-2.0.0.json")!;
        var file = JsonNode.Parse(stream)!.AsObject();
        file.Remove("examples");
        change(file);
        return InstrumentJson.Read(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));
    }
}
