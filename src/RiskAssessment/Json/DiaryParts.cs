namespace RiskAssessment.Json;

/// <summary>What a diary is made of, before it is known in which time zone.</summary>
internal readonly record struct DiaryParts(Coverage Coverage, Incident[] Incidents, ProtectiveMeasure[] Measures, Milestone[] Milestones)
{
    /// <summary>The diary, or <see langword="null"/> where its entries contradict each other or themselves.</summary>
    internal IncidentDiary? In(ZoneClock clock) => DiaryCheck.Problems(Incidents, Measures, Milestones, clock).Count == 0
        ? new IncidentDiary(Incidents, Measures, Milestones, Coverage, clock)
        : null;
}
