namespace RiskAssessment.Instruments;

/// <summary>
/// Kleene's strong three-valued logic as two numbers in one, certainly true in the low half and possibly true in the high half, so that
/// the sum of truths says how many are certainly and how many are possibly true.
/// </summary>
internal enum Truth
{
    False = 0,
    Open = 1 << TruthTable.Half,
    True = Open | 1,
}

internal static class TruthTable
{
    /// <summary>The number of bits of each half, enough for the number of parts of every group.</summary>
    internal const int Half = 16;

    private const int LowHalf = (1 << Half) - 1;

    /// <summary>How many of the truths in a sum are certainly and possibly true.</summary>
    internal static (int Certain, int Possible) Count(int sum) => (sum & LowHalf, sum >> Half);

    internal static Truth Not(Truth truth) => truth switch
    {
        Truth.False => Truth.True,
        Truth.True => Truth.False,
        _ => Truth.Open,
    };

    /// <summary>Whether an interval is within a range: certainly, possibly or not.</summary>
    internal static Truth Within(double low, double high, double least, double most) =>
        low >= least && high <= most ? Truth.True
        : high < least || low > most ? Truth.False
        : Truth.Open;
}
