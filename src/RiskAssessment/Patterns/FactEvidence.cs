using static RiskAssessment.Patterns.PatternFactTable;

namespace RiskAssessment.Patterns;

/// <summary>
/// Which incidents stand behind each fact. It is asked only for what is shown, so the pass itself carries no lists.
/// </summary>
internal static class FactEvidence
{
    private static readonly EvidenceRule[] Rules = Table();

    /// <summary>The ids of the incidents with which alone a fact is the same, in the order of time.</summary>
    internal static IReadOnlyList<string> IncidentsFor(int fact, PatternProfile profile)
    {
        if (profile.Diary is not { } diary)
            return [];
        using var marks = new EntryMarks(diary);
        MarkAll(fact, profile, diary, marks);
        return marks.Ids();
    }

    /// <summary>Marks, where nothing is marked yet, the entries with which alone a fact is the same.</summary>
    internal static void MarkAll(int fact, PatternProfile profile, IncidentDiary diary, EntryMarks marks) =>
        Rules[fact].MarkAll(new StartedEntries(profile, diary), fact, marks);

    /// <summary>Marks the entries behind some ends of a fact.</summary>
    internal static void Mark(int fact, Ends ends, PatternProfile profile, IncidentDiary diary, EntryMarks marks) =>
        Rules[fact].Mark(new StartedEntries(profile, diary), ends, marks);

    private static EvidenceRule[] Table()
    {
        var rules = new EvidenceRule[Rows.Length];
        rules[Occasions] = new SumEvidence();
        rules[ActiveDays] = new DayEvidence();
        rules[Last7Days] = new SumEvidence(7);
        rules[Last28Days] = rules[PerWeek] = new SumEvidence(28);
        rules[Last90Days] = new SumEvidence(90);
        rules[Duration] = new ExtremeEvidence(ExtremeEntries.OfDuration);
        rules[SinceLast] = new ExtremeEvidence(ExtremeEntries.OfSinceLast);
        rules[FrequencyTrend] = rules[LaplaceU] = new ConfirmedEvidence(LaplaceU);
        rules[SeverityTrend] = rules[MannKendallZ] = new ConfirmedEvidence(MannKendallZ);
        rules[SeverityHighest] = new ExtremeEvidence(ExtremeEntries.OfSeverity(0));
        rules[SeverityHighest28] = new ExtremeEvidence(ExtremeEntries.OfSeverity(28));
        rules[ClustersSeen] = new ExtremeEvidence(ExtremeEntries.OfClusters);
        rules[ClustersNew] = new ExtremeEvidence(ExtremeEntries.OfNewClusters);
        rules[Approaches28] = new SumEvidence(28, BehaviourAttributes.Proximity);
        rules[ApproachBegan] = new ExtremeEvidence(ExtremeEntries.OfApproachBegan);
        rules[Threats28] = new SumEvidence(28, BehaviourAttributes.Threat);
        rules[Breaches] = new SumEvidence(inMeasure: true);
        rules[Breaches28] = new SumEvidence(28, inMeasure: true);
        rules[DormancyLongest] = new GapEvidence();
        rules[DormancyResumed] = new ResumedEvidence();
        rules[SinceMilestone] = new NoEvidence();
        rules[NearMilestones] = new NearMilestoneEvidence();
        rules[BeforeFirstReport] = new ReportEvidence();
        rules[UnreportedPercent] = new ConfirmedEvidence(UnreportedPercent);
        foreach (var (fact, attribute) in ByAttribute)
            rules[fact] = new SumEvidence(attribute: attribute);
        foreach (var behaviour in Behaviour.All)
            rules[FirstBehaviour + behaviour.Index] = new SumEvidence(behaviour: behaviour);
        return rules;
    }
}
