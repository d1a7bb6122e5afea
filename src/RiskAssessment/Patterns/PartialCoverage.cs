using static RiskAssessment.Patterns.PatternFactTable;

namespace RiskAssessment.Patterns;

/// <summary>What the facts of a complete diary become when it holds only a part of what happened.</summary>
internal static class PartialCoverage
{
    internal static void Widen(Span<Interval> facts)
    {
        for (var i = 0; i < facts.Length; i++)
            facts[i] = Widen(i, facts[i]);
    }

    private static Interval Widen(int fact, Interval known) => fact switch
    {
        SinceMilestone => known,
        _ when !known.IsKnown => known,
        SinceLast => new Interval(0, known.High),
        ApproachBegan or DormancyResumed when known.Low < 1 => Interval.Unknown,
        ApproachBegan => known,
        FrequencyTrend or LaplaceU or SeverityTrend or MannKendallZ or DormancyLongest or DormancyResumed or UnreportedPercent => Interval.Unknown,
        _ => new Interval(known.Low, Rows[fact].Most),
    };
}
