#if NET
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace RiskAssessment.Packed;

/// <summary>Turns the planes of the bits of a range into two bytes a case.</summary>
internal sealed unsafe class LevelCodes
{
    /// <summary>For each byte of a plane, eight cases of 16 bits, 1 where its bit is set.</summary>
    private static readonly ulong[] Spread = MakeSpread();

    private readonly (int Plane, int Bit)[] _bits;

    internal LevelCodes(int[] code) => _bits = [.. code.Select((plane, bit) => (plane, bit)).Where(one => one.plane != PlaneBuilder.False)];

    internal void Write(ulong** planes, int cases, LevelRange* to, LaneWidth width)
    {
        var done = 0;
#if NET
        width = width == LaneWidth.Widest ? PlaneRun.Widest : width;
        if (width == LaneWidth.Vector512 && Avx512BW.IsSupported)
            done = WriteSixtyFours(planes, cases, to);
        if (width >= LaneWidth.Vector128)
            done = WriteSixteens(planes, done, cases, to);
#endif
        fixed (ulong* spread = Spread)
        {
            var eights = stackalloc ulong[2];
            for (var first = done; first < cases; first += 8)
            {
                (eights[0], eights[1]) = (0, 0);
                foreach (var (plane, bit) in _bits)
                {
                    var row = plane == PlaneBuilder.True ? 2 * byte.MaxValue : 2 * ((byte*)planes[plane])[first / 8];
                    eights[0] |= spread[row] << bit;
                    eights[1] |= spread[row + 1] << bit;
                }
                var eight = (LevelRange*)eights;
                for (var i = 0; i < 8 && first + i < cases; i++)
                    to[first + i] = eight[i];
            }
        }
    }

#if NET
    /// <summary>
    /// Each byte asks for its own bit. A half of sixteen bytes has eight cases of the first 32, the other half eight of the last, which
    /// is how low and high bytes come to stand beside each other in order.
    /// </summary>
    private int WriteSixtyFours(ulong** planes, int cases, LevelRange* to)
    {
        var own = Vector512.Create(0x8040_2010_0804_0201).AsByte();
        var byteOf = Vector512.Create(
            Vector256.Create(Vector128.Create(0, 0x0404_0404_0404_0404), Vector128.Create(0x0101_0101_0101_0101, 0x0505_0505_0505_0505)),
            Vector256.Create(Vector128.Create(0x0202_0202_0202_0202, 0x0606_0606_0606_0606), Vector128.Create(0x0303_0303_0303_0303, 0x0707_0707_0707_0707))).AsByte();
        var until = cases & ~63;
        for (var first = 0; first < until; first += 64)
        {
            var (low, high) = (Vector512<byte>.Zero, Vector512<byte>.Zero);
            foreach (var (plane, bit) in _bits)
            {
                var word = plane == PlaneBuilder.True ? ulong.MaxValue : planes[plane][first / 64];
                var set = Vector512.Equals(Avx512BW.Shuffle(Vector512.Create(word).AsByte(), byteOf) & own, own);
                if (bit < 8)
                    low |= set & Vector512.Create((byte)(1 << bit));
                else
                    high |= set & Vector512.Create((byte)(1 << (bit - 8)));
            }
            Avx512BW.UnpackLow(low, high).Store((byte*)(to + first));
            Avx512BW.UnpackHigh(low, high).Store((byte*)(to + first + 32));
        }
        return until;
    }

    /// <summary>Sixteen cases at a time: each lane asks for its own bit, and a bit that is set is a lane of ones.</summary>
    private int WriteSixteens(ulong** planes, int from, int cases, LevelRange* to)
    {
        var until = cases & ~15;
        var own = Vector256.Create((ushort)1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        for (var first = from; first < until; first += 16)
        {
            var lanes = Vector256<ushort>.Zero;
            foreach (var (plane, bit) in _bits)
            {
                var bits = plane == PlaneBuilder.True ? ushort.MaxValue : ((ushort*)planes[plane])[first / 16];
                lanes |= Vector256.Equals(Vector256.Create(bits) & own, own) & Vector256.Create((ushort)(1 << bit));
            }
            lanes.Store((ushort*)(to + first));
        }
        return until;
    }
#endif

    private static ulong[] MakeSpread()
    {
        var spread = new ulong[512];
        for (var row = 0; row < 256; row++)
            for (var bit = 0; bit < 8; bit++)
                spread[(2 * row) + (bit / 4)] |= (ulong)(row >> bit & 1) << (16 * (bit % 4));
        return spread;
    }
}
