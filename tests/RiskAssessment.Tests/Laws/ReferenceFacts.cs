namespace RiskAssessment.Tests.Laws;

/// <summary>The facts of SCREEN.md section 2, each implemented literally, without regard to speed. It shares no code with the engine.</summary>
internal sealed class ReferenceFacts
{
    private const long Day = TimeSpan.TicksPerDay;
    private const double Limitless = double.PositiveInfinity;

    private static readonly Interval Unknown = new(double.NegativeInfinity, Limitless);
    private static readonly string[] DigitalIntrusion = ["account-intrusion", "monitoring-communications", "tracking-location", "covert-recording"];
    private static readonly string[] EvadingBlocks = ["contact-by-new-account", "contact-through-payments", "using-proxies"];

    private readonly Dictionary<string, Interval> _facts = [];
    private readonly ReferenceDates _dates;
    private readonly IncidentDiary _diary;
    private readonly long _asOf;
    private readonly List<Entry> _all;
    private readonly List<Entry> _confirmed;

    private ReferenceFacts(IncidentDiary diary, long asOf)
    {
        (_diary, _asOf, _dates) = (diary, asOf, new ReferenceDates(diary.TimeZone));
        _all = [.. from incident in diary.Incidents
                   where incident.SameAs is null
                   let span = _dates.Span(incident.When)
                   where span.Start <= asOf
                   select new Entry(incident, span.CutAt(asOf))];
        _confirmed = [.. _all.Where(entry => entry.IsConfirmed)];
    }

    private sealed record Entry(Incident Incident, RefSpan Span)
    {
        internal bool IsConfirmed => Incident.Attribution == Attribution.Confirmed;

        internal double Count => Incident.Occurrences;

        internal int Severity => Incident.Behaviours.Max(behaviour => behaviour.Severity);

        internal bool Has(BehaviourAttributes attribute) => Incident.Behaviours.Any(behaviour => behaviour.Attributes.HasFlag(attribute));

        internal bool HasAny(string[] codes) => Incident.Behaviours.Any(behaviour => codes.Contains(behaviour.Code));
    }

    /// <summary>Every fact by its code.</summary>
    internal static Dictionary<string, Interval> Of(IncidentDiary? diary, DateTimeOffset asOf)
    {
        if (diary is null)
            return RiskAssessment.Patterns.PatternFact.All.ToDictionary(fact => fact.Code, _ => Unknown);
        var facts = new ReferenceFacts(diary, asOf.UtcTicks);
        facts.AddSums();
        facts.AddTimes();
        facts.AddKinds();
        facts.AddTrends();
        facts.AddDormancy();
        facts.AddMilestonesAndReports();
        return diary.Coverage == Coverage.Complete ? facts._facts : facts._facts.ToDictionary(fact => fact.Key, fact => Partial(fact.Key, fact.Value));
    }

    private void AddSums()
    {
        _facts["conduct.occasions"] = Sum(_ => true);
        foreach (var days in new[] { 7, 28, 90 })
            _facts[$"incidents.last-{days}-days"] = Window(days, _ => true);
        _facts["frequency.per-week"] = new Interval(Window(28, _ => true).Low / 4, Window(28, _ => true).High / 4);
        _facts["approach.count"] = Sum(entry => entry.Has(BehaviourAttributes.Proximity));
        _facts["approach.last-28-days"] = Window(28, entry => entry.Has(BehaviourAttributes.Proximity));
        _facts["threats.count"] = Sum(entry => entry.Has(BehaviourAttributes.Threat));
        _facts["threats.last-28-days"] = Window(28, entry => entry.Has(BehaviourAttributes.Threat));
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
        var inForce = _diary.Measures.Select(InForce).ToList();
        bool Breaches(Entry entry) => inForce.Exists(measure => measure.Overlaps(entry.Span));
        bool Surely(Entry entry) => inForce.Exists(measure => measure.Holds(entry.Span));
        _facts["breaches.count"] = new Interval(Sum(Surely).Low, Sum(Breaches).High);
        _facts["breaches.last-28-days"] = new Interval(Window(28, Surely).Low, Window(28, Breaches).High);
    }

    private void AddTimes()
    {
        var within = _all.Where(entry => DaysTouched(entry) == 1).ToList();
        _facts["conduct.days"] = new Interval(
            within.Where(entry => entry.IsConfirmed).Select(FirstDay).Distinct().Count(),
            within.Select(FirstDay).Distinct().Count() + _all.Where(entry => DaysTouched(entry) > 1).Sum(entry => Math.Min(entry.Count, DaysTouched(entry))));
        _facts["since-last.days"] = _facts["duration.days"] = Unknown;
        if (_confirmed.Count == 0)
            return;
        _facts["since-last.days"] = Days(_asOf - _all.Max(entry => entry.Span.End), _asOf - _confirmed.Max(entry => entry.Span.Start));
        _facts["duration.days"] = Days(
            Math.Max(0, _confirmed.Max(entry => entry.Span.Start) - _confirmed.Min(entry => entry.Span.End)),
            _all.Max(entry => entry.Span.End) - _all.Min(entry => entry.Span.Start));
    }

    private void AddKinds()
    {
        _facts["severity.highest"] = new Interval(Gravest(_confirmed), Gravest(_all));
        _facts["severity.highest-last-28-days"] = new Interval(Gravest(_confirmed.Where(SurelyInside)), Gravest(_all.Where(PossiblyInside)));
        _facts["clusters.seen"] = new Interval(Clusters(_confirmed).Count, Clusters(_all).Count);
        _facts["clusters.new-last-28-days"] = new Interval(
            _confirmed.Exists(SurelyBefore) ? Clusters(_confirmed.Where(SurelyInside)).Except(Clusters(_all.Where(PossiblyBefore))).Count() : 0,
            _all.Exists(PossiblyBefore) ? Clusters(_all.Where(PossiblyInside)).Except(Clusters(_confirmed.Where(SurelyBefore))).Count() : 0);
        var approaches = _all.Where(entry => entry.Has(BehaviourAttributes.Proximity)).ToList();
        var remote = _all.Except(approaches).ToList();
        var began = approaches.Exists(entry => entry.IsConfirmed && SurelyInside(entry))
            && !approaches.Exists(PossiblyBefore)
            && remote.Exists(entry => entry.IsConfirmed && entry.Span.End < approaches.Min(approach => approach.Span.Start));
        var mayHaveBegun = approaches.Exists(PossiblyInside)
            && !approaches.Exists(entry => entry.IsConfirmed && SurelyBefore(entry))
            && remote.Exists(entry => entry.Span.Start < approaches.Where(PossiblyInside).Max(approach => approach.Span.End));
        _facts["approach.began-last-28-days"] = new Interval(began ? 1 : 0, mayHaveBegun ? 1 : 0);
    }

    private void AddTrends()
    {
        var u = ReferenceTrends.Laplace([.. _confirmed.SelectMany(ActiveDays).Distinct().Order()], _dates.DayOf(_asOf));
        var z = ReferenceTrends.MannKendall([.. _confirmed.Select(entry => (entry.Span.Midpoint, entry.Severity))]);
        (_facts["frequency.trend"], _facts["frequency.laplace-u"]) = Trend(u);
        (_facts["severity.trend"], _facts["severity.mann-kendall-z"]) = Trend(z);
    }

    private void AddDormancy()
    {
        var midpoints = _confirmed.Select(entry => entry.Span.Midpoint).Distinct().Order().ToList();
        var gaps = midpoints.Skip(1).Zip(midpoints, (later, earlier) => (Length: later - earlier, End: later)).ToList();
        _facts["dormancy.longest-days"] = gaps.Count == 0 ? Unknown : Days(gaps.Max(gap => gap.Length), gaps.Max(gap => gap.Length));
        var sorted = gaps.Select(gap => (decimal)gap.Length).Order().ToList();
        var median = gaps.Count < 2 ? 0 : (sorted[(gaps.Count - 1) / 2] + sorted[gaps.Count / 2]) / 2;
        var resumed = gaps.Count >= 2 && gaps.Exists(gap => gap.Length >= 28 * Day && gap.Length >= 3 * median && gap.End > Edge(28));
        _facts["dormancy.resumed"] = Interval.Point(resumed ? 1 : 0);
    }

    private void AddMilestonesAndReports()
    {
        var milestones = _diary.Milestones.Select(milestone => _dates.Span(milestone.On)).Where(span => span.Start <= _asOf).Select(span => span.CutAt(_asOf)).ToList();
        _facts["milestone.since-last-days"] = milestones.Count == 0
            ? Unknown
            : milestones.OrderBy(span => span.Start).ThenBy(span => span.End).Last() is var latest ? Days(_asOf - latest.End, _asOf - latest.Start) : Unknown;
        _facts["incidents.near-milestones"] = Interval.Point(_confirmed
            .Where(entry => milestones.Exists(span => entry.Span.Midpoint > span.Start && entry.Span.Midpoint <= span.End + (14 * Day))).Sum(entry => entry.Count));
        long? ReportOf(Entry entry) => entry.Incident.Reported is { } reported && _dates.Span(reported).Start is var start && start <= _asOf ? start : null;
        var first = _all.Min(ReportOf) ?? long.MaxValue;
        _facts["report.incidents-before-first"] = Interval.Point(_confirmed.Where(entry => entry.Span.Start < first).Sum(entry => entry.Count));
        var all = _confirmed.Sum(entry => entry.Count);
        _facts["report.unreported-percent"] = all == 0
            ? Unknown
            : Interval.Point(Math.Floor(100 * _confirmed.Where(entry => ReportOf(entry) is null).Sum(entry => entry.Count) / all));
    }

    private static Interval Partial(string code, Interval known) => code switch
    {
        "milestone.since-last-days" => known,
        "since-last.days" when known.IsKnown => new Interval(0, known.High),
        "approach.began-last-28-days" when known.Low == 1 => known,
        "approach.began-last-28-days" or "frequency.trend" or "frequency.laplace-u" or "severity.trend" or "severity.mann-kendall-z" => Unknown,
        "dormancy.longest-days" or "dormancy.resumed" or "report.unreported-percent" => Unknown,
        "severity.highest" or "severity.highest-last-28-days" => new Interval(known.Low, 5),
        "clusters.seen" or "clusters.new-last-28-days" => new Interval(known.Low, 8),
        _ when !known.IsKnown => known,
        _ => new Interval(known.Low, Limitless),
    };

    private long Edge(int days) => _asOf - (days * Day);

    private bool SurelyInside(Entry entry) => entry.Span.Start > Edge(28);

    private bool PossiblyInside(Entry entry) => entry.Span.End > Edge(28);

    private bool SurelyBefore(Entry entry) => entry.Span.End <= Edge(28);

    private bool PossiblyBefore(Entry entry) => entry.Span.Start <= Edge(28);

    private Interval Sum(Func<Entry, bool> counts) => new(_confirmed.Where(counts).Sum(entry => entry.Count), _all.Where(counts).Sum(entry => entry.Count));

    private Interval Window(int days, Func<Entry, bool> counts) => new(
        _confirmed.Where(counts).Where(entry => entry.Span.Start > Edge(days)).Sum(entry => entry.Count),
        _all.Where(counts).Where(entry => entry.Span.End > Edge(days)).Sum(entry => entry.Count));

    private RefSpan InForce(ProtectiveMeasure measure) =>
        new(_dates.Span(measure.From).Start, measure.Until is { } until ? _dates.Span(until).End : long.MaxValue);

    private long FirstDay(Entry entry) => _dates.DayOf(entry.Span.Start);

    private long DaysTouched(Entry entry) => _dates.DayOf(entry.Span.LastTick) - FirstDay(entry) + 1;

    private IEnumerable<long> ActiveDays(Entry entry)
    {
        var (k, m) = (DaysTouched(entry), (int)Math.Min(entry.Count, DaysTouched(entry)));
        return Enumerable.Range(0, m).Select(i => FirstDay(entry) + (long)Math.Floor((i + 0.5m) * k / m));
    }

    private static int Gravest(IEnumerable<Entry> entries) => entries.Select(entry => entry.Severity).DefaultIfEmpty(0).Max();

    private static HashSet<BehaviourCluster> Clusters(IEnumerable<Entry> entries) =>
        [.. entries.SelectMany(entry => entry.Incident.Behaviours).Select(behaviour => behaviour.Cluster)];

    private static Interval Days(long low, long high) => new((double)Math.Floor(low / (decimal)Day), (double)Math.Floor(high / (decimal)Day));

    private static (Interval Trend, Interval Statistic) Trend(double? statistic) => statistic is { } known
        ? (Interval.Point(known >= 1.645 ? 1 : known <= -1.645 ? -1 : 0), Interval.Point(known))
        : (Interval.Point(0), Unknown);
}
