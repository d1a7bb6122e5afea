namespace RiskAssessment.Tests.Laws;

/// <summary>The facts of SCREEN.md section 2, each implemented literally, without regard to speed. It shares no code with the engine.</summary>
internal sealed class ReferenceFacts
{
    private const long Day = TimeSpan.TicksPerDay;
    private const double Limitless = double.PositiveInfinity;

    private static readonly Interval Unknown = new(double.NegativeInfinity, Limitless);
    private static readonly string[] DigitalIntrusion = ["account-intrusion", "monitoring-communications", "tracking-location", "covert-recording"];
    private static readonly string[] EvadingBlocks = ["contact-by-new-account", "contact-through-payments", "using-proxies"];

    private static readonly string[] Triggers =
    [
        "separation", "divorce", "new-relationship", "pregnancy", "birth", "child-contact-decision", "arrest", "charge", "bail", "order-served", "conviction", "sentence", "release",
        "job-loss", "eviction", "bereavement", "anniversary",
    ];

    private readonly Dictionary<string, Interval> _facts = [];
    private readonly ReferenceDates _dates;
    private readonly IncidentDiary _diary;
    private readonly long _asOf;
    private readonly List<ReferenceEntry> _all;
    private readonly List<ReferenceEntry> _confirmed;

    private ReferenceFacts(IncidentDiary diary, long asOf)
    {
        (_diary, _asOf, _dates) = (diary, asOf, new ReferenceDates(diary.TimeZone));
        _all = [.. Started.Where(incident => incident.SameAs is null).Select(incident => new ReferenceEntry(incident, _dates, asOf))];
        _confirmed = [.. _all.Where(entry => entry.IsConfirmed)];
    }

    /// <summary>The entries that are not ignored, duplicates included.</summary>
    private IEnumerable<Incident> Started => _diary.Incidents.Where(incident => _dates.Sides(incident.When).First.Start <= _asOf);

    private long WindowEdge => _asOf - (28 * Day);

    /// <summary>Every fact by its code.</summary>
    internal static Dictionary<string, Interval> Of(IncidentDiary? diary, DateTimeOffset asOf)
    {
        if (diary is null)
            return Of(IncidentDiary.Empty, asOf).ToDictionary(fact => fact.Key, _ => Unknown);
        var facts = new ReferenceFacts(diary, asOf.UtcTicks);
        facts.AddSums();
        facts.AddBreaches();
        facts.AddTimes();
        facts.AddKinds();
        facts.AddTrends();
        facts.AddDormancy();
        facts.AddMilestones();
        facts.AddReports();
        return diary.Coverage == Coverage.Complete ? facts._facts : facts._facts.ToDictionary(fact => fact.Key, fact => Partial(fact.Key, fact.Value));
    }

    private void AddSums()
    {
        var window = ReferenceRegion.Window(_asOf, 28);
        bool Approaches(ReferenceEntry entry) => entry.IsApproach;
        bool Threatens(ReferenceEntry entry) => entry.Has(BehaviourAttributes.Threat);
        _facts["conduct.occasions"] = Sum(_ => true);
        foreach (var days in new[] { 7, 28, 90 })
            _facts[$"incidents.last-{days}-days"] = Sum(_ => true, ReferenceRegion.Window(_asOf, days));
        var (low, high) = Sum(_ => true, window);
        _facts["frequency.per-week"] = new Interval(low / 4, high / 4);
        _facts["approach.count"] = Sum(Approaches);
        _facts["approach.last-28-days"] = Sum(Approaches, window);
        _facts["threats.count"] = Sum(Threatens);
        _facts["threats.last-28-days"] = Sum(Threatens, window);
        _facts["violence.count"] = Sum(entry => entry.Has(BehaviourAttributes.Violence));
        _facts["weapon.count"] = Sum(entry => entry.Has(BehaviourAttributes.Weapon));
        _facts["property-damage.count"] = Sum(entry => entry.Has(BehaviourAttributes.PropertyDamage));
        _facts["home-intrusion.count"] = Sum(entry => entry.Has(BehaviourAttributes.HomeIntrusion));
        _facts["surveillance.count"] = Sum(entry => entry.Has(BehaviourAttributes.Surveillance));
        _facts["third-parties.count"] = Sum(entry => entry.Has(BehaviourAttributes.ThirdParty));
        _facts["digital-intrusion.count"] = Sum(entry => entry.HasAny(DigitalIntrusion));
        _facts["evading-blocks.count"] = Sum(entry => entry.HasAny(EvadingBlocks));
        foreach (var behaviour in Behaviour.All)
            _facts[$"behaviour.{behaviour.Code}"] = Sum(entry => entry.Incident.Behaviours.Contains(behaviour));
    }

    private void AddBreaches()
    {
        var measures = (from measure in _diary.Measures
                        let start = _dates.Span(measure.From)
                        where start.Start <= _asOf
                        select (Start: start, End: measure.Until is { } until ? _dates.Span(until).End : long.MaxValue)).ToList();
        var sure = new ReferenceRegion(measures.Select(measure => new RefPiece(measure.Start.End, measure.End)));
        var possible = new ReferenceRegion(measures.Select(measure => new RefPiece(measure.Start.Start, measure.End)));
        var window = ReferenceRegion.Window(_asOf, 28);
        _facts["breaches.count"] = new Interval(Sum(_ => true, sure).Low, Sum(_ => true, possible).High);
        _facts["breaches.last-28-days"] = new Interval(Sum(_ => true, sure.Within(window)).Low, Sum(_ => true, possible.Within(window)).High);
    }

    private void AddTimes()
    {
        var within = _all.Where(entry => entry.DaysTouched == 1).ToList();
        _facts["conduct.days"] = new Interval(
            within.Where(entry => entry.IsConfirmed).Select(entry => entry.FirstDay).Concat(_confirmed.SelectMany(entry => entry.DaysOfEnds)).Distinct().Count(),
            within.Select(entry => entry.FirstDay).Distinct().Count() + _all.Except(within).Sum(entry => Math.Min(entry.Occurrences.High, entry.DaysTouched)));
        _facts["since-last.days"] = _facts["duration.days"] = Unknown;
        if (_confirmed.Count == 0)
            return;
        var latestStart = _confirmed.SelectMany(entry => entry.EndsOrSpan).Max(span => span.Start);
        var earliestEnd = _confirmed.Min(entry => entry.FirstOrSpan.End);
        var (earliest, latest) = (_all.Min(entry => entry.Span.Start), _all.Max(entry => entry.Span.End));
        _facts["since-last.days"] = Days(_asOf - latest, _asOf - latestStart);
        _facts["duration.days"] = Days(Math.Max(0, latestStart - earliestEnd), latest - earliest);
    }

    private void AddKinds()
    {
        var edge = WindowEdge;
        var surelyInside = _confirmed.Where(entry => entry.IsSurelyAfter(edge)).ToList();
        var possiblyInside = _all.Where(entry => entry.IsPossiblyAfter(edge)).ToList();
        var surelyBefore = _confirmed.Where(entry => entry.IsSurelyBefore(edge)).ToList();
        var possiblyBefore = _all.Where(entry => entry.IsPossiblyBefore(edge)).ToList();
        _facts["severity.highest"] = new Interval(Gravest(_confirmed), Gravest(_all));
        _facts["severity.highest-last-28-days"] = new Interval(Gravest(surelyInside), Gravest(possiblyInside));
        _facts["clusters.seen"] = new Interval(Clusters(_confirmed).Count, Clusters(_all).Count);
        _facts["clusters.new-last-28-days"] = new Interval(
            surelyBefore.Count > 0 ? Clusters(surelyInside).Except(Clusters(possiblyBefore)).Count() : 0,
            possiblyBefore.Count > 0 ? Clusters(possiblyInside).Except(Clusters(surelyBefore)).Count() : 0);
        static bool IsApproach(ReferenceEntry entry) => entry.IsApproach;
        var approaches = _all.Where(IsApproach).ToList();
        var first = approaches.Count == 0 ? 0 : approaches.Min(approach => approach.Span.Start);
        var last = possiblyInside.Exists(IsApproach) ? possiblyInside.Where(IsApproach).Max(approach => approach.Span.End) : 0;
        var began = surelyInside.Exists(IsApproach)
            && !possiblyBefore.Exists(IsApproach)
            && _confirmed.Exists(entry => entry.IsMediated && entry.Span.Start < first && entry.FirstOrSpan.End <= first);
        var mayHaveBegun = possiblyInside.Exists(IsApproach)
            && !surelyBefore.Exists(IsApproach)
            && _all.Exists(entry => entry.IsMediated && entry.Span.Start < last);
        _facts["approach.began-last-28-days"] = new Interval(began ? 1 : 0, mayHaveBegun ? 1 : 0);
    }

    private List<long> ActiveDays() => [.. _confirmed.SelectMany(entry => entry.ActiveDays()).Distinct().Order()];

    private void AddTrends()
    {
        var u = ReferenceTrends.Laplace(ActiveDays(), _dates.DayOf(_asOf));
        var z = ReferenceTrends.MannKendall([.. _confirmed.Select(entry => (entry.Span.Start + entry.Span.End, entry.Severity))]);
        (_facts["frequency.trend"], _facts["frequency.laplace-u"]) = Trend(u);
        (_facts["severity.trend"], _facts["severity.mann-kendall-z"]) = Trend(z);
    }

    private void AddDormancy()
    {
        var days = ActiveDays();
        var gaps = days.Skip(1).Zip(days, (later, earlier) => (Length: later - earlier, Later: later)).ToList();
        _facts["dormancy.longest-days"] = gaps.Count == 0 ? Unknown : Interval.Point(gaps.Max(gap => gap.Length));
        var sorted = gaps.Select(gap => gap.Length).Order().ToList();
        var twiceTheMedian = gaps.Count < 2 ? 0 : sorted[(gaps.Count - 1) / 2] + sorted[gaps.Count / 2];
        var resumed = gaps.Count >= 2 && gaps.Exists(gap => gap.Length >= 28 && 2 * gap.Length >= 3 * twiceTheMedian && gap.Later > _dates.DayOf(_asOf) - 28);
        _facts["dormancy.resumed"] = Interval.Point(resumed ? 1 : 0);
    }

    private void AddMilestones()
    {
        var milestones = UpToAsOf(_diary.Milestones.Select(milestone => milestone.On));
        var triggers = UpToAsOf(_diary.Milestones.Where(milestone => Triggers.Contains(milestone.Kind)).Select(milestone => milestone.On).Concat(_diary.Measures.Select(measure => measure.From)));
        _facts["milestone.since-last-days"] = SinceLast(milestones);
        _facts["trigger.since-last-days"] = SinceLast(triggers);
        _facts["incidents.near-milestones"] = Sum(_ => true, new ReferenceRegion(milestones.Select(span => new RefPiece(span.Start, span.End + (14 * Day)))));
    }

    private List<RefSpan> UpToAsOf(IEnumerable<EdtfDate> dates) =>
        [.. dates.Select(date => _dates.Span(date, _asOf)).Where(span => span.Start <= _asOf).Select(span => span.CutAt(_asOf))];

    private Interval SinceLast(List<RefSpan> spans) =>
        spans.Count == 0 ? Unknown : Days(_asOf - spans.Max(span => span.End), _asOf - spans.Max(span => span.Start));

    private void AddReports()
    {
        var reports = (from incident in Started
                       let report = ReportOf(incident)
                       where report is { } one && one.Start <= _asOf
                       select (Of: RootOf(incident), report.Value.Start, report.Value.IsKnown)).ToList();
        var known = reports.Where(report => report.IsKnown).ToList();
        var beforeEarliest = reports.Count == 0 ? ReferenceRegion.Everything : ReferenceRegion.Before(reports.Min(report => report.Start));
        var beforeLatest = known.Count == 0 ? ReferenceRegion.Everything : ReferenceRegion.Before(known.Min(report => report.Start));
        _facts["report.incidents-before-first"] = new Interval(Sum(_ => true, beforeEarliest).Low, Sum(_ => true, beforeLatest).High);
        var reported = reports.Select(report => report.Of).ToHashSet();
        var all = _confirmed.Sum(entry => entry.Occurrences.High);
        _facts["report.unreported-percent"] = all == 0
            ? Unknown
            : Interval.Point(100 * _confirmed.Where(entry => !reported.Contains(entry.Incident.Id)).Sum(entry => entry.Occurrences.High) / all);
    }

    /// <summary>The earliest start of a report, and whether its date is known.</summary>
    private (long Start, bool IsKnown)? ReportOf(Incident incident) => incident switch
    {
        { Reported: { } reported } => (_dates.Sides(reported).First.Start, !reported.ToString().EndsWith("/..", StringComparison.Ordinal)),
        { ReportedTo: not null } => (_dates.Sides(incident.When).First.Start, false),
        _ => null,
    };

    private string RootOf(Incident incident)
    {
        while (incident.SameAs is { } other)
            incident = _diary.Incidents.Single(entry => entry.Id == other);
        return incident.Id;
    }

    private static Interval Partial(string code, Interval known) => code switch
    {
        "milestone.since-last-days" or "trigger.since-last-days" => known,
        "since-last.days" when known.IsKnown => new Interval(0, known.High),
        "approach.began-last-28-days" or "frequency.trend" or "frequency.laplace-u" or "severity.trend" or "severity.mann-kendall-z" => Unknown,
        "dormancy.longest-days" or "dormancy.resumed" or "report.unreported-percent" => Unknown,
        "severity.highest" or "severity.highest-last-28-days" => new Interval(known.Low, 5),
        "clusters.seen" => new Interval(known.Low, 8),
        "clusters.new-last-28-days" => new Interval(0, 8),
        _ when !known.IsKnown => known,
        _ => new Interval(known.Low, Limitless),
    };

    private Interval Sum(Func<ReferenceEntry, bool> counts) => Sum(counts, entry => entry.Occurrences);

    private Interval Sum(Func<ReferenceEntry, bool> counts, ReferenceRegion region) => Sum(counts, entry => entry.In(region));

    private Interval Sum(Func<ReferenceEntry, bool> counts, Func<ReferenceEntry, RefRange> occurrences) => new(
        _confirmed.Where(counts).Sum(entry => occurrences(entry).Low),
        _all.Where(counts).Sum(entry => occurrences(entry).High));

    private static int Gravest(IEnumerable<ReferenceEntry> entries) => entries.Select(entry => entry.Severity).DefaultIfEmpty(0).Max();

    private static HashSet<BehaviourCluster> Clusters(IEnumerable<ReferenceEntry> entries) =>
        [.. entries.SelectMany(entry => entry.Incident.Behaviours).Select(behaviour => behaviour.Cluster)];

    /// <summary>Whole days, rounded down.</summary>
    private static Interval Days(long low, long high) => new((double)Math.Floor(low / (decimal)Day), (double)Math.Floor(high / (decimal)Day));

    private static (Interval Trend, Interval Statistic) Trend(double? statistic) => statistic is { } known
        ? (Interval.Point(known >= 1.645 ? 1 : known <= -1.645 ? -1 : 0), Interval.Point(known))
        : (Interval.Point(0), Unknown);
}
