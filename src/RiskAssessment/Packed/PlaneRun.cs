#if NET
using System.Runtime.Intrinsics;
#else
using T = RiskAssessment.Packed.Lanes64;
#endif

namespace RiskAssessment.Packed;

/// <summary>
/// Runs a plane program over one block of cases. Each operation goes over its planes from end to end with the widest vectors, and over
/// what is left at the end a word at a time.
/// </summary>
internal static unsafe class PlaneRun
{
#if NET
    internal static readonly LaneWidth Widest =
        Vector512.IsHardwareAccelerated ? LaneWidth.Vector512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Vector256
        : Vector128.IsHardwareAccelerated ? LaneWidth.Vector128
        : LaneWidth.Scalar;

    /// <summary>Runs a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="planes">The address of each plane of the program.</param>
    /// <param name="words">How many words of 64 cases each plane has.</param>
    /// <param name="width">The widest vectors that may be used.</param>
    internal static void Run(PlaneProgram program, ulong** planes, int words, LaneWidth width)
    {
        var done = (width == LaneWidth.Widest ? Widest : width) switch
        {
            LaneWidth.Vector512 => Run<Lanes512>(program, planes, 0, words),
            LaneWidth.Vector256 => Run<Lanes256>(program, planes, 0, words),
            LaneWidth.Vector128 => Run<Lanes128>(program, planes, 0, words),
            _ => 0,
        };
        if (done < words)
            Run<Lanes64>(program, planes, done, words);
    }

    private static int Run<T>(PlaneProgram program, ulong** planes, int from, int words)
        where T : unmanaged, ILanes<T>
#else
    internal static void Run(PlaneProgram program, ulong** planes, int words, LaneWidth width)
    {
        _ = width;
        Run(program, planes, 0, words);
    }

    private static int Run(PlaneProgram program, ulong** planes, int from, int words)
#endif
    {
        var until = words - ((words - from) % T.Words);
        fixed (int* operands = program.Operands)
            foreach (ref readonly var operation in program.Operations.AsSpan())
            {
                var parts = operands + operation.First;
                ulong* to = planes[operation.Out], one = planes[parts[0]], two = planes[parts[operation.Count > 1 ? 1 : 0]], three = planes[parts[operation.Count > 2 ? 2 : 0]];
                switch (operation.Operator)
                {
                    case PlaneOperator.And when operation.Count == 2:
                        for (var at = from; at < until; at += T.Words)
                            T.Store(T.Load(one + at) & T.Load(two + at), to + at);
                        break;
                    case PlaneOperator.And:
                        for (var at = from; at < until; at += T.Words)
                        {
                            var all = T.Load(one + at) & T.Load(two + at) & T.Load(three + at);
                            for (var k = 3; k < operation.Count; k++)
                                all &= T.Load(planes[parts[k]] + at);
                            T.Store(all, to + at);
                        }
                        break;
                    case PlaneOperator.Or when operation.Count == 2:
                        for (var at = from; at < until; at += T.Words)
                            T.Store(T.Load(one + at) | T.Load(two + at), to + at);
                        break;
                    case PlaneOperator.Or:
                        for (var at = from; at < until; at += T.Words)
                        {
                            var any = T.Load(one + at) | T.Load(two + at) | T.Load(three + at);
                            for (var k = 3; k < operation.Count; k++)
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
                    case PlaneOperator.Xor:
                        for (var at = from; at < until; at += T.Words)
                            T.Store(T.Load(one + at) ^ T.Load(two + at), to + at);
                        break;
                    default:
                        var carry = planes[operation.Carry];
                        for (var at = from; at < until; at += T.Words)
                        {
                            T a = T.Load(one + at), b = T.Load(two + at), c = T.Load(three + at);
                            T.Store(a ^ b ^ c, to + at);
                            T.Store((a & b) | (c & (a ^ b)), carry + at);
                        }
                        break;
                }
            }
        return until;
    }
}
