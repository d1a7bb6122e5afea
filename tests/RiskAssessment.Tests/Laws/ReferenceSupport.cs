namespace RiskAssessment.Tests.Laws;

/// <summary>Whether a rule is still certainly true if only some of the known items and facts are known.</summary>
internal sealed class RefSupport(
    RefInstrument instrument, Dictionary<string, int?> given, Dictionary<string, (double Low, double High)> facts, string rule)
{
    private readonly RefCondition _when = instrument.Rules.Single(one => one.Code == rule).When;

    /// <summary>An item that the diary filled counts as an answer here: when removed, it is not filled again.</summary>
    private readonly Dictionary<string, int?> _known = ReferenceEvaluator.WithObserved(instrument, given, facts);

    internal bool IsEnough(IReadOnlyCollection<string> support) => _when.Holds(new RefWorld(
        instrument,
        _known.ToDictionary(item => item.Key, item => support.Contains(item.Key) ? item.Value : null),
        facts.ToDictionary(fact => fact.Key, fact => support.Contains(fact.Key) ? fact.Value : (double.NegativeInfinity, double.PositiveInfinity)))) == true;
}
