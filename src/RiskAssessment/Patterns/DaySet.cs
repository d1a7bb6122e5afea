namespace RiskAssessment.Patterns;

/// <summary>A set of local days from a first one on, a bit for each, in memory that is lent and empty.</summary>
internal readonly ref struct DaySet(int first, Span<ulong> words)
{
    private readonly Span<ulong> _words = words;

    internal int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += Bits.Count(word);
            return count;
        }
    }

    /// <summary>How many words it takes to hold the days from one to another.</summary>
    internal static int WordsFor(int first, int last) => ((last - first) / 64) + 1;

    /// <summary>Adds a day; whether it was not there.</summary>
    internal bool Add(int day)
    {
        var at = day - first;
        var (word, bit) = (_words[at >> 6], 1UL << (at & 63));
        _words[at >> 6] = word | bit;
        return (word & bit) == 0;
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

    /// <summary>Laplace's test over the days: the first sets the origin, and today ends the time for which they were watched.</summary>
    internal double? LaplaceU(int today)
    {
        long origin = 0, sum = 0;
        var count = -1;
        for (var word = 0; word < _words.Length; word++)
        {
            for (var rest = _words[word]; rest != 0; rest &= rest - 1)
            {
                var day = first + (word * 64) + Bits.Lowest(rest);
                if (++count == 0)
                    origin = day;
                sum += day - origin;
            }
        }
        return TrendTests.Laplace(count, sum, today - origin);
    }
}
