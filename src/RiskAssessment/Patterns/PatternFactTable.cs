namespace RiskAssessment.Patterns;

/// <summary>The facts of the default taxonomy, in the order of results, with where each stands in a profile.</summary>
internal static class PatternFactTable
{
    internal const int Occasions = 0;
    internal const int ActiveDays = 1;
    internal const int Last7Days = 2;
    internal const int Last28Days = 3;
    internal const int Last90Days = 4;
    internal const int Duration = 5;
    internal const int SinceLast = 6;
    internal const int PerWeek = 7;
    internal const int FrequencyTrend = 8;
    internal const int LaplaceU = 9;
    internal const int SeverityTrend = 10;
    internal const int MannKendallZ = 11;
    internal const int SeverityHighest = 12;
    internal const int SeverityHighest28 = 13;
    internal const int ClustersSeen = 14;
    internal const int ClustersNew = 15;
    internal const int Approaches = 16;
    internal const int Approaches28 = 17;
    internal const int ApproachBegan = 18;
    internal const int Threats = 19;
    internal const int Threats28 = 20;
    internal const int Violence = 21;
    internal const int Weapon = 22;
    internal const int PropertyDamage = 23;
    internal const int HomeIntrusion = 24;
    internal const int Surveillance = 25;
    internal const int DigitalIntrusion = 26;
    internal const int ThirdParties = 27;
    internal const int EvadingBlocks = 28;
    internal const int Breaches = 29;
    internal const int Breaches28 = 30;
    internal const int DormancyLongest = 31;
    internal const int DormancyResumed = 32;
    internal const int SinceMilestone = 33;
    internal const int NearMilestones = 34;
    internal const int BeforeFirstReport = 35;
    internal const int UnreportedPercent = 36;
    internal const int FirstBehaviour = 37;

    private const string House = "house definition; see docs/evidence.md";
    private const string Taxonomy = "clusters after Spitzberg and Cupach; severity is a house judgement";

    internal static readonly PatternFact[] Rows =
    [
        new(Occasions, "conduct.occasions", "occurrences", "All occurrences.", "Protection from Harassment Act 1997, s.7(3): a course of conduct is conduct on at least two occasions"),
        new(ActiveDays, "conduct.days", "days", "Distinct local days with an occurrence.", House),
        new(Last7Days, "incidents.last-7-days", "occurrences", "Occurrences in the 7 x 24 hours up to and including asOf.", House),
        new(Last28Days, "incidents.last-28-days", "occurrences", "Occurrences in the 28 x 24 hours up to and including asOf.", House),
        new(Last90Days, "incidents.last-90-days", "occurrences", "Occurrences in the 90 x 24 hours up to and including asOf.", House),
        new(Duration, "duration.days", "days", "Whole days from the first incident to the last.", "Purcell, Pathe and Mullen 2004: the two-week watershed"),
        new(SinceLast, "since-last.days", "days", "Whole days from the last incident to asOf.", "Turner and others 2022: time since the last incident"),
        new(PerWeek, "frequency.per-week", "1/week", "Occurrences in the last 28 days, divided by 4.", House),
        new(FrequencyTrend, "frequency.trend", "trend", "Laplace's test over active days: rising where U is at least 1.645, falling where at most -1.645.", "Laplace trend test, time-truncated form; one-sided 5 %", leastCount: 6, isTrend: true, most: 1),
        new(LaplaceU, "frequency.laplace-u", "statistic", "The Laplace statistic U of the active days after the first, truncated at asOf.", "Laplace trend test, time-truncated form", leastCount: 6),
        new(SeverityTrend, "severity.trend", "trend", "Mann-Kendall test over the gravest behaviour of each entry: rising where z is at least 1.645, falling where at most -1.645.", "Mann 1945, Kendall 1975, ties in both; one-sided 5 %", leastCount: 5, isTrend: true, most: 1),
        new(MannKendallZ, "severity.mann-kendall-z", "statistic", "The Mann-Kendall z with continuity correction and ties in time and severity.", "Mann 1945, Kendall 1975", leastCount: 5),
        new(SeverityHighest, "severity.highest", "1-5", "The severity of the gravest behaviour; 0 where there is none.", Taxonomy, most: 5),
        new(SeverityHighest28, "severity.highest-last-28-days", "1-5", "The severity of the gravest behaviour in the last 28 days; 0 where there is none.", Taxonomy, most: 5),
        new(ClustersSeen, "clusters.seen", "count", "Behaviour clusters seen, of eight.", Taxonomy, most: 8),
        new(ClustersNew, "clusters.new-last-28-days", "count", "Clusters seen in the last 28 days and never before, where there is a before.", Taxonomy, most: 8),
        new(Approaches, "approach.count", "occurrences", "Occurrences with physical proximity.", House),
        new(Approaches28, "approach.last-28-days", "occurrences", "Occurrences with physical proximity in the last 28 days.", House),
        new(ApproachBegan, "approach.began-last-28-days", "0/1", "1 where contact was remote only and the first physical approach lies in the last 28 days.", House, most: 1),
        new(Threats, "threats.count", "occurrences", "Occurrences with a threat.", House),
        new(Threats28, "threats.last-28-days", "occurrences", "Occurrences with a threat in the last 28 days.", House),
        new(Violence, "violence.count", "occurrences", "Occurrences with violence.", House),
        new(Weapon, "weapon.count", "occurrences", "Occurrences with a weapon.", House),
        new(PropertyDamage, "property-damage.count", "occurrences", "Occurrences with damage to, or taking of, property.", House),
        new(HomeIntrusion, "home-intrusion.count", "occurrences", "Occurrences with entry into the home.", House),
        new(Surveillance, "surveillance.count", "occurrences", "Occurrences with surveillance.", House),
        new(DigitalIntrusion, "digital-intrusion.count", "occurrences", "Occurrences with account-intrusion, monitoring-communications, tracking-location or covert-recording.", House),
        new(ThirdParties, "third-parties.count", "occurrences", "Occurrences that involve or target somebody else.", House),
        new(EvadingBlocks, "evading-blocks.count", "occurrences", "Occurrences with contact-by-new-account, contact-through-payments or using-proxies.", House),
        new(Breaches, "breaches.count", "occurrences", "Occurrences while a protective measure was in force: possible breaches.", House),
        new(Breaches28, "breaches.last-28-days", "occurrences", "Occurrences in the last 28 days while a protective measure was in force.", House),
        new(DormancyLongest, "dormancy.longest-days", "days", "Whole days of the longest gap between entries.", House, leastCount: 2),
        new(DormancyResumed, "dormancy.resumed", "0/1", "1 where a gap of 28 days or more, and of three times the median gap, ended in the last 28 days.", House, leastCount: 3, most: 1),
        new(SinceMilestone, "milestone.since-last-days", "days", "Whole days since the latest milestone.", House),
        new(NearMilestones, "incidents.near-milestones", "occurrences", "Occurrences within 14 days after a milestone.", House),
        new(BeforeFirstReport, "report.incidents-before-first", "occurrences", "Occurrences before the first report; all where there was none.", House),
        new(UnreportedPercent, "report.unreported-percent", "%", "Share of occurrences never reported, rounded down.", House, most: 100),
        .. from behaviour in Behaviour.All
           select new PatternFact(
               FirstBehaviour + behaviour.Index, "behaviour." + behaviour.Code, "occurrences", $"Occurrences of: {behaviour.Label.In("en")}.", Taxonomy),
    ];

    internal static readonly IReadOnlyList<PatternFact> All = Array.AsReadOnly(Rows);

    internal static readonly string[] Codes = Array.ConvertAll(Rows, fact => fact.Code);

    internal static readonly Dictionary<string, PatternFact> ByCode =
        Rows.ToDictionary(fact => fact.Code, StringComparer.Ordinal);

    /// <summary>Which attribute each sum over one attribute asks for.</summary>
    internal static readonly (int Fact, BehaviourAttributes Attribute)[] ByAttribute =
    [
        (Approaches, BehaviourAttributes.Proximity),
        (Threats, BehaviourAttributes.Threat),
        (Violence, BehaviourAttributes.Violence),
        (Weapon, BehaviourAttributes.Weapon),
        (PropertyDamage, BehaviourAttributes.PropertyDamage),
        (HomeIntrusion, BehaviourAttributes.HomeIntrusion),
        (Surveillance, BehaviourAttributes.Surveillance),
        (DigitalIntrusion, BehaviourAttributes.DigitalIntrusion),
        (ThirdParties, BehaviourAttributes.ThirdParty),
        (EvadingBlocks, BehaviourAttributes.EvadesBlocks),
    ];
}
