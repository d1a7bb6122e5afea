using RulesEngine.Models;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// The rules of the screen as a workflow of RulesEngine: one lambda expression per rule, compiled once, every rule executed for each
/// case. It gives the bare level of a case whose answers, facts and score were computed before.
/// </summary>
internal sealed class RulesEngineScreen
{
    private const string Workflow = "stalking-screen";

    private readonly RulesEngine.RulesEngine _engine;
    private readonly Dictionary<string, RiskLevel> _levels;

    /// <summary>Compiles every rule with a first, empty case; a rule that does not compile causes an exception instead of counting as false.</summary>
    internal RulesEngineScreen()
    {
        var rules = ScreenRules.In(new DynamicLinqText());
        _levels = rules.ToDictionary(rule => rule.Code, rule => rule.Level);
        var workflow = new Workflow
        {
            WorkflowName = Workflow,
            Rules = [.. rules.Select(rule => new Rule { RuleName = rule.Code, Expression = rule.Condition })],
        };
        _engine = new RulesEngine.RulesEngine([workflow], new ReSettings { EnableExceptionAsErrorMessage = false });
        Level(ScreenInput.Blank).AsTask().GetAwaiter().GetResult();
    }

    internal async ValueTask<RiskLevel> Level(ScreenInput input)
    {
        var level = RiskLevel.Standard;
        foreach (var result in await _engine.ExecuteAllRulesAsync(Workflow, new RuleParameter(DynamicLinqText.Input, input)))
            if (result.IsSuccess && _levels[result.Rule.RuleName] > level)
                level = _levels[result.Rule.RuleName];
        return level;
    }
}
