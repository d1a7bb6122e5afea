using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// Every finding of the lint is true in every completion, and no true finding is missing. Scope: small instruments without actions;
/// yes-no items, choices and counts; one fact.
/// </summary>
public sealed class LintLaws
{
    [Law]
    public void A_rule_is_reported_as_dead_exactly_if_it_fires_in_no_completion(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(
            random.Reference.Rules.Select((rule, i) => (rule.Code, i)).Where(rule => !reference.Firing.Contains(rule.Code)).Select(rule => $"$.rules[{rule.i}].when"),
            Paths(random, "SRA0151"));
    }

    [Law]
    public void A_rule_is_reported_as_overridden_exactly_if_it_fires_and_never_decides_the_level_alone(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(
            random.Reference.Rules.Select((rule, i) => (rule.Code, i))
                .Where(rule => reference.Firing.Contains(rule.Code) && !reference.Deciding.Contains(rule.Code)).Select(rule => $"$.rules[{rule.i}]"),
            Paths(random, "SRA0152"));
    }

    [Law]
    public void An_item_is_reported_as_idle_exactly_if_no_answer_to_it_changes_the_level(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(Items(random, item => !reference.Changing.Contains(item.Code)), Paths(random, "SRA0153"));
    }

    [Law]
    public void An_instrument_is_reported_as_not_monotone_exactly_for_the_items_that_can_lower_a_level(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(Items(random, item => reference.Dropping.Contains(item.Code)), Paths(random, "SRA0157"));
    }

    [Law]
    public void An_item_is_reported_as_never_asked_exactly_if_no_completion_asks_it(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(Items(random, item => !reference.Asked.Contains(item.Code)).Select(path => path + ".askWhen"), Paths(random, "SRA0156"));
    }

    [Law]
    public void A_limit_is_reported_as_out_of_reach_exactly_if_it_is_never_or_always_true(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(
            reference.Limits.Where(path => !reference.Held.Contains(path) || !reference.Failed.Contains(path)),
            Paths(random, "SRA0154"));
    }

    /// <summary>With a very small budget fewer findings are proved, no finding is wrong, and undecided questions are reported.</summary>
    [Law]
    public void Undecided_questions_are_reported_and_never_guessed(DoNotSize<int> seed)
    {
        var instrument = new RandomInstrument(seed.Item).Instrument;
        var all = Problems(instrument).ToList();
        var some = Problems(instrument, budget: Math.Abs(seed.Item % 4)).ToList();
        var undecided = some.Where(problem => problem.Code == "SRA0159").ToList();
        Assert.All(some.Except(undecided), problem => Assert.Contains(all, proved => (proved.Code, proved.Path) == (problem.Code, problem.Path)));
        Assert.All(all, problem => Assert.True(
            some.Exists(proved => (proved.Code, proved.Path) == (problem.Code, problem.Path))
            || undecided.Exists(question => question.Path.StartsWith(problem.Path, StringComparison.Ordinal)),
            problem.ToString()));
    }

    /// <summary>Without facts every item that can lower a level has cases that show it; with facts some may have none.</summary>
    [Law]
    public void The_cases_of_a_level_that_can_drop_differ_in_one_answer_and_the_second_has_a_lower_level(DoNotSize<int> seed)
    {
        var random = new RandomInstrument(seed.Item);
        var instrument = random.Instrument;
        foreach (var finding in InstrumentLint.Check(instrument).Where(finding => finding.Problem.Code == "SRA0157"))
        {
            if (finding.Examples.Count == 0 && HasFacts(random))
                continue;
            Assert.Equal(2, finding.Examples.Count);
            var item = instrument.Items[int.Parse(finding.Problem.Path["$.items[".Length..^1], CultureInfo.InvariantCulture)];
            var (before, after) = (Assess(instrument, finding.Examples[0]), Assess(instrument, finding.Examples[1]));
            Assert.True(GradeIn(after, after.Highest) < GradeIn(before, before.Lowest));
            Assert.True(Rises(finding.Examples[0].Answers[item.Code]!, finding.Examples[1].Answers[item.Code]!));
            AssertAreOnlyAskedAfter(instrument, item, finding.Examples[0], finding.Examples[1]);
        }
    }

    [Law]
    public void In_the_case_of_an_overridden_rule_it_fires_and_so_does_another_of_its_grade_or_above(DoNotSize<int> seed)
    {
        var random = new RandomInstrument(seed.Item);
        var instrument = random.Instrument;
        foreach (var finding in InstrumentLint.Check(instrument).Where(finding => finding.Problem.Code == "SRA0152"))
        {
            var rule = instrument.Rules[int.Parse(finding.Problem.Path["$.rules[".Length..^1], CultureInfo.InvariantCulture)];
            var expected = rule.Grade == instrument.Grades[0].Code ? 0 : 1;
            Assert.True(finding.Examples.Count == expected || (finding.Examples.Count == 0 && HasFacts(random)), finding.ToString());
            foreach (var example in finding.Examples)
            {
                var assessment = Assess(instrument, example);
                Assert.Contains(assessment.Reasons, reason => reason.Rule == rule);
                Assert.Contains(assessment.Reasons, reason => reason.Rule != rule && IndexOf(instrument, reason.Rule.Grade) >= IndexOf(instrument, rule.Grade));
            }
        }
    }

    /// <summary>Which is also that each expects what the instrument gives.</summary>
    [Law]
    public void Every_case_of_a_finding_can_be_an_example_of_the_instrument(DoNotSize<int> seed)
    {
        var instrument = new RandomInstrument(seed.Item).Instrument;
        var findings = JsonNode.Parse(ProblemJson.Write(InstrumentLint.Check(instrument)))!["problems"]!.AsArray();
        var file = JsonNode.Parse(InstrumentJson.Write(instrument))!.AsObject();
        file["examples"] = new JsonArray([.. findings.SelectMany(finding => finding!["examples"]?.AsArray() ?? []).Select(example => example!.DeepClone())]);
        Assert.True(InstrumentJson.TryRead(Encoding.UTF8.GetBytes(file.ToJsonString()), out _, out var problems), string.Join('\n', problems));
    }

    /// <summary>Cases differ in the answer to an item alone, or to items that it lets be asked.</summary>
    private static void AssertAreOnlyAskedAfter(Instrument instrument, Item switched, InstrumentExample before, InstrumentExample after)
    {
        foreach (var item in instrument.Items.Where(item => item != switched && before.Answers[item.Code] != after.Answers[item.Code]))
        {
            Assert.Null(before.Answers[item.Code]);
            Assert.DoesNotContain(Assess(instrument, before).OpenQuestions, question => question.Item == item);
        }
    }

    private static bool HasFacts(RandomInstrument random) => random.Reference.Conditions.Any(condition => condition.Facts.Any());

    private static bool Rises(Answer before, Answer after) => before.Count < after.Count || (before, after) == (Answer.No, Answer.Yes);

    private static Assessment Assess(Instrument instrument, InstrumentExample example) => CaseFile.Of(example).AssessBy(new Assessor(instrument), default);

    private static int GradeIn(Assessment assessment, Grade grade) => IndexOf(assessment.Instrument, grade.Code);

    private static int IndexOf(Instrument instrument, string grade) => instrument.Grades.Select(known => known.Code).ToList().IndexOf(grade);

    private static IEnumerable<Problem> Problems(Instrument instrument, int budget = InstrumentLint.DefaultBudget) =>
        InstrumentLint.Check(instrument, budget).Select(finding => finding.Problem);

    private static (RandomInstrument, ReferenceLint) Of(int seed)
    {
        var random = new RandomInstrument(seed);
        return (random, new ReferenceLint(random.Reference));
    }

    private static IEnumerable<string> Paths(RandomInstrument random, string code)
    {
        var problems = Problems(random.Instrument).ToList();
        Assert.DoesNotContain(problems, problem => problem.Code == "SRA0159");
        return problems.Where(problem => problem.Code == code).Select(problem => problem.Path);
    }

    private static IEnumerable<string> Items(RandomInstrument random, Func<RefItem, bool> where) =>
        random.Reference.Items.Select((item, i) => (item, i)).Where(item => where(item.item)).Select(item => $"$.items[{item.i}]");
}
