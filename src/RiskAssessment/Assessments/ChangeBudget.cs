namespace RiskAssessment;

/// <summary>
/// How many changes may be tried for one rule and for all. A change after which more than a hundred conditions are evaluated again counts as
/// several. Each rule has an even share of what is left, so that an easy one leaves more for the others; and of a quarter of it for another search,
/// if it needs one.
/// </summary>
internal sealed class ChangeBudget(int perRule, int rules)
{
    private const int RulesAtFullBudget = 10;
    private const int ConditionsPerChange = 100;

    private readonly long[] _leftInAll = [(long)perRule * RulesAtFullBudget, (long)perRule * RulesAtFullBudget / 4];
    private int _rules = rules;
    private int _search;
    private long _left;

    /// <summary>Whether no further change may be tried.</summary>
    internal bool IsSpent => _left < 0;

    internal void StartRule()
    {
        Start(0);
        _rules--;
    }

    /// <summary>Starts another search for the same rule.</summary>
    internal void StartAgain()
    {
        End();
        Start(1);
    }

    /// <summary>Gives back what a rule did not need.</summary>
    internal void End()
    {
        _leftInAll[_search] += Math.Max(0, _left);
        _left = 0;
    }

    /// <summary>Pays for a change.</summary>
    internal void Spend(int conditions) => _left -= 1 + (conditions / ConditionsPerChange);

    private void Start(int search)
    {
        (_search, _left) = (search, Math.Min(search == 0 ? perRule : perRule / 4, _leftInAll[search] / Math.Max(1, search == 0 ? _rules : _rules + 1)));
        _leftInAll[search] -= _left;
    }
}
