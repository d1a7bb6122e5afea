namespace RiskAssessment.Reporting;

/// <summary>
/// The page of a case, for those who would rather look than read: level and range, what is not known, what to do, and the case in one picture on the
/// first sheet; then chronology, reasons, open questions, the level over time, judgement, and how the page was made.
/// </summary>
/// <remarks>
/// Immutable. The page is one HTML file that runs nothing and loads nothing. The same input gives the same bytes on every machine. Its phrases exist in
/// English and Welsh (the Welsh awaits review). Personal data.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Json;
/// using RiskAssessment.Reporting;
///
/// var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
/// var caseFile = CaseJson.Read(File.ReadAllBytes("case.json"));
///
/// using var page = new StreamWriter("report.html");
/// new CaseReport(service.Assess(caseFile), caseFile) { Trajectories = service.TrajectoriesOf(caseFile) }.WriteHtml(page);
/// </code>
/// </example>
public sealed class CaseReport
{
    /// <summary>Makes the report of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="caseFile">The case that was assessed.</param>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>cy</c>.</param>
    public CaseReport(Assessment assessment, CaseFile caseFile, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(language);
        (Assessment, Case, Language) = (assessment, caseFile.WhatWasKnown(), language);
        Zone = caseFile.TimeZone;
        Dates = new DateWords(language, Zone);
        Entries = Case.Diary?.Incidents ?? [];
        Counted = [.. Entries.Where(entry => entry.SameAs is null && entry.When.EarliestIn(Zone) <= assessment.AsOf)];
        Measures = [.. (Case.Diary?.Measures ?? []).Where(measure => measure.From.EarliestIn(Zone) <= assessment.AsOf).OrderBy(measure => measure.From.EarliestIn(Zone))];
        Milestones = [.. (Case.Diary?.Milestones ?? []).Where(milestone => milestone.On.EarliestIn(Zone) <= assessment.AsOf).OrderBy(milestone => milestone.On.EarliestIn(Zone))];
    }

    /// <summary>The assessment.</summary>
    public Assessment Assessment { get; }

    /// <summary>The case that was assessed, without what was recorded after its <see cref="CaseFile.KnownAt"/>.</summary>
    public CaseFile Case { get; }

    /// <summary>The language of the page.</summary>
    public string Language { get; }

    /// <summary>The level over time, as it happened and as it was known; <see langword="null"/> (the default) leaves it out.</summary>
    public CaseTrajectories? Trajectories { get; init; }

    /// <summary>The judgements of a history and the level to act on; <see langword="null"/> (the default) leaves them out.</summary>
    public JudgedAssessment? Judged { get; init; }

    /// <summary>When the case is to be reviewed, and why; <see langword="null"/> (the default) for the date of the assessment alone.</summary>
    public ReviewDue? Review { get; init; }

    internal TimeZoneInfo Zone { get; }

    internal DateWords Dates { get; }

    /// <summary>The entries, in the order of time.</summary>
    internal IReadOnlyList<Incident> Entries { get; }

    /// <summary>Those that count as of the instant.</summary>
    internal IReadOnlyList<Incident> Counted { get; }

    internal IReadOnlyList<ProtectiveMeasure> Measures { get; }

    internal IReadOnlyList<Milestone> Milestones { get; }

    /// <summary>Writes the page.</summary>
    /// <param name="writer">Where to write. It is not flushed. Lines end in a line feed.</param>
    public void WriteHtml(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new ReportPage(this, writer).Write();
    }

    /// <summary>The assessment in one line.</summary>
    public override string ToString() => Assessment.ToString();
}
