using static RiskAssessment.Patterns.PatternFactTable;

namespace RiskAssessment.Patterns;

/// <summary>
/// Which incidents stand behind a fact: those without which it would be another. It is asked only for what is shown, so the pass
/// itself carries no lists.
/// </summary>
internal static class FactSupport
{
    private const long Day = TimeSpan.TicksPerDay;

    internal static IReadOnlyList<string> IncidentsFor(int fact, PatternProfile profile)
    {
        var counted = profile.Diary!.Entries.Where(entry => entry.IsCounted && entry.Span.Start <= profile.AsOf);
        return Array.AsReadOnly([.. Select(fact, profile, counted).Select(entry => entry.Incident.Id)]);
    }

    private static IEnumerable<DiaryEntry> Select(int fact, PatternProfile profile, IEnumerable<DiaryEntry> counted)
    {
        if (fact >= FirstBehaviour)
            return counted.Where(entry => entry.Incident.Rows.Contains(Behaviour.All[fact - FirstBehaviour]));
        var asOf = profile.AsOf;
        var known = profile.Fact(fact);
        return fact switch
        {
            Last7Days => Since(counted, asOf, 7),
            Last28Days or PerWeek => Since(counted, asOf, 28),
            Last90Days => Since(counted, asOf, 90),
            Duration => known.IsKnown ? Ends(counted) : [],
            SinceLast => Latest(counted),
            FrequencyTrend or LaplaceU => profile.Fact(LaplaceU).IsKnown ? Confirmed(counted) : [],
            SeverityTrend or MannKendallZ => profile.Fact(MannKendallZ).IsKnown ? Confirmed(counted) : [],
            SeverityHighest => Gravest(counted),
            SeverityHighest28 => Gravest(Since(counted, asOf, 28)),
            ClustersSeen => FirstOfEachCluster(counted),
            ClustersNew => known.High > 0 ? NewClusters(counted, asOf) : [],
            Approaches28 => Since(With(counted, BehaviourAttributes.Proximity), asOf, 28),
            ApproachBegan => known.High > 0 ? Since(With(counted, BehaviourAttributes.Proximity), asOf, 28) : [],
            Threats28 => Since(With(counted, BehaviourAttributes.Threat), asOf, 28),
            Breaches => Breaching(counted, profile),
            Breaches28 => Breaching(Since(counted, asOf, 28), profile),
            DormancyLongest => LongestGap(counted, asOf, long.MinValue),
            DormancyResumed => known.High > 0 && known.IsKnown ? LongestGap(counted, asOf, asOf - (28 * Day)).Skip(1) : [],
            NearMilestones => Confirmed(counted).Where(entry => IsNearMilestone(entry, profile)),
            BeforeFirstReport => BeforeReport(counted, asOf),
            UnreportedPercent => Confirmed(counted).Where(entry => entry.ReportedFrom > asOf),
            SinceMilestone => [],
            Occasions or ActiveDays => counted,
            _ => With(counted, ByAttribute.First(row => row.Fact == fact).Attribute),
        };
    }

    private static IEnumerable<DiaryEntry> Confirmed(IEnumerable<DiaryEntry> entries) => entries.Where(entry => entry.IsConfirmed);

    private static IEnumerable<DiaryEntry> With(IEnumerable<DiaryEntry> entries, BehaviourAttributes attribute) =>
        entries.Where(entry => (entry.Attributes & attribute) != 0);

    private static IEnumerable<DiaryEntry> Since(IEnumerable<DiaryEntry> entries, long asOf, int days) =>
        entries.Where(entry => entry.Span.CutAt(asOf).End > asOf - (days * Day));

    private static IEnumerable<DiaryEntry> Ends(IEnumerable<DiaryEntry> entries) =>
        [.. entries.Take(1), .. Latest(entries.Skip(1))];

    private static IEnumerable<DiaryEntry> Latest(IEnumerable<DiaryEntry> entries)
    {
        DiaryEntry[] all = [.. entries];
        return all.Where(entry => entry.Span.End == all.Max(other => other.Span.End)).Take(1);
    }

    private static IEnumerable<DiaryEntry> Gravest(IEnumerable<DiaryEntry> entries)
    {
        DiaryEntry[] all = [.. entries];
        var gravest = all.Length == 0 ? 0 : all.Max(entry => entry.Severity);
        return all.Where(entry => entry.Severity == gravest);
    }

    private static IEnumerable<DiaryEntry> FirstOfEachCluster(IEnumerable<DiaryEntry> entries)
    {
        var seen = 0;
        foreach (var entry in entries)
        {
            if ((entry.Clusters & ~seen) != 0)
                yield return entry;
            seen |= entry.Clusters;
        }
    }

    private static IEnumerable<DiaryEntry> NewClusters(IEnumerable<DiaryEntry> entries, long asOf)
    {
        var edge = asOf - (28 * Day);
        DiaryEntry[] all = [.. entries];
        var before = 0;
        foreach (var entry in all)
            if (entry.IsConfirmed && entry.Span.CutAt(asOf).End <= edge)
                before |= entry.Clusters;
        return all.Where(entry => entry.Span.CutAt(asOf).End > edge && (entry.Clusters & ~before) != 0);
    }

    private static IEnumerable<DiaryEntry> Breaching(IEnumerable<DiaryEntry> entries, PatternProfile profile) =>
        entries.Where(entry => profile.Diary!.MeasureSpans.Overlaps(entry.Span.CutAt(profile.AsOf)));

    private static bool IsNearMilestone(DiaryEntry entry, PatternProfile profile) =>
        PatternPass.IsNearMilestone(profile.Diary!, entry.Span.CutAt(profile.AsOf).Midpoint);

    private static IEnumerable<DiaryEntry> BeforeReport(IEnumerable<DiaryEntry> entries, long asOf)
    {
        DiaryEntry[] all = [.. entries];
        var first = all.Where(entry => entry.ReportedFrom <= asOf).Select(entry => entry.ReportedFrom).DefaultIfEmpty(long.MaxValue).Min();
        return Confirmed(all).Where(entry => entry.Span.Start < first);
    }

    /// <summary>The two entries on either side of the longest gap that ends after an edge.</summary>
    private static IEnumerable<DiaryEntry> LongestGap(IEnumerable<DiaryEntry> entries, long asOf, long edge)
    {
        DiaryEntry[] ordered = [.. Confirmed(entries).OrderBy(entry => entry.Span.CutAt(asOf).Midpoint)];
        long longest = 0;
        var end = 0;
        for (var i = 1; i < ordered.Length; i++)
        {
            var midpoint = ordered[i].Span.CutAt(asOf).Midpoint;
            var gap = midpoint - ordered[i - 1].Span.CutAt(asOf).Midpoint;
            if (gap > longest && midpoint > edge)
                (longest, end) = (gap, i);
        }
        return end == 0 ? [] : [ordered[end - 1], ordered[end]];
    }
}
