namespace RiskAssessment.Patterns;

/// <summary>An incident while a protective measure was in force, found from dates alone. Whether it breached the terms is for people to say.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class PossibleBreach
{
    private PossibleBreach(Incident incident, IReadOnlyList<ProtectiveMeasure> measures, bool isCertain) =>
        (Incident, Measures, IsCertain) = (incident, measures, isCertain);

    /// <summary>The incident. One with <see cref="Incident.SameAs"/> is never listed.</summary>
    public Incident Incident { get; }

    /// <summary>The measures that were, or may have been, in force, in the order of the diary. There is at least one.</summary>
    public IReadOnlyList<ProtectiveMeasure> Measures { get; }

    /// <summary>Whether at least one occurrence surely lies within a measure, and the attribution is <see cref="Attribution.Confirmed"/>.</summary>
    public bool IsCertain { get; }

    /// <summary>Incident and measures in one line.</summary>
    public override string ToString() => $"{Incident.When}: {string.Join(", ", Measures.Select(measure => KindLabels.OfMeasures.Shown(measure.Kind)))}{(IsCertain ? "" : " (possibly)")}";

    internal static IReadOnlyList<PossibleBreach> Of(PatternProfile profile)
    {
        if (profile.Diary is not { } diary)
            return [];
        var inForce = diary.Measures.Select(measure => (Measure: measure, Region: Region.In(new SpanUnion([DiaryDates.PossiblyInForceOf(measure, diary.Clock)])))).ToArray();
        return Array.AsReadOnly(
        [
            .. from entry in diary.Entries
               where entry.IsCounted && entry.Span.Start <= profile.AsOf
               let count = EntrySums.InForce(diary.Dates, long.MinValue, entry, profile.AsOf)
               where count.High > 0
               select new PossibleBreach(
                   entry.Incident,
                   Array.AsReadOnly([.. inForce.Where(measure => entry.CountIn(measure.Region, profile.AsOf).High > 0).Select(measure => measure.Measure)]),
                   entry.IsConfirmed && count.Low > 0),
        ]);
    }
}
