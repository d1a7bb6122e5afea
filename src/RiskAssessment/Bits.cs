#if NET
using System.Numerics;
#endif

namespace RiskAssessment;

/// <summary>Bits counted and found; where the platform has no instruction that is reachable for it, by arithmetic.</summary>
internal static class Bits
{
#if NET
    internal static int Count(ulong bits) => BitOperations.PopCount(bits);

    /// <summary>The place of the lowest bit of a word that has one.</summary>
    internal static int Lowest(ulong bits) => BitOperations.TrailingZeroCount(bits);
#else
    internal static int Count(ulong bits)
    {
        bits -= bits >> 1 & 0x5555_5555_5555_5555;
        bits = (bits & 0x3333_3333_3333_3333) + (bits >> 2 & 0x3333_3333_3333_3333);
        return (int)(((bits + (bits >> 4)) & 0x0F0F_0F0F_0F0F_0F0F) * 0x0101_0101_0101_0101 >> 56);
    }

    /// <summary>The place of the lowest bit of a word that has one.</summary>
    internal static int Lowest(ulong bits) => Count((bits & (~bits + 1)) - 1);
#endif
}
