namespace RiskAssessment.Patterns;

/// <summary>An incident while a protective measure was in force, found from dates alone. Whether it breached the terms is for people to say.</summary>
/// <remarks>Equality is identity of its parts.</remarks>
/// <param name="Incident">The incident.</param>
/// <param name="Measures">The measures that were, or may have been, in force.</param>
/// <param name="IsCertain">Whether its dates lie wholly within one of the measures and it is known to be this person.</param>
public sealed record PossibleBreach(Incident Incident, IReadOnlyList<ProtectiveMeasure> Measures, bool IsCertain)
{
    internal static IReadOnlyList<PossibleBreach> Of(PatternProfile profile)
    {
        if (profile.Diary is not { } diary)
            return [];
        var inForce = diary.Measures.Select(measure => (Measure: measure, Span: new SpanSet([IncidentDiary.SpanOf(measure, diary.Clock)]))).ToArray();
        return Array.AsReadOnly(
        [
            .. from entry in diary.Entries
               where entry.IsCounted && entry.Span.Start <= profile.AsOf
               let span = entry.Span.CutAt(profile.AsOf)
               where diary.MeasureSpans.Overlaps(span)
               select new PossibleBreach(
                   entry.Incident,
                   Array.AsReadOnly([.. inForce.Where(measure => measure.Span.Overlaps(span)).Select(measure => measure.Measure)]),
                   entry.IsConfirmed && diary.MeasureSpans.Contains(span)),
        ]);
    }
}
