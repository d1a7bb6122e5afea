#if NET
using System.Runtime.Intrinsics;
#endif

namespace RiskAssessment.Packed;

/// <summary>Runs a plane program over one block of cases with the widest vectors, and over what is left at the end a word at a time.</summary>
internal static unsafe class PlaneRun
{
#if NET
    internal static readonly LaneWidth Widest =
        Vector512.IsHardwareAccelerated ? LaneWidth.Vector512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Vector256
        : Vector128.IsHardwareAccelerated ? LaneWidth.Vector128
        : LaneWidth.Scalar;
#endif

    /// <summary>Runs a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="planes">The address of each plane of the program.</param>
    /// <param name="words">How many words of 64 cases each plane has.</param>
    /// <param name="width">The widest vectors that may be used.</param>
    /// <param name="next">What is read after this, to be fetched meanwhile.</param>
    internal static void Run(PlaneProgram program, ulong** planes, int words, LaneWidth width, ReadOnlySpan<byte> next)
    {
#if NET
        var done = (width == LaneWidth.Widest ? Widest : width) switch
        {
            LaneWidth.Vector512 => PlanePass<Lanes512>.Run(program, planes, PlanePass<Lanes1024>.Run(program, planes, 0, words, next), words, default),
            LaneWidth.Vector256 => PlanePass<Lanes256>.Run(program, planes, 0, words, next),
            LaneWidth.Vector128 => PlanePass<Lanes128>.Run(program, planes, 0, words, next),
            _ => 0,
        };
        PlanePass<Lanes64>.Run(program, planes, done, words, default);
#else
        _ = width;
        PlanePass.Run(program, planes, 0, words, next);
#endif
    }
}
