namespace RiskAssessment.Tests;

/// <summary>Test data in which everything that is not given is irrelevant.</summary>
internal static class Some
{
    internal static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static int _ids;

    internal static Incident Incident(
        string when,
        string behaviour = "unwanted-messages",
        string? id = null,
        int occurrences = 1,
        Attribution attribution = Attribution.Confirmed,
        string? sameAs = null,
        string? reported = null,
        string? recorded = null) =>
        new(id ?? $"some-{Interlocked.Increment(ref _ids):000000}", EdtfDate.Parse(when), behaviour.Split(' ').Select(Behaviour.Of))
        {
            Occurrences = occurrences,
            Attribution = attribution,
            SameAs = sameAs,
            Reported = reported is null ? null : EdtfDate.Parse(reported),
            Recorded = recorded is null ? null : EdtfDate.Parse(recorded),
        };

    internal static IncidentDiary Diary(params Incident[] incidents) => new(incidents, coverage: Coverage.Complete, timeZone: London);

    internal static PatternProfile AsOf(this IncidentDiary diary, string time) => PatternProfile.Of(diary, DateTimeOffset.Parse(time));
}
