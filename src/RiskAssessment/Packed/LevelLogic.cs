namespace RiskAssessment.Packed;

/// <summary>
/// What decides about the level, over bits that each certainly or possibly hold: literals, then gates over them, and for each grade clauses
/// of which one suffices. An operand is a bit, or the complement of one. Bit 0 always holds.
/// </summary>
internal sealed class LevelLogic
{
    internal const int True = 0;
    internal const int False = ~True;

    /// <summary>How many bits there are.</summary>
    internal required int Bits { get; init; }

    /// <summary>The bits that a case says by itself.</summary>
    internal required (int Bit, Literal Literal)[] Literals { get; init; }

    /// <summary>In an order in which each needs only what stands before it.</summary>
    internal required Gate[] Gates { get; init; }

    /// <summary>For each grade but the lowest, in ascending order, the clauses of its own rules.</summary>
    internal required Clause[][] Grades { get; init; }

    /// <summary>Must certainly hold for the lowest grade to be stated.</summary>
    internal required Gate[] Sufficient { get; init; }
}
