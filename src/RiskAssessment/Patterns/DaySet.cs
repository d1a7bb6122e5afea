namespace RiskAssessment.Patterns;

/// <summary>A set of local days from a first one on, a bit for each, in memory that is lent and empty.</summary>
internal readonly ref struct DaySet(int first, Span<ulong> words)
{
    private readonly Span<ulong> _words = words;

    internal int Count => Bits.Count(_words);

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

    /// <summary>The count as it is, where these are the active days, and what Laplace's test and the gaps between them say.</summary>
    internal DaySummary Summarize(Interval count, int today)
    {
        var (origin, previous, days) = (0, 0, 0);
        var (sum, longest, latest) = (0L, 0, 0);
        for (var bit = Bits.Next(_words, 0); bit >= 0; previous = first + bit, bit = Bits.Next(_words, bit + 1))
        {
            var day = first + bit;
            if (days++ == 0)
            {
                origin = day;
                continue;
            }
            sum += day - origin;
            longest = Math.Max(longest, day - previous);
            if (day > today - DaySummary.LeastGap)
                latest = Math.Max(latest, day - previous);
        }
        var isResumed = latest >= DaySummary.LeastGap && IsDormancy(latest);
        return new DaySummary(count, days == 0 ? null : TrendTests.Laplace(days - 1, sum, today - origin), longest, isResumed);
    }

    /// <summary>
    /// Whether a gap is a dormancy, without sorting the gaps: only where just half of them are at most a third of it do the two middle ones lie
    /// on either side of that third, and are then the greatest and the least there.
    /// </summary>
    private bool IsDormancy(int gap)
    {
        int gaps = 0, small = 0, greatestSmall = 0, leastOther = int.MaxValue;
        var previous = Bits.Next(_words, 0);
        for (var bit = Bits.Next(_words, previous + 1); bit >= 0; previous = bit, bit = Bits.Next(_words, bit + 1))
        {
            var other = bit - previous;
            gaps++;
            if (other <= gap / 3)
                (small, greatestSmall) = (small + 1, Math.Max(greatestSmall, other));
            else
                leastOther = Math.Min(leastOther, other);
        }
        return gaps >= 2 && (small > gaps / 2 || (2 * small == gaps && DaySummary.IsDormancy(gap, greatestSmall, leastOther)));
    }
}
