namespace RiskAssessment.Patterns;

/// <summary>
/// All that the facts of a diary ask for as of an instant, of the entries that are over by then, kept so that one entry more or less costs
/// O(log N), and a later instant no more for each entry that leaves a window until then. Sums are plain numbers, as of
/// <see cref="PatternPass"/>; what asks for an order has it from the trees of the diary and of this. A state is changed only by the one that
/// has just copied it.
/// </summary>
internal sealed class PatternState
{
    private readonly EntryTally[] _kinds;
    private readonly CountRange[] _regions;
    private Extremes _extremes = Extremes.None;
    private DayTally _days = DayTally.Empty;
    private SequenceState _sequence = SequenceState.Empty;
    private long _confirmed;

    /// <summary>From when on confirmed entries count as reported, with their occurrences.</summary>
    private OrderedBag? _reports;

    /// <summary>Entries with a span that is over.</summary>
    private EntryTree _spans = new(EntryOrder.End);

    private PatternState(EntryTally[] kinds, CountRange[] regions) => (_kinds, _regions) = (kinds, regions);

    internal static PatternState Empty { get; } = new(new EntryTally[EntrySums.Kinds], new CountRange[EntrySums.Regions]);

    private EntrySums Sums => new(_kinds, _regions);

    internal PatternState Copy() => new((EntryTally[])_kinds.Clone(), (CountRange[])_regions.Clone())
    {
        _extremes = _extremes,
        _days = _days,
        _sequence = _sequence,
        _confirmed = _confirmed,
        _reports = _reports,
        _spans = _spans,
    };

    /// <summary>
    /// Puts in an entry that has started (sign 1), or takes it out (sign -1); one that is under way as it is when it is cut at the instant. For
    /// the tree see <see cref="SequenceState.With"/>.
    /// </summary>
    internal void Put(in DiaryEntry entry, IncidentDiary diary, EntryTree tree, long asOf, int sign)
    {
        if (!entry.IsCounted)
            return;
        var cut = entry with { Span = entry.Span.CutAt(asOf) };
        Sums.Add(entry, diary.Dates, asOf, sign);
        _days = _days.With(entry, diary.LastDayOf(entry, cut.Span), diary.Clock, asOf, sign);
        if (!entry.Span.IsPoint && entry.Span.End <= asOf)
            _spans = _spans.With(entry, sign);
        if (sign > 0)
            _extremes += Extremes.Of(entry, asOf);
        else
            _extremes = tree.UpTo(asOf).Extremes + _spans.Summary.Extremes;
        if (!entry.IsConfirmed)
            return;
        var occurrences = entry.CountBy(asOf).High;
        _sequence = _sequence.With(cut, entry.Span.IsPoint, tree, sign);
        _confirmed += sign * occurrences;
        if (entry.CountsAsReported != EntryDetail.Never)
            _reports = OrderedBag.Change(_reports, entry.CountsAsReported, sign, occurrences);
    }

    /// <summary>Moves the edges of the windows on. Only entries that reach over one of the edges or lie between them are looked at.</summary>
    internal void MoveOn(IncidentDiary diary, long from, long to)
    {
        var moved = new List<DiaryEntry>();
        for (var window = 0; window < EntrySums.WindowDays.Length; window++)
        {
            var days = EntrySums.WindowDays[window];
            var (old, edge) = (EntrySums.Edge(from, days), EntrySums.Edge(to, days));
            _spans.AddOverlapping(moved, startBy: edge, endAfter: old);
            var last = Math.Min(edge, from);
            for (var place = diary.ByStart.CountUpTo(old); place < diary.Count && diary.EntryAt(place) is var entry && entry.Span.Start <= last; place++)
                if (entry.Span.IsPoint && entry.IsCounted)
                    moved.Add(entry);
            foreach (var entry in moved)
            {
                Sums.AddWindow(entry, diary.Dates, window, old, from, -1);
                Sums.AddWindow(entry, diary.Dates, window, edge, from, 1);
            }
            moved.Clear();
        }
    }

    /// <summary>Every fact, by the index of its definition, where the entries under way were put in, too.</summary>
    internal void Fill(Span<Interval> facts, IncidentDiary diary, long asOf, ReadOnlySpan<DiaryEntry> underWay) => new DiarySums(diary, asOf, Sums)
    {
        Extremes = _extremes,
        Days = _days.Summarize(diary.Clock.DayOf(asOf)),
        MannKendallZ = _sequence.Z,
        BeforeFirstReport = BeforeFirstReport(diary.ByStart, asOf, underWay),
        Confirmed = _confirmed,
        Unreported = _confirmed - OrderedBag.UpTo(_reports, asOf).Weight,
    }.Fill(facts);

    /// <summary>
    /// Occurrences before the first report: all of those that start before it, but of the spans that reach over an end of it what they count there.
    /// </summary>
    private CountRange BeforeFirstReport(EntryTree tree, long asOf, ReadOnlySpan<DiaryEntry> underWay)
    {
        var reports = tree.UpTo(asOf);
        var report = new FirstReport(reports.Reported, reports.ReportedWhen, asOf);
        if (!report.Exists)
            return new CountRange((long)Sums.All.Ever.Low, (long)Sums.All.Ever.High);
        var low = tree.UpTo(report.Earliest - 1).Confirmed;
        var high = report.HasLatest ? tree.UpTo(report.Latest - 1).Occurrences : (long)Sums.All.Ever.High;
        foreach (var entry in Overlapping(report.Earliest, underWay))
            low += entry.IsConfirmed ? report.CountBefore(entry).Low - entry.Occurrences : 0;
        if (report.HasLatest)
            foreach (var entry in Overlapping(report.Latest, underWay))
                high += report.CountBefore(entry).High - entry.Occurrences;
        return new CountRange(low, high);
    }

    /// <summary>The spans that start before an instant and end after it.</summary>
    private List<DiaryEntry> Overlapping(long instant, ReadOnlySpan<DiaryEntry> underWay)
    {
        var found = new List<DiaryEntry>();
        _spans.AddOverlapping(found, startBy: instant - 1, endAfter: instant);
        foreach (ref readonly var entry in underWay)
            if (entry.IsCounted && entry.Span.Start < instant)
                found.Add(entry);
        return found;
    }
}
