namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>Diaries for laws about evidence: mostly with all entries near the edges of windows, else fully random.</summary>
internal static class EvidenceDiaries
{
    internal static (IncidentDiary Diary, DateTimeOffset AsOf) Of(Random random)
    {
        var zone = RandomDiaries.Zone(random);
        if (random.Next(4) == 0)
            return (new RandomDiaries(random, zone).Next(), RandomDate.AsOf(random));
        var dates = new NearDates(random);
        return (new RandomDiaries(random, zone, dates.Next).Next(), dates.AsOf);
    }

    /// <summary>The ids of the confirmed incidents that are not duplicates.</summary>
    internal static IEnumerable<string> Confirmed(this IncidentDiary diary) =>
        from incident in diary.Incidents where incident.Attribution == Attribution.Confirmed && incident.SameAs is null select incident.Id;

    /// <summary>The diary with only some of its incidents, without duplicates of one that is not among them.</summary>
    internal static IncidentDiary Only(this IncidentDiary diary, IEnumerable<string> ids)
    {
        var kept = ids.ToHashSet();
        return new(diary.Incidents.Where(incident => kept.Contains(incident.Id) && diary.Roots(incident).All(kept.Contains)), diary.Measures, diary.Milestones, diary.Coverage, diary.TimeZone);
    }

    /// <summary>The ids of the entries of which an incident is a duplicate, one after the other.</summary>
    internal static IEnumerable<string> Roots(this IncidentDiary diary, Incident incident)
    {
        for (var next = incident.SameAs; next is not null; next = diary.Incidents.Single(other => other.Id == next).SameAs)
            yield return next;
    }

    internal static bool IsSuspected(this IncidentDiary diary, string id) => diary.Incidents.Single(incident => incident.Id == id).Attribution == Attribution.Suspected;
}
