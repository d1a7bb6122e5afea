namespace RiskAssessment.Packed;

/// <summary>
/// How packed cases lie in memory: blocks of 4,096 cases, each with all its planes one behind the other; of the last block each plane is
/// as long as its cases need, in whole words.
/// </summary>
internal static class PackedBlocks
{
    internal const int CasesPerWord = 64;
    internal const int CasesPerBlock = 4_096;

    internal static int Count(long cases) => checked((int)((cases + CasesPerBlock - 1) / CasesPerBlock));

    internal static int CasesIn(int block, long cases) => (int)Math.Min(CasesPerBlock, cases - ((long)block * CasesPerBlock));

    internal static int WordsIn(int block, long cases) => (CasesIn(block, cases) + CasesPerWord - 1) / CasesPerWord;

    /// <summary>The first word of a block.</summary>
    internal static long WordOf(int block, int planes) => (long)block * CasesPerBlock / CasesPerWord * planes;

    /// <summary>How many words all blocks take.</summary>
    internal static long Words(long cases, int planes) =>
        cases == 0 ? 0 : WordOf(Count(cases) - 1, planes) + ((long)WordsIn(Count(cases) - 1, cases) * planes);
}
