namespace RiskAssessment.Patterns;

/// <summary>Of a set of behaviours, which there are and how many are before one. There is room for 128.</summary>
internal struct BehaviourSet
{
    private ulong _first;
    private ulong _second;

    internal void Add(int behaviour)
    {
        if (behaviour < 64)
            _first |= 1UL << behaviour;
        else
            _second |= 1UL << (behaviour - 64);
    }

    internal readonly bool Contains(int behaviour) =>
        ((behaviour < 64 ? _first >> behaviour : _second >> (behaviour - 64)) & 1) != 0;

    internal readonly int CountBefore(int behaviour) => behaviour < 64
        ? Bits.Count(_first & ((1UL << behaviour) - 1))
        : Bits.Count(_first) + Bits.Count(_second & ((1UL << (behaviour - 64)) - 1));
}
