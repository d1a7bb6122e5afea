namespace RiskAssessment.Benchmarks;

/// <summary>The results of plain LINQ for the incidents: the items that they show, and the facts that rules use.</summary>
internal sealed record LinqFacts(
    IReadOnlyDictionary<string, bool> Observed, double PerWeek, bool FrequencyRising, bool SeverityRising, int Approaches, bool ApproachLately)
{
    internal static LinqFacts Of(List<LinqIncident> incidents, DateTimeOffset asOf)
    {
        var recent = incidents.Where(one => one.At > asOf.AddDays(-28)).ToList();
        int With(BehaviourAttributes attribute) => incidents.Where(one => one.Behaviours.Any(behaviour => behaviour.Attributes.HasFlag(attribute))).Sum(one => one.Occurrences);
        int Of(string code) => incidents.Where(one => one.Behaviours.Any(behaviour => behaviour.Code == code)).Sum(one => one.Occurrences);
        var frequencyRising = FrequencyTrend(incidents.Select(one => one.At.Date).Distinct().Order().ToList(), asOf.Date) >= 1.645;
        var severityRising = SeverityTrend(incidents.OrderBy(one => one.At).Select(one => one.Behaviours.Max(behaviour => behaviour.Severity)).ToList()) >= 1.645;
        var clustersBefore = incidents.Except(recent).SelectMany(one => one.Behaviours.Select(behaviour => behaviour.Cluster)).Distinct().ToList();
        var clustersNew = clustersBefore.Count == 0 ? 0 : recent.SelectMany(one => one.Behaviours.Select(behaviour => behaviour.Cluster)).Distinct().Except(clustersBefore).Count();
        var perWeek = recent.Sum(one => one.Occurrences) / 4.0;
        var approaches = incidents.Where(one => one.Behaviours.Any(behaviour => behaviour.Attributes.HasFlag(BehaviourAttributes.Proximity))).ToList();

        var observed = new Dictionary<string, bool>
        {
            ["repeated"] = incidents.Sum(one => one.Occurrences) >= 2,
            ["over-two-weeks"] = incidents.Count > 0 && (int)(incidents.Max(one => one.At) - incidents.Min(one => one.At)).TotalDays > 14,
            ["escalating"] = frequencyRising || severityRising || clustersNew >= 2,
            ["turning-up"] = approaches.Count > 0,
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
            ["nothing-to-lose"] = Of("threat-of-suicide") >= 1 || Of("finality-talk") >= 1 || Of("self-harm") >= 1,
            ["planning"] = Of("attack-preparation") >= 1,
        };
        return new LinqFacts(observed, perWeek, frequencyRising, severityRising, approaches.Sum(one => one.Occurrences), approaches.Any(one => one.At > asOf.AddDays(-28)));
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
