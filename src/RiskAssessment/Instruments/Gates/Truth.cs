namespace RiskAssessment.Instruments;

/// <summary>
/// Kleene's strong three-valued logic as two bits: certainly true, possibly true. And and or of the logic are then and and or of the
/// bits.
/// </summary>
internal enum Truth : byte
{
    False = 0,
    Open = 2,
    True = 3,
}

internal static class TruthTable
{
    internal static Truth Not(Truth truth) => truth switch
    {
        Truth.False => Truth.True,
        Truth.True => Truth.False,
        _ => Truth.Open,
    };

    /// <summary>Whether an interval lies within a range: certainly, possibly or not.</summary>
    internal static Truth Within(double low, double high, double least, double most) =>
        low >= least && high <= most ? Truth.True
        : high < least || low > most ? Truth.False
        : Truth.Open;
}
