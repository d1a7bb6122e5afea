using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What an item adds to a score.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Item">The item.</param>
/// <param name="Score">The score.</param>
/// <param name="Value">A point when answered or not applicable, else all that it could still add.</param>
public readonly record struct Contribution(Item Item, Score Score, Interval Value);
