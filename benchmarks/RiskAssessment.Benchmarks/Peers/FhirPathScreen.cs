using Hl7.Fhir.FhirPath;
using Hl7.Fhir.Model;
using Hl7.FhirPath;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// The rules of the screen as FHIRPath over a QuestionnaireResponse, by Firely's engine: one expression per rule, compiled once, every
/// rule evaluated for each case. Facts and score are computed before and given as items beside the questions.
/// </summary>
internal sealed class FhirPathScreen
{
    private readonly (RiskLevel Level, CompiledExpression Condition)[] _rules;

    internal FhirPathScreen()
    {
        var compiler = new FhirPathCompiler();
        _rules = [.. ScreenRules.In(new FhirPathText()).Select(rule => (rule.Level, compiler.Compile(rule.Condition)))];
    }

    internal static QuestionnaireResponse ResponseOf(ReadyMadeCase ready) => new()
    {
        Status = QuestionnaireResponse.QuestionnaireResponseStatus.Completed,
        Item =
        [
            .. ready.Answers.Select(answer => Item(answer.Key, answer.Value is "yes" or "no"
                ? new FhirBoolean(answer.Value == "yes")
                : new Coding(null, answer.Value))),
            .. ready.Facts.Select(fact => Item(fact.Key, new FhirDecimal((decimal)fact.Value))),
            Item("total", new Integer(ready.Total)),
        ],
    };

    internal RiskLevel Level(QuestionnaireResponse response)
    {
        var node = response.ToPocoNode();
        var context = new FhirEvaluationContext { Resource = node };
        var level = RiskLevel.Standard;
        foreach (var rule in _rules)
            if (rule.Condition.IsTrue(node, context) && rule.Level > level)
                level = rule.Level;
        return level;
    }

    private static QuestionnaireResponse.ItemComponent Item(string linkId, DataType value) =>
        new() { LinkId = linkId, Answer = [new() { Value = value }] };
}
