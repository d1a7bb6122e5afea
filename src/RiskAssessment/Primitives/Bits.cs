#if NET
using System.Numerics;
#endif

namespace RiskAssessment;

/// <summary>Sets of small numbers as bits of words; without a hardware instruction, the operations use arithmetic.</summary>
internal static class Bits
{
    internal const int PerWord = 64;

    internal static int WordsFor(int count) => (count + PerWord - 1) / PerWord;

    internal static void Set(Span<ulong> words, int at) => words[at / PerWord] |= 1UL << at;

    internal static void Clear(Span<ulong> words, int at) => words[at / PerWord] &= ~(1UL << at);

    internal static bool Has(ReadOnlySpan<ulong> words, int at) => (words[at / PerWord] >> at & 1) != 0;

    /// <summary>The lowest number in the set from a position on; -1 if there is none.</summary>
    internal static int Next(ReadOnlySpan<ulong> words, int from)
    {
        for (var word = from / PerWord; word < words.Length; word++, from = word * PerWord)
            if (words[word] >> from is not 0 and var rest)
                return from + Lowest(rest);
        return -1;
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

    /// <summary>The position of the lowest bit that is set.</summary>
    internal static int Lowest(ulong word) => BitOperations.TrailingZeroCount(word);
#else
    internal static int Count(ulong word)
    {
        word -= word >> 1 & 0x5555_5555_5555_5555;
        word = (word & 0x3333_3333_3333_3333) + (word >> 2 & 0x3333_3333_3333_3333);
        return (int)(((word + (word >> 4)) & 0x0F0F_0F0F_0F0F_0F0F) * 0x0101_0101_0101_0101 >> 56);
    }

    /// <summary>The position of the lowest bit that is set.</summary>
    internal static int Lowest(ulong word) => Count((word & (~word + 1)) - 1);
#endif
}
