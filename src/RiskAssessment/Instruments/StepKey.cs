namespace RiskAssessment.Instruments;

/// <summary>What makes two conditions the same step: the same step, and for groups the same parts in the same order.</summary>
internal readonly record struct StepKey(Step Step, int[] Parts)
{
    public bool Equals(StepKey other) => Step == other.Step && Parts.AsSpan().SequenceEqual(other.Parts);

    public override int GetHashCode()
    {
        var hash = Step.GetHashCode();
        foreach (var part in Parts)
            hash = unchecked((hash * 31) + part);
        return hash;
    }
}
