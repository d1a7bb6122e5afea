using static RiskAssessment.Patterns.PatternFactTable;

namespace RiskAssessment.Patterns;

/// <summary>
/// What was added up of a diary, in a pass over all of it or entry by entry as it grew. The facts follow from it in one way only, so
/// the two cannot differ.
/// </summary>
internal readonly ref struct Findings(EntrySums sums)
{
    private const long Day = TimeSpan.TicksPerDay;

    private readonly EntrySums _sums = sums;

    /// <summary>Of the entries with physical proximity.</summary>
    internal Extremes Approaches { get; init; }

    /// <summary>Of all others.</summary>
    internal Extremes Remote { get; init; }

    internal Interval ActiveDays { get; init; }

    internal double? LaplaceU { get; init; }

    internal double? MannKendallZ { get; init; }

    /// <summary>In ticks; 0 with fewer than two distinct midpoints.</summary>
    internal long LongestGap { get; init; }

    internal bool Resumed { get; init; }

    /// <summary>Confirmed occurrences before the first report.</summary>
    internal long BeforeFirstReport { get; init; }

    /// <summary>Confirmed occurrences that were not reported by then.</summary>
    internal long Unreported { get; init; }

    /// <summary>Every fact, by the index of its definition.</summary>
    internal void Fill(Span<Interval> facts, IncidentDiary diary, long asOf)
    {
        AddSums(facts);
        AddTimes(facts, diary, asOf);
        AddSeverities(facts);
        AddClusters(facts);
        facts[PatternFactTable.ApproachBegan] = ApproachBegan();
        SetTrend(facts, FrequencyTrend, PatternFactTable.LaplaceU, LaplaceU);
        SetTrend(facts, SeverityTrend, PatternFactTable.MannKendallZ, MannKendallZ);
        facts[DormancyLongest] = LongestGap > 0 ? Interval.Point(LongestGap / Day) : Interval.Unknown;
        facts[DormancyResumed] = Interval.Point(Resumed ? 1 : 0);
        facts[PatternFactTable.BeforeFirstReport] = Interval.Point(BeforeFirstReport);
        facts[UnreportedPercent] = Percent(Unreported, (long)facts[Occasions].Low);
        if (diary.Coverage == Coverage.Partial)
            PartialCoverage.Widen(facts);
    }

    internal static Interval WholeDays(long low, long high) => new(low / Day, high / Day);

    private static Interval Percent(long part, long whole) => whole == 0 ? Interval.Unknown : Interval.Point(100 * part / whole);

    private static Interval SinceMilestone(IncidentDiary diary, long asOf) =>
        diary.MilestoneSpans.LatestStarting(asOf) is { } milestone
            ? WholeDays(Math.Max(0, asOf - milestone.End), asOf - milestone.Start)
            : Interval.Unknown;

    /// <summary>A trend and its statistic; without one there are too few entries to say.</summary>
    private static void SetTrend(Span<Interval> facts, int verdict, int statistic, double? value)
    {
        facts[verdict] = Interval.Point(value is { } known ? TrendTests.Verdict(known) : 0);
        facts[statistic] = value is { } exact ? Interval.Point(exact) : Interval.Unknown;
    }

    private void AddSums(Span<Interval> facts)
    {
        facts[Occasions] = _sums.All.Ever;
        facts[PatternFactTable.ActiveDays] = ActiveDays;
        facts[Last7Days] = _sums.Last7Days.Lately;
        facts[Last28Days] = _sums.All.Lately;
        facts[Last90Days] = _sums.Last90Days.Lately;
        facts[PerWeek] = new Interval(facts[Last28Days].Low / 4, facts[Last28Days].High / 4);
        foreach (var (fact, attribute) in ByAttribute)
            facts[fact] = _sums.OfAttribute(attribute).Ever;
        facts[Approaches28] = _sums.OfAttribute(BehaviourAttributes.Proximity).Lately;
        facts[Threats28] = _sums.OfAttribute(BehaviourAttributes.Threat).Lately;
        facts[Breaches] = OfMeasures(_sums.WithinMeasure.Ever, _sums.InPartWithinMeasure.Ever);
        facts[Breaches28] = OfMeasures(_sums.WithinMeasure.Lately, _sums.InPartWithinMeasure.Lately);
        facts[NearMilestones] = Interval.Point(_sums.NearMilestone);
        for (var i = FirstBehaviour; i < facts.Length; i++)
            facts[i] = _sums.OfBehaviour(i - FirstBehaviour);
    }

    private static Interval OfMeasures(Interval within, Interval inPart) => new(within.Low, within.High + inPart.High);

    /// <summary>From first to last, and from the last to the instant: unknown where no entry is confirmed.</summary>
    private void AddTimes(Span<Interval> facts, IncidentDiary diary, long asOf)
    {
        var all = Approaches.With(Remote);
        var isKnown = all.LatestConfirmedStart != long.MinValue;
        facts[Duration] = isKnown
            ? WholeDays(Math.Max(0, all.LatestConfirmedStart - all.EarliestConfirmedEnd), all.LatestEnd - all.EarliestStart)
            : Interval.Unknown;
        facts[SinceLast] = isKnown ? WholeDays(asOf - all.LatestEnd, asOf - all.LatestConfirmedStart) : Interval.Unknown;
        facts[PatternFactTable.SinceMilestone] = SinceMilestone(diary, asOf);
    }

    private void AddSeverities(Span<Interval> facts)
    {
        for (var severity = 1; severity < MannKendall.Grades; severity++)
        {
            var sum = _sums.OfSeverity(severity);
            facts[SeverityHighest] = Raised(facts[SeverityHighest], severity, sum.Ever);
            facts[SeverityHighest28] = Raised(facts[SeverityHighest28], severity, sum.Lately);
        }
    }

    private static Interval Raised(Interval known, int severity, Interval sum) =>
        new(sum.Low > 0 ? severity : known.Low, sum.High > 0 ? severity : known.High);

    private void AddClusters(Span<Interval> facts)
    {
        int seen = 0, seenMaybe = 0, news = 0, newsMaybe = 0;
        for (var cluster = 0; cluster < EntrySums.Clusters; cluster++)
        {
            var sum = _sums.OfCluster(cluster);
            seen += sum.Ever.Low > 0 ? 1 : 0;
            seenMaybe += sum.Ever.High > 0 ? 1 : 0;
            news += sum.Lately.Low > 0 && sum.Earlier.High == 0 ? 1 : 0;
            newsMaybe += sum.Lately.High > 0 && sum.Earlier.Low == 0 ? 1 : 0;
        }
        var earlier = _sums.All.Earlier;
        facts[ClustersSeen] = new Interval(seen, seenMaybe);
        facts[ClustersNew] = new Interval(earlier.Low > 0 ? news : 0, earlier.High > 0 ? newsMaybe : 0);
    }

    /// <summary>Whether contact was remote only until, inside the window, the first physical approach came.</summary>
    private Interval ApproachBegan()
    {
        var sum = _sums.OfAttribute(BehaviourAttributes.Proximity);
        return new Interval(
            sum.Lately.Low > 0 && sum.Earlier.High == 0 && Remote.EarliestConfirmedEnd < Approaches.EarliestStart ? 1 : 0,
            sum.Lately.High > 0 && sum.Earlier.Low == 0 && Remote.EarliestStart < Approaches.LatestEnd ? 1 : 0);
    }
}
