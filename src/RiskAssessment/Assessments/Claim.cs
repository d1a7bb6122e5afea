using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What an assessment says because of its diary: that a rule holds, or what the diary shows of an item.</summary>
internal readonly record struct Claim
{
    private readonly int _rule;
    private readonly int _item;

    private Claim(int rule, int item) => (_rule, _item) = (rule, item);

    internal static Claim OfRule(CompiledCondition rule) => new(rule.Gate, -1);

    internal static Claim OfItem(int item) => new(-1, item);

    /// <summary>Whether another evaluation says the same as one that says this.</summary>
    internal bool IsSame(GateProgram program, Evaluation said, Evaluation other) => _item < 0
        ? other.TruthOf(_rule) == Truth.True
        : other.Observed(_item) == said.Observed(_item) && Observations.ShowsLess(program, other, _item) == Observations.ShowsLess(program, said, _item);
}
