namespace RiskAssessment.Tests.Laws;

/// <summary>The oracle: it fills in everything that is open, in every way, and looks what level comes out. It shares no code with the engine.</summary>
internal static class ReferenceEvaluator
{
    /// <summary>The grade of every completion of the open items and of every choice of fact values at the ends of their intervals and between.</summary>
    internal static IEnumerable<int> Grades(RefInstrument instrument, Dictionary<string, int?> given, Dictionary<string, (double Low, double High)> facts)
    {
        var filled = WithObserved(instrument, given, facts);
        foreach (var values in FactValues([.. facts]))
            foreach (var grade in Complete(instrument, 0, new RefWorld(new(filled), [], values)))
                yield return grade;
    }

    /// <summary>Open items that the diary certainly shows.</summary>
    internal static Dictionary<string, int?> WithObserved(RefInstrument instrument, Dictionary<string, int?> given, Dictionary<string, (double Low, double High)> facts)
    {
        var world = new RefWorld([], [], facts);
        return instrument.Items.ToDictionary(
            item => item.Code,
            item => given[item.Code] ?? (item.Observed?.Holds(world) == true ? item.Weights.Length - 1 : null));
    }

    /// <summary>Kleene's logic over what is known, without any completion: for the minimality of reasons.</summary>
    internal static bool CertainlyHolds(RefInstrument instrument, RefCondition condition, Dictionary<string, int?> known, Dictionary<string, (double Low, double High)> facts)
    {
        var world = new RefWorld(known, [], facts);
        double low = 0, high = 0;
        foreach (var item in instrument.Items)
        {
            var isOpen = known[item.Code] is null;
            var applies = item.AskWhen is null ? true : item.AskWhen.Holds(world);
            if (isOpen && applies == false)
            {
                world.DoesNotApply.Add(item.Code);
                continue;
            }
            var weights = isOpen ? item.Weights : [item.Weights[known[item.Code]!.Value]];
            low += isOpen && applies is null ? Math.Min(0, weights.Min()) : weights.Min();
            high += isOpen && applies is null ? Math.Max(0, weights.Max()) : weights.Max();
        }
        world.Total = (low, high);
        return condition.Holds(world) == true;
    }

    private static IEnumerable<int> Complete(RefInstrument instrument, int index, RefWorld world)
    {
        if (index == instrument.Items.Count)
        {
            double total = instrument.Items.Sum(item => world.Answers[item.Code] is { } answer ? item.Weights[answer] : 0);
            world.Total = (total, total);
            return [instrument.Rules.Where(rule => rule.When.Holds(world) == true).Select(rule => rule.Grade).DefaultIfEmpty(0).Max()];
        }
        var item = instrument.Items[index];
        if (world.Answers[item.Code] is not null)
            return Complete(instrument, index + 1, world);
        if (item.AskWhen?.Holds(world) == false)
            return Complete(instrument, index + 1, world with { DoesNotApply = [.. world.DoesNotApply, item.Code] });
        return Enumerable.Range(0, item.Weights.Length).SelectMany(option =>
            Complete(instrument, index + 1, world with { Answers = new(world.Answers) { [item.Code] = option } }));
    }

    private static IEnumerable<Dictionary<string, (double Low, double High)>> FactValues(List<KeyValuePair<string, (double Low, double High)>> facts)
    {
        if (facts.Count == 0)
            return [[]];
        var (code, range) = facts[0];
        var (low, high) = (double.IsInfinity(range.Low) ? -2 : range.Low, double.IsInfinity(range.High) ? Math.Max(range.Low, 0) + 9 : range.High);
        return from rest in FactValues(facts[1..])
               from value in new[] { low, (low + high) / 2, high }.Distinct()
               select new Dictionary<string, (double, double)>(rest) { [code] = (value, value) };
    }
}
