#if NET
using System.Numerics;
#endif

namespace RiskAssessment;

/// <summary>A set of small numbers as bits of words.</summary>
internal static class Bits
{
    private const int PerWord = 64;

    internal static int WordsFor(int count) => (count + PerWord - 1) / PerWord;

    internal static void Set(Span<ulong> words, int at) => words[at / PerWord] |= 1UL << at;

    internal static void Clear(Span<ulong> words, int at) => words[at / PerWord] &= ~(1UL << at);

    internal static bool Has(ReadOnlySpan<ulong> words, int at) => (words[at / PerWord] >> at & 1) != 0;

    /// <summary>The least number in the set from a place on; -1 where there is none.</summary>
    internal static int Next(ReadOnlySpan<ulong> words, int from)
    {
        for (var word = from / PerWord; word < words.Length; word++, from = word * PerWord)
            if (words[word] >> from is not 0 and var rest)
                return from + Lowest(rest);
        return -1;
    }

    /// <summary>The least number from a place on that is not in the set.</summary>
    internal static int NextUnset(ReadOnlySpan<ulong> words, int from)
    {
        for (var word = from / PerWord; word < words.Length; word++, from = word * PerWord)
            if (~words[word] >> from is not 0 and var rest)
                return from + Lowest(rest);
        return words.Length * PerWord;
    }

    internal static int Count(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        foreach (var word in words)
            count += Count(word);
        return count;
    }

#if NET
    internal static int Count(ulong word) => BitOperations.PopCount(word);

    /// <summary>The place of the lowest bit that is set.</summary>
    internal static int Lowest(ulong word) => BitOperations.TrailingZeroCount(word);
#else
    internal static int Count(ulong word)
    {
        var count = 0;
        for (; word != 0; word &= word - 1)
            count++;
        return count;
    }

    /// <summary>The place of the lowest bit that is set.</summary>
    internal static int Lowest(ulong word) => Count((word & (~word + 1)) - 1);
#endif
}
