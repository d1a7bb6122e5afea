using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

public sealed class ActionTests
{
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Assessor Assessor = new(new InstrumentBuilder(StalkingScreen.Instrument, "9.0.0")
    {
        Examples = [],
        Rules = [Rule("grave", "high", "violence-now"), Rule("damage", "medium", "property-damage"), Rule("threat", "medium", "threats")],
        Actions =
        [
            new("of-level", ActionAudience.CallHandler, ActionUrgency.Routine, new("of-level")) { Grades = ["medium", "high"] },
            new("of-high", ActionAudience.CallHandler, ActionUrgency.SameDay, new("of-high")) { Grades = ["high"] },
            new("settled", ActionAudience.CallHandler, ActionUrgency.Within7Days, new("settled")) { Settled = true },
            new("not-settled", ActionAudience.CallHandler, ActionUrgency.Immediate, new("not-settled")) { Settled = false },
        ],
    }.Build());

    [Fact]
    public void An_action_of_a_level_is_called_by_the_rules_of_the_grade_alone()
    {
        Assert.Equal(["grave"], CalledBy("of-level", ("violence-now", Answer.Yes), ("property-damage", Answer.Yes)));
        Assert.Equal(["damage", "threat"], CalledBy("of-level", ("threats", Answer.Yes), ("property-damage", Answer.Yes)));
    }

    [Fact]
    public void Actions_depend_on_the_level_and_whether_it_is_settled_and_the_most_urgent_come_first()
    {
        Assert.Equal(["of-high", "settled", "of-level"], Codes(("violence-now", Answer.Yes)));
        Assert.Equal(["not-settled", "of-level"], Codes(("threats", Answer.Yes)));
        Assert.Equal(["settled", "of-level"], Codes(("threats", Answer.Yes), ("violence-now", Answer.No)));
        Assert.Equal(["not-settled"], Codes());
    }

    private static IReadOnlyList<string> CalledBy(string action, params (string, Answer)[] answers) =>
        Assess(answers).Actions.Single(recommended => recommended.Rule.Code == action).Because;

    private static IEnumerable<string> Codes(params (string, Answer)[] answers) => Assess(answers).Actions.Select(recommended => recommended.Rule.Code);

    private static Assessment Assess((string, Answer)[] answers) => Assessor.Assess(new AnswerSheet(answers), null, AsOf);

    private static Rule Rule(string code, string grade, string item) => new(code, grade, Condition.ItemIs(item, "yes"), new(code));
}
