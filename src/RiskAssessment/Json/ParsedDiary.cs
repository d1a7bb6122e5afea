namespace RiskAssessment.Json;

/// <summary>What a diary is made of, before it is known in which time zone.</summary>
internal sealed class ParsedDiary
{
    internal Coverage Coverage { get; set; } = Coverage.Partial;

    internal Incident[] Incidents { get; set; } = [];

    internal ProtectiveMeasure[] Measures { get; set; } = [];

    internal Milestone[] Milestones { get; set; } = [];

    /// <summary>Whether nothing in it was refused.</summary>
    internal bool IsWhole { get; set; }

    /// <summary>The diary; <see langword="null"/> where something was refused, or entries contradict each other or themselves, which is refused.</summary>
    internal IncidentDiary? In(ZoneClock clock, ref JsonCursor json)
    {
        var problems = DiaryCheck.Problems(Incidents, Measures, Milestones, clock);
        json.Refuse(problems);
        return IsWhole && problems.Count == 0 ? new IncidentDiary(Incidents, Measures, Milestones, Coverage, clock) : null;
    }
}
