using System.Buffers;

namespace RiskAssessment.Patterns;

/// <summary>Local days with an occurrence, of all entries that have started by an instant.</summary>
internal ref struct DayPass
{
    /// <summary>Clocks that go back may show an earlier day again, though hardly two.</summary>
    private const int DaysBack = 2;

    private readonly int _today;
    private readonly DaySet _confirmed;
    private readonly DaySet _all;
    private readonly DaySet _active;
    private readonly ulong[]? _rented;
    private long _others;

    /// <summary>Makes room for the days from a first one on, in memory that is lent and empty where that is enough.</summary>
    internal DayPass(int first, int today, Span<ulong> memory)
    {
        _today = today;
        first = Math.Min(first, today) - DaysBack;
        var words = DaySet.WordsFor(first, today + DaysBack);
        if (3 * words > memory.Length)
        {
            memory = _rented = ArrayPool<ulong>.Shared.Rent(3 * words);
            memory.Clear();
        }
        _confirmed = new DaySet(first, memory.Slice(0, words));
        _all = new DaySet(first, memory.Slice(words, words));
        _active = new DaySet(first, memory.Slice(2 * words, words));
    }

    /// <summary>Days that surely had an occurrence, and the most that may have had one.</summary>
    internal readonly Interval Active => new(_confirmed.Count, _all.Count + _others);

    internal readonly double? LaplaceU => _active.LaplaceU(_today);

    internal void Add(in DiaryEntry entry, int lastDay)
    {
        if (lastDay > entry.FirstDay)
        {
            _others += Math.Min(entry.Occurrences, lastDay - entry.FirstDay + 1);
            if (entry.IsConfirmed)
                foreach (var day in DaySet.Spread(entry.FirstDay, lastDay, entry.Occurrences))
                    _active.Add(day);
            return;
        }
        _all.Add(entry.FirstDay);
        if (!entry.IsConfirmed)
            return;
        _confirmed.Add(entry.FirstDay);
        _active.Add(entry.FirstDay);
    }

    /// <summary>Gives back what was rented.</summary>
    public readonly void Dispose()
    {
        if (_rented is not null)
            ArrayPool<ulong>.Shared.Return(_rented);
    }
}
