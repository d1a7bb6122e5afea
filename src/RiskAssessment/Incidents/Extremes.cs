namespace RiskAssessment;

/// <summary>
/// The first and the last of some entries that have started by an instant, at which those under way are cut. Where there is none, a first is
/// the end of time and a last its beginning.
/// </summary>
/// <param name="EarliestStart">Of all.</param>
/// <param name="LatestEnd">Of all.</param>
/// <param name="EarliestConfirmedEnd">Of those that are confirmed; of a run, the end of its first end.</param>
/// <param name="LatestConfirmedStart">Of those that are confirmed; of a run, the start of its last known end.</param>
/// <param name="FirstApproach">The earliest start of an approach.</param>
/// <param name="LastApproach">The latest end of an approach.</param>
/// <param name="FirstMediated">The earliest start of contact from afar.</param>
/// <param name="MediatedOver">The first instant before which confirmed contact from afar was over, or a run of it had begun.</param>
internal readonly record struct Extremes(
    long EarliestStart,
    long LatestEnd,
    long EarliestConfirmedEnd,
    long LatestConfirmedStart,
    long FirstApproach,
    long LastApproach,
    long FirstMediated,
    long MediatedOver)
{
    internal static Extremes None { get; } = new(long.MaxValue, long.MinValue, long.MaxValue, long.MinValue, long.MaxValue, long.MinValue, long.MaxValue, long.MaxValue);

    internal bool HasConfirmed => LatestConfirmedStart != long.MinValue;

    public static Extremes operator +(in Extremes left, in Extremes right) => new(
        Math.Min(left.EarliestStart, right.EarliestStart),
        Math.Max(left.LatestEnd, right.LatestEnd),
        Math.Min(left.EarliestConfirmedEnd, right.EarliestConfirmedEnd),
        Math.Max(left.LatestConfirmedStart, right.LatestConfirmedStart),
        Math.Min(left.FirstApproach, right.FirstApproach),
        Math.Max(left.LastApproach, right.LastApproach),
        Math.Min(left.FirstMediated, right.FirstMediated),
        Math.Min(left.MediatedOver, right.MediatedOver));

    /// <summary>Those of one entry that counts.</summary>
    internal static Extremes Of(in DiaryEntry entry, long asOf)
    {
        var (start, end) = (entry.Span.Start, Math.Min(entry.Span.End, asOf));
        var (isConfirmed, isApproach, isMediated) = (entry.IsConfirmed, entry.IsApproach, entry.IsMediated);
        return new Extremes(
            start,
            end,
            isConfirmed ? entry.EarliestEnd(asOf) : long.MaxValue,
            isConfirmed ? entry.LatestStart(asOf) : long.MinValue,
            isApproach ? start : long.MaxValue,
            isApproach ? end : long.MinValue,
            isMediated ? start : long.MaxValue,
            isMediated && isConfirmed ? Math.Max(start + 1, entry.EarliestEnd(asOf)) : long.MaxValue);
    }
}
