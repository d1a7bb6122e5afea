namespace RiskAssessment.Instruments;

/// <summary>
/// Kleene's strong three-valued logic as two bits, so that truths are counted without a branch: certainly true is the low one, and possibly
/// true the high one.
/// </summary>
internal enum Truth : byte
{
    False = 0,
    Open = 2,
    True = Open | 1,
}

internal static class TruthTable
{
    /// <summary>1 if it is certainly true, else 0.</summary>
    internal static int Certain(this Truth truth) => (int)truth & 1;

    /// <summary>1 if it is possibly true, else 0.</summary>
    internal static int Possible(this Truth truth) => (int)truth >> 1;

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
