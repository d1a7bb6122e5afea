namespace RiskAssessment.Tests.Laws;

/// <summary>What an assessment should be, each part implemented as the documentation describes it. It shares no code with the engine.</summary>
internal sealed class ReferenceAssessment
{
    private readonly RefInstrument _instrument;
    private readonly Dictionary<string, int?> _given;
    private readonly RefWorld _diary;

    internal ReferenceAssessment(RandomCase random, PatternProfile pattern)
    {
        (_instrument, _given) = (random.Reference, random.Given);
        var facts = random.FactsOf(pattern);
        _diary = new RefWorld(_instrument, _given, facts);
        World = new RefWorld(_instrument, ReferenceEvaluator.WithObserved(_instrument, _given, facts), facts);
    }

    internal RefWorld World { get; }

    /// <summary>The grades of the range, and the one that is stated: the lowest, or none (null) if too little is known to state it.</summary>
    internal (int Lowest, int Highest, int? Stated) Standing(string? outcome = null)
    {
        var rules = _instrument.Rules.Where(rule => outcome is null || rule.Outcomes.Contains(outcome)).ToList();
        var lowest = rules.Where(rule => rule.When.Holds(World) == true).Select(rule => rule.Grade).DefaultIfEmpty(0).Max();
        var highest = rules.Where(rule => rule.When.Holds(World) != false).Select(rule => rule.Grade).DefaultIfEmpty(0).Max();
        return (lowest, highest, lowest > 0 || lowest == highest || IsSufficient() ? lowest : null);
    }

    internal IEnumerable<string> Rules(bool? holding) => _instrument.Rules.Where(rule => rule.When.Holds(World) == holding).Select(rule => rule.Code);

    internal IEnumerable<(string, double, double, string?, string?)> Scores() =>
        from score in _instrument.Scores
        let value = World.Score(score.Code)
        select (score.Code, value.Low, value.High, Band(score, value.Low), Band(score, value.High));

    internal IEnumerable<(string, string, double, double)> Contributions() =>
        from score in _instrument.Scores
        from item in _instrument.ItemsOf(score)
        let value = World.Adds(item)
        select (score.Code, item.Code, value.Low, value.High);

    /// <summary>Open items that the diary filled.</summary>
    internal IEnumerable<(string, string)> Filled() =>
        from item in _instrument.Written
        where _given[item.Code] is null && World.Answer(item.Code) is not null
        select (item.Code, item.OptionCode(World.Answer(item.Code)!.Value));

    /// <summary>Where the diary shows a later option than was answered, or certainly not the one that was, nor a later one.</summary>
    internal IEnumerable<(string, string, string)> Discrepancies() =>
        from item in _instrument.Written
        let answer = _given[item.Code]
        where answer is not null
        let shown = ReferenceEvaluator.Observed(item, _diary) ?? -1
        let isRuledOut = item.ObservedBy.Any(observed => observed.Option == answer && observed.When.Holds(_diary) == false)
        where shown > answer || (isRuledOut && shown < answer)
        select (item.Code, item.OptionCode(answer.Value), item.OptionCode(Math.Max(0, shown)));

    /// <summary>Whether enough is answered for the lowest grade to be stated.</summary>
    private bool IsSufficient()
    {
        var asked = _instrument.Items.Where(item => World.Answer(item.Code) is not null || World.Applies(item) != false).ToList();
        var scored = asked.Where(item => _instrument.Scores.Any(score => _instrument.ItemsOf(score).Contains(item))).ToList();
        var critical = asked.Where(item => item.IsCritical);
        bool IsAnswered(RefItem item) => World.Answer(item.Code) is not null;
        return (!_instrument.Sufficiency.CriticalAnswered || critical.All(IsAnswered))
            && (scored.Count == 0 || 100m * scored.Count(IsAnswered) / scored.Count >= _instrument.Sufficiency.ScoredPercent);
    }

    private static string? Band(RefScore score, double value) => score.Bands.Any(from => from <= value) ? $"b{score.Bands.Count(from => from <= value) - 1}" : null;
}
