namespace RiskAssessment.Benchmarks;

/// <summary>Conditions as FHIRPath over a QuestionnaireResponse whose items have the codes of items, scores and facts as linkId.</summary>
internal sealed class FhirPathText : ConditionText
{
    protected override string All => "and";

    protected override string Any => "or";

    protected override string EqualTo => "=";

    protected override string AtLeast(int count, string[] parts) =>
        $"({string.Join(" + ", parts.Select(part => $"iif({part}, 1, 0)"))} >= {count})";

    protected override string ItemIs(string item, string[] options) => options is ["yes"]
        ? $"({Value(item)} = true)"
        : $"({Value(item)}.code in ({string.Join(" | ", options.Select(option => $"'{option}'"))}))";

    protected override string Score(string code) => Value(code);

    protected override string Fact(string code) => Value(code);

    private static string Value(string linkId) => $"item.where(linkId = '{linkId}').answer.value";
}
