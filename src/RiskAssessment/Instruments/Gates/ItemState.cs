namespace RiskAssessment.Instruments;

/// <summary>The states of an item that has no answer in effect. An item with an answer has the state of its option or count, from 0.</summary>
internal static class ItemState
{
    /// <summary>It applies, and is open.</summary>
    internal const int Open = -1;

    /// <summary>It does not apply: so it was answered, or its askWhen is false.</summary>
    internal const int NotApplicable = -2;

    /// <summary>It is open, and it is also open whether it applies.</summary>
    internal const int OpenIfApplicable = -3;

    /// <summary>The least of the states.</summary>
    internal const int First = OpenIfApplicable;
}

/// <summary>The possible values of an item, and what it adds to a score: from the lowest to the highest.</summary>
internal readonly record struct ItemRange(ValueSet Values, long Low, long High)
{
    /// <summary>Its possible values: a field, so that it is compared without a copy.</summary>
    internal readonly ValueSet Values = Values;
}
