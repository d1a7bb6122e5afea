namespace RiskAssessment.Benchmarks;

/// <summary>
/// The same questionnaire as a force's developer would write it: dictionaries, LINQ over the incidents, one expression a rule. It gives
/// the bare level of a complete diary of exactly dated, confirmed incidents: no range, no reasons, blanks read as no.
/// </summary>
internal static class LinqScreen
{
    private static readonly Dictionary<string, int> Weights = StalkingScreen.Instrument.Items
        .Where(item => item.Kind == Instruments.ItemKind.YesNo)
        .ToDictionary(item => item.Code, item => item.Options[1].Weight);

    internal static RiskLevel Level(IReadOnlyDictionary<string, string> answers, IReadOnlyList<Incident> incidents, DateTimeOffset asOf)
    {
        var dated = incidents.Select(incident => (Incident: incident, At: DateTimeOffset.Parse(incident.When.ToString(), System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var recent = dated.Where(entry => entry.At > asOf.AddDays(-28)).ToList();
        int With(BehaviourAttributes attribute) => dated.Where(entry => entry.Incident.Behaviours.Any(behaviour => behaviour.Attributes.HasFlag(attribute))).Sum(entry => entry.Incident.Occurrences);
        int Of(string code) => dated.Where(entry => entry.Incident.Behaviours.Any(behaviour => behaviour.Code == code)).Sum(entry => entry.Incident.Occurrences);
        var frequencyRising = FrequencyTrend(dated.Select(entry => entry.At.Date).Distinct().Order().ToList(), asOf.Date) >= 1.645;
        var severityRising = SeverityTrend(dated.OrderBy(entry => entry.At).Select(entry => entry.Incident.Behaviours.Max(behaviour => behaviour.Severity)).ToList()) >= 1.645;
        var clustersBefore = dated.Except(recent).SelectMany(entry => entry.Incident.Behaviours.Select(behaviour => behaviour.Cluster)).Distinct().ToList();
        var clustersNew = clustersBefore.Count == 0 ? 0 : recent.SelectMany(entry => entry.Incident.Behaviours.Select(behaviour => behaviour.Cluster)).Distinct().Except(clustersBefore).Count();
        var perWeek = recent.Sum(entry => entry.Incident.Occurrences) / 4.0;
        var approaches = dated.Where(entry => entry.Incident.Behaviours.Any(behaviour => behaviour.Attributes.HasFlag(BehaviourAttributes.Proximity))).ToList();
        var began = approaches.Count > 0 && approaches[0].At > asOf.AddDays(-28) && dated.Any(entry => entry.At < approaches[0].At);

        var observed = new Dictionary<string, bool>
        {
            ["repeated"] = dated.Sum(entry => entry.Incident.Occurrences) >= 2,
            ["over-two-weeks"] = dated.Count > 0 && (int)(dated.Max(entry => entry.At) - dated.Min(entry => entry.At)).TotalDays > 14,
            ["escalating"] = frequencyRising || severityRising || clustersNew >= 2,
            ["turning-up"] = With(BehaviourAttributes.Proximity) >= 1,
            ["surveillance"] = With(BehaviourAttributes.Surveillance) >= 1,
            ["home-intrusion"] = With(BehaviourAttributes.HomeIntrusion) >= 1,
            ["digital-intrusion"] = With(BehaviourAttributes.DigitalIntrusion) >= 1,
            ["property-damage"] = With(BehaviourAttributes.PropertyDamage) >= 1,
            ["third-parties"] = With(BehaviourAttributes.ThirdParty) >= 1,
            ["evading-blocks"] = With(BehaviourAttributes.EvadesBlocks) >= 1,
            ["threats"] = With(BehaviourAttributes.Threat) >= 1,
            ["threat-to-kill"] = Of("threat-to-kill") >= 1,
            ["violence-now"] = With(BehaviourAttributes.Violence) >= 1,
            ["strangulation"] = Of("strangulation") >= 1,
            ["weapon"] = With(BehaviourAttributes.Weapon) >= 1,
            ["nothing-to-lose"] = Of("threat-of-suicide") >= 1 || Of("finality-talk") >= 1,
            ["planning"] = Of("attack-preparation") >= 1,
        };
        bool Yes(string item) => answers.TryGetValue(item, out var answer) ? answer == "yes" : observed.TryGetValue(item, out var seen) && seen;
        int Count(params string[] items) => items.Count(Yes);
        var frequency = answers.TryGetValue("frequency", out var said) ? said : perWeek >= 7 ? "daily" : perWeek > 3 ? "over-three-a-week" : perWeek >= 1 ? "weekly" : "";
        var relationship = answers.TryGetValue("relationship", out var who) ? who : "";
        var former = relationship is "former-intimate" or "current-intimate";
        var total = Weights.Where(weight => Yes(weight.Key)).Sum(weight => weight.Value) + frequency switch { "weekly" => 1, "over-three-a-week" or "daily" => 2, _ => 0 };

        var rules = new List<(RiskLevel Level, bool Holds)>
        {
            (RiskLevel.High, Yes("violence-now") && (former || Count("turning-up", "surveillance", "escalating", "victim-fear", "fear-of-serious-harm") > 0)),
            (RiskLevel.Medium, Yes("violence-now")),
            (RiskLevel.High, Yes("planning") && (former || Count("threats", "turning-up", "surveillance", "weapon", "fixated") > 0)),
            (RiskLevel.High, Yes("threat-to-kill") && (former || Count("turning-up", "surveillance", "weapon", "violence-before", "fear-of-serious-harm") > 0)),
            (RiskLevel.High, Yes("weapon") && Count("threats", "threat-to-kill", "turning-up", "violence-before") > 0),
            (RiskLevel.High, Yes("home-intrusion") && (former || Count("threats", "surveillance", "victim-fear") > 0)),
            (RiskLevel.High, Yes("fear-of-serious-harm") && Count("turning-up", "surveillance", "threats", "breach", "escalating", "violence-before") >= 2),
            (RiskLevel.High, Yes("breach") && Count("turning-up", "surveillance", "threats", "escalating", "fear-of-serious-harm") >= 2),
            (RiskLevel.High, Yes("nothing-to-lose") && (former || Count("threats", "turning-up", "surveillance") > 0)),
            (RiskLevel.High, Yes("strangulation") && Yes("repeated")),
            (RiskLevel.High, former && Count("turning-up", "surveillance", "escalating", "threats", "violence-before", "controlling", "recent-trigger") >= 3),
            (RiskLevel.High, began && (former || Count("threats", "victim-fear") > 0)),
            (RiskLevel.High, frequencyRising && severityRising && approaches.Any(entry => entry.At > asOf.AddDays(-28))),
            (RiskLevel.High, total >= 14),
            (RiskLevel.Medium, Yes("repeated") && Count("victim-fear", "impact") > 0),
            (RiskLevel.Medium, Yes("threats")),
            (RiskLevel.Medium, Count("turning-up", "surveillance") > 0),
            (RiskLevel.Medium, Yes("property-damage")),
            (RiskLevel.Medium, Yes("over-two-weeks") && frequency is "weekly" or "over-three-a-week" or "daily"),
            (RiskLevel.Medium, former && Yes("repeated") && Yes("unwanted")),
            (RiskLevel.Medium, Yes("digital-intrusion")),
            (RiskLevel.Medium, Count("previous-stalking", "violence-before") > 0 && Yes("repeated")),
            (RiskLevel.Medium, Count("breach", "evading-blocks") > 0),
            (RiskLevel.Medium, Yes("third-parties") && Yes("repeated")),
            (RiskLevel.Medium, frequencyRising),
            (RiskLevel.Medium, total >= 6),
        };
        return rules.Where(rule => rule.Holds).Select(rule => rule.Level).DefaultIfEmpty(RiskLevel.Standard).Max();
    }

    private static double FrequencyTrend(List<DateTime> days, DateTime today)
    {
        var (n, length) = (days.Count - 1, days.Count == 0 ? 0 : (today - days[0]).TotalDays);
        return n < 5 || length <= 0 ? 0 : (days.Skip(1).Average(day => (day - days[0]).TotalDays) - (length / 2)) / (length / Math.Sqrt(12.0 * n));
    }

    private static double SeverityTrend(List<int> severities)
    {
        var n = severities.Count;
        if (n < 5)
            return 0;
        var s = Enumerable.Range(0, n).Sum(i => Enumerable.Range(i + 1, n - i - 1).Sum(k => Math.Sign(severities[k] - severities[i])));
        var ties = severities.GroupBy(severity => severity).Sum(group => group.Count() * (group.Count() - 1.0) * ((2 * group.Count()) + 5));
        var variance = ((n * (n - 1.0) * ((2 * n) + 5)) - ties) / 18;
        return s == 0 ? 0 : (s - Math.Sign(s)) / Math.Sqrt(variance);
    }
}
