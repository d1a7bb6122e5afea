using System.Buffers;
using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>Works out the ranges of packed cases, block by block.</summary>
internal sealed unsafe class LevelBatch
{
    private readonly PlaneProgram? _program;
    private readonly LevelCodes _codes;

    internal LevelBatch(Instrument instrument)
    {
        _program = PlaneCompiler.Compile(instrument);
        _codes = new LevelCodes(_program);
    }

    /// <summary>Ranges of all cases into as many places, on so many threads at once.</summary>
    internal void Assess(PackedCases cases, LevelRange* levels, int threads, LaneWidth width)
    {
        var blocks = PackedBlocks.Count(cases.Count);
        if (threads <= 1 || blocks <= 1)
        {
            for (var block = 0; block < blocks; block++)
                Assess(cases, block, levels, width);
            return;
        }
        var share = (blocks + threads - 1) / threads;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            for (var block = thread * share; block < Math.Min(blocks, (thread + 1) * share); block++)
                Assess(cases, block, levels, width);
        });
    }

    private void Assess(PackedCases cases, int block, LevelRange* levels, LaneWidth width)
    {
        var to = levels + ((long)block * PackedBlocks.CasesPerBlock);
        if (_program is null)
            AssessOneByOne(cases, block, to);
        else
            AssessAtOnce(_program, cases, block, to, width);
    }

    private void AssessAtOnce(PlaneProgram program, PackedCases cases, int block, LevelRange* to, LaneWidth width)
    {
        var words = PackedBlocks.WordsIn(block, cases.Count);
        var stored = program.Layout.Planes;
        var working = ArrayPool<ulong>.Shared.Rent(Math.Max(1, program.Planes - stored) * words);
        var from = cases.Words + PackedBlocks.WordOf(block, stored);
        var planes = stackalloc ulong*[program.Planes];
        fixed (ulong* workingPlanes = working)
        {
            for (var plane = 0; plane < program.Planes; plane++)
                planes[plane] = plane < stored ? from + (plane * words) : workingPlanes + ((plane - stored) * words);
            PlaneRun.Run(program, planes, words, width);
            _codes.Write(planes, PackedBlocks.CasesIn(block, cases.Count), to);
        }
        ArrayPool<ulong>.Shared.Return(working);
    }

    private static void AssessOneByOne(PackedCases cases, int block, LevelRange* to)
    {
        var first = (long)block * PackedBlocks.CasesPerBlock;
        for (var i = 0; i < PackedBlocks.CasesIn(block, cases.Count); i++)
            to[i] = LevelRange.Of(Standing.Of(cases.Instrument, cases.Evaluate(first + i)));
    }
}
