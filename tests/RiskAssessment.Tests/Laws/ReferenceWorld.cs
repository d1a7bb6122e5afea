using RiskAssessment.Instruments;

namespace RiskAssessment.Tests.Laws;

/// <summary>What is known of a case: answers (none: open, or the item does not apply) and facts, and the resulting items and scores.</summary>
internal sealed class RefWorld(
    RefInstrument instrument, IReadOnlyDictionary<string, int?> answers, IReadOnlyDictionary<string, (double Low, double High)> facts, RefWorld? range = null)
{
    private readonly Dictionary<string, bool?> _applies = [];
    private readonly Dictionary<string, (double Low, double High)> _scores = [];

    /// <summary>The answer to an item; <see cref="RefItem.NotApplicable"/> is one.</summary>
    internal int? Answer(string item) => answers.GetValueOrDefault(item);

    internal (double Low, double High) Fact(string code) => facts[code];

    /// <summary>Whether an item is asked; a given answer always counts.</summary>
    internal bool? Applies(RefItem item)
    {
        if (item.AskWhen is null)
            return true;
        if (!_applies.TryGetValue(item.Code, out var applies))
            _applies[item.Code] = applies = item.AskWhen.Holds(range ?? this);
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

    /// <summary>The same with each score at the number that its missing-data rule states, for the grade that is stated. It decides nothing else.</summary>
    internal RefWorld AsStated() => new(instrument, answers, facts, this);

    internal (double Low, double High) Score(string code)
    {
        if (!_scores.TryGetValue(code, out var value))
            _scores[code] = value = Value(instrument.Scores.Single(score => score.Code == code));
        return value;
    }

    /// <summary>The number that a score states: SCREEN.md and ENGINE.md section 3, "Missing data".</summary>
    internal double? Stated(RefScore score)
    {
        var items = instrument.ItemsOf(score).ToList();
        var (low, high) = Sum(score);
        var (answered, open) = (items.Where(item => Answer(item.Code) >= 0).ToList(), items.Count(IsOpen));
        if (open == 0 || score.Missing is MissingRule.Interval or MissingRule.AsNo)
            return low;
        if (score.Missing == MissingRule.AsYes)
            return high;
        var isTooMuch = score.MaxMissingShare is { } share ? 100m * open / (answered.Count + open) > share : open > score.MaxMissing;
        if (answered.Count == 0 || isTooMuch)
            return low == high ? low : null;
        var (sum, count) = (answered.Sum(item => Adds(item).Low) * (answered.Count + open), answered.Count);
        var prorated = (decimal)sum / count;
        var rounded = score.Rounding switch
        {
            ScoreRounding.Nearest => (double)Math.Floor(Math.Round(prorated, 12) + 0.5m),
            ScoreRounding.Up => (double)Math.Ceiling(Math.Round(prorated, 12)),
            ScoreRounding.Down => (double)Math.Floor(Math.Round(prorated, 12)),
            _ => sum / count,
        };
        return Math.Clamp(rounded, low, high);
    }

    private (double Low, double High) Value(RefScore score) =>
        range is not null && score.Missing != MissingRule.Interval && Stated(score) is { } number ? (number, number) : Sum(score);

    private (double Low, double High) Sum(RefScore score)
    {
        var items = instrument.ItemsOf(score).ToList();
        return (items.Sum(item => Adds(item).Low), items.Sum(item => Adds(item).High));
    }
}
