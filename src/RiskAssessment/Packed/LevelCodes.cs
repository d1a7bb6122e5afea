#if NET
using System.Runtime.Intrinsics;
#endif

namespace RiskAssessment.Packed;

/// <summary>
/// Turns planes into two bytes a case. The places of lowest and highest grade are how many of the planes "this grade or a higher one" hold,
/// so eight cases at a time are a few additions of table rows.
/// </summary>
internal sealed unsafe class LevelCodes
{
    /// <summary>For each byte of a plane, eight cases of 16 bits, 1 where its bit is set.</summary>
    private static readonly ulong[] Spread = MakeSpread();

    private readonly int[] _certain;
    private readonly int[] _possible;
    private readonly int _stated;

    internal LevelCodes(PlaneProgram? program) =>
        (_certain, _possible, _stated) = (program?.Certain ?? [], program?.Possible ?? [], program?.Stated ?? PlaneBuilder.False);

    internal void Write(ulong** planes, int cases, LevelRange* to)
    {
#if NET
        var done = WriteSixteens(planes, cases, to);
#else
        const int done = 0;
#endif
        fixed (ulong* spread = Spread)
        {
            var eights = stackalloc ulong[2];
            for (var first = done; first < cases; first += 8)
            {
                ulong low = 0, high = 0;
                Add(spread, planes, _certain, first, 0, ref low, ref high);
                Add(spread, planes, _possible, first, 8, ref low, ref high);
                var unstated = 2 * (byte)~ByteOf(planes, _stated, first);
                (eights[0], eights[1]) = (low | (spread[unstated] << 7), high | (spread[unstated + 1] << 7));
                var eight = (LevelRange*)eights;
                for (var i = 0; i < 8 && first + i < cases; i++)
                    to[first + i] = eight[i];
            }
        }
    }

#if NET
    /// <summary>Sixteen cases at a time, as far as that goes: each lane asks for its own bit, and a bit that is set is a lane of ones.</summary>
    private int WriteSixteens(ulong** planes, int cases, LevelRange* to)
    {
        if (!Vector256.IsHardwareAccelerated)
            return 0;
        var until = cases & ~15;
        var one = Vector256.Create((ushort)0x0100);
        var unstated = Vector256.Create((ushort)0x80);
        for (var first = 0; first < until; first += 16)
        {
            var lanes = Vector256.AndNot(unstated, Lanes(planes, _stated, first));
            foreach (var plane in _certain)
                lanes -= Lanes(planes, plane, first);
            foreach (var plane in _possible)
                lanes += Lanes(planes, plane, first) & one;
            lanes.Store((ushort*)(to + first));
        }
        return until;
    }

    private static Vector256<ushort> Lanes(ulong** planes, int plane, int first)
    {
        var bits = plane switch
        {
            PlaneBuilder.False => (ushort)0,
            PlaneBuilder.True => ushort.MaxValue,
            _ => ((ushort*)planes[plane])[first / 16],
        };
        var own = Vector256.Create((ushort)1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        return Vector256.Equals(Vector256.Create(bits) & own, own);
    }
#endif

    private static void Add(ulong* spread, ulong** planes, int[] which, int first, int shift, ref ulong low, ref ulong high)
    {
        foreach (var plane in which)
        {
            var row = 2 * ByteOf(planes, plane, first);
            low += spread[row] << shift;
            high += spread[row + 1] << shift;
        }
    }

    private static int ByteOf(ulong** planes, int plane, int first) => plane switch
    {
        PlaneBuilder.False => 0,
        PlaneBuilder.True => byte.MaxValue,
        _ => (int)(planes[plane][first / PackedBlocks.CasesPerWord] >> (first % PackedBlocks.CasesPerWord) & byte.MaxValue),
    };

    private static ulong[] MakeSpread()
    {
        var spread = new ulong[512];
        for (var row = 0; row < 256; row++)
            for (var bit = 0; bit < 8; bit++)
                spread[(2 * row) + (bit / 4)] |= (ulong)(row >> bit & 1) << (16 * (bit % 4));
        return spread;
    }
}
