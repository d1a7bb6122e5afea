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

    internal void Unmark(int place) => Bits.Clear(Words, place);

    /// <summary>The first place from one on that is marked; -1 if there is none.</summary>
    internal int Next(int from) => Bits.Next(Words, from);

    /// <summary>The facts of the diary reduced to the entries that are marked.</summary>
    internal void FillFacts(Span<Interval> facts, long asOf)
    {
        var entries = ArrayPool<DiaryEntry>.Shared.Rent(Bits.Count(Words));
        var (count, hasDuplicates) = (0, false);
        for (var place = Next(0); place >= 0; place = Next(place + 1))
        {
            ref readonly var entry = ref _diary.Entries[place];
            hasDuplicates |= !entry.IsCounted || entry.Detail is { IsReportedByOthers: true };
            entries[count++] = entry;
        }
        ReadOnlySpan<DiaryEntry> reduced = entries.AsSpan(0, count);
        PatternPass.Fill(facts, _diary, hasDuplicates ? EntryIndex.Reduced(reduced, _diary.Clock) : reduced, asOf);
        entries.AsSpan(0, count).Clear();
        ArrayPool<DiaryEntry>.Shared.Return(entries);
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_rented);
}
