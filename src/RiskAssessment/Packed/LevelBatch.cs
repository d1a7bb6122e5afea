using System.Buffers;
using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>Works out the ranges of packed cases, block by block.</summary>
internal sealed unsafe class LevelBatch
{
    /// <summary>How many blocks a thread takes at a time.</summary>
    private const int Stretch = 8;

    private readonly PlaneProgram? _program;
    private readonly LevelCodes _codes;

    internal LevelBatch(Instrument instrument)
    {
        _program = PlaneCompiler.Compile(instrument);
        _codes = new LevelCodes(_program?.Code ?? []);
    }

    /// <summary>
    /// Ranges of all cases into as many places, on so many threads at once. Each takes the next stretch of blocks when it is done with one,
    /// so that none waits for a slower one.
    /// </summary>
    internal void Assess(PackedCases cases, LevelRange* levels, int threads, LaneWidth width)
    {
        var blocks = PackedBlocks.Count(cases.Count);
        if (threads <= 1 || blocks <= 1)
        {
            Assess(cases, 0, blocks, levels, width);
            return;
        }
        var taken = -1;
        var most = Math.Min(threads, blocks);
        Parallel.For(0, most, new ParallelOptions { MaxDegreeOfParallelism = most }, _ =>
        {
            for (int first; (first = Interlocked.Increment(ref taken)) < (blocks + Stretch - 1) / Stretch;)
                Assess(cases, first * Stretch, Math.Min(blocks, (first + 1) * Stretch), levels, width);
        });
    }

    private void Assess(PackedCases cases, int from, int until, LevelRange* levels, LaneWidth width)
    {
        if (_program is not null)
            AssessAtOnce(_program, cases, from, until, levels, width);
        else
            for (var block = from; block < until; block++)
                AssessOneByOne(cases, block, levels + ((long)block * PackedBlocks.CasesPerBlock));
    }

    private void AssessAtOnce(PlaneProgram program, PackedCases cases, int from, int until, LevelRange* levels, LaneWidth width)
    {
        const int Words = PackedBlocks.CasesPerBlock / PackedBlocks.CasesPerWord;
        var stored = program.Layout.Planes;
        var working = ArrayPool<ulong>.Shared.Rent(((program.Planes - stored) * Words) + Words);
        var planes = stackalloc ulong*[program.Planes];
        fixed (ulong* start = working)
        {
            var aligned = (ulong*)(((nuint)start + 63) & ~(nuint)63);
            for (var block = from; block < until; block++)
            {
                var words = PackedBlocks.WordsIn(block, cases.Count);
                var first = cases.Words + PackedBlocks.WordOf(block, stored);
                for (var plane = 0; plane < program.Planes; plane++)
                    planes[plane] = plane < stored ? first + (plane * words) : aligned + ((plane - stored) * Words);
                var next = block + 1 < until ? PackedBlocks.WordsIn(block + 1, cases.Count) * stored * sizeof(ulong) : 0;
                PlaneRun.Run(program, planes, words, width, new ReadOnlySpan<byte>(first + (words * stored), next));
                _codes.Write(planes, PackedBlocks.CasesIn(block, cases.Count), levels + ((long)block * PackedBlocks.CasesPerBlock), width);
            }
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
