namespace RiskAssessment;

/// <summary>A stretch of time in UTC ticks, from <paramref name="Start"/> up to <paramref name="End"/>; a point where they are equal.</summary>
/// <remarks>Ticks and not DateTimes, because a local year 9999 ends, and a local year 1 may begin, outside what DateTime can hold.</remarks>
internal readonly record struct InstantSpan(long Start, long End)
{
    internal bool IsPoint => Start == End;

    /// <summary>Twice the midpoint, which needs no rounding.</summary>
    internal long TwiceMidpoint => Start + End;

    internal long Length => End - Start;

    /// <summary>The end of a span that has none: it lies behind every instant.</summary>
    internal const long Endless = long.MaxValue / 2;

    internal static InstantSpan Point(long instant) => new(instant, instant);

    /// <summary>Whether all of this is over when the other begins. Two equal points are at the same time.</summary>
    internal bool IsBefore(InstantSpan other) => End < other.Start || (End == other.Start && !IsPoint);

    internal InstantSpan CutAt(long asOf) => End <= asOf ? this : new InstantSpan(Start, asOf);

    /// <summary>The part of this that lies in another span; its nearest point where none does.</summary>
    internal InstantSpan Within(InstantSpan other)
    {
        var start = Math.Min(Math.Max(Start, other.Start), other.End);
        return new InstantSpan(start, Math.Max(start, Math.Min(End, other.End)));
    }
}
