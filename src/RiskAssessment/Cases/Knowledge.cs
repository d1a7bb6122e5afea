namespace RiskAssessment;

/// <summary>What of a case was known at an instant.</summary>
internal static class Knowledge
{
    /// <summary>When something became known: the end of the date on which it was recorded; always where that is not said.</summary>
    internal static long Since(EdtfDate? recorded, ZoneClock clock) => recorded is { } date ? date.Resolve(clock).End : long.MinValue;

    /// <summary>The case without what was recorded after the instant that it names, and how much that is.</summary>
    internal static CaseFile Of(CaseFile caseFile, out int notKnownYet)
    {
        notKnownYet = caseFile.LaterEvents;
        if (caseFile.KnownAt is not { } knownAt)
            return caseFile;
        var clock = caseFile.Diary?.Clock ?? new ZoneClock(caseFile.TimeZone);
        KeyValuePair<string, Answer>[] answers = [.. caseFile.Answers.Where(answer => IsKnown(answer.Value.Recorded))];
        notKnownYet += caseFile.Answers.Count - answers.Length;
        if (notKnownYet > caseFile.LaterEvents)
            caseFile = caseFile with { Answers = AnswerSheet.Of(answers)! };
        if (caseFile.Diary is not { } diary)
            return caseFile;
        ProtectiveMeasure[] measures = [.. diary.Measures.Where(measure => IsKnown(measure.Recorded))];
        Milestone[] milestones = [.. diary.Milestones.Where(milestone => IsKnown(milestone.Recorded))];
        Incident[] incidents = [.. diary.Where(incident => IsKnown(incident.Recorded))];
        var left = diary.Count - incidents.Length + diary.Measures.Count - measures.Length + diary.Milestones.Count - milestones.Length;
        notKnownYet += left;
        if (left == 0)
            return caseFile;
        if (incidents.Length < diary.Count && Array.Exists(incidents, incident => incident.SameAs is not null))
            incidents = Relinked(diary, incident => IsKnown(incident.Recorded));
        return caseFile with { Diary = new IncidentDiary(incidents, measures, milestones, diary.Coverage, diary.Clock) };

        bool IsKnown(EdtfDate? recorded) => Since(recorded, clock) <= knownAt.UtcTicks;
    }

    /// <summary>The known incidents of a diary, with another that counts where the one that others duplicate is not known.</summary>
    internal static Incident[] Relinked(IncidentDiary diary, Func<Incident, bool> isKnown)
    {
        var written = diary.ToDictionary(
            incident => incident.Id, incident => new WrittenEntry(incident, isKnown(incident), Since(incident.Recorded, diary.Clock)), StringComparer.Ordinal);
        var duplicates = diary.Where(incident => incident.SameAs is not null).ToLookup(incident => incident.SameAs!, incident => incident.Id, StringComparer.Ordinal);
        return [.. diary.Where(incident => incident.SameAs is null).SelectMany(root => DuplicateChains.KnownOf(root.Id, Find, id => duplicates[id], diary.Clock))];

        WrittenEntry? Find(string id) => written.TryGetValue(id, out var entry) ? entry : null;
    }
}
