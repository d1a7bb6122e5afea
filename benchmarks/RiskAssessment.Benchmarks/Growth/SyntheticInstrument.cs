using RiskAssessment.Authoring;
using RiskAssessment.Instruments;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// Instruments of any size, with yes-no items and rules that each use one item and any of three others, and answer
/// sheets for them on which every third item is yes.
/// </summary>
internal static class SyntheticInstrument
{
    internal static Instrument Of(int items, int rules) => new InstrumentBuilder("synthetic", "1.0.0")
    {
        Title = new LocalizedText("Synthetic"),
        Grades = [Grade("standard", RiskLevel.Standard), Grade("medium", RiskLevel.Medium), Grade("high", RiskLevel.High)],
        Sections = [new Section("all", new LocalizedText("All"))],
        Items = [.. Enumerable.Range(0, items).Select(i => new Item(Code(i), "all", ItemKind.YesNo, new LocalizedText(Code(i))))],
        Scores = [new Score("total", new LocalizedText("Total"))],
        Rules = [.. Enumerable.Range(0, rules).Select(i => new Rule($"rule-{i}", i % 2 == 0 ? "medium" : "high", Condition(i, items), new LocalizedText("Because.")))],
    }.Build();

    internal static AnswerSheet Answers(int items) =>
        new(Enumerable.Range(0, items).Select(i => (Code(i), i % 3 == 0 ? Answer.Yes : Answer.No)));

    /// <summary>No two rules are the same: in each round the distance to the three others grows.</summary>
    private static Condition Condition(int rule, int items)
    {
        var round = rule / items;
        Condition IsYes(int item) => Instruments.Condition.ItemIs(Code(item % items), "yes");
        return Instruments.Condition.All(
            IsYes(rule), Instruments.Condition.Any(IsYes(rule + 1 + round), IsYes(rule + 2 + (3 * round)), IsYes(rule + 3 + (5 * round))));
    }

    private static Grade Grade(string code, RiskLevel level) => new(code, level, new LocalizedText(code));

    private static string Code(int item) => $"item-{item}";
}
