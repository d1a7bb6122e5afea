namespace RiskAssessment.Benchmarks;

/// <summary>A case as plain LINQ sees it: what was answered, or more where the incidents show it, and a blank as no.</summary>
internal sealed class LinqCase(IReadOnlyDictionary<string, string> answers, LinqFacts facts)
{
    private static readonly string[] Frequencies = ["", "less-than-weekly", "weekly", "over-three-a-week", "daily"];

    private static readonly Dictionary<string, int> Weights = StalkingScreen.Instrument.Items
        .Where(item => item.Kind == Instruments.ItemKind.YesNo)
        .ToDictionary(item => item.Code, item => item.Options[1].Weight);

    internal LinqFacts Facts { get; } = facts;

    internal string Relationship { get; } = answers.TryGetValue("relationship", out var who) ? who : "";

    internal string Frequency { get; } = Frequencies[Math.Max(
        answers.TryGetValue("frequency", out var said) ? Array.IndexOf(Frequencies, said) : 0,
        facts.PerWeek >= 7 ? 4 : facts.PerWeek > 3 ? 3 : facts.PerWeek >= 1 ? 2 : 0)];

    internal int Total => Weights.Where(weight => Yes(weight.Key)).Sum(weight => weight.Value) + Frequency switch { "weekly" => 1, "over-three-a-week" or "daily" => 2, _ => 0 };

    internal bool Yes(string item) => (answers.TryGetValue(item, out var answer) && answer == "yes") || (Facts.Observed.TryGetValue(item, out var seen) && seen);
}
