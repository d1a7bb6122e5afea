using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics.X86;
#else
using T = RiskAssessment.Packed.Lanes64;
#endif

namespace RiskAssessment.Packed;

/// <summary>
/// One pass of a plane program over as many words as lanes of a width fit in. Each operation goes over its planes from end to end; what it works
/// on stays in registers until a plane is complete, however many operands it has.
/// </summary>
#if NET
internal static unsafe class PlanePass<T>
    where T : unmanaged, ILanes<T>
#else
internal static unsafe class PlanePass
#endif
{
    private const int CacheLine = 64;

    /// <summary>Runs a program from a word on, and says how far it came.</summary>
    internal static int Run(PlaneProgram program, ulong** planes, int from, int words, ReadOnlySpan<byte> next)
    {
        var until = words - ((words - from) % T.Words);
        if (from >= until)
            return from;
        var fetched = ((next.Length / Math.Max(1, program.Operations.Length)) + CacheLine) / CacheLine * CacheLine;
        fixed (int* operands = program.Operands)
        fixed (ClauseShape* shapes = program.Shapes)
        fixed (byte* start = next)
            for (var i = 0; i < program.Operations.Length; i++)
            {
                if (start != null)
                    Fetch(start, (long)i * fetched, Math.Min(next.Length, (i + 1L) * fetched));
                ref readonly var operation = ref program.Operations[i];
                Run(operation, planes, operands + operation.First, shapes + operation.FirstShape, from, until);
            }
        return until;
    }

    /// <summary>Memory is slower than the work: so while one block is worked on, a little of the next one is fetched with each operation.</summary>
    private static void Fetch(byte* start, long from, long until)
    {
#if NET
        if (Sse.IsSupported)
            for (var at = from; at < until; at += CacheLine)
                Sse.Prefetch1(start + at);
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run(in PlaneOperation operation, ulong** planes, int* parts, ClauseShape* shapes, int from, int until)
    {
        var ins = operation.Ins;
        ulong* to = planes[parts[ins]], one = planes[parts[0]], two = planes[parts[ins > 1 ? 1 : 0]], three = planes[parts[ins > 2 ? 2 : 0]];
        switch (operation.Operator)
        {
            case PlaneOperator.And:
                for (var at = from; at < until; at += T.Words)
                {
                    var all = T.Load(one + at) & T.Load(two + at);
                    for (var k = 2; k < ins; k++)
                        all &= T.Load(planes[parts[k]] + at);
                    T.Store(all, to + at);
                }
                break;
            case PlaneOperator.Or:
                for (var at = from; at < until; at += T.Words)
                {
                    var any = T.Load(one + at) | T.Load(two + at);
                    for (var k = 2; k < ins; k++)
                        any |= T.Load(planes[parts[k]] + at);
                    T.Store(any, to + at);
                }
                break;
            case PlaneOperator.AndNot:
                for (var at = from; at < until; at += T.Words)
                    T.Store(T.Load(one + at) & ~T.Load(two + at), to + at);
                break;
            case PlaneOperator.Not:
                for (var at = from; at < until; at += T.Words)
                    T.Store(~T.Load(one + at), to + at);
                break;
            case PlaneOperator.OrAnd:
                for (var at = from; at < until; at += T.Words)
                    T.Store(T.Load(one + at) | (T.Load(two + at) & T.Load(three + at)), to + at);
                break;
            case PlaneOperator.Clauses:
                for (var at = from; at < until; at += T.Words)
                    T.Store(AnyClause(planes, parts, shapes, operation.Shapes, at), to + at);
                break;
            default:
                for (var at = from; at < until; at += T.Words)
                    Count(planes, parts, ins, operation.Outs, at);
                break;
        }
    }

    private static T AnyClause(ulong** planes, int* parts, ClauseShape* shapes, int count, int at)
    {
        T anyHolds = default;
        for (var shape = shapes; shape < shapes + count; shape++)
        {
            var (all, any) = (shape->All, shape->Any);
            T holds;
            if (any > 0)
            {
                var some = parts + all;
                holds = T.Load(planes[*some] + at);
                for (var k = 1; k < any; k++)
                    holds |= T.Load(planes[some[k]] + at);
                for (var k = 0; k < all; k++)
                    holds &= T.Load(planes[parts[k]] + at);
            }
            else
            {
                holds = T.Load(planes[*parts] + at);
                for (var k = 1; k < all; k++)
                    holds &= T.Load(planes[parts[k]] + at);
            }
            anyHolds |= holds;
            parts += all + any;
        }
        return anyHolds;
    }

    /// <summary>Four at a time are added to a number of five bits, of which each is a plane.</summary>
    private static void Count(ulong** planes, int* parts, int ins, int outs, int at)
    {
        T ones = default, twos = default, fours = default, eights = default, sixteens = default;
        var k = 0;
        for (; k + 4 <= ins; k += 4)
        {
            T one = T.Load(planes[parts[k]] + at), two = T.Load(planes[parts[k + 1]] + at), three = T.Load(planes[parts[k + 2]] + at), four = T.Load(planes[parts[k + 3]] + at);
            var carry = T.Carry(ones, one, two);
            ones = T.Sum(ones, one, two);
            var other = T.Carry(ones, three, four);
            ones = T.Sum(ones, three, four);
            var up = T.Carry(twos, carry, other);
            twos = T.Sum(twos, carry, other);
            other = fours & up;
            fours ^= up;
            sixteens ^= eights & other;
            eights ^= other;
        }
        for (; k < ins; k++)
        {
            var one = T.Load(planes[parts[k]] + at);
            var carry = ones & one;
            ones ^= one;
            var up = twos & carry;
            twos ^= carry;
            carry = fours & up;
            fours ^= up;
            sixteens ^= eights & carry;
            eights ^= carry;
        }
        T.Store(ones, planes[parts[ins]] + at);
        T.Store(twos, planes[parts[ins + 1]] + at);
        if (outs > 2)
            T.Store(fours, planes[parts[ins + 2]] + at);
        if (outs > 3)
            T.Store(eights, planes[parts[ins + 3]] + at);
        if (outs > 4)
            T.Store(sixteens, planes[parts[ins + 4]] + at);
    }
}
