namespace RiskAssessment.Patterns;

/// <summary>The ends of what happened, and the gravest of it.</summary>
internal struct Extremes
{
    internal static Extremes None => new()
    {
        EarliestStart = long.MaxValue,
        EarliestEnd = long.MaxValue,
        LatestStart = long.MinValue,
        LatestEnd = long.MinValue,
    };

    internal long EarliestStart { get; private set; }

    internal long EarliestEnd { get; private set; }

    internal long LatestStart { get; private set; }

    internal long LatestEnd { get; private set; }

    internal int Severity { get; private set; }

    internal int Severity28 { get; private set; }

    internal void Add(InstantSpan span, int severity, bool inLast28Days)
    {
        EarliestStart = Math.Min(EarliestStart, span.Start);
        EarliestEnd = Math.Min(EarliestEnd, span.End);
        LatestStart = Math.Max(LatestStart, span.Start);
        LatestEnd = Math.Max(LatestEnd, span.End);
        Severity = Math.Max(Severity, severity);
        if (inLast28Days)
            Severity28 = Math.Max(Severity28, severity);
    }
}
