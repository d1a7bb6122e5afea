#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RiskAssessment.Packed;

/// <summary>Two of the widest vectors side by side, so that what comes with each operation is done once for both.</summary>
internal readonly unsafe struct Lanes1024(Vector512<ulong> one, Vector512<ulong> two) : ILanes<Lanes1024>
{
    private readonly Vector512<ulong> _one = one;
    private readonly Vector512<ulong> _two = two;

    public static int Words => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 Load(ulong* from) => new(Vector512.Load(from), Vector512.Load(from + Lanes512.Words));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes1024 lanes, ulong* to)
    {
        lanes._one.Store(to);
        lanes._two.Store(to + Lanes512.Words);
    }

    public static Lanes1024 All(ulong word) => new(Vector512.Create(word), Vector512.Create(word));

    public static bool AnyWithout(Lanes1024 one, Lanes1024 andSome) =>
        Lanes512.AnyWithout(new(one._one), new(andSome._one)) || Lanes512.AnyWithout(new(one._two), new(andSome._two));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 Sum(Lanes1024 one, Lanes1024 two, Lanes1024 three) =>
        new(Lanes512.Sum(new(one._one), new(two._one), new(three._one)).Bits, Lanes512.Sum(new(one._two), new(two._two), new(three._two)).Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 Carry(Lanes1024 one, Lanes1024 two, Lanes1024 three) =>
        new(Lanes512.Carry(new(one._one), new(two._one), new(three._one)).Bits, Lanes512.Carry(new(one._two), new(two._two), new(three._two)).Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator &(Lanes1024 one, Lanes1024 two) => new(one._one & two._one, one._two & two._two);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator |(Lanes1024 one, Lanes1024 two) => new(one._one | two._one, one._two | two._two);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator ^(Lanes1024 one, Lanes1024 two) => new(one._one ^ two._one, one._two ^ two._two);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator ~(Lanes1024 one) => new(~one._one, ~one._two);
}
#endif
