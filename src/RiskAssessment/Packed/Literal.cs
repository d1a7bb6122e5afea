using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// What a case says by itself, without any other answer: whether an item's answer is among some options, its count within a range, or has
/// a part, and whether a fact's condition holds. For an item that is open it could be either.
/// </summary>
/// <param name="Item">The item; -1 for a condition over a fact.</param>
/// <param name="Step">The step of the condition over a fact; -1 for an item.</param>
/// <param name="Options">The options, a bit each.</param>
/// <param name="Least">The least count.</param>
/// <param name="Most">The greatest count.</param>
/// <param name="Part">The part of a count, or -1.</param>
internal readonly record struct Literal(int Item, int Step = -1, ulong Options = 0, double Least = 0, double Most = 0, int Part = -1)
{
    internal static Literal OfCount(int item, double least, double most) => new(item, Least: least, Most: most);

    /// <summary>Whether the item has an answer at all.</summary>
    internal static Literal Answered(int item, ItemProgram program) =>
        program.IsCount ? OfCount(item, 0, Instruments.Item.MostCount) : new(item, Options: program.AllOptions);

    /// <summary>Whether it holds for the option or count that stands for its item.</summary>
    internal bool Holds(int state, bool isCount) =>
        !isCount ? (Options >> state & 1) != 0
        : Part >= 0 ? (CountParts.Of(state) >> Part & 1) != 0
        : state >= Least && state <= Most;
}
