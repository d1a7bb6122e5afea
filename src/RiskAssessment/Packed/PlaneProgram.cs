namespace RiskAssessment.Packed;

/// <summary>What one operation over bit planes does.</summary>
internal enum PlaneOperator : byte
{
    /// <summary>All operands.</summary>
    And,

    /// <summary>Any operand.</summary>
    Or,

    /// <summary>The first without the second.</summary>
    AndNot,

    /// <summary>Not the operand.</summary>
    Not,

    /// <summary>The first, or both the second and the third.</summary>
    OrAnd,

    /// <summary>Any clause: all of some operands and any of some others.</summary>
    Clauses,

    /// <summary>How many operands hold, at most 31, as the bits of a number, the lowest first.</summary>
    Count,
}

/// <summary>
/// One operation: in <see cref="PlaneProgram.Operands"/> from <paramref name="First"/> stand its operands, and then the planes that it writes.
/// Only for clauses stand in <see cref="PlaneProgram.Shapes"/> how many operands each has all and any of.
/// </summary>
internal readonly record struct PlaneOperation(PlaneOperator Operator, int First, int Ins, int Outs, int FirstShape = 0, int Shapes = 0);

/// <summary>How many operands a clause needs all of, and how many any of; with none of these all suffices.</summary>
internal readonly record struct ClauseShape(int All, int Any);

/// <summary>
/// A compiled instrument as operations over bit planes, each bit a case: one pass works out as many cases as a plane has bits. Planes below
/// <see cref="PackedLayout.Planes"/> are those of the packed cases, the others are for working.
/// </summary>
internal sealed class PlaneProgram
{
    internal required PackedLayout Layout { get; init; }

    internal required PlaneOperation[] Operations { get; init; }

    internal required int[] Operands { get; init; }

    internal required ClauseShape[] Shapes { get; init; }

    /// <summary>How many planes there are in all.</summary>
    internal required int Planes { get; init; }

    /// <summary>The plane of each of the sixteen bits of a <see cref="LevelRange"/>, the lowest first.</summary>
    internal required int[] Code { get; init; }
}
