using RiskAssessment.Instruments;

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

    /// <summary>The grades of the range, and the one that is stated: none (null) if it is the bottom one and too little is known to state it.</summary>
    internal (int Lowest, int Highest, int? Stated) Standing(string? outcome = null)
    {
        var rules = _instrument.Rules.Where(rule => rule.CountsFor(outcome)).ToList();
        var lowest = rules.Where(rule => rule.When.Holds(World) == true).Select(rule => rule.Grade).DefaultIfEmpty(0).Max();
        var highest = rules.Where(rule => rule.When.Holds(World) != false).Select(rule => rule.Grade).DefaultIfEmpty(0).Max();
        var asStated = World.AsStated();
        var stated = rules.Where(rule => rule.When.Holds(asStated) == true).Select(rule => rule.Grade).DefaultIfEmpty(0).Max();
        return (lowest, highest, stated > 0 || lowest == highest || IsSufficient() ? stated : null);
    }

    internal IEnumerable<string> Rules(bool? holding) => _instrument.Rules.Where(rule => rule.When.Holds(World) == holding).Select(rule => rule.Code);

    /// <summary>Facts that are open in an open rule which could raise the lowest grade of the range, or of an outcome, with the codes of these rules.</summary>
    internal IEnumerable<(string Fact, string Rules)> OpenFacts() =>
        from rule in _instrument.Rules
        where rule.When.Holds(World) is null
        where _instrument.Outcomes.Prepend(null).Any(outcome => rule.CountsFor(outcome) && rule.Grade > Standing(outcome).Lowest)
        from fact in OpenFacts(rule.When).Distinct()
        group rule.Code by fact into rules
        select (rules.Key, string.Join(' ', rules));

    private IEnumerable<string> OpenFacts(RefCondition condition) => condition.Holds(World) is not null ? [] : condition switch
    {
        RefGroup group => group.Parts.SelectMany(OpenFacts),
        _ => condition.Facts,
    };

    internal IEnumerable<(string, double, double, double?, string?)> Scores() =>
        from score in _instrument.Scores
        let value = World.Score(score.Code)
        let stated = World.Stated(score)
        select (score.Code, value.Low, value.High, stated, stated is { } number ? Band(score, number) : null);

    internal IEnumerable<(string, string, double, double, double?)> Contributions() =>
        from score in _instrument.Scores
        from item in _instrument.ItemsOf(score)
        let value = World.Adds(item)
        let stated = score.Missing switch { MissingRule.AsYes => value.High, MissingRule.Prorate when value.Low != value.High => null, _ => (double?)value.Low }
        select (score.Code, item.Code, value.Low, value.High, stated);

    /// <summary>Open items that the diary filled.</summary>
    internal IEnumerable<(string, string)> Filled() =>
        from item in _instrument.Written
        where _given[item.Code] is null && World.Answer(item.Code) is not null
        select (item.Code, item.OptionCode(World.Answer(item.Code)!.Value));

    /// <summary>SCREEN.md section 2: the diary shows more, or certainly not what was answered (of several conditions, none) and nothing higher; or the question does not apply.</summary>
    internal IEnumerable<(string, DiscrepancyKind, string, string?)> Discrepancies() =>
        from item in _instrument.Written
        let answer = _given[item.Code]
        where answer is not null
        let shown = ReferenceEvaluator.Observed(item, _diary)
        let isRuledOut = item.ObservedBy.Any(observed => observed.Option == answer && observed.When.Holds(_diary) == false)
        let kinds = new (DiscrepancyKind Kind, bool IsSo)[]
        {
            (DiscrepancyKind.DiaryShowsMore, shown > answer),
            (DiscrepancyKind.DiaryShowsLess, answer > 0 && isRuledOut && !(shown >= answer)),
            (DiscrepancyKind.DoesNotApply, answer > 0 && World.Applies(item) == false),
        }
        from kind in kinds
        where kind.IsSo
        select (item.Code, kind.Kind, item.OptionCode(answer.Value), shown is { } option ? item.OptionCode(option) : null);

    /// <summary>Whether enough is answered for the lowest grade to be stated. A scored item has an option that weighs more than 0.</summary>
    private bool IsSufficient()
    {
        var (answered, applicable, criticalAnswered, criticalApplicable) = Completeness();
        return (!_instrument.Sufficiency.CriticalAnswered || criticalAnswered == criticalApplicable)
            && (applicable == 0 || 100m * answered / applicable >= _instrument.Sufficiency.ScoredPercent);
    }

    internal (int Answered, int Applicable, int CriticalAnswered, int CriticalApplicable) Completeness()
    {
        var applicable = _instrument.Items.Where(item => World.Answer(item.Code) is { } answer ? answer != RefItem.NotApplicable : World.Applies(item) != false).ToList();
        var scored = applicable.Where(item => item.Weights.Any(weight => weight > 0) && _instrument.Scores.Any(score => _instrument.ItemsOf(score).Contains(item))).ToList();
        var critical = applicable.Where(item => item.IsCritical).ToList();
        bool IsAnswered(RefItem item) => World.Answer(item.Code) is not null;
        return (scored.Count(IsAnswered), scored.Count, critical.Count(IsAnswered), critical.Count);
    }

    private static string? Band(RefScore score, double value) => score.Bands.Any(from => from <= value) ? $"b{score.Bands.Count(from => from <= value) - 1}" : null;
}
