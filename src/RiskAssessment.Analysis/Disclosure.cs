namespace RiskAssessment.Analysis;

/// <summary>
/// Which numbers of a breakdown are not published beside their total. A count from 1 to one below the threshold is hidden. What is hidden can be worked
/// out from the total as a sum; so the smallest of the others are hidden, too, until each hidden number could be any of at least threshold - 1 values.
/// </summary>
internal static class Disclosure
{
    /// <summary>Whether each count is hidden; <see langword="null"/> if no choice protects them, so that the whole breakdown is left out.</summary>
    /// <param name="counts">The counts that add up to a total that is published.</param>
    /// <param name="threshold">The least count that is published as it is.</param>
    internal static bool[]? Hidden(IReadOnlyList<long> counts, int threshold)
    {
        var hidden = new bool[counts.Count];
        for (var i = 0; i < counts.Count; i++)
            hidden[i] = counts[i] > 0 && counts[i] < threshold;
        if (!hidden.Contains(true))
            return hidden;
        var others = Enumerable.Range(0, counts.Count).Where(i => counts[i] >= threshold).OrderBy(i => counts[i]);
        foreach (var next in others.Prepend(-1))
        {
            if (next >= 0)
                hidden[next] = true;
            if (ValuesOfEach(counts, hidden) >= threshold - 1)
                return hidden;
        }
        return null;
    }

    /// <summary>
    /// How many values each hidden count could have, for somebody who knows their sum and that each is at least 1: one can have all that the others can
    /// spare.
    /// </summary>
    private static long ValuesOfEach(IReadOnlyList<long> counts, bool[] hidden)
    {
        long sum = 0, number = 0;
        for (var i = 0; i < counts.Count; i++)
            if (hidden[i])
                (sum, number) = (sum + counts[i], number + 1);
        return number < 2 ? 1 : sum - number + 1;
    }

    /// <summary>The nearest multiple of a base; a number half way between two goes up.</summary>
    internal static long Rounded(long count, int to) => (count + (to / 2)) / to * to;
}
