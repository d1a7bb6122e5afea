namespace RiskAssessment.Patterns;

/// <summary>The entries of a diary that had started by an instant, in the order of time: what the evidence of a fact is chosen from.</summary>
internal readonly ref struct StartedEntries(PatternProfile profile, IncidentDiary diary)
{
    private readonly ReadOnlySpan<DiaryEntry> _entries = diary.StartedBy(profile.AsOf);

    internal PatternProfile Profile { get; } = profile;

    internal IncidentDiary Diary { get; } = diary;

    internal long AsOf => Profile.AsOf;

    internal ref readonly DiaryEntry this[int place] => ref _entries[place];

    /// <summary>The place of the next entry that counts, from a place on; -1 if there is none.</summary>
    internal int Next(int from)
    {
        while (from < _entries.Length && !_entries[from].IsCounted)
            from++;
        return from < _entries.Length ? from : -1;
    }

    /// <summary>When an entry happened, as far as the instant lets it be known.</summary>
    internal InstantSpan SpanAt(int place) => _entries[place].Span.CutAt(AsOf);

    internal void MarkCounted(EntryMarks marks)
    {
        for (var i = Next(0); i >= 0; i = Next(i + 1))
            marks.Mark(i);
    }

    internal void MarkConfirmed(EntryMarks marks)
    {
        for (var i = Next(0); i >= 0; i = Next(i + 1))
            if (_entries[i].IsConfirmed)
                marks.Mark(i);
    }

    /// <summary>The edge of the window of some days; 0 days stand for all time.</summary>
    internal long Edge(int days) => days == 0 ? long.MinValue : EntrySums.Edge(AsOf, days);
}
