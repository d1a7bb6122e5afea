namespace RiskAssessment.Patterns;

/// <summary>
/// The best of some entries for each of several purposes: the first of those with the greatest key. A suspected entry is taken beside a
/// confirmed one only where its key is greater.
/// </summary>
internal readonly ref struct Picks(StartedEntries entries, Span<Picks.Pick> picks)
{
    private readonly StartedEntries _entries = entries;
    private readonly Span<Pick> _picks = picks;

    /// <summary>Offers an entry for a purpose.</summary>
    /// <param name="purpose">The purpose, from 0.</param>
    /// <param name="ends">The ends of the fact that it is for; none where it only keeps others from saying too much.</param>
    /// <param name="place">The place of the entry; entries are offered in the order of time.</param>
    /// <param name="key">How well it serves.</param>
    internal void Offer(int purpose, Ends ends, int place, long key = 0)
    {
        var isConfirmed = _entries[place].IsConfirmed;
        ref var pick = ref _picks[purpose];
        pick.Ends |= ends;
        if (isConfirmed && (pick.Confirmed == 0 || key > pick.ConfirmedKey))
            (pick.Confirmed, pick.ConfirmedKey) = (place + 1, key);
        if (!isConfirmed && (pick.Suspected == 0 || key > pick.SuspectedKey))
            (pick.Suspected, pick.SuspectedKey) = (place + 1, key);
    }

    /// <summary>Marks what was picked for some ends, or for any purpose at all.</summary>
    internal void Mark(EntryMarks marks, Ends? ends = null)
    {
        foreach (ref readonly var pick in _picks)
        {
            if (ends is { } asked && (pick.Ends & asked) == 0)
                continue;
            if (pick.Confirmed > 0)
                marks.Mark(pick.Confirmed - 1);
            if (pick.Suspected > 0 && (pick.Confirmed == 0 || pick.SuspectedKey > pick.ConfirmedKey))
                marks.Mark(pick.Suspected - 1);
        }
    }

    /// <summary>Whether nothing was offered for a purpose.</summary>
    internal bool IsEmpty(int purpose) => _picks[purpose].Confirmed == 0 && _picks[purpose].Suspected == 0;

    /// <summary>Takes back what was picked for a purpose.</summary>
    internal void Withdraw(int purpose) => _picks[purpose] = default;

    /// <summary>Places are counted from 1, so that the default value is nothing.</summary>
    internal struct Pick
    {
        internal Ends Ends;
        internal int Confirmed;
        internal int Suspected;
        internal long ConfirmedKey;
        internal long SuspectedKey;
    }
}
