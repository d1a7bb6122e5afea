#if NET
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace RiskAssessment.Packed;

#if NET
/// <summary>So many words of a plane as one machine can work on at once.</summary>
internal unsafe interface ILanes<T>
    where T : unmanaged, ILanes<T>
{
    static abstract int Words { get; }

    static abstract T Load(ulong* from);

    static abstract void Store(T lanes, ulong* to);

    /// <summary>A word in every lane.</summary>
    static abstract T All(ulong word);

    /// <summary>Whether any lane has nothing of the one and something of the other.</summary>
    static abstract bool AnyWithout(T one, T andSome);

    /// <summary>The lower bit of the sum of three.</summary>
    static abstract T Sum(T one, T two, T three);

    /// <summary>The upper bit of the sum of three.</summary>
    static abstract T Carry(T one, T two, T three);

    static abstract T operator &(T one, T two);

    static abstract T operator |(T one, T two);

    static abstract T operator ^(T one, T two);

    static abstract T operator ~(T one);
}

/// <summary>What an instruction with three operands makes of each of their eight combinations.</summary>
internal static class TernaryTable
{
    internal const byte Sum = 0b1001_0110;
    internal const byte Carry = 0b1110_1000;
}

internal readonly unsafe record struct Lanes512(Vector512<ulong> Bits) : ILanes<Lanes512>
{
    public static int Words => 8;

    public static Lanes512 Load(ulong* from) => new(Vector512.Load(from));

    public static void Store(Lanes512 lanes, ulong* to) => lanes.Bits.Store(to);

    public static Lanes512 All(ulong word) => new(Vector512.Create(word));

    public static bool AnyWithout(Lanes512 one, Lanes512 andSome) =>
        Vector512.AndNot(Vector512.Equals(one.Bits, default), Vector512.Equals(andSome.Bits, default)) != default;

    public static Lanes512 Sum(Lanes512 one, Lanes512 two, Lanes512 three) => Avx512F.IsSupported
        ? new(Avx512F.TernaryLogic(one.Bits, two.Bits, three.Bits, TernaryTable.Sum))
        : one ^ two ^ three;

    public static Lanes512 Carry(Lanes512 one, Lanes512 two, Lanes512 three) => Avx512F.IsSupported
        ? new(Avx512F.TernaryLogic(one.Bits, two.Bits, three.Bits, TernaryTable.Carry))
        : (one & two) | (three & (one ^ two));

    public static Lanes512 operator &(Lanes512 one, Lanes512 two) => new(one.Bits & two.Bits);

    public static Lanes512 operator |(Lanes512 one, Lanes512 two) => new(one.Bits | two.Bits);

    public static Lanes512 operator ^(Lanes512 one, Lanes512 two) => new(one.Bits ^ two.Bits);

    public static Lanes512 operator ~(Lanes512 one) => new(~one.Bits);
}

internal readonly unsafe record struct Lanes256(Vector256<ulong> Bits) : ILanes<Lanes256>
{
    public static int Words => 4;

    public static Lanes256 Load(ulong* from) => new(Vector256.Load(from));

    public static void Store(Lanes256 lanes, ulong* to) => lanes.Bits.Store(to);

    public static Lanes256 All(ulong word) => new(Vector256.Create(word));

    public static bool AnyWithout(Lanes256 one, Lanes256 andSome) =>
        Vector256.AndNot(Vector256.Equals(one.Bits, default), Vector256.Equals(andSome.Bits, default)) != default;

    public static Lanes256 Sum(Lanes256 one, Lanes256 two, Lanes256 three) => Avx512F.VL.IsSupported
        ? new(Avx512F.VL.TernaryLogic(one.Bits, two.Bits, three.Bits, TernaryTable.Sum))
        : one ^ two ^ three;

    public static Lanes256 Carry(Lanes256 one, Lanes256 two, Lanes256 three) => Avx512F.VL.IsSupported
        ? new(Avx512F.VL.TernaryLogic(one.Bits, two.Bits, three.Bits, TernaryTable.Carry))
        : (one & two) | (three & (one ^ two));

    public static Lanes256 operator &(Lanes256 one, Lanes256 two) => new(one.Bits & two.Bits);

    public static Lanes256 operator |(Lanes256 one, Lanes256 two) => new(one.Bits | two.Bits);

    public static Lanes256 operator ^(Lanes256 one, Lanes256 two) => new(one.Bits ^ two.Bits);

    public static Lanes256 operator ~(Lanes256 one) => new(~one.Bits);
}

internal readonly unsafe record struct Lanes128(Vector128<ulong> Bits) : ILanes<Lanes128>
{
    public static int Words => 2;

    public static Lanes128 Load(ulong* from) => new(Vector128.Load(from));

    public static void Store(Lanes128 lanes, ulong* to) => lanes.Bits.Store(to);

    public static Lanes128 All(ulong word) => new(Vector128.Create(word));

    public static bool AnyWithout(Lanes128 one, Lanes128 andSome) =>
        Vector128.AndNot(Vector128.Equals(one.Bits, default), Vector128.Equals(andSome.Bits, default)) != default;

    public static Lanes128 Sum(Lanes128 one, Lanes128 two, Lanes128 three) => Avx512F.VL.IsSupported
        ? new(Avx512F.VL.TernaryLogic(one.Bits, two.Bits, three.Bits, TernaryTable.Sum))
        : one ^ two ^ three;

    public static Lanes128 Carry(Lanes128 one, Lanes128 two, Lanes128 three) => Avx512F.VL.IsSupported
        ? new(Avx512F.VL.TernaryLogic(one.Bits, two.Bits, three.Bits, TernaryTable.Carry))
        : (one & two) | (three & (one ^ two));

    public static Lanes128 operator &(Lanes128 one, Lanes128 two) => new(one.Bits & two.Bits);

    public static Lanes128 operator |(Lanes128 one, Lanes128 two) => new(one.Bits | two.Bits);

    public static Lanes128 operator ^(Lanes128 one, Lanes128 two) => new(one.Bits ^ two.Bits);

    public static Lanes128 operator ~(Lanes128 one) => new(~one.Bits);
}
#endif

/// <summary>One word, on machines and runtimes without vectors, and for what is left over at the end of a plane.</summary>
internal readonly unsafe record struct Lanes64(ulong Bits)
#if NET
    : ILanes<Lanes64>
#endif
{
    public static int Words => 1;

    public static Lanes64 Load(ulong* from) => new(*from);

    public static void Store(Lanes64 lanes, ulong* to) => *to = lanes.Bits;

    public static Lanes64 All(ulong word) => new(word);

    public static bool AnyWithout(Lanes64 one, Lanes64 andSome) => one.Bits == 0 && andSome.Bits != 0;

    public static Lanes64 Sum(Lanes64 one, Lanes64 two, Lanes64 three) => one ^ two ^ three;

    public static Lanes64 Carry(Lanes64 one, Lanes64 two, Lanes64 three) => (one & two) | (three & (one ^ two));

    public static Lanes64 operator &(Lanes64 one, Lanes64 two) => new(one.Bits & two.Bits);

    public static Lanes64 operator |(Lanes64 one, Lanes64 two) => new(one.Bits | two.Bits);

    public static Lanes64 operator ^(Lanes64 one, Lanes64 two) => new(one.Bits ^ two.Bits);

    public static Lanes64 operator ~(Lanes64 one) => new(~one.Bits);
}
