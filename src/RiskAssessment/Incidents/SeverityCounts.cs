namespace RiskAssessment;

/// <summary>How often each severity from 0 to 5 occurs, 21 bits each: room for more than a diary may hold.</summary>
internal readonly record struct SeverityCounts
{
    internal const int Grades = 6;

    private const int Bits = 21;
    private const int PerWord = 3;
    private const ulong Mask = (1UL << Bits) - 1;
    private const ulong One = 1UL | 1UL << Bits | 1UL << (2 * Bits);

    private readonly ulong _low;
    private readonly ulong _high;

    private SeverityCounts(ulong low, ulong high) => (_low, _high) = (low, high);

    internal int Total
    {
        get
        {
            ulong total = 0;
            for (var shift = 0; shift < PerWord * Bits; shift += Bits)
                total += (_low >> shift & Mask) + (_high >> shift & Mask);
            return (int)total;
        }
    }

    internal int this[int severity] => (int)((severity < PerWord ? _low : _high) >> ShiftOf(severity) & Mask);

    public static SeverityCounts operator +(SeverityCounts left, SeverityCounts right) => new(left._low + right._low, left._high + right._high);

    public static SeverityCounts operator -(SeverityCounts left, SeverityCounts right) => new(left._low - right._low, left._high - right._high);

    public static SeverityCounts operator *(SeverityCounts counts, int times) => new(counts._low * (ulong)times, counts._high * (ulong)times);

    /// <summary>One of a severity.</summary>
    internal static SeverityCounts Of(int severity)
    {
        var one = 1UL << ShiftOf(severity);
        return severity < PerWord ? new(one, 0) : new(0, one);
    }

    /// <summary>One of each that is graver.</summary>
    internal static SeverityCounts Above(int severity)
    {
        var above = One << ShiftOf(severity) << Bits & (1UL << (PerWord * Bits)) - 1;
        return severity < PerWord ? new(above, One) : new(0, above);
    }

    private static int ShiftOf(int severity) => Bits * (severity < PerWord ? severity : severity - PerWord);
}
