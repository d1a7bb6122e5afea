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
        var total = one.Total;

        var rules = new List<(RiskLevel Level, bool Holds)>
        {
            (RiskLevel.High, one.Yes("violence-now") && (former || Count("turning-up", "surveillance", "escalating", "victim-fear", "fear-of-serious-harm") > 0)),
            (RiskLevel.Medium, one.Yes("violence-now")),
            (RiskLevel.High, one.Yes("planning") && (former || Count("threats", "turning-up", "surveillance", "weapon", "fixated") > 0)),
            (RiskLevel.High, one.Yes("threat-to-kill") && (former || Count("turning-up", "surveillance", "weapon", "violence-before", "fear-of-serious-harm") > 0)),
            (RiskLevel.High, one.Yes("weapon") && Count("threats", "threat-to-kill", "turning-up", "violence-before") > 0),
            (RiskLevel.High, one.Yes("home-intrusion") && (former || Count("threats", "surveillance", "victim-fear") > 0)),
            (RiskLevel.High, one.Yes("fear-of-serious-harm") && Count("turning-up", "surveillance", "threats", "breach", "escalating", "violence-before") >= 2),
            (RiskLevel.High, one.Yes("breach") && Count("turning-up", "surveillance", "threats", "escalating", "fear-of-serious-harm") >= 2),
            (RiskLevel.High, one.Yes("nothing-to-lose") && (former || Count("threats", "turning-up", "surveillance") > 0)),
            (RiskLevel.High, one.Yes("strangulation") && one.Yes("repeated")),
            (RiskLevel.High, former && Count("turning-up", "surveillance", "escalating", "threats", "violence-before", "controlling", "recent-trigger") >= 3),
            (RiskLevel.High, one.Facts.ApproachBegan && (former || Count("threats", "victim-fear") > 0)),
            (RiskLevel.High, one.Facts.FrequencyRising && one.Facts.SeverityRising && one.Facts.ApproachLately),
            (RiskLevel.High, total >= 14),
            (RiskLevel.Medium, one.Yes("repeated") && Count("victim-fear", "impact") > 0),
            (RiskLevel.Medium, one.Yes("threats")),
            (RiskLevel.Medium, Count("turning-up", "surveillance") > 0),
            (RiskLevel.Medium, one.Yes("property-damage")),
            (RiskLevel.Medium, one.Yes("over-two-weeks") && one.Frequency is "weekly" or "over-three-a-week" or "daily"),
            (RiskLevel.Medium, former && one.Yes("repeated") && one.Yes("unwanted")),
            (RiskLevel.Medium, one.Yes("digital-intrusion")),
            (RiskLevel.Medium, Count("previous-stalking", "violence-before") > 0 && one.Yes("repeated")),
            (RiskLevel.Medium, Count("breach", "evading-blocks") > 0),
            (RiskLevel.Medium, one.Yes("third-parties") && one.Yes("repeated")),
            (RiskLevel.Medium, one.Facts.FrequencyRising),
            (RiskLevel.Medium, total >= 6),
        };
        return rules.Where(rule => rule.Holds).Select(rule => rule.Level).DefaultIfEmpty(RiskLevel.Standard).Max();
    }
}
