namespace RiskAssessment.Patterns;

/// <summary>
/// The facts, a row each, in the order of results: those of the diary as a whole, then one for each behaviour. The Welsh awaits a fluent
/// speaker's review.
/// </summary>
internal static class PatternFactTable
{
    private const string House = "house definition; see docs/evidence.md";
    private const string Taxonomy = "clusters after Spitzberg and Cupach; severity is a house judgement";

    internal static readonly PatternFact[] Rows = Table();

    internal static readonly FactKind[] Kinds = Array.ConvertAll(Rows, fact => fact.Kind);

    internal static readonly IReadOnlyList<PatternFact> All = Array.AsReadOnly(Rows);

    internal static readonly string[] Codes = Array.ConvertAll(Rows, fact => fact.Code);

    internal static readonly Dictionary<string, PatternFact> ByCode =
        Rows.ToDictionary(fact => fact.Code, StringComparer.Ordinal);

    /// <summary>The index of the first fact of a single behaviour.</summary>
    internal static readonly int FirstBehaviour = Rows.Length - Behaviour.All.Count;

    private static PatternFact[] Table()
    {
        var rows = new List<PatternFact>();
        var laplace = new TrendStatistic((in DiarySums sums) => sums.Days.LaplaceU, TrendTests.LeastIntervals + 1);
        var mannKendall = new TrendStatistic((in DiarySums sums) => sums.MannKendallZ, TrendTests.LeastEntries);

        Add("conduct.occasions", new Occurrences(), "occasions", "achlysuron",
            "All occurrences.", "Protection from Harassment Act 1997, s.7(3): a course of conduct is conduct on at least two occasions");
        Add("conduct.days", new DistinctDays(), "days with an incident", "diwrnodau â digwyddiad",
            "Distinct local days with an occurrence.", House);
        Add("incidents.last-7-days", new Occurrences(7), "in the last 7 days", "yn y 7 diwrnod diwethaf",
            "Occurrences in the 7 x 24 hours up to and including asOf.", House);
        Add("incidents.last-28-days", new Occurrences(28), "in the last 28 days", "yn y 28 diwrnod diwethaf",
            "Occurrences in the 28 x 24 hours up to and including asOf.", House);
        Add("incidents.last-90-days", new Occurrences(90), "in the last 90 days", "yn y 90 diwrnod diwethaf",
            "Occurrences in the 90 x 24 hours up to and including asOf.", House);
        Add("duration.days", new Duration(), "days from first to last", "diwrnodau o'r cyntaf i'r olaf",
            "Whole days from the first incident to the last.", "Purcell, Pathe and Mullen 2004: the two-week watershed");
        Add("since-last.days", new SinceLast(), "days since the last incident", "diwrnodau ers y digwyddiad diwethaf",
            "Whole days from the last incident to asOf.", "Turner and others 2022: time since the last incident");
        Add("frequency.per-week", new Occurrences(28, isWeekly: true), "a week, in the last 28 days", "yr wythnos, yn y 28 diwrnod diwethaf",
            "Occurrences in the last 28 days, divided by 4.", House);
        Add("frequency.trend", new TrendVerdict(laplace), "how often", "pa mor aml",
            "Laplace's test over active days: rising if U is at least 1.645, falling if at most -1.645.", "Laplace trend test, time-truncated form; one-sided 5 %");
        Add("frequency.laplace-u", laplace, "Laplace U", "U Laplace",
            "The Laplace statistic U of the active days after the first, truncated at asOf.", "Laplace trend test, time-truncated form");
        Add("severity.trend", new TrendVerdict(mannKendall), "how grave", "pa mor ddifrifol",
            "Mann-Kendall test over the gravest behaviour of each entry: rising if z is at least 1.645, falling if at most -1.645.", "Mann 1945, Kendall 1975, ties in both; one-sided 5 %");
        Add("severity.mann-kendall-z", mannKendall, "Mann-Kendall z", "z Mann-Kendall",
            "The Mann-Kendall z with continuity correction and ties in time and severity.", "Mann 1945, Kendall 1975");
        Add("severity.highest", new GravestSeverity(), "gravest behaviour, of 5", "ymddygiad mwyaf difrifol, allan o 5",
            "The severity of the gravest behaviour; 0 if there is none.", Taxonomy);
        Add("severity.highest-last-28-days", new GravestSeverity(28), "gravest behaviour of the last 28 days, of 5", "ymddygiad mwyaf difrifol y 28 diwrnod diwethaf, allan o 5",
            "The severity of the gravest behaviour in the last 28 days; 0 if there is none.", Taxonomy);
        Add("clusters.seen", new ClustersSeen(), "kinds of behaviour, of 8", "mathau o ymddygiad, allan o 8",
            "Behaviour clusters seen, of eight.", Taxonomy);
        Add("clusters.new-last-28-days", new ClustersNew(), "kinds new in the last 28 days", "mathau newydd yn y 28 diwrnod diwethaf",
            "Clusters seen in the last 28 days and never before; 0 if nothing is before the window.", Taxonomy);
        Add("approach.count", new Occurrences(attribute: BehaviourAttributes.Proximity), "physical approaches", "dynesu corfforol",
            "Occurrences with physical proximity.", House);
        Add("approach.last-28-days", new Occurrences(28, BehaviourAttributes.Proximity), "physical approaches in the last 28 days", "dynesu corfforol yn y 28 diwrnod diwethaf",
            "Occurrences with physical proximity in the last 28 days.", House);
        Add("approach.began-last-28-days", new ApproachBegan(), "first physical approach in the last 28 days, after remote contact only", "dynesu corfforol cyntaf yn y 28 diwrnod diwethaf, ar ôl cyswllt o bell yn unig",
            "1 if there was contact from afar first and the first physical approach is in the last 28 days.", House);
        Add("threats.count", new Occurrences(attribute: BehaviourAttributes.Threat), "threats", "bygythiadau",
            "Occurrences with a threat.", House);
        Add("threats.last-28-days", new Occurrences(28, BehaviourAttributes.Threat), "threats in the last 28 days", "bygythiadau yn y 28 diwrnod diwethaf",
            "Occurrences with a threat in the last 28 days.", House);
        Add("violence.count", new Occurrences(attribute: BehaviourAttributes.Violence), "violence", "trais",
            "Occurrences with violence.", House);
        Add("weapon.count", new Occurrences(attribute: BehaviourAttributes.Weapon), "weapons", "arfau",
            "Occurrences with a weapon.", House);
        Add("property-damage.count", new Occurrences(attribute: BehaviourAttributes.PropertyDamage), "damage or theft", "difrod neu ddwyn",
            "Occurrences with damage to, or taking of, property.", House);
        Add("home-intrusion.count", new Occurrences(attribute: BehaviourAttributes.HomeIntrusion), "entry into the home", "mynediad i'r cartref",
            "Occurrences with entry into the home.", House);
        Add("surveillance.count", new Occurrences(attribute: BehaviourAttributes.Surveillance), "surveillance", "gwyliadwriaeth",
            "Occurrences with surveillance.", House);
        Add("digital-intrusion.count", new Occurrences(attribute: BehaviourAttributes.DigitalIntrusion), "accounts and devices", "cyfrifon a dyfeisiau",
            "Occurrences with account-intrusion, monitoring-communications, tracking-location or covert-recording.", House);
        Add("third-parties.count", new Occurrences(attribute: BehaviourAttributes.ThirdParty), "other people involved", "pobl eraill yn gysylltiedig",
            "Occurrences that involve or target somebody else.", House);
        Add("evading-blocks.count", new Occurrences(attribute: BehaviourAttributes.EvadesBlocks), "getting round blocks", "osgoi blociau",
            "Occurrences with contact-by-new-account, contact-through-payments or using-proxies.", House);
        Add("breaches.count", new OccurrencesInMeasure(), "possible breaches", "toriadau posibl",
            "Occurrences while a protective measure was in force: possible breaches.", House);
        Add("breaches.last-28-days", new OccurrencesInMeasure(28), "possible breaches in the last 28 days", "toriadau posibl yn y 28 diwrnod diwethaf",
            "Occurrences in the last 28 days while a protective measure was in force.", House);
        Add("dormancy.longest-days", new LongestGap(), "days of the longest quiet spell", "diwrnodau'r cyfnod tawel hiraf",
            "Days of the longest gap between two successive active days.", House);
        Add("dormancy.resumed", new Resumed(), "begun again after a long quiet spell", "ailddechrau ar ôl cyfnod tawel hir",
            "1 if a gap between active days of 28 days or more, and of three times the median gap, ended in the last 28 days.", House);
        Add("milestone.since-last-days", new SinceDate(dates => dates.Milestones), "days since the last milestone", "diwrnodau ers y garreg filltir ddiwethaf",
            "Whole days since the latest milestone.", House);
        Add("trigger.since-last-days", new SinceDate(dates => dates.Triggers), "days since the last trigger", "diwrnodau ers y sbardun diwethaf",
            "Whole days since the latest milestone of a triggering kind or start of a protective measure.", House);
        Add("incidents.near-milestones", new OccurrencesNearMilestone(), "within 14 days after a milestone", "o fewn 14 diwrnod ar ôl carreg filltir",
            "Occurrences from the start of a milestone to 14 days after it.", House);
        Add("report.incidents-before-first", new OccurrencesBeforeReport(), "before the first report", "cyn yr adroddiad cyntaf",
            "Occurrences before the first report; all if there was none.", House);
        Add("report.unreported-percent", new UnreportedShare(), "% never reported", "% heb eu hadrodd",
            "Share of occurrences of entries without a report, rounded down.", House);

        foreach (var behaviour in Behaviour.All)
            rows.Add(new PatternFact(
                rows.Count, "behaviour." + behaviour.Code, new BehaviourOccurrences(behaviour), behaviour.Label, $"Occurrences of: {behaviour.Label.In("en")}.", Taxonomy));
        return [.. rows];

        void Add(string code, FactKind kind, string english, string welsh, string definition, string source) =>
            rows.Add(new PatternFact(rows.Count, code, kind, LocalizedText.EnglishAndWelsh(english, welsh), definition, source));
    }
}
