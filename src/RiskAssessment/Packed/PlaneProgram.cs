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

    /// <summary>One or the other of two.</summary>
    Xor,

    /// <summary>Three operands added up: the sum bit, and the carry bit beside it.</summary>
    Add,
}

/// <summary>
/// One operation: its operands stand in <see cref="PlaneProgram.Operands"/> from <paramref name="First"/>. Only an addition has a
/// <paramref name="Carry"/>; the others have -1.
/// </summary>
internal readonly record struct PlaneOperation(PlaneOperator Operator, int Out, int Carry, int First, int Count);

/// <summary>
/// A compiled instrument as operations over bit planes, each bit a case: one pass works out as many cases as a plane has bits. Planes below
/// <see cref="PackedLayout.Planes"/> are those of the packed cases, the others are for working.
/// </summary>
internal sealed class PlaneProgram
{
    internal required PackedLayout Layout { get; init; }

    internal required PlaneOperation[] Operations { get; init; }

    internal required int[] Operands { get; init; }

    /// <summary>How many planes there are in all.</summary>
    internal required int Planes { get; init; }

    /// <summary>For each grade but the lowest, in ascending order, the plane of the cases that certainly have it or a higher one.</summary>
    internal required int[] Certain { get; init; }

    /// <summary>For each grade but the lowest, in ascending order, the plane of the cases that possibly have it or a higher one.</summary>
    internal required int[] Possible { get; init; }

    /// <summary>The plane of the cases whose lowest grade may be stated.</summary>
    internal required int Stated { get; init; }
}
