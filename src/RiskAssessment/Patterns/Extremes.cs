namespace RiskAssessment.Patterns;

/// <summary>The first and the last of some entries that have started by an instant, at which those still under way are cut.</summary>
internal record struct Extremes(long EarliestStart, long EarliestConfirmedEnd, long LatestConfirmedStart, long LatestEnd)
{
    internal static Extremes None { get; } = new(long.MaxValue, long.MaxValue, long.MinValue, long.MinValue);

    internal readonly bool HasConfirmed => LatestConfirmedStart != long.MinValue;

    internal void Add(InstantSpan cut, bool isConfirmed)
    {
        EarliestStart = Math.Min(EarliestStart, cut.Start);
        LatestEnd = Math.Max(LatestEnd, cut.End);
        if (!isConfirmed)
            return;
        EarliestConfirmedEnd = Math.Min(EarliestConfirmedEnd, cut.End);
        LatestConfirmedStart = Math.Max(LatestConfirmedStart, cut.Start);
    }

    internal readonly Extremes With(in Extremes other) => new(
        Math.Min(EarliestStart, other.EarliestStart),
        Math.Min(EarliestConfirmedEnd, other.EarliestConfirmedEnd),
        Math.Max(LatestConfirmedStart, other.LatestConfirmedStart),
        Math.Max(LatestEnd, other.LatestEnd));
}
