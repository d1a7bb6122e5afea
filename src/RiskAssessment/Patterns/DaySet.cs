namespace RiskAssessment.Patterns;

/// <summary>A set of local days between a first and a last one.</summary>
internal sealed class DaySet(int first, int last)
{
    private readonly ulong[] _words = new ulong[((last - first) / 64) + 1];

    internal int Count { get; private set; }

    internal void Add(int day)
    {
        var at = day - first;
        var bit = 1UL << (at & 63);
        if ((_words[at >> 6] & bit) != 0)
            return;
        _words[at >> 6] |= bit;
        Count++;
    }

    internal void AddSpread(int firstDay, int lastDay, int occurrences)
    {
        foreach (var day in Spread(firstDay, lastDay, occurrences))
            Add(day);
    }

    /// <summary>
    /// Occurrences spread evenly over the days of a span: m = min(occurrences, days) days, the i-th at (i + 1/2) / m of it.
    /// </summary>
    internal static IEnumerable<int> Spread(int firstDay, int lastDay, int occurrences)
    {
        long days = lastDay - firstDay + 1;
        var active = Math.Min(occurrences, days);
        for (long i = 0; i < active; i++)
            yield return firstDay + (int)(((2 * i) + 1) * days / (2 * active));
    }

    /// <summary>The days in ascending order.</summary>
    internal IEnumerable<int> Days()
    {
        for (var word = 0; word < _words.Length; word++)
            for (var (rest, day) = (_words[word], first + (word * 64)); rest != 0; rest >>= 1, day++)
                if ((rest & 1) != 0)
                    yield return day;
    }
}
