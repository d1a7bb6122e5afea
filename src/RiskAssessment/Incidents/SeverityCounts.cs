namespace RiskAssessment;

/// <summary>How often each severity from 0 to 5 stands, 21 bits each: room for more than a diary may hold.</summary>
internal readonly record struct SeverityCounts
{
    internal const int Grades = 6;

    private const int Bits = 21;
    private const int PerWord = 3;
    private const ulong Mask = (1UL << Bits) - 1;

    private readonly ulong _low;
    private readonly ulong _high;

    private SeverityCounts(ulong low, ulong high) => (_low, _high) = (low, high);

    internal int Total
    {
        get
        {
            var total = 0;
            for (var severity = 0; severity < Grades; severity++)
                total += this[severity];
            return total;
        }
    }

    internal int this[int severity] => (int)((severity < PerWord ? _low >> (Bits * severity) : _high >> (Bits * (severity - PerWord))) & Mask);

    public static SeverityCounts operator +(SeverityCounts left, SeverityCounts right) => new(left._low + right._low, left._high + right._high);

    public static SeverityCounts operator -(SeverityCounts left, SeverityCounts right) => new(left._low - right._low, left._high - right._high);

    internal static SeverityCounts Of(int severity) =>
        severity < PerWord ? new(1UL << (Bits * severity), 0) : new(0, 1UL << (Bits * (severity - PerWord)));
}
