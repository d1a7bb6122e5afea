using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// Weights of what holds, added up to an interval, and whether that lies in a range: all, any and at least so many of several conditions,
/// and limits of scores too. Its truth is a bit, or decides whether an item applies.
/// </summary>
/// <param name="Bit">The bit that tells whether it holds; -1 where it has none.</param>
/// <param name="Terms">What is added up, each with a weight above zero.</param>
/// <param name="Offset">What is added to that.</param>
/// <param name="Least">The least that is in the range.</param>
/// <param name="Most">The most that is in the range.</param>
internal sealed record Gate(int Bit, Term[] Terms, long Offset, double Least, double Most)
{
    /// <summary>The item that can only be answered where it possibly holds; -1 for a gate with a bit.</summary>
    internal int Item { get; init; } = -1;

    /// <summary>What the sum makes of open items.</summary>
    internal MissingRule Missing { get; init; }

    /// <summary>The most items that may be open for pro-rating.</summary>
    internal int MaxMissing { get; init; }

    /// <summary>For pro-rating, what answered items alone add up to, with weights of either sign.</summary>
    internal Term[] Prorated { get; init; } = [];

    /// <summary>For pro-rating, of each item the bit that tells whether it is answered.</summary>
    internal int[] Answered { get; init; } = [];
}

/// <summary>A bit, or for what does not hold its complement, and what it weighs.</summary>
internal readonly record struct Term(int Operand, long Weight);

/// <summary>All of some bits and any of some others; with no others it asks for bit 0, which always holds.</summary>
internal sealed record Clause(int[] All, int[] Any);
