namespace RiskAssessment.Patterns;

/// <summary>
/// All that the facts of a diary ask for as of an instant, kept so that one entry more or less costs O(log N), and a later instant no
/// more for each entry that starts, ends or leaves a window until then. Sums are plain numbers, as of <see cref="PatternPass"/>; what
/// asks for an order has it from the trees of the diary and of this. A state is changed only by the one that has just copied it.
/// </summary>
internal sealed class PatternState
{
    private readonly long[] _cells;
    private Extremes _approaches = Extremes.None;
    private Extremes _remote = Extremes.None;
    private DayTally _days = DayTally.Empty;
    private SequenceState _sequence = SequenceState.Empty;

    /// <summary>When entries were reported, with the occurrences of those that are confirmed.</summary>
    private OrderedBag? _reports;

    /// <summary>Entries with a span that is over.</summary>
    private EntryTree _spans = new(EntryOrder.End);

    private PatternState(long[] cells) => _cells = cells;

    internal static PatternState Empty { get; } = new(new long[EntrySums.Length]);

    private EntrySums Sums => new(_cells);

    internal PatternState Copy() => new((long[])_cells.Clone())
    {
        _approaches = _approaches,
        _remote = _remote,
        _days = _days,
        _sequence = _sequence,
        _reports = _reports,
        _spans = _spans,
    };

    /// <summary>Takes in an entry that has started (sign 1), or takes it out (sign -1): what does not depend on how its span is cut.</summary>
    internal void Start(in DiaryEntry entry, long asOf, int sign)
    {
        if (!entry.IsCounted)
            return;
        Sums.Add(entry, asOf, sign);
        if (entry.ReportedFrom != long.MaxValue)
            _reports = OrderedBag.Change(_reports, entry.ReportedFrom, sign, entry.IsConfirmed ? entry.Occurrences : 0);
    }

    /// <summary>The same for the rest. For the tree and the limit see <see cref="SequenceState.With"/>.</summary>
    internal void End(in DiaryEntry entry, IncidentDiary diary, EntryTree tree, long asOf, long limit, int sign)
    {
        if (!entry.IsCounted)
            return;
        var cut = entry with { Span = entry.Span.CutAt(asOf) };
        Sums.AddMeasures(entry, cut.Span, diary, EntrySums.Edge(asOf, EntrySums.FourWeekDays), sign);
        Sums.AddNearMilestone(entry, cut.Span, diary, sign);
        _days = _days.With(entry, diary.LastDayOf(entry, cut.Span), sign);
        if (entry.IsConfirmed)
            _sequence = _sequence.With(cut, entry.Span.IsPoint, tree, limit, sign);
        if (!entry.Span.IsPoint && entry.Span.End <= asOf)
            _spans = _spans.With(entry, sign);
        if ((entry.Attributes & BehaviourAttributes.Proximity) != 0)
            _approaches.Add(cut.Span, entry.IsConfirmed);
        else
            _remote.Add(cut.Span, entry.IsConfirmed);
    }

    /// <summary>Moves the edges of the windows on. Only entries that start or end between the old and the new edge are looked at.</summary>
    internal void MoveOn(IncidentDiary diary, ReadOnlySpan<DiaryEntry> underWay, long from, long to)
    {
        for (var window = 0; window < EntrySums.WindowDays.Length; window++)
        {
            var days = EntrySums.WindowDays[window];
            var (old, edge) = (EntrySums.Edge(from, days), EntrySums.Edge(to, days));
            foreach (var entry in underWay)
                if (entry.Span.Start <= old && entry.Span.End <= edge)
                    Move(entry, diary, window, old, edge, isOver: false);
            for (var place = _spans.UpTo(old).Count; place < _spans.Summary.Count && _spans.At(place) is var entry && entry.Span.End <= edge; place++)
                if (entry.Span.Start <= old)
                    Move(entry, diary, window, old, edge, isOver: true);
            var limit = Math.Min(edge, from);
            for (var place = diary.ByStart.UpTo(old).Count; place < diary.Count && diary.EntryAt(place) is var entry && entry.Span.Start <= limit; place++)
                Move(entry, diary, window, old, edge, entry.Span.End <= from);
        }
    }

    /// <summary>Every fact, by the index of its definition.</summary>
    internal void Fill(Span<Interval> facts, IncidentDiary diary, long asOf)
    {
        var confirmed = (long)Sums.All.Ever.Low;
        var isReported = _reports is not null && _reports.Min <= asOf;
        new DiarySums(diary, asOf, Sums)
        {
            Approaches = _approaches,
            Remote = _remote,
            ActiveDays = _days.Active,
            LaplaceU = _days.LaplaceU(diary.Clock.DayOf(asOf)),
            MannKendallZ = _sequence.Z(),
            LongestGap = _sequence.LongestGap,
            Resumed = _sequence.ResumedAfter(EntrySums.Edge(asOf, EntrySums.FourWeekDays), diary.ByStart, asOf),
            BeforeFirstReport = isReported ? diary.ByStart.UpTo(_reports!.Min - 1).Confirmed : confirmed,
            Unreported = confirmed - OrderedBag.UpTo(_reports, asOf).Weight,
        }.Fill(facts, 0);
    }

    /// <summary>Looks for the extremes anew, after one may have gone.</summary>
    internal void FindExtremes(EntryTree tree, long asOf)
    {
        _approaches = ExtremesOf(tree, asOf, EntryTraits.Approach);
        _remote = ExtremesOf(tree, asOf, EntryTraits.Remote);
    }

    private Extremes ExtremesOf(EntryTree tree, long asOf, EntryTraits kind)
    {
        var (confirmed, points) = (kind.Confirmed(), kind.Points());
        var (start, point) = (tree.FirstAfter(long.MinValue, kind), tree.FirstAfter(long.MinValue, points.Confirmed()));
        return new Extremes(
            start <= asOf ? start : long.MaxValue,
            Math.Min(point <= asOf ? point : long.MaxValue, _spans.FirstAfter(long.MinValue, confirmed)),
            tree.LastUpTo(asOf, confirmed),
            Math.Max(tree.LastUpTo(asOf, points), _spans.LastUpTo(asOf, kind)));
    }

    private void Move(in DiaryEntry entry, IncidentDiary diary, int window, long old, long edge, bool isOver)
    {
        if (!entry.IsCounted)
            return;
        Sums.AddWindow(entry, window, old, -1);
        Sums.AddWindow(entry, window, edge, 1);
        if (window > 0 || !isOver)
            return;
        Sums.AddMeasures(entry, entry.Span, diary, old, -1);
        Sums.AddMeasures(entry, entry.Span, diary, edge, 1);
    }
}
