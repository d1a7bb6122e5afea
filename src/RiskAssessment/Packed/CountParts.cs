using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// A count as a sum of parts: 1, 2, 4 and so on, and a last one such that all of them are the greatest count. So what an open count could
/// add at most is all of its parts, like anything else that is open.
/// </summary>
internal static class CountParts
{
    internal const int Count = 20;

    private const int Last = Item.MostCount - Binary + 1;
    private const int Binary = 1 << (Count - 1);

    internal static int Worth(int part) => part < Count - 1 ? 1 << part : Last;

    /// <summary>The parts of a count, a bit each.</summary>
    internal static int Of(int count) => count < Binary ? count : Binary | (count - Last);

    /// <summary>The count that has these parts.</summary>
    internal static int From(int parts) => parts < Binary ? parts : parts - Binary + Last;
}
