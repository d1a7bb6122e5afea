using System.Buffers;

namespace RiskAssessment.Patterns;

/// <summary>Local days with an occurrence, of all entries that have started by an instant.</summary>
internal readonly ref struct DayPass
{
    /// <summary>Clocks that go back may show an earlier day again, though hardly two.</summary>
    private const int DaysBack = 2;

    private readonly IncidentDiary _diary;
    private readonly long _asOf;
    private readonly int _today;
    private readonly DaySet _sure;
    private readonly DaySet _oneDay;
    private readonly DaySet _active;
    private readonly ulong[]? _rented;

    /// <summary>Makes room for the days from a first one on, in memory that is lent and empty where that is enough.</summary>
    internal DayPass(IncidentDiary diary, int first, long asOf, Span<ulong> memory)
    {
        (_diary, _asOf, _today) = (diary, asOf, diary.Clock.DayOf(asOf));
        first = Math.Min(first, _today) - DaysBack;
        var words = DaySet.WordsFor(first, _today + DaysBack);
        if (3 * words > memory.Length)
        {
            memory = _rented = ArrayPool<ulong>.Shared.Rent(3 * words);
            memory.Clear();
        }
        _sure = new DaySet(first, memory.Slice(0, words));
        _oneDay = new DaySet(first, memory.Slice(words, words));
        _active = new DaySet(first, memory.Slice(2 * words, words));
    }

    /// <summary>Adds an entry; the most days that it may have taken where it lies on several, else 0.</summary>
    internal long Add(in DiaryEntry entry, int lastDay)
    {
        if (lastDay <= entry.FirstDay)
        {
            _oneDay.Add(entry.FirstDay);
            if (!entry.IsConfirmed)
                return 0;
            _sure.Add(entry.FirstDay);
            _active.Add(entry.FirstDay);
            return 0;
        }
        var active = ActiveDays.Of(entry, lastDay, _asOf);
        if (!entry.IsConfirmed)
            return active.Count;
        for (long i = 0; i < active.Count; i++)
            _active.Add(active[i]);
        Span<int> days = stackalloc int[2];
        foreach (var day in days.Slice(0, ActiveDays.OfKnownEnds(entry, lastDay, _diary.Clock, _asOf, days)))
            _sure.Add(day);
        return active.Count;
    }

    /// <summary>What the days come to.</summary>
    /// <param name="others">The most days that entries on several days may have taken.</param>
    internal DaySummary Summarize(long others) => _active.Summarize(new Interval(_sure.Count, _oneDay.Count + others), _today);

    /// <summary>Gives back what was rented.</summary>
    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<ulong>.Shared.Return(_rented);
    }
}
