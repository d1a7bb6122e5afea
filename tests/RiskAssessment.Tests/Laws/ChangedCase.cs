using RiskAssessment.Patterns;

namespace RiskAssessment.Tests.Laws;

/// <summary>A change of a case for the reference: an answer to an item, or a value of a fact.</summary>
internal sealed record RefChange(string Code, double Value);

/// <summary>A random case after changes, by the reference.</summary>
internal sealed class ChangedCase
{
    /// <summary>So few changes that pairs of them, and triples, are all tried.</summary>
    private const int MostInPairs = 24;
    private const int MostInTriples = 14;
    private const int MostChoices = 24;

    private readonly RefInstrument _instrument;
    private readonly Dictionary<string, int?> _given;
    private readonly Dictionary<string, (double Low, double High)> _facts;
    private readonly RefWorld _now;

    internal ChangedCase(RandomCase random, Assessment assessment)
    {
        (_instrument, _given, _facts) = (random.Reference, random.Given, random.FactsOf(assessment.Pattern));
        _now = With([]);
    }

    /// <summary>The world after changes. What the diary shows of items stays as it is.</summary>
    internal RefWorld With(IReadOnlyCollection<RefChange> changes)
    {
        var given = _given.ToDictionary(item => item.Key, item => changes.SingleOrDefault(change => change.Code == item.Key) is { } change ? (int)change.Value : item.Value);
        var facts = _facts.ToDictionary(fact => fact.Key, fact => changes.SingleOrDefault(change => change.Code == fact.Key) is { } change ? (change.Value, change.Value) : fact.Value);
        return new RefWorld(_instrument, ReferenceEvaluator.WithObserved(_instrument, given, _facts), facts);
    }

    /// <summary>Whether every item that is changed applies, or may apply, after the changes.</summary>
    internal bool IsAsked(IReadOnlyCollection<RefChange> changes)
    {
        var world = With(changes);
        return changes.All(change => _facts.ContainsKey(change.Code) || world.Applies(_instrument.Item(change.Code)) != false);
    }

    /// <summary>The place of what is changed: items in the order of the file, then facts.</summary>
    internal int PlaceOf(NeededChange change) => change.Item is { } item
        ? _instrument.Written.ToList().FindIndex(one => one.Code == item.Code)
        : _instrument.Written.Count + PatternFact.All.ToList().IndexOf(change.Fact!);

    /// <summary>Whether an item has no answer in effect, or some value of a fact is not ruled out.</summary>
    internal bool IsOpen(NeededChange change)
    {
        if (change.Item is { } item)
            return _given[item.Code] is null && _now.Answer(item.Code) is null;
        var (low, high) = _facts[change.Fact!.Code];
        return change.Numbers!.Value.Low <= high && change.Numbers.Value.High >= low;
    }

    /// <summary>Choices of a value for each change; of many only the first ones.</summary>
    internal static IEnumerable<List<RefChange>> Choices(IReadOnlyList<NeededChange> changes)
    {
        IEnumerable<List<RefChange>> choices = [[]];
        foreach (var change in changes)
            choices = choices.SelectMany(_ => ValuesOf(change), (choice, value) => choice.Append(new RefChange(CodeOf(change), value)).ToList());
        return choices.Take(MostChoices);
    }

    /// <summary>Whether a set of changes is one of the choices.</summary>
    internal static bool Contains(IReadOnlyList<NeededChange> changes, IReadOnlyList<RefChange> set) =>
        changes.Count == set.Count && changes.All(change => set.Any(one => one.Code == CodeOf(change) && IsAmong(change, one.Value)));

    /// <summary>Every minimal set of up to three changes that does: of those of what some rules ask for.</summary>
    internal IEnumerable<IReadOnlyList<RefChange>> MinimalSets(IReadOnlyCollection<RefRule> rules, Func<RefWorld, bool> does)
    {
        var changes = Changes(rules).ToList();
        var found = new List<RefChange[]>();
        for (var size = 1; size <= (changes.Count <= MostInTriples ? 3 : changes.Count <= MostInPairs ? 2 : 1); size++)
            foreach (var set in Sets(changes, size).ToList())
                if (!found.Exists(smaller => smaller.All(set.Contains)) && does(With(set)) && IsAsked(set))
                    found.Add(set);
        return found;
    }

    private static IEnumerable<RefChange[]> Sets(List<RefChange> changes, int size, int start = 0) => size == 0 ? [[]] :
        from first in Enumerable.Range(start, changes.Count - start)
        from rest in Sets(changes, size - 1, first + 1)
        where Array.TrueForAll(rest, change => change.Code != changes[first].Code)
        select rest.Prepend(changes[first]).ToArray();

    /// <summary>Items that the rules rest on, and facts for which they, or the questions whether these items apply, ask themselves.</summary>
    private IEnumerable<RefChange> Changes(IReadOnlyCollection<RefRule> rules)
    {
        var items = rules.SelectMany(rule => _instrument.RestsOn(rule.When)).Distinct().Select(_instrument.Item).ToList();
        var facts = rules.SelectMany(rule => rule.When.Facts).Concat(items.SelectMany(item => item.AskWhen?.Facts ?? [])).Distinct().ToList();
        return items.SelectMany(item => item.Answers.Where(answer => answer != _now.Answer(item.Code)).Select(answer => new RefChange(item.Code, answer)))
            .Concat(facts.SelectMany(fact => FactValues(fact).Select(value => new RefChange(fact, value))));
    }

    private static string CodeOf(NeededChange change) => change.Item?.Code ?? change.Fact!.Code;

    private static IEnumerable<double> FactValues(string fact)
    {
        var (least, most, step) = Scale(fact);
        return Enumerable.Range(0, 7).Select(i => least + (i * step)).Where(value => value <= most);
    }

    private static IEnumerable<double> ValuesOf(NeededChange change)
    {
        if (change.Numbers is not { } numbers)
            return change.Answers.Select(answer => answer == Answer.NotApplicable ? RefItem.NotApplicable : (double)change.Item!.Options.Select(option => option.Code).ToList().IndexOf(answer.Option!));
        var (least, most, step) = change.Fact is { } fact ? Scale(fact.Code) : (0, RefItem.MostCount, 1);
        var (low, high) = (Math.Max(least, numbers.Low), Math.Min(most, numbers.High));
        return new[] { low, low + step, high - step, high }.Where(value => value >= low && value <= high && !double.IsInfinity(value)).Distinct();
    }

    private static bool IsAmong(NeededChange change, double value) => change.Numbers is { } numbers
        ? value >= 0 - (change.Fact is null ? 0 : 1) && value >= numbers.Low && value <= numbers.High
        : ValuesOf(change).Contains(value);

    private static (double Least, double Most, double Step) Scale(string fact) => PatternFact.All.Single(one => one.Code == fact).Unit switch
    {
        "trend" => (-1, 1, 1),
        "0/1" => (0, 1, 1),
        "1-5" => (0, 5, 1),
        "count" => (0, 8, 1),
        "%" => (0, 100, 1),
        "1/week" => (0, double.PositiveInfinity, 0.25),
        _ => (0, double.PositiveInfinity, 1),
    };
}
