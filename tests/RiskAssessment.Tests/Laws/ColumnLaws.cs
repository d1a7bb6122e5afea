using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>Law 8, one meaning: many cases at once are assessed as each alone. Every kind of item, score, missing-data rule and condition.</summary>
public sealed class ColumnLaws
{
    [Law]
    public void Cases_in_columns_have_the_level_the_range_and_the_rules_of_each_alone(DoNotSize<int> seed)
    {
        var drawn = new DrawnCases(seed.Item);
        AssertAlike(drawn.Instrument, drawn.Columns, drawn.Cases);
    }

    [Law]
    public void Columns_of_one_version_are_assessed_by_another_with_the_same_form(DoNotSize<int> seed)
    {
        var drawn = new DrawnCases(seed.Item);
        var other = Changed(drawn, new Random(seed.Item));
        if (drawn.Columns.Form.Fits(other))
            AssertAlike(other, drawn.Columns, drawn.Cases);
        else
            Assert.Throws<ArgumentException>(() => new Assessor(other).AssessLevels(drawn.Columns));
    }

    [Law]
    public void Stored_columns_are_assessed_as_those_they_were_stored_from(DoNotSize<int> seed)
    {
        var drawn = new DrawnCases(seed.Item);
        var (form, columns) = (drawn.Columns.Form, drawn.Columns);
        var stored = new CaseColumns(
            form,
            columns.Count,
            [.. Enumerable.Range(0, form.Items.Count).Select(item => columns.Answers(item).ToArray())],
            [.. Enumerable.Range(0, form.Facts.Count).Select(fact => columns.Lowest(fact).ToArray())],
            [.. Enumerable.Range(0, form.Facts.Count).Select(fact => columns.Highest(fact).ToArray())]);
        AssertAlike(drawn.Instrument, stored, drawn.Cases);
    }

    [Law]
    public void Columns_that_are_cleared_and_filled_again_keep_nothing_of_the_earlier_cases(DoNotSize<int> seed)
    {
        var drawn = new DrawnCases(seed.Item);
        _ = new Assessor(drawn.Instrument).AssessLevels(drawn.Columns);
        drawn.Columns.Clear();
        foreach (var (answers, diary, asOf) in Enumerable.Reverse(drawn.Cases))
            drawn.Columns.Add(answers, diary, asOf);
        AssertAlike(drawn.Instrument, drawn.Columns, [.. Enumerable.Reverse(drawn.Cases)]);
    }

    private static void AssertAlike(Instrument instrument, CaseColumns columns, IReadOnlyList<(AnswerSheet Answers, IncidentDiary? Diary, DateTimeOffset AsOf)> cases)
    {
        var assessor = new Assessor(instrument);
        var levels = assessor.AssessLevels(columns);
        Assert.Equal(cases.Count, levels.Count);
        for (var i = 0; i < cases.Count; i++)
        {
            var alone = assessor.Assess(cases[i].Answers, cases[i].Diary, cases[i].AsOf);
            Assert.Equal(
                (alone.Grade, alone.Lowest, alone.Highest, alone.IsSettled),
                (levels[i].Grade, instrument.Grades[levels[i].Lowest], instrument.Grades[levels[i].Highest], levels[i].IsSettled));
            Assert.Equal(
                alone.Reasons.Select(reason => reason.Rule.Code).Order(StringComparer.Ordinal),
                Enumerable.Range(0, instrument.Rules.Count).Where(rule => levels.Holds(rule, i)).Select(rule => instrument.Rules[rule].Code).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The instrument with its items and rules in another order, other weights, and one number of a rule moved by one.</summary>
    private static Instrument Changed(DrawnCases drawn, Random random)
    {
        var json = JsonNode.Parse(drawn.Random.Reference.Json().ToJsonString())!;
        foreach (var name in new[] { "items", "rules" })
            json[name] = new JsonArray([.. json[name]!.AsArray().OrderBy(_ => random.Next()).Select(part => part!.DeepClone())]);
        var numbers = NumbersIn(json["rules"]!).ToList();
        if (numbers.Count > 0 && numbers[random.Next(numbers.Count)] is var (parent, property))
            parent[property] = parent[property]!.GetValue<double>() + 1;
        return InstrumentJson.TryRead(Encoding.UTF8.GetBytes(json.ToJsonString()), out var instrument, out _) ? instrument : drawn.Instrument;
    }

    private static IEnumerable<(JsonObject Parent, string Property)> NumbersIn(JsonNode node) => node switch
    {
        JsonObject parent => parent.ToList().SelectMany(child =>
            child.Key is "atLeast" or "atMost" ? [(parent, child.Key)] : child.Value is null ? [] : NumbersIn(child.Value)),
        JsonArray array => array.SelectMany(child => child is null ? [] : NumbersIn(child)),
        _ => [],
    };

    /// <summary>A random instrument, and from none to more than two words of cases for it.</summary>
    private sealed class DrawnCases
    {
        internal DrawnCases(int seed)
        {
            Random = new RandomCase(seed);
            var random = new Random(seed);
            Columns = new CaseColumns(QuestionForm.Of(Random.Instrument));
            for (var left = random.Next(6) switch { 0 => 0, 1 => 1, 2 => 64, 3 => random.Next(65, 140), _ => random.Next(2, 12) }; left > 0; left--)
            {
                var diary = random.Next(3) == 0 ? null : random.Next(4) == 0 ? new RandomDiaries(random, RandomDiaries.Zone(random)).Next() : Random.Diary;
                var one = (Sheet(random), diary, random.Next(3) == 0 ? RandomDate.AsOf(random) : Random.AsOf);
                Cases.Add(one);
                Columns.Add(one.Item1, one.diary, one.Item3);
            }
        }

        internal RandomCase Random { get; }

        internal Instrument Instrument => Random.Instrument;

        internal CaseColumns Columns { get; }

        internal List<(AnswerSheet Answers, IncidentDiary? Diary, DateTimeOffset AsOf)> Cases { get; } = [];

        private AnswerSheet Sheet(Random random)
        {
            var open = random.NextDouble();
            return new AnswerSheet(Random.Reference.Items.Where(_ => random.NextDouble() >= open).Select(item => (item.Code, random.Next(8) switch
            {
                0 => Answer.Unknown,
                1 => Answer.Declined,
                2 when Random.Answers[item.Code] is { } dated => dated,
                _ => item.AnswerOf(item.Answers[random.Next(item.Answers.Count)]),
            })));
        }
    }
}
