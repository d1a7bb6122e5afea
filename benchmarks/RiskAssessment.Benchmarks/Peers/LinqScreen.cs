namespace RiskAssessment.Benchmarks;

/// <summary>
/// The same questionnaire as a developer of a police force would write it: dictionaries, LINQ over the incidents, one expression per rule. It gives
/// the bare level of a complete diary of exactly dated, confirmed incidents: no range, no reasons, blanks read as no.
/// </summary>
internal static class LinqScreen
{
    internal static RiskLevel Level(IReadOnlyDictionary<string, string> answers, List<LinqIncident> incidents, DateTimeOffset asOf) =>
        Level(new LinqCase(answers, LinqFacts.Of(incidents, asOf)));

    internal static RiskLevel Level(LinqCase one)
    {
        int Count(params string[] items) => items.Count(one.Yes);
        var former = one.Relationship is "former-intimate" or "current-intimate";
        var afraid = Count("victim-fear", "fear-of-serious-harm") > 0;
        var near = Count("turning-up", "surveillance") > 0;
        var reason = afraid || near || Count("fixated", "impact", "threats", "evading-blocks", "escalating", "previous-stalking") > 0;
        var core = afraid || Count("threats", "violence-before", "violence-now", "controlling", "escalating", "breach", "property-damage") > 0;
        var total = one.Total;

        var rules = new List<(RiskLevel Level, bool Holds)>
        {
            (RiskLevel.High, one.Yes("violence-now") && (former || near || afraid || one.Yes("escalating"))),
            (RiskLevel.High, one.Yes("planning") && (former || near || Count("threats", "weapon", "fixated") > 0)),
            (RiskLevel.High, one.Yes("threat-to-kill") && (former || near || Count("weapon", "violence-before", "fear-of-serious-harm") > 0)),
            (RiskLevel.High, one.Yes("weapon") && Count("threats", "threat-to-kill", "turning-up", "violence-before") > 0),
            (RiskLevel.High, one.Yes("home-intrusion") && (former || Count("threats", "surveillance", "victim-fear") > 0)),
            (RiskLevel.High, one.Yes("fear-of-serious-harm") && Count("turning-up", "surveillance", "threats", "breach", "escalating", "violence-before") >= 2),
            (RiskLevel.High, former && one.Yes("fear-of-serious-harm")
                && (near || Count("violence-before", "violence-now", "strangulation", "threats", "breach", "controlling") > 0)),
            (RiskLevel.High, one.Yes("breach") && Count("turning-up", "surveillance", "threats", "escalating", "fear-of-serious-harm") >= 2),
            (RiskLevel.High, one.Yes("breach") && one.Yes("fixated") && afraid && Count("evading-blocks", "over-two-weeks", "third-parties", "digital-intrusion") > 0),
            (RiskLevel.High, one.Yes("nothing-to-lose") && (former || near || one.Yes("threats"))),
            (RiskLevel.High, one.Yes("strangulation") && one.Yes("repeated")),
            (RiskLevel.High, one.Yes("threats") && one.Yes("property-damage") && near && afraid),
            (RiskLevel.High, one.Yes("threats") && one.Yes("escalating") && near
                && Count("previous-stalking", "violence-before", "breach", "fear-of-serious-harm") > 0),
            (RiskLevel.High, former && core && Count("turning-up", "surveillance", "escalating", "threats", "violence-before") > 0
                && Count("turning-up", "surveillance", "escalating", "threats", "violence-before", "controlling", "recent-trigger", "fixated") >= 3),
            (RiskLevel.High, one.Facts.FrequencyRising && one.Facts.SeverityRising && one.Facts.ApproachLately),
            (RiskLevel.High, total >= 14),
            (RiskLevel.Medium, one.Yes("violence-now")),
            (RiskLevel.Medium, one.Yes("repeated") && (afraid || (one.Yes("impact")
                && (former || near || Count("fixated", "threats", "evading-blocks", "property-damage", "digital-intrusion") > 0)))),
            (RiskLevel.Medium, one.Yes("threats")),
            (RiskLevel.Medium, one.Yes("surveillance") || one.Facts.Approaches >= 2 || (one.Yes("turning-up") && (former || afraid || one.Yes("threats")))),
            (RiskLevel.Medium, one.Yes("property-damage")),
            (RiskLevel.Medium, one.Yes("over-two-weeks") && one.Frequency is "weekly" or "over-three-a-week" or "daily"
                && one.Yes("unwanted") && (reason || one.Yes("third-parties"))),
            (RiskLevel.Medium, former && one.Yes("repeated") && one.Yes("unwanted")
                && (reason || Count("controlling", "violence-before", "third-parties") > 0)),
            (RiskLevel.Medium, one.Yes("digital-intrusion")),
            (RiskLevel.Medium, Count("previous-stalking", "violence-before") > 0 && one.Yes("repeated")),
            (RiskLevel.Medium, Count("breach", "evading-blocks") > 0),
            (RiskLevel.Medium, one.Yes("third-parties") && one.Yes("repeated") && reason),
            (RiskLevel.Medium, one.Facts.FrequencyRising),
            (RiskLevel.Medium, total >= 6),
        };
        return rules.Where(rule => rule.Holds).Select(rule => rule.Level).DefaultIfEmpty(RiskLevel.Standard).Max();
    }
}
