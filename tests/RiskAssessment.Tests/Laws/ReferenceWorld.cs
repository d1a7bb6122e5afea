using RiskAssessment.Instruments;

namespace RiskAssessment.Tests.Laws;

/// <summary>What is known of a case: answers (none: open, or the item does not apply) and facts, and the resulting items and scores.</summary>
internal sealed class RefWorld(
    RefInstrument instrument, IReadOnlyDictionary<string, int?> answers, IReadOnlyDictionary<string, (double Low, double High)> facts)
{
    private readonly Dictionary<string, bool?> _applies = [];
    private readonly Dictionary<string, (double Low, double High)> _scores = [];

    internal int? Answer(string item) => answers.GetValueOrDefault(item);

    internal (double Low, double High) Fact(string code) => facts[code];

    /// <summary>Whether an item is asked; a given answer always counts.</summary>
    internal bool? Applies(RefItem item)
    {
        if (item.AskWhen is null)
            return true;
        if (!_applies.TryGetValue(item.Code, out var applies))
            _applies[item.Code] = applies = item.AskWhen.Holds(this);
        return applies;
    }

    /// <summary>Whether an item has no answer and may apply.</summary>
    internal bool IsOpen(RefItem item) => Answer(item.Code) is null && Applies(item) != false;

    /// <summary>What an item adds to a score: a point if it is answered, nothing if it does not apply, else the interval of all its options.</summary>
    internal (double Low, double High) Adds(RefItem item)
    {
        if (Answer(item.Code) is { } answer)
            return (item.WeightOf(answer), item.WeightOf(answer));
        return Applies(item) switch
        {
            false => (0, 0),
            true => (item.Least, item.Most),
            null => (Math.Min(0, item.Least), Math.Max(0, item.Most)),
        };
    }

    internal (double Low, double High) Score(string code)
    {
        if (!_scores.TryGetValue(code, out var value))
            _scores[code] = value = Sum(instrument.Scores.Single(score => score.Code == code));
        return value;
    }

    private (double Low, double High) Sum(RefScore score)
    {
        var items = instrument.ItemsOf(score).ToList();
        double low = items.Sum(item => Adds(item).Low), high = items.Sum(item => Adds(item).High);
        var answered = items.Where(item => Answer(item.Code) is not null).ToList();
        var open = items.Count(IsOpen);
        switch (score.Missing)
        {
            case MissingRule.AsNo:
                return (low, low);
            case MissingRule.AsYes:
                return (high, high);
            case MissingRule.Prorate when answered.Count > 0 && open <= score.MaxMissing:
                var scaled = answered.Sum(item => Adds(item).Low) * (answered.Count + open) / answered.Count;
                return (scaled, scaled);
            default:
                return (low, high);
        }
    }
}
