using System.Collections;

namespace RiskAssessment;

/// <summary>A subset of a list of texts, in its order, stored as one bit for each text.</summary>
internal sealed class Selection : IReadOnlyList<string>
{
    private const int PerWord = 64;

    private readonly string[] _from;
    private readonly ulong _first;
    private readonly ulong[]? _rest;

    private Selection(string[] from, ReadOnlySpan<ulong> chosen)
    {
        (_from, _first) = (from, chosen[0]);
        if (chosen.Length > 1)
            _rest = chosen.Slice(1).ToArray();
    }

    public int Count => Bits.Count(_first) + Bits.Count(_rest);

    public string this[int index]
    {
        get
        {
            if (index >= 0)
            {
                var left = index;
                for (var word = 0; word <= (_rest?.Length ?? 0); word++)
                {
                    var (bits, count) = (WordAt(word), Bits.Count(WordAt(word)));
                    if (left >= count)
                    {
                        left -= count;
                        continue;
                    }
                    for (; left > 0; left--)
                        bits &= bits - 1;
                    return _from[(word * PerWord) + Bits.Lowest(bits)];
                }
            }
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The list has {Count} elements.");
        }
    }

    /// <summary>The texts whose bits are set.</summary>
    internal static IReadOnlyList<string> Of(string[] from, ReadOnlySpan<ulong> chosen) =>
        Bits.Count(chosen) == 0 ? [] : new Selection(from, chosen);

    /// <summary>Whether the text at an index of the whole list is in the subset.</summary>
    internal bool Has(int place) => (WordAt(place / PerWord) >> place & 1) != 0;

    /// <summary>Sets the bits of the chosen in as many words as all the texts need.</summary>
    internal void CopyTo(Span<ulong> words)
    {
        words[0] = _first;
        _rest.AsSpan().CopyTo(words.Slice(1));
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var word = 0; word <= (_rest?.Length ?? 0); word++)
            for (var bits = WordAt(word); bits != 0; bits &= bits - 1)
                yield return _from[(word * PerWord) + Bits.Lowest(bits)];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ulong WordAt(int word) => word == 0 ? _first : _rest![word - 1];
}
