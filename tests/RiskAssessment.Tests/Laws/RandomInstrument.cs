using System.Text;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// A random instrument that is small enough to check every completion, and full of typical mistakes of authors: rules that say
/// the same, zero weights, limits out of reach, items with askWhen, and the conditions not and at most.
/// </summary>
internal sealed class RandomInstrument
{
    /// <summary>More than any limit and any sum of weights.</summary>
    private const int MostCounted = 12;

    private static readonly string[] Facts = ["conduct.occasions", "frequency.trend", "frequency.per-week"];

    private readonly Random _random;
    private readonly string? _fact;

    internal RandomInstrument(int seed)
    {
        _random = new Random(seed);
        _fact = _random.Next(2) == 0 ? Facts[_random.Next(Facts.Length)] : null;
        var items = new List<RefItem>();
        for (var count = _random.Next(1, 5); items.Count < count;)
            items.Add(Item(items));
        var grades = _random.Next(2, 4);
        var rules = new List<RefRule>();
        for (var count = _random.Next(1, 6); rules.Count < count;)
            rules.Add(new RefRule($"r{rules.Count}", _random.Next(8) == 0 ? 0 : _random.Next(1, grades), Condition(items, 2)));
        Reference = new RefInstrument(items, rules, [.. new[] { RiskLevel.Standard, RiskLevel.Medium, RiskLevel.High }.Take(grades)])
        {
            Scores = [new RefScore("total", null, (MissingRule)_random.Next(4), MaxMissing: 2)],
        };
        Instrument = InstrumentJson.Read(Encoding.UTF8.GetBytes(Reference.Json().ToJsonString()));
    }

    internal RefInstrument Reference { get; }

    internal Instrument Instrument { get; }

    private RefItem Item(List<RefItem> earlier)
    {
        var code = $"i{earlier.Count}";
        var askWhen = earlier.Count > 0 && _random.Next(3) == 0 ? Condition(earlier, 1, withScore: false) : null;
        var weight = _random.Next(-1, 3);
        RefItem item = _random.Next(8) switch
        {
            0 when earlier.TrueForAll(item => item.Kind != ItemKind.Count) => new RefItem(code, ItemKind.Count, [Math.Sign(weight)]) { AskWhen = askWhen, Answers = [.. Enumerable.Range(0, MostCounted + 1)] },
            < 6 => new RefItem(code, ItemKind.YesNo, [0, weight]) { AskWhen = askWhen },
            _ => new RefItem(code, ItemKind.Choice, [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => _random.Next(-1, 3))]) { AskWhen = askWhen },
        };
        return _random.Next(6) == 0 ? item.OrNotApplicable() : item;
    }

    private RefCondition Condition(List<RefItem> items, int depth, bool withScore = true) => (depth == 0 ? _random.Next(4, 9) : _random.Next(12)) switch
    {
        0 => new RefGroup("all", 0, Parts(items, depth, withScore)),
        1 => new RefGroup("any", 0, Parts(items, depth, withScore)),
        2 => new RefGroup("not", 0, [Condition(items, depth - 1, withScore)]),
        3 => Parts(items, depth, withScore) is var parts ? new RefGroup("of", _random.Next(1, parts.Count + 1), parts) : null!,
        4 when _fact is not null => new RefWithin("fact", _fact, _random.Next(3) > 0, _random.Next(-1, 3)),
        5 when withScore => new RefWithin("score", "total", _random.Next(3) > 0, _random.Next(-1, 6)),
        _ => OfItem(items[_random.Next(items.Count)]),
    };

    private List<RefCondition> Parts(List<RefItem> items, int depth, bool withScore) =>
        [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Condition(items, depth - 1, withScore))];

    private RefCondition OfItem(RefItem item) => item.Kind == ItemKind.Count
        ? new RefCount(item, _random.Next(3) > 0, _random.Next(0, 4))
        : new RefItemIs(item, [_random.Next(3) == 0 ? 0 : item.Weights.Count - 1]);
}
