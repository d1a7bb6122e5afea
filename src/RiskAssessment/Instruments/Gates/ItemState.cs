namespace RiskAssessment.Instruments;

/// <summary>The states of an item that has no answer in effect. One that has is in the state of its option or count, from 0.</summary>
internal static class ItemState
{
    /// <summary>It applies, and is open.</summary>
    internal const int Open = -1;

    /// <summary>It does not apply.</summary>
    internal const int NotApplicable = -2;

    /// <summary>It is open, and so is whether it applies.</summary>
    internal const int OpenIfApplicable = -3;

    /// <summary>The least of the states.</summary>
    internal const int First = OpenIfApplicable;
}

/// <summary>What an item may still be, and what it adds to a score: from the least to the most.</summary>
internal readonly record struct ItemRange(ValueSet Values, long Low, long High)
{
    /// <summary>What it may still be: a field, so that it is compared where it is.</summary>
    internal readonly ValueSet Values = Values;
}
