namespace RiskAssessment.Tests.Laws;

/// <summary>Whether a rule still certainly holds where of all that is known no more than some items and facts is.</summary>
internal sealed class RefSupport(
    RefInstrument instrument, Dictionary<string, int?> given, Dictionary<string, (double Low, double High)> facts, string rule)
{
    private readonly RefCondition _when = instrument.Rules.Single(one => one.Code == rule).When;

    /// <summary>What the diary filled is an answer here: forgotten, it does not fill itself again.</summary>
    private readonly Dictionary<string, int?> _known = ReferenceEvaluator.WithObserved(instrument, given, facts);

    internal bool IsEnough(IReadOnlyCollection<string> support) => _when.Holds(new RefWorld(
        instrument,
        _known.ToDictionary(item => item.Key, item => support.Contains(item.Key) ? item.Value : null),
        facts.ToDictionary(fact => fact.Key, fact => support.Contains(fact.Key) ? fact.Value : (double.NegativeInfinity, double.PositiveInfinity)))) == true;
}
