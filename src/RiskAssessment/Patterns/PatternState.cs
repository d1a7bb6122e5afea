using static RiskAssessment.Patterns.PatternFactTable;

namespace RiskAssessment.Patterns;

/// <summary>
/// All that the facts of a diary ask for, kept so that one entry more or less costs O(log N). It is immutable: a state with the
/// entries that are still under way laid on top can be asked and thrown away. It holds entries that started by the instant asked
/// for, each with its span cut there, and then gives bit for bit what <see cref="PatternPass"/> gives.
/// </summary>
internal sealed class PatternState
{
    private const int FirstCluster = 11;
    private const int FirstSeverity = FirstCluster + 8;
    private const int FirstRow = FirstSeverity + 6;
    private const long Day = TimeSpan.TicksPerDay;

    /// <summary>Classes by attribute, cluster, severity and behaviour.</summary>
    private readonly EntryClass[] _kinds;

    private PatternState(EntryClass[] kinds) => _kinds = kinds;

    internal static PatternState Empty { get; } = new(new EntryClass[FirstRow + Behaviour.All.Count]);

    private EntryClass All { get; init; }

    private EntryClass Remote { get; init; }

    /// <summary>Entries that lie within a measure in force.</summary>
    private EntryClass Breaching { get; init; }

    /// <summary>Entries that overlap a measure in force and reach out of it.</summary>
    private EntryClass BreachingInPart { get; init; }

    private DayTally Days { get; init; } = DayTally.Empty;

    private SequenceState Sequence { get; init; } = SequenceState.Empty;

    /// <summary>When entries were reported; those that never were stand at the end of time.</summary>
    private EntryClass Reports { get; init; }

    private long NearMilestone { get; init; }

    /// <summary>A state with one entry more (sign 1) or one less (sign -1). Its span must be the same both times.</summary>
    internal PatternState Change(DiaryEntry entry, InstantSpan span, IncidentDiary diary, int sign)
    {
        if (!entry.IsCounted)
            return this;
        var change = new EntryChange(span, entry.IsConfirmed, entry.Occurrences, sign);
        var kinds = (EntryClass[])_kinds.Clone();
        for (var attribute = 0; attribute < FirstCluster; attribute++)
            if (((int)entry.Attributes >> attribute & 1) != 0)
                kinds[attribute] = kinds[attribute].With(change);
        for (var cluster = 0; cluster < FirstSeverity - FirstCluster; cluster++)
            if ((entry.Clusters >> cluster & 1) != 0)
                kinds[FirstCluster + cluster] = kinds[FirstCluster + cluster].With(change);
        kinds[FirstSeverity + entry.Severity] = kinds[FirstSeverity + entry.Severity].With(change);
        foreach (var behaviour in entry.Incident.Rows)
            kinds[FirstRow + behaviour.Index] = kinds[FirstRow + behaviour.Index].With(change);
        var isRemote = (entry.Attributes & BehaviourAttributes.Proximity) == 0;
        var overlaps = diary.MeasureSpans.Overlaps(span);
        var within = overlaps && diary.MeasureSpans.Contains(span);
        var near = entry.IsConfirmed && PatternPass.IsNearMilestone(diary, span.Midpoint);
        return new PatternState(kinds)
        {
            All = All.With(change),
            Remote = isRemote ? Remote.With(change) : Remote,
            Breaching = within ? Breaching.With(change) : Breaching,
            BreachingInPart = overlaps && !within ? BreachingInPart.With(change) : BreachingInPart,
            Days = Days.With(entry, diary.LastDayOf(entry, span), sign),
            Sequence = entry.IsConfirmed ? Sequence.With(span.Midpoint, entry.Severity, sign) : Sequence,
            Reports = Reports.With(change with { Span = InstantSpan.Point(entry.ReportedFrom) }),
            NearMilestone = NearMilestone + (near ? sign * entry.Occurrences : 0),
        };
    }

    /// <summary>Every fact, by the index of its definition.</summary>
    internal Interval[] Facts(IncidentDiary diary, long asOf)
    {
        var facts = new Interval[Rows.Length];
        var edge28 = asOf - (28 * Day);
        facts[Occasions] = All.Sum;
        facts[ActiveDays] = Days.Active;
        facts[Last7Days] = All.SumAfter(asOf - (7 * Day));
        facts[Last28Days] = All.SumAfter(edge28);
        facts[Last90Days] = All.SumAfter(asOf - (90 * Day));
        facts[PerWeek] = FactFigures.PerWeek(facts[Last28Days]);
        facts[Duration] = FactFigures.Duration(All.LatestConfirmedStart, All.EarliestConfirmedEnd, All.LatestEnd, All.EarliestStart);
        facts[SinceLast] = FactFigures.SinceLast(asOf, All.LatestConfirmedStart, All.LatestEnd);
        facts[SinceMilestone] = FactFigures.SinceMilestone(diary, asOf);
        foreach (var (fact, attribute) in ByAttribute)
            facts[fact] = OfAttribute(attribute).Sum;
        facts[Approaches28] = OfAttribute(BehaviourAttributes.Proximity).SumAfter(edge28);
        facts[Threats28] = OfAttribute(BehaviourAttributes.Threat).SumAfter(edge28);
        facts[Breaches] = new Interval(Breaching.Sum.Low, Breaching.Sum.High + BreachingInPart.Sum.High);
        facts[Breaches28] = new Interval(Breaching.SumAfter(edge28).Low, Breaching.SumAfter(edge28).High + BreachingInPart.SumAfter(edge28).High);
        facts[ApproachBegan] = FactFigures.ApproachBegan(OfAttribute(BehaviourAttributes.Proximity), Remote, edge28);
        for (var i = 0; i < Behaviour.All.Count; i++)
            facts[FirstBehaviour + i] = _kinds[FirstRow + i].Sum;
        AddSeverities(facts, edge28);
        AddClusters(facts, edge28);
        AddReports(facts, asOf);
        facts[NearMilestones] = Interval.Point(NearMilestone);
        FactFigures.SetTrend(facts, FrequencyTrend, LaplaceU, Days.LaplaceU(diary.Clock.DayOf(asOf)));
        FactFigures.SetTrend(facts, SeverityTrend, MannKendallZ, Sequence.Z());
        facts[DormancyLongest] = Sequence.LongestGap is { } gap ? Interval.Point(gap / Day) : Interval.Unknown;
        facts[DormancyResumed] = Interval.Point(Sequence.ResumedAfter(edge28) ? 1 : 0);
        if (diary.Coverage == Coverage.Partial)
            PartialCoverage.Widen(facts);
        return facts;
    }

    private EntryClass OfAttribute(BehaviourAttributes attribute)
    {
        var index = 0;
        for (var bits = (int)attribute; bits > 1; bits >>= 1)
            index++;
        return _kinds[index];
    }

    private void AddSeverities(Interval[] facts, long edge)
    {
        for (var severity = 1; severity < FirstRow - FirstSeverity; severity++)
        {
            var kind = _kinds[FirstSeverity + severity];
            facts[SeverityHighest] = Raised(facts[SeverityHighest], severity, kind.AnyConfirmed, kind.Any);
            facts[SeverityHighest28] = Raised(facts[SeverityHighest28], severity, kind.IsSurelyInside(edge), kind.IsMaybeInside(edge));
        }
    }

    private static Interval Raised(Interval known, int severity, bool surely, bool maybe) =>
        new(surely ? severity : known.Low, maybe ? severity : known.High);

    private void AddClusters(Interval[] facts, long edge)
    {
        int seen = 0, seenMaybe = 0, news = 0, newsMaybe = 0;
        for (var cluster = FirstCluster; cluster < FirstSeverity; cluster++)
        {
            var kind = _kinds[cluster];
            seen += kind.AnyConfirmed ? 1 : 0;
            seenMaybe += kind.Any ? 1 : 0;
            news += kind.IsSurelyInside(edge) && !kind.IsMaybeBefore(edge) ? 1 : 0;
            newsMaybe += kind.IsMaybeInside(edge) && !kind.IsSurelyBefore(edge) ? 1 : 0;
        }
        facts[ClustersSeen] = new Interval(seen, seenMaybe);
        facts[ClustersNew] = new Interval(All.IsSurelyBefore(edge) ? news : 0, All.IsMaybeBefore(edge) ? newsMaybe : 0);
    }

    private void AddReports(Interval[] facts, long asOf)
    {
        var first = Reports.EarliestStart <= asOf ? Reports.EarliestStart : long.MaxValue;
        var before = OrderedBag.UpTo(All.ConfirmedStarts, first - 1).Weight;
        facts[BeforeFirstReport] = Interval.Point(before);
        var confirmed = (long)All.Sum.Low;
        var reported = OrderedBag.UpTo(Reports.ConfirmedStarts, asOf).Weight;
        facts[UnreportedPercent] = FactFigures.Percent(confirmed - reported, confirmed);
    }
}
