namespace RiskAssessment.Instruments;

/// <summary>What a gate is over.</summary>
internal enum GateKind : byte
{
    /// <summary>Nothing: a placeholder for item Subject, whose state is set there.</summary>
    Item,

    /// <summary>A literal: the answer to item Subject is among the values.</summary>
    Answer,

    /// <summary>A literal: fact Subject is in the range.</summary>
    Fact,

    /// <summary>Score Subject, a sum of the weights of items, is in the range.</summary>
    Score,

    /// <summary>The number of true parts is in the range: all, any, at least some, or none.</summary>
    Group,
}

/// <summary>
/// A sum that must be in a range, or one of the literals that are added up. Gates are listed in an order in which each comes after those that
/// are below it.
/// </summary>
/// <param name="Kind">What it is over.</param>
/// <param name="Subject">The index of the item, fact or score.</param>
/// <param name="Below">The gates that are evaluated before it: the parts of a group, the items of a score, the gates that decide the state of an item.</param>
/// <param name="Values">The answers that make it true, or the numbers of true parts.</param>
/// <param name="Range">The range of the fact or the score.</param>
internal readonly record struct Gate(GateKind Kind, int Subject, int[] Below, ValueSet Values = default, Range Range = default)
{
    /// <summary>The answers that make it true, or the numbers of true parts: a field, so that it is compared without a copy.</summary>
    internal readonly ValueSet Values = Values;

    /// <summary>Whether a higher value never makes it false.</summary>
    internal bool IsLowerBound => Kind == GateKind.Group ? Values.High == Below.Length : double.IsPositiveInfinity(Range.High);

    /// <summary>Whether a lower value never makes it false.</summary>
    internal bool IsUpperBound => Kind == GateKind.Group ? Values.Low == 0 : double.IsNegativeInfinity(Range.Low);

    /// <summary>Its truth for a score or a fact between two numbers.</summary>
    internal Truth Of(double low, double high) => TruthTable.Within(low, high, Range.Low, Range.High);

    /// <summary>Its truth for the number of certainly and possibly true parts.</summary>
    internal Truth OfParts(int certain, int possible) =>
        possible < Values.Low || certain > Values.High ? Truth.False
        : certain < Values.Low || possible > Values.High ? Truth.Open
        : Truth.True;

    /// <summary>Whether two gates ask the same; of groups only where the parts are in the same order.</summary>
    public bool Equals(Gate other) =>
        Kind == other.Kind && Subject == other.Subject && Values == other.Values && Range == other.Range && Below.AsSpan().SequenceEqual(other.Below);

    public override int GetHashCode()
    {
        var hash = (Kind, Subject, Values, Range).GetHashCode();
        foreach (var below in Below)
            hash = unchecked((hash * 31) + below);
        return hash;
    }
}
