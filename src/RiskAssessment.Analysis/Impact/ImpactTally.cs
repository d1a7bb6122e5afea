using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <summary>The counts of an impact, while cases are added.</summary>
internal sealed class ImpactTally(Instrument from, Instrument to)
{
    private readonly long[][] _matrix = [.. ImpactReport.Levels.Select(_ => new long[ImpactReport.Levels.Count])];
    private readonly SortedDictionary<(string Rule, bool IsRaised, bool IsGained), long> _rules = [];
    private readonly Dictionary<string, int> _rulesOfFrom = Places(from);
    private readonly Dictionary<string, int> _rulesOfTo = Places(to);
    private readonly long[] _settled = new long[2];
    private readonly long[] _mayBeHigh = new long[2];

    internal long Cases { get; private set; }

    /// <summary>Counts a case; gives it if it moved and is wanted.</summary>
    internal MovedCase? Add(ColumnLevels before, ColumnLevels after, int index, string? reference, bool isWanted)
    {
        var (was, now) = (before[index], after[index]);
        Cases++;
        _matrix[(int)was.Level][(int)now.Level]++;
        Count(0, from, was);
        Count(1, to, now);
        if (was.Level == now.Level)
            return null;
        var isRaised = now.Level > was.Level;
        var gained = Differing(to, after, now, _rulesOfFrom, before, index);
        var lost = Differing(from, before, was, _rulesOfTo, after, index);
        foreach (var rule in gained)
            Count((rule, isRaised, true));
        foreach (var rule in lost)
            Count((rule, isRaised, false));
        return isWanted ? new MovedCase(reference, was.Level, now.Level, gained, lost) : null;
    }

    internal ImpactReport Report() => new(
        from,
        to,
        Cases,
        Array.ConvertAll(_matrix, row => (long[])row.Clone()),
        [.. _rules.Select(rule => new ImpactOfRule(rule.Key.Rule, rule.Key.IsRaised, rule.Key.IsGained, rule.Value)).OrderByDescending(rule => rule.Cases)],
        new ImpactOnRange(_settled[0], _settled[1], _mayBeHigh[0], _mayBeHigh[1]));

    private void Count(int side, Instrument instrument, LevelRange range)
    {
        _settled[side] += range.IsSettled ? 1 : 0;
        _mayBeHigh[side] += instrument.Grades[range.Highest].Level == RiskLevel.High ? 1 : 0;
    }

    private void Count((string Rule, bool IsRaised, bool IsGained) key) => _rules[key] = _rules.TryGetValue(key, out var count) ? count + 1 : 1;

    /// <summary>The rules that prove the stated level by one instrument, and do not hold, or are not there, by the other.</summary>
    private static List<string> Differing(Instrument instrument, ColumnLevels levels, LevelRange range, Dictionary<string, int> other, ColumnLevels otherLevels, int index)
    {
        var rules = new List<string>();
        for (var i = 0; i < instrument.Rules.Count; i++)
        {
            var rule = instrument.Rules[i];
            if (rule.IsOverall && levels.Holds(i, index) && LevelOf(instrument, rule) == range.Level && !(other.TryGetValue(rule.Code, out var place) && otherLevels.Holds(place, index)))
                rules.Add(rule.Code);
        }
        return rules;
    }

    private static RiskLevel LevelOf(Instrument instrument, Rule rule) => instrument.Grades.First(grade => grade.Code == rule.Grade).Level;

    private static Dictionary<string, int> Places(Instrument instrument) =>
        instrument.Rules.Select((rule, i) => (rule.Code, i)).ToDictionary(rule => rule.Code, rule => rule.i, StringComparer.Ordinal);
}
