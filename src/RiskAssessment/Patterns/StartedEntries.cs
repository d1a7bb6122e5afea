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

    /// <summary>
    /// The ends of a number for which an entry counts as inside the window of some days: both where it is confirmed and surely inside, the high
    /// one where it may be. Every entry is inside a window of 0 days, which mean all time.
    /// </summary>
    internal Ends EndsIn(int place, int days)
    {
        ref readonly var entry = ref _entries[place];
        var edge = Edge(days);
        return entry.Span.End <= edge ? Ends.None : entry.IsConfirmed && entry.Span.Start > edge ? Ends.Both : Ends.High;
    }

    /// <summary>The same of an entry as before the window.</summary>
    internal Ends EndsBefore(int place, int days)
    {
        ref readonly var entry = ref _entries[place];
        var edge = Edge(days);
        return entry.Span.Start > edge ? Ends.None : entry.IsConfirmed && entry.Span.End <= edge ? Ends.Both : Ends.High;
    }

    private long Edge(int days) => days == 0 ? long.MinValue : EntrySums.Edge(AsOf, days);
}
