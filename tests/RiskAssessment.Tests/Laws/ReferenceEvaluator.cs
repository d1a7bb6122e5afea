namespace RiskAssessment.Tests.Laws;

/// <summary>The oracle: it tries every possible value of everything that is open. It shares no code with the engine.</summary>
internal static class ReferenceEvaluator
{
    /// <summary>
    /// Every completion of the open items, together with every choice of fact values at the ends of their intervals and between.
    /// </summary>
    internal static IEnumerable<RefWorld> Completions(
        RefInstrument instrument, Dictionary<string, int?> given, Dictionary<string, (double Low, double High)> facts)
    {
        var filled = WithObserved(instrument, given, facts);
        foreach (var values in FactValues([.. facts]))
            foreach (var world in Complete(instrument, 0, new(filled), values))
                yield return world;
    }

    /// <summary>The highest grade of the rules that are true in a completion, of all rules or of those for one outcome.</summary>
    internal static int Grade(RefInstrument instrument, RefWorld world, string? outcome = null) =>
        instrument.Rules.Where(rule => rule.CountsFor(outcome) && rule.When.Holds(world) == true).Select(rule => rule.Grade).DefaultIfEmpty(0).Max();

    /// <summary>The option that the diary certainly shows of an item: the last one if there are several.</summary>
    internal static int? Observed(RefItem item, RefWorld world) =>
        item.ObservedBy.Where(observed => observed.When.Holds(world) == true).Select(observed => (int?)observed.Option).Max();

    /// <summary>The answers in effect: the higher of what was answered and what the diary certainly shows.</summary>
    internal static Dictionary<string, int?> WithObserved(RefInstrument instrument, Dictionary<string, int?> given, Dictionary<string, (double Low, double High)> facts)
    {
        var world = new RefWorld(instrument, given, facts);
        return instrument.Items.ToDictionary(item => item.Code, item => Higher(given[item.Code], Observed(item, world)));
    }

    private static int? Higher(int? given, int? shown) => given is null ? shown : shown is null ? given : Math.Max(given.Value, shown.Value);

    private static IEnumerable<RefWorld> Complete(
        RefInstrument instrument, int index, Dictionary<string, int?> answers, Dictionary<string, (double Low, double High)> facts)
    {
        while (index < instrument.Items.Count && !IsOpen(instrument.Items[index]))
            index++;
        if (index == instrument.Items.Count)
            return [new RefWorld(instrument, answers, facts)];
        return instrument.Items[index].Answers.SelectMany(answer =>
            Complete(instrument, index + 1, new(answers) { [instrument.Items[index].Code] = answer }, facts));

        bool IsOpen(RefItem item) => answers[item.Code] is null && (item.AskWhen is null || new RefWorld(instrument, answers, facts).IsOpen(item));
    }

    private static IEnumerable<Dictionary<string, (double Low, double High)>> FactValues(List<KeyValuePair<string, (double Low, double High)>> facts)
    {
        if (facts.Count == 0)
            return [[]];
        var (code, range) = facts[0];
        return from rest in FactValues(facts[1..])
               from value in Values(code, range).Distinct()
               select new Dictionary<string, (double, double)>(rest) { [code] = (value, value) };
    }

    private static double[] Values(string code, (double Low, double High) range)
    {
        if (code.EndsWith(".trend", StringComparison.Ordinal))
            return [.. new double[] { -1, 0, 1 }.Where(trend => trend >= range.Low && trend <= range.High)];
        var (low, high) = (double.IsInfinity(range.Low) ? -2 : range.Low, double.IsInfinity(range.High) ? Math.Max(range.Low, 0) + 9 : range.High);
        return [low, (low + high) / 2, high];
    }
}
