namespace RiskAssessment;

/// <summary>
/// How many changes may be tried for one rule and for all. A change after which more than a hundred conditions are evaluated again counts as
/// several. Each rule has an even share of what is left, so that an easy one leaves more for the others.
/// </summary>
internal sealed class ChangeBudget(int perRule, int rules)
{
    private const int RulesAtFullBudget = 10;
    private const int ConditionsPerChange = 100;

    private long _leftInAll = (long)perRule * RulesAtFullBudget;
    private int _rules = rules;
    private long _left;

    /// <summary>Whether no further change may be tried.</summary>
    internal bool IsSpent => _left < 0;

    internal void StartRule()
    {
        _left = Math.Min(perRule, _leftInAll / Math.Max(1, _rules--));
        _leftInAll -= _left;
    }

    /// <summary>Gives back what a rule did not need.</summary>
    internal void EndRule() => _leftInAll += Math.Max(0, _left);

    /// <summary>Starts another search for the same rule, with a quarter of the full budget of one.</summary>
    internal void StartAgain() => _left = perRule / 4;

    /// <summary>Pays for a change.</summary>
    internal void Spend(int conditions) => _left -= 1 + (conditions / ConditionsPerChange);
}
