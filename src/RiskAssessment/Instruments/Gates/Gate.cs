namespace RiskAssessment.Instruments;

/// <summary>What a gate is over.</summary>
internal enum GateKind : byte
{
    /// <summary>Nothing: it holds the place of item Subject, whose state is settled there.</summary>
    Item,

    /// <summary>A literal: the answer to item Subject is among the values.</summary>
    Answer,

    /// <summary>A literal: fact Subject lies in the range.</summary>
    Fact,

    /// <summary>Score Subject, a sum of the weights of items, lies in the range.</summary>
    Score,

    /// <summary>The number of parts that hold lies in the range: all, any, at least some, or none.</summary>
    Group,
}

/// <summary>
/// A sum that must lie in a range, or one of the literals that are added up. Gates are listed in an order in which each comes after those that
/// are below it.
/// </summary>
/// <param name="Kind">What it is over.</param>
/// <param name="Subject">The index of the item, fact or score.</param>
/// <param name="Below">The gates that are settled before it: the parts of a group, the items of a score, what decides the state of an item.</param>
/// <param name="Values">The answers that are taken, or the numbers of parts that hold.</param>
/// <param name="Range">Where the fact or the score must lie.</param>
internal readonly record struct Gate(GateKind Kind, int Subject, int[] Below, ValueSet Values = default, Range Range = default)
{
    /// <summary>The answers that are taken, or the numbers of parts that hold: a field, so that they are compared where they are.</summary>
    internal readonly ValueSet Values = Values;

    /// <summary>Whether more never makes it false.</summary>
    internal bool IsLowerBound => Kind == GateKind.Group ? Values.High == Below.Length : double.IsPositiveInfinity(Range.High);

    /// <summary>Whether less never makes it false.</summary>
    internal bool IsUpperBound => Kind == GateKind.Group ? Values.Low == 0 : double.IsNegativeInfinity(Range.Low);

    /// <summary>Its truth for a score or a fact that lies between two numbers.</summary>
    internal Truth Of(double low, double high) => TruthTable.Within(low, high, Range.Low, Range.High);

    /// <summary>Its truth where so many of its parts hold, certainly and possibly.</summary>
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
