namespace RiskAssessment.Benchmarks;

/// <summary>Conditions as lambda expressions over a <see cref="ScreenInput"/>, as RulesEngine reads them.</summary>
internal sealed class DynamicLinqText : ConditionText
{
    internal const string Input = "input";

    protected override string All => "&&";

    protected override string Any => "||";

    protected override string EqualTo => "==";

    protected override string AtLeast(int count, string[] parts) =>
        $"({string.Join(" + ", parts.Select(part => $"({part} ? 1 : 0)"))} >= {count})";

    protected override string ItemIs(string item, string[] options) => options is ["yes"]
        ? $"{Input}.{ScreenInput.NameOf(item)}"
        : $"({string.Join(" || ", options.Select(option => $"{Input}.{ScreenInput.NameOf(item)} == \"{option}\""))})";

    protected override string Score(string code) => $"{Input}.{ScreenInput.NameOf(code)}";

    protected override string Fact(string code) => $"{Input}.{ScreenInput.NameOf(code)}";
}
