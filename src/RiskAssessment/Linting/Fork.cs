namespace RiskAssessment.Instruments;

/// <summary>Up to three ways to narrow a variable, and how far to go back before each.</summary>
internal readonly record struct Fork(int Completion, int Variable, int FirstMark, int SecondMark, ValueSet First, ValueSet Second, ValueSet Third)
{
    /// <summary>The next way: the first that leaves any value.</summary>
    internal ValueSet Way => !First.IsEmpty ? First : !Second.IsEmpty ? Second : Third;

    internal bool IsSpent => Way.IsEmpty;

    /// <summary>The fork after the next way was used.</summary>
    internal Fork Taken() =>
        !First.IsEmpty ? this with { First = ValueSet.Empty }
        : !Second.IsEmpty ? this with { Second = ValueSet.Empty }
        : this with { Third = ValueSet.Empty };
}
