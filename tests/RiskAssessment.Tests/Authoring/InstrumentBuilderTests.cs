using System.Text;
using FsCheck;
using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Tests.Authoring;

public sealed class InstrumentBuilderTests
{
    [Fact]
    public void The_rebuilt_built_in_screen_is_the_same_publication()
    {
        var screen = StalkingScreen.Instrument;
        var rebuilt = new InstrumentBuilder(screen.Id, screen.Version)
        {
            Title = screen.Title,
            Description = screen.Description,
            Languages = screen.Languages,
            ReviewPending = screen.ReviewPending,
            Licence = screen.Licence,
            Replaces = screen.Replaces,
            Sources = screen.Sources,
            Outcomes = screen.Outcomes,
            Grades = screen.Grades,
            Sections = screen.Sections,
            Items = screen.Items,
            Scores = screen.Scores,
            Sufficiency = screen.Sufficiency,
            UndeterminedReviewDays = screen.UndeterminedReviewDays,
            Rules = screen.Rules,
            Actions = screen.Actions,
            Caveats = screen.Caveats,
            Examples = screen.Examples,
        };
        Assert.Equal(screen.Sha256, rebuilt.Build().Sha256);
        Assert.Equal(screen.Sha256, new InstrumentBuilder(screen, screen.Version).Build().Sha256);
    }

    [Fact]
    public void The_next_version_keeps_every_value_that_is_not_set()
    {
        var screen = StalkingScreen.Instrument;
        var next = new InstrumentBuilder(screen, "2.1.0") { Caveats = [] }.Build();
        Assert.Equal(("stalking-screen 2.1.0", 36, 0), (next.ToString(), next.Items.Count, next.Caveats.Count));
        Assert.Equal(screen.Examples.Select(example => example.ToString()), next.Examples.Select(example => example.ToString()));
        Assert.NotEqual(screen.Sha256, next.Sha256);
    }

    [Law]
    public void An_instrument_that_is_written_reads_back_the_same(DoNotSize<int> seed)
    {
        var instrument = new RandomCase(seed.Item).Instrument;
        var back = InstrumentJson.Read(InstrumentJson.Write(instrument));
        Assert.Equal((instrument.Sha256, instrument.ToString()), (back.Sha256, back.ToString()));
    }

    [Law]
    public void An_instrument_that_is_rebuilt_assesses_the_same_and_is_rebuilt_the_same(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var rebuilt = new InstrumentBuilder(random.Instrument, "1.0.0").Build();
        Assert.Equal(rebuilt.Sha256, new InstrumentBuilder(rebuilt, "1.0.0").Build().Sha256);
        Assert.Equal(Assessed(random, random.Instrument), Assessed(random, rebuilt));
    }

    [Fact]
    public void All_problems_are_reported_at_once_with_their_path_in_a_file()
    {
        var builder = new InstrumentBuilder("No code", "one")
        {
            Grades = [new("low", RiskLevel.Undetermined, new("Low")) { ReviewDays = 0 }],
            Sections = [new("home", new("Home"))],
            Items =
            [
                new("a", "house", ItemKind.YesNo, new("A?"), new ItemOption("maybe", 0, new("Maybe"))) { Weight = 1_001 },
                new("b", "home", ItemKind.Choice, new("B?")) { Weight = 2 },
                new("c", "home", (ItemKind)9, new("C?")),
                new("d", "home", ItemKind.YesNo, new("D?")) { ObservedBy = [new("no", Condition.FactAtLeast("approach.count", 1))] },
            ],
            Rules = [new("r", "high", Condition.ScoreAtLeast("total", double.NaN), new("Because."))],
        };
        Assert.False(builder.TryBuild(out _, out var problems));
        Assert.Equal(
            ["$", "$.grades[0].level", "$.grades[0].reviewDays", "$.id", "$.items[0].options", "$.items[0].weight", "$.items[1].weight", "$.items[2].type", "$.items[3].observedBy", "$.rules[0].when.atLeast"],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
        Assert.All(problems, problem => Assert.Equal((0, 0), (problem.Line, problem.Column)));
        Assert.Equal(problems, Assert.Throws<InvalidInputException>(builder.Build).Problems);
    }

    [Fact]
    public void Unknown_names_are_reported_as_in_a_file()
    {
        var builder = Small(
            items: [new("a", "house", ItemKind.YesNo, new("A?")) { AskWhen = Condition.ItemIs("b", "yes") }],
            rules: [new("r", "high", Condition.ItemIs("a", "maybe"), new("Because.")) { Sources = ["nowhere"] }],
            actions: [new("x", ActionAudience.Officer, ActionUrgency.Routine, new("Act.")) { Grades = ["undetermined", "low", "nowhere"] }]);
        Assert.False(builder.TryBuild(out _, out var problems));
        Assert.Equal(
            ["$.items[0].section", "$.items[0].askWhen.item", "$.rules[0].grade", "$.rules[0].when", "$.rules[0].sources[0]", "$.actions[0].grades[2]"],
            problems.Select(problem => problem.Path));
    }

    [Fact]
    public void A_condition_that_is_nested_too_deep_is_refused()
    {
        var condition = Condition.ItemIs("a", "yes");
        for (var depth = 0; depth < 100_000; depth++)
            condition = Condition.Not(condition);
        Assert.False(Small([new("a", "home", ItemKind.YesNo, new("A?"))], [new("r", "low", condition, new("Because."))]).TryBuild(out _, out var problems));
        Assert.Equal("SRA0009", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_later_change_of_a_list_has_no_effect()
    {
        var items = new List<Item> { new("a", "home", ItemKind.YesNo, new("A?")) };
        var instrument = Small(items, []).Build();
        items.Clear();
        Assert.Single(instrument.Items);
    }

    [Fact]
    public void A_score_without_items_is_kept()
    {
        var instrument = new InstrumentBuilder(Small([new("a", "home", ItemKind.YesNo, new("A?"))], []).Build(), "1.0.0")
        {
            Scores = [new("none", new("None")) { Items = [] }, new("all", new("All"))],
        }.Build();
        Assert.Equal([0, 1], instrument.Scores.Select(score => score.Items.Count));
        Assert.Equal([0, 1], new InstrumentBuilder(instrument, "1.0.0").Build().Scores.Select(score => score.Items.Count));
    }

    private static InstrumentBuilder Small(IReadOnlyList<Item> items, IReadOnlyList<Rule> rules, IReadOnlyList<ActionRule>? actions = null) => new("small", "1.0.0")
    {
        Title = new("Small"),
        Grades = [new("low", RiskLevel.Standard, new("Low"))],
        Sections = [new("home", new("Home"))],
        Items = items,
        Rules = rules,
        Actions = actions ?? [],
    };

    private static string Assessed(RandomCase random, Instrument instrument) =>
        Encoding.UTF8.GetString(AssessmentJson.Write(new Assessor(instrument).Assess(random.Answers, random.Diary, random.AsOf)))
            .Replace(instrument.Sha256, "", StringComparison.Ordinal);
}
