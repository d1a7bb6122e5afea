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

    /// <summary>The last local day that an entry touches.</summary>
    internal int LastDayAt(int place) => Diary.LastDayOf(_entries[place], SpanAt(place));

    /// <summary>The occurrences of an entry in the window of some days; 0 days mean all time.</summary>
    internal CountRange CountAt(int place, int days) =>
        days == 0 ? _entries[place].CountBy(AsOf) : _entries[place].CountIn(Region.After(Edge(days)), AsOf);

    /// <summary>The ends of a sum to which an entry adds what it would add if it is confirmed.</summary>
    internal Ends EndsOf(int place, CountRange count) =>
        (count.High > 0 ? Ends.High : Ends.None) | (count.Low > 0 && _entries[place].IsConfirmed ? Ends.Low : Ends.None);

    /// <summary>
    /// The ends of a number for which an entry counts as inside the window of some days: both where it is confirmed and surely inside, the high
    /// one where it may be. Every entry is inside a window of 0 days, which mean all time.
    /// </summary>
    internal Ends EndsIn(int place, int days)
    {
        ref readonly var entry = ref _entries[place];
        var edge = Edge(days);
        return entry.Span.End <= edge ? Ends.None : entry.IsConfirmed && entry.IsSurelyAfter(edge, AsOf) ? Ends.Both : Ends.High;
    }

    /// <summary>The same of an entry as before the window.</summary>
    internal Ends EndsBefore(int place, int days)
    {
        ref readonly var entry = ref _entries[place];
        var edge = Edge(days);
        return entry.Span.Start > edge ? Ends.None : entry.IsConfirmed && entry.IsSurelyBy(edge, AsOf) ? Ends.Both : Ends.High;
    }

    /// <summary>The edge of the window of some days; the beginning of time for 0 days.</summary>
    internal long Edge(int days) => days == 0 ? long.MinValue : EntrySums.Edge(AsOf, days);

    /// <summary>The entry, counted or not, with the earliest report, and when that was; no place and the end of time if there is none.</summary>
    internal (int Place, long Instant) FirstReported(Func<EntryDetail, long> report)
    {
        var (place, first) = (-1, EntryDetail.Never);
        for (var i = 0; i < _entries.Length; i++)
            if (_entries[i].Detail is { } detail && report(detail) <= AsOf && (report(detail) < first || (report(detail) == first && Rank(i) > Rank(place))))
                (place, first) = (i, report(detail));
        return (place, first);
    }

    /// <summary>
    /// Marks an entry and those of which it is a duplicate, without which it cannot be named. They may start after the instant.
    /// </summary>
    internal void MarkWithRoot(int place, EntryMarks marks)
    {
        marks.Mark(place);
        while (Diary.Entries[place].Incident.SameAs is { } other)
        {
            place = Array.FindIndex(Diary.Entries, entry => entry.Incident.Id == other);
            marks.Mark(place);
        }
    }

    /// <summary>Marks the duplicates whose report counts for another entry by now, with what they are duplicates of.</summary>
    internal void MarkReportedDuplicates(EntryMarks marks)
    {
        for (var i = 0; i < _entries.Length; i++)
            if (!_entries[i].IsCounted && _entries[i].CountsAsReported <= AsOf)
                MarkWithRoot(i, marks);
    }

    private int Rank(int place) => _entries[place].IsConfirmed ? 2 : _entries[place].IsCounted ? 1 : 0;
}
