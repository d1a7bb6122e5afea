using static RiskAssessment.Patterns.PatternFactTable;

namespace RiskAssessment.Patterns;

/// <summary>
/// One pass over a diary as of an instant. It only adds up integers and keeps extremes, so the order of entries changes nothing;
/// <see cref="Facts"/> turns them into intervals at the end. The definitions are those of the fact table.
/// </summary>
internal sealed class PatternPass
{
    private const long Day = TimeSpan.TicksPerDay;

    private readonly IncidentDiary _diary;
    private readonly long _asOf;
    private readonly long _edge28;
    private readonly Interval[] _facts = new Interval[Rows.Length];
    private readonly ClusterPass _clusters;
    private readonly ApproachPass _approach;
    private readonly Sequence _sequence;
    private readonly DaySet _confirmedDays;
    private readonly DaySet _allDays;
    private readonly DaySet _activeDays;
    private readonly long _firstReport = long.MaxValue;
    private long _otherDays;
    private long _unreported;
    private Extremes _confirmed = Extremes.None;
    private Extremes _all = Extremes.None;

    private PatternPass(IncidentDiary diary, long asOf)
    {
        _diary = diary;
        _asOf = asOf;
        _edge28 = asOf - (28 * Day);
        _clusters = new ClusterPass(_edge28);
        _approach = new ApproachPass(_edge28);
        var entries = diary.Entries;
        var lastDay = diary.Clock.DayOf(asOf);
        var firstDay = entries.Length > 0 ? Math.Min(entries[0].FirstDay, lastDay) : lastDay;
        _confirmedDays = new DaySet(firstDay, lastDay);
        _allDays = new DaySet(firstDay, lastDay);
        _activeDays = new DaySet(firstDay, lastDay);
        _sequence = new Sequence(entries.Length);
        var count = 0;
        for (; count < entries.Length && entries[count].Span.Start <= asOf; count++)
            if (entries[count].IsCounted && entries[count].ReportedFrom <= asOf)
                _firstReport = Math.Min(_firstReport, entries[count].ReportedFrom);
        for (var i = 0; i < count; i++)
            if (entries[i].IsCounted)
                Add(entries[i]);
    }

    /// <summary>Every fact of a diary, by the index of its definition.</summary>
    internal static Interval[] Facts(IncidentDiary? diary, long asOf)
    {
        if (diary is null)
            return [.. Enumerable.Repeat(Interval.Unknown, Rows.Length)];
        var pass = new PatternPass(diary, asOf);
        pass.Finish();
        return diary.Coverage == Coverage.Complete ? pass._facts : PartialCoverage.Widen(pass._facts);
    }

    /// <summary>Whether an instant lies in the 14 days after a milestone, or in the milestone itself after its start.</summary>
    internal static bool IsNearMilestone(IncidentDiary diary, long midpoint) =>
        diary.MilestoneSpans.LatestEnd(midpoint - 1) is var end && end != long.MinValue && midpoint <= end + (14 * Day);

    private void Add(DiaryEntry entry)
    {
        var span = entry.Span.CutAt(_asOf);
        var inside = span.Start > _edge28 && entry.IsConfirmed;
        var maybeInside = span.End > _edge28;
        _all.Add(span, entry.Severity, maybeInside);
        if (entry.IsConfirmed)
            _confirmed.Add(span, entry.Severity, inside);
        AddSums(entry, span, inside, maybeInside);
        _clusters.Add(entry.Clusters, span, entry.IsConfirmed);
        _approach.Add((entry.Attributes & BehaviourAttributes.Proximity) != 0, span, entry.IsConfirmed);
        AddDays(entry, span);
        if (entry.IsConfirmed)
            AddConfirmed(entry, span);
    }

    private void AddSums(DiaryEntry entry, InstantSpan span, bool inside, bool maybeInside)
    {
        double high = entry.Occurrences;
        var low = entry.IsConfirmed ? high : 0;
        Count(Occasions, low, high);
        CountWindow(Last7Days, 7, span, low, high);
        CountWindow(Last90Days, 90, span, low, high);
        var (low28, high28) = (inside ? low : 0, maybeInside ? high : 0);
        Count(Last28Days, low28, high28);
        foreach (var (fact, attribute) in ByAttribute)
            if ((entry.Attributes & attribute) != 0)
                Count(fact, low, high);
        if ((entry.Attributes & BehaviourAttributes.Proximity) != 0)
            Count(Approaches28, low28, high28);
        if ((entry.Attributes & BehaviourAttributes.Threat) != 0)
            Count(Threats28, low28, high28);
        foreach (var behaviour in entry.Incident.Rows)
            Count(FirstBehaviour + behaviour.Index, low, high);
        if (!_diary.MeasureSpans.Overlaps(span))
            return;
        var within = _diary.MeasureSpans.Contains(span);
        Count(Breaches, within ? low : 0, high);
        Count(Breaches28, within ? low28 : 0, high28);
    }

    private void AddDays(DiaryEntry entry, InstantSpan span)
    {
        var lastDay = _diary.LastDayOf(entry, span);
        if (lastDay > entry.FirstDay)
        {
            _otherDays += Math.Min(entry.Occurrences, lastDay - entry.FirstDay + 1);
        }
        else
        {
            _allDays.Add(entry.FirstDay);
            if (entry.IsConfirmed)
                _confirmedDays.Add(entry.FirstDay);
        }
        if (entry.IsConfirmed)
            _activeDays.AddSpread(entry.FirstDay, lastDay, entry.Occurrences);
    }

    private void AddConfirmed(DiaryEntry entry, InstantSpan span)
    {
        var midpoint = span.Midpoint;
        _sequence.Add(midpoint, entry.Severity);
        if (IsNearMilestone(_diary, midpoint))
            Count(NearMilestones, entry.Occurrences, entry.Occurrences);
        if (span.Start < _firstReport)
            Count(BeforeFirstReport, entry.Occurrences, entry.Occurrences);
        if (entry.ReportedFrom > _asOf)
            _unreported += entry.Occurrences;
    }

    private void CountWindow(int fact, int days, InstantSpan span, double low, double high)
    {
        var edge = _asOf - (days * Day);
        if (span.End > edge)
            Count(fact, span.Start > edge ? low : 0, high);
    }

    private void Count(int fact, double low, double high) =>
        _facts[fact] = new Interval(_facts[fact].Low + low, _facts[fact].High + high);

    private void Finish()
    {
        _facts[ActiveDays] = new Interval(_confirmedDays.Count, _allDays.Count + _otherDays);
        _facts[PerWeek] = FactFigures.PerWeek(_facts[Last28Days]);
        _facts[Duration] = FactFigures.Duration(_confirmed.LatestStart, _confirmed.EarliestEnd, _all.LatestEnd, _all.EarliestStart);
        _facts[SinceLast] = FactFigures.SinceLast(_asOf, _confirmed.LatestStart, _all.LatestEnd);
        _facts[SeverityHighest] = new Interval(_confirmed.Severity, _all.Severity);
        _facts[SeverityHighest28] = new Interval(_confirmed.Severity28, _all.Severity28);
        _facts[ClustersSeen] = _clusters.Seen;
        _facts[ClustersNew] = _clusters.New;
        _facts[ApproachBegan] = _approach.Began;
        _facts[SinceMilestone] = FactFigures.SinceMilestone(_diary, _asOf);
        _facts[UnreportedPercent] = FactFigures.Percent(_unreported, (long)_facts[Occasions].Low);
        FinishFrequency();
        FinishSequence();
    }

    private void FinishFrequency()
    {
        long origin = 0, sum = 0;
        var count = -1;
        foreach (var day in _activeDays.Days())
        {
            if (++count == 0)
                origin = day;
            sum += day - origin;
        }
        var length = _diary.Clock.DayOf(_asOf) - origin;
        FactFigures.SetTrend(_facts, FrequencyTrend, LaplaceU, TrendTests.Laplace(count, sum, length));
    }

    private void FinishSequence()
    {
        _sequence.Finish();
        FactFigures.SetTrend(_facts, SeverityTrend, MannKendallZ, _sequence.MannKendallZ);
        _facts[DormancyLongest] = _sequence.LongestGap is { } gap ? Interval.Point(gap / Day) : Interval.Unknown;
        _facts[DormancyResumed] = Interval.Point(_sequence.ResumedAfter(_edge28) ? 1 : 0);
    }
}
