using System.Buffers;

namespace RiskAssessment.Patterns;

/// <summary>Some of a diary's entries: a bit for each, in the order of time, in memory that is given back.</summary>
internal readonly ref struct EntryMarks
{
    private readonly IncidentDiary _diary;
    private readonly ulong[] _rented;

    internal EntryMarks(IncidentDiary diary)
    {
        var words = Bits.WordsFor(diary.Count);
        (_diary, _rented) = (diary, ArrayPool<ulong>.Shared.Rent(words));
        Words = _rented.AsSpan(0, words);
        Words.Clear();
    }

    internal Span<ulong> Words { get; }

    /// <summary>The ids of the entries that are marked.</summary>
    internal IReadOnlyList<string> Ids() => Selection.Of(_diary.Ids, Words);

    internal void Mark(int place) => Bits.Set(Words, place);

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_rented);
}
