using System.Numerics;

namespace RiskAssessment.Import.Coding;

/// <summary>A part of a pattern.</summary>
/// <remarks>
/// Matches are bits: bit n is set if the part can take n words. Sixty-three words are the most that a pattern spans, so the work of a match is
/// bounded, however a text is written.
/// </remarks>
internal abstract class PatternPart
{
    /// <summary>The numbers of words, from a word on, that the part can take, as bits.</summary>
    internal abstract ulong Lengths(Reading reading, int at);

    /// <summary>Adds the words with which it can begin; true if it can also take no word.</summary>
    internal abstract bool AddFirst(FirstWords first);
}

/// <summary>One word out of a set: whole words, beginnings of words, or a number.</summary>
internal sealed class OneWord(HashSet<string> words, string[] beginnings, bool isNumber) : PatternPart
{
    internal IEnumerable<string> Words => words;

    internal override ulong Lengths(Reading reading, int at) => at < reading.Words.Length && Takes(reading.Words[at]) ? 0b10UL : 0;

    internal override bool AddFirst(FirstWords first)
    {
        first.Words.UnionWith(words);
        first.Beginnings.UnionWith(beginnings);
        first.Number |= isNumber;
        return false;
    }

    private bool Takes(Word word) =>
        words.Contains(word.Key) || (isNumber && word.IsNumber) || Array.Exists(beginnings, beginning => word.Key.StartsWith(beginning, StringComparison.Ordinal));
}

/// <summary>Parts one after the other, within one clause.</summary>
internal sealed class Sequence(PatternPart[] parts) : PatternPart
{
    internal override ulong Lengths(Reading reading, int at)
    {
        var reached = 1UL;
        foreach (var part in parts)
        {
            var next = 0UL;
            for (var left = reached; left != 0; left &= left - 1)
            {
                var taken = BitOperations.TrailingZeroCount(left);
                if (taken == 0 || !reading.BeginsClause(at + taken))
                    next |= part.Lengths(reading, at + taken) << taken;
                else if (part is Gap or Optional or NotNext)
                    next |= 1UL << taken;
            }
            if (next == 0)
                return 0;
            reached = next;
        }
        return reached;
    }

    internal override bool AddFirst(FirstWords first) => Array.TrueForAll(parts, part => part.AddFirst(first));

    /// <summary>The same, except that words which do not matter are taken at the end only if something that matters follows them.</summary>
    internal Sequence WithoutLooseEnd()
    {
        var kept = parts.ToList();
        for (var i = kept.Count - 1; i > 0 && kept[i] is Gap or Optional or NotNext; i--)
            if (kept[i] is Optional optional && kept[i - 1] is Gap gap)
            {
                kept[i - 1] = new Optional(new Sequence([gap, optional.Part]));
                kept.RemoveAt(i--);
            }
            else if (kept[i] is Gap)
            {
                kept.RemoveAt(i);
            }
        return new Sequence([.. kept]);
    }
}

/// <summary>One of several parts.</summary>
internal sealed class OneOf(PatternPart[] parts) : PatternPart
{
    internal override ulong Lengths(Reading reading, int at)
    {
        var lengths = 0UL;
        foreach (var part in parts)
            lengths |= part.Lengths(reading, at);
        return lengths;
    }

    internal override bool AddFirst(FirstWords first)
    {
        var canBeEmpty = false;
        foreach (var part in parts)
            canBeEmpty |= part.AddFirst(first);
        return canBeEmpty;
    }
}

/// <summary>A part that may be missing.</summary>
internal sealed class Optional(PatternPart part) : PatternPart
{
    internal PatternPart Part => part;

    internal override ulong Lengths(Reading reading, int at) => part.Lengths(reading, at) | 1;

    internal override bool AddFirst(FirstWords first)
    {
        _ = part.AddFirst(first);
        return true;
    }
}

/// <summary>A class of words, which a reading looks up once for each place.</summary>
internal sealed class NamedPart(int number, PatternPart part) : PatternPart
{
    internal override ulong Lengths(Reading reading, int at) => reading.Remember(number, part, at);

    internal override bool AddFirst(FirstWords first) => part.AddFirst(first);
}

/// <summary>Up to some words that do not matter, but none that turns the meaning round or begins another clause.</summary>
internal sealed class Gap(int most, HashSet<string> barriers, Pause longest) : PatternPart
{
    internal override ulong Lengths(Reading reading, int at)
    {
        var lengths = 1UL;
        for (var taken = 1; taken <= most && at + taken <= reading.Words.Length; taken++)
        {
            var word = reading.Words[at + taken - 1];
            if (word.Before > longest || barriers.Contains(word.Key))
                break;
            if (at + taken == reading.Words.Length || reading.Words[at + taken].Before <= longest)
                lengths |= 1UL << taken;
        }
        return lengths;
    }

    internal override bool AddFirst(FirstWords first) => true;
}

/// <summary>Takes no word, and holds where another part does not follow.</summary>
internal sealed class NotNext(PatternPart part) : PatternPart
{
    internal override ulong Lengths(Reading reading, int at) => (part.Lengths(reading, at) & ~1UL) == 0 || reading.BeginsClause(at) ? 1UL : 0;

    internal override bool AddFirst(FirstWords first) => true;
}

/// <summary>The words with which a pattern can begin.</summary>
internal sealed class FirstWords
{
    internal HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> Beginnings { get; } = new(StringComparer.Ordinal);

    internal bool Number { get; set; }
}
