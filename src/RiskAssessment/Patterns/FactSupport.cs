using System.Buffers;
using static RiskAssessment.Patterns.PatternFactTable;

namespace RiskAssessment.Patterns;

/// <summary>
/// Which incidents stand behind a fact: those without which it would be another. It is asked only for what is shown, so the pass
/// itself carries no lists.
/// </summary>
internal readonly ref struct FactSupport
{
    private const long Day = TimeSpan.TicksPerDay;
    private const long Ever = long.MinValue;

    private readonly PatternProfile _profile;
    private readonly IncidentDiary _diary;
    private readonly EntryMarks _marks;

    /// <summary>Entries that had started by asOf, in the order of time. Only those that are counted stand behind anything.</summary>
    private readonly ReadOnlySpan<DiaryEntry> _started;

    private FactSupport(PatternProfile profile, IncidentDiary diary, EntryMarks marks)
    {
        (_profile, _diary) = (profile, diary);
        _marks = marks;
        _started = diary.StartedBy(profile.AsOf);
    }

    private long AsOf => _profile.AsOf;

    /// <summary>The ids of the incidents behind a fact, in the order of time.</summary>
    internal static IReadOnlyList<string> IncidentsFor(int fact, PatternProfile profile)
    {
        if (profile.Diary is not { } diary)
            return [];
        using var marks = new EntryMarks(diary);
        Mark(fact, profile, diary, marks);
        return marks.Ids();
    }

    /// <summary>Marks the entries behind a fact.</summary>
    internal static void Mark(int fact, PatternProfile profile, IncidentDiary diary, EntryMarks marks)
    {
        var support = new FactSupport(profile, diary, marks);
        if (fact >= FirstBehaviour)
            support.MarkBehaviour(Behaviour.All[fact - FirstBehaviour]);
        else
            support.Mark(fact, profile.Fact(fact));
    }

    private void Mark(int fact, Interval known)
    {
        switch (fact)
        {
            case Occasions or ActiveDays:
                Mark(Ever);
                break;
            case Last7Days:
                Mark(DaysAgo(7));
                break;
            case Last28Days or PerWeek:
                Mark(DaysAgo(28));
                break;
            case Last90Days:
                Mark(DaysAgo(90));
                break;
            case FrequencyTrend or LaplaceU when _profile.Fact(LaplaceU).IsKnown:
            case SeverityTrend or MannKendallZ when _profile.Fact(MannKendallZ).IsKnown:
                Mark(Ever, isConfirmed: true);
                break;
            case Approaches28:
            case ApproachBegan when known.High > 0:
                Mark(DaysAgo(28), BehaviourAttributes.Proximity);
                break;
            case Threats28:
                Mark(DaysAgo(28), BehaviourAttributes.Threat);
                break;
            case Duration when known.IsKnown:
                MarkFirstAndLast();
                break;
            case SinceLast:
                MarkLatest(from: 0);
                break;
            case SeverityHighest:
                MarkGravest(Ever);
                break;
            case SeverityHighest28:
                MarkGravest(DaysAgo(28));
                break;
            case ClustersSeen:
                MarkFirstOfEachCluster();
                break;
            case ClustersNew when known.High > 0:
                MarkNewClusters(DaysAgo(28));
                break;
            case Breaches:
                MarkBreaching(Ever);
                break;
            case Breaches28:
                MarkBreaching(DaysAgo(28));
                break;
            case DormancyLongest:
                MarkLongestGap(Ever, withItsStart: true);
                break;
            case DormancyResumed when known is { High: > 0, IsKnown: true }:
                MarkLongestGap(DaysAgo(28), withItsStart: false);
                break;
            case NearMilestones:
                MarkNearMilestones();
                break;
            case BeforeFirstReport:
                MarkBeforeReport();
                break;
            case UnreportedPercent:
                MarkUnreported();
                break;
            default:
                foreach (var (of, attribute) in ByAttribute)
                    if (of == fact)
                        Mark(Ever, attribute);
                break;
        }
    }

    private long DaysAgo(int days) => AsOf - (days * Day);

    private InstantSpan SpanAt(int place) => _started[place].Span.CutAt(AsOf);

    /// <summary>Whether an entry may lie after an edge, which itself lies before asOf: what is cut at asOf does.</summary>
    private bool IsAfter(int place, long edge) => _started[place].IsCounted && _started[place].Span.End > edge;

    /// <summary>Marks what may lie after an edge, has any of some attributes, and is confirmed where that is asked.</summary>
    private void Mark(long edge, BehaviourAttributes attributes = BehaviourAttributes.None, bool isConfirmed = false)
    {
        for (var i = 0; i < _started.Length; i++)
            if (IsAfter(i, edge) && (attributes == BehaviourAttributes.None || (_started[i].Attributes & attributes) != 0) && (!isConfirmed || _started[i].IsConfirmed))
                _marks.Mark(i);
    }

    private void MarkBehaviour(Behaviour behaviour)
    {
        for (var i = 0; i < _started.Length; i++)
            if (_started[i].IsCounted && _started[i].Has(behaviour))
                _marks.Mark(i);
    }

    private void MarkFirstAndLast()
    {
        var first = 0;
        while (first < _started.Length && !_started[first].IsCounted)
            first++;
        if (first == _started.Length)
            return;
        _marks.Mark(first);
        MarkLatest(first + 1);
    }

    /// <summary>Marks the first of those that end last.</summary>
    private void MarkLatest(int from)
    {
        var latest = -1;
        for (var i = from; i < _started.Length; i++)
            if (_started[i].IsCounted && (latest < 0 || _started[i].Span.End > _started[latest].Span.End))
                latest = i;
        if (latest >= 0)
            _marks.Mark(latest);
    }

    private void MarkGravest(long edge)
    {
        var gravest = 0;
        for (var i = 0; i < _started.Length; i++)
            if (IsAfter(i, edge))
                gravest = Math.Max(gravest, _started[i].Severity);
        for (var i = 0; i < _started.Length; i++)
            if (IsAfter(i, edge) && _started[i].Severity == gravest)
                _marks.Mark(i);
    }

    private void MarkFirstOfEachCluster()
    {
        var seen = 0;
        for (var i = 0; i < _started.Length; i++)
        {
            if (!_started[i].IsCounted || (_started[i].Clusters & ~seen) == 0)
                continue;
            _marks.Mark(i);
            seen |= _started[i].Clusters;
        }
    }

    private void MarkNewClusters(long edge)
    {
        var before = 0;
        for (var i = 0; i < _started.Length; i++)
            if (_started[i].IsConfirmed && SpanAt(i).End <= edge)
                before |= _started[i].Clusters;
        for (var i = 0; i < _started.Length; i++)
            if (IsAfter(i, edge) && (_started[i].Clusters & ~before) != 0)
                _marks.Mark(i);
    }

    private void MarkBreaching(long edge)
    {
        for (var i = 0; i < _started.Length; i++)
            if (IsAfter(i, edge) && _diary.MeasureSpans.Overlaps(SpanAt(i)))
                _marks.Mark(i);
    }

    private void MarkNearMilestones()
    {
        for (var i = 0; i < _started.Length; i++)
            if (_started[i].IsConfirmed && PatternPass.IsNearMilestone(_diary, SpanAt(i).Midpoint))
                _marks.Mark(i);
    }

    private void MarkBeforeReport()
    {
        var first = long.MaxValue;
        foreach (ref readonly var entry in _started)
            if (entry.IsCounted && entry.ReportedFrom <= AsOf)
                first = Math.Min(first, entry.ReportedFrom);
        for (var i = 0; i < _started.Length; i++)
            if (_started[i].IsConfirmed && _started[i].Span.Start < first)
                _marks.Mark(i);
    }

    private void MarkUnreported()
    {
        for (var i = 0; i < _started.Length; i++)
            if (_started[i].IsConfirmed && _started[i].ReportedFrom > AsOf)
                _marks.Mark(i);
    }

    /// <summary>Marks the two entries on either side of the first of the longest gaps that end after an edge, or the later one alone.</summary>
    private void MarkLongestGap(long edge, bool withItsStart)
    {
        var midpoints = ArrayPool<long>.Shared.Rent(_started.Length);
        var places = ArrayPool<int>.Shared.Rent(_started.Length);
        var count = 0;
        var isSorted = true;
        for (var i = 0; i < _started.Length; i++)
        {
            if (!_started[i].IsConfirmed)
                continue;
            (midpoints[count], places[count]) = (SpanAt(i).Midpoint, i);
            isSorted &= count == 0 || midpoints[count] >= midpoints[count - 1];
            count++;
        }
        if (!isSorted)
            SortStably(midpoints, places, count);
        long longest = 0;
        var end = 0;
        for (var i = 1; i < count; i++)
            if (midpoints[i] - midpoints[i - 1] > longest && midpoints[i] > edge)
                (longest, end) = (midpoints[i] - midpoints[i - 1], i);
        if (end > 0)
        {
            _marks.Mark(places[end]);
            if (withItsStart)
                _marks.Mark(places[end - 1]);
        }
        ArrayPool<long>.Shared.Return(midpoints);
        ArrayPool<int>.Shared.Return(places);
    }

    /// <summary>By midpoint, and of equal ones by place.</summary>
    private static void SortStably(long[] midpoints, int[] places, int count)
    {
        Array.Sort(midpoints, places, 0, count);
        for (int from = 0, until; from < count; from = until)
        {
            for (until = from + 1; until < count && midpoints[until] == midpoints[from]; until++)
                continue;
            Array.Sort(places, from, until - from);
        }
    }
}
