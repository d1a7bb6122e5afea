using System.Text;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests.Patterns;

namespace RiskAssessment.Tests.Laws;

/// <summary>A random instrument with a random case for it: every missing state, every kind of diary.</summary>
internal sealed class RandomCase
{
    private static readonly string[] Facts = ["conduct.occasions", "approach.last-28-days", "frequency.trend", "duration.days"];

    private readonly Random _random;
    private readonly bool _monotone;

    internal RandomCase(int seed, bool monotone = false, bool interval = true)
    {
        (_random, _monotone) = (new Random(seed), monotone);
        var grades = _random.Next(2, 5);
        var count = _random.Next(1, 6);
        var items = new List<RefItem>();
        for (var i = 0; i < count; i++)
            items.Add(Item(i, items));
        var rules = Enumerable.Range(0, _random.Next(1, 6)).Select(i => new RefRule($"r{i}", _random.Next(1, grades), Condition(items, 2, withFacts: true))).ToList();
        Reference = new RefInstrument(items, rules, grades, interval ? "interval" : new[] { "interval", "prorate", "as-no", "as-yes" }[_random.Next(4)]);
        Instrument = InstrumentJson.Read(Encoding.UTF8.GetBytes(Reference.Json().ToJsonString()));
        Assessor = new Assessor(Instrument);
        Given = items.ToDictionary(item => item.Code, item => _random.Next(2) == 0 ? (int?)null : _random.Next(item.Weights.Length));
        AsOf = RandomDiary.AsOf(_random);
        Answers = new AnswerSheet(items.OrderBy(_ => _random.Next()).SelectMany(item => Answer(item.Code)));
        Diary = _random.Next(4) == 0 ? null : RandomDiary.Of(_random, RandomDiary.Incidents(_random));
    }

    internal RefInstrument Reference { get; }

    internal Instrument Instrument { get; }

    internal Assessor Assessor { get; }

    internal Dictionary<string, int?> Given { get; }

    internal AnswerSheet Answers { get; }

    internal IncidentDiary? Diary { get; }

    internal DateTimeOffset AsOf { get; }

    internal Assessment Assess() => Assessor.Assess(Answers, Diary, AsOf);

    /// <summary>The intervals of the facts for which the instrument asks.</summary>
    internal Dictionary<string, (double Low, double High)> FactsOf(PatternProfile pattern) =>
        Reference.Rules.SelectMany(rule => rule.When.Facts).Concat(Reference.Items.SelectMany(item => item.Observed?.Facts ?? []))
            .Distinct().ToDictionary(code => code, code => (pattern[code].Low, pattern[code].High));

    private IEnumerable<(string, Answer)> Answer(string item)
    {
        if (Given[item] is { } option)
            return [(item, RiskAssessment.Answer.Of($"o{option}"))];
        return _random.Next(4) switch
        {
            0 => [],
            1 => [(item, RiskAssessment.Answer.Unknown)],
            2 => [(item, RiskAssessment.Answer.Declined)],
            _ => [(item, RiskAssessment.Answer.Of("o0") with { Since = EdtfDate.At(AsOf.AddHours(1)), Note = "\u202e\"\0\ud83d\ude00" })],
        };
    }

    private RefItem Item(int index, List<RefItem> earlier)
    {
        var weights = Enumerable.Range(0, _random.Next(2, 4)).Select(_ => _random.Next(_monotone ? 0 : -2, 4)).ToArray();
        if (_monotone)
            Array.Sort(weights);
        return new RefItem(
            $"i{index}",
            weights,
            _random.Next(4) == 0,
            earlier.Count > 0 && !_monotone && _random.Next(4) == 0 ? Condition(earlier, 1, withFacts: false, withScore: false) : null,
            _random.Next(4) == 0 ? Fact() : null);
    }

    private RefCondition Condition(List<RefItem> items, int depth, bool withFacts, bool withScore = true) => (depth == 0 ? 9 : _random.Next(12)) switch
    {
        0 => new RefGroup("all", 0, Parts(items, depth, withFacts, withScore)),
        1 => new RefGroup("any", 0, Parts(items, depth, withFacts, withScore)),
        2 when !_monotone => new RefGroup("not", 0, [Condition(items, depth - 1, withFacts, withScore)]),
        3 => Parts(items, depth, withFacts, withScore) is var parts ? new RefGroup("of", _random.Next(1, parts.Count + 1), parts) : null!,
        4 when withFacts => Fact(),
        5 when withScore => new RefWithin("score", "total", _monotone || _random.Next(4) > 0, _random.Next(0, 8)),
        _ => ItemIs(items[_random.Next(items.Count)]),
    };

    private List<RefCondition> Parts(List<RefItem> items, int depth, bool withFacts, bool withScore) =>
        [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Condition(items, depth - 1, withFacts, withScore))];

    private RefItemIs ItemIs(RefItem item)
    {
        var from = _random.Next(1, item.Weights.Length);
        return new RefItemIs(item.Code, _monotone ? [.. Enumerable.Range(from, item.Weights.Length - from)] : [_random.Next(item.Weights.Length)]);
    }

    private RefWithin Fact() => new("fact", Facts[_random.Next(Facts.Length)], _monotone || _random.Next(4) > 0, _random.Next(0, 5));
}
