using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>
/// Finds a minimal support of each rule that holds: it forgets one answer or fact after the other, keeps those without which the rule
/// no longer certainly holds, and goes round until nothing can be forgotten any more. One round is mostly enough, but not where an
/// answer was given to an item that does not apply: forgotten, such an item adds nothing, and that can spare another. What the diary
/// filled stands as an answer here: forgotten, it must not fill itself again.
/// </summary>
internal sealed class ReasonFinder
{
    private readonly Instrument _instrument;
    private readonly Evaluation _evaluation;
    private readonly PatternProfile _pattern;
    private readonly Evaluation _trial;

    private ReasonFinder(Instrument instrument, Evaluation evaluation, PatternProfile pattern)
    {
        _instrument = instrument;
        _evaluation = evaluation;
        _pattern = pattern;
        var given = Array.ConvertAll(evaluation.Items, state => Math.Max(state, Evaluation.Open));
        Interval[] facts = [.. Enumerable.Repeat(Interval.Unknown, evaluation.Facts.Length)];
        _trial = new Evaluation(instrument.Program, given, facts, observes: false);
    }

    internal static IReadOnlyList<Reason> Find(Instrument instrument, Evaluation evaluation, PatternProfile pattern)
    {
        var finder = new ReasonFinder(instrument, evaluation, pattern);
        var program = instrument.Program;
        return Array.AsReadOnly(
        [
            .. from rule in Enumerable.Range(0, program.Rules.Length)
               where evaluation.TruthOf(program.Rules[rule].Step) == Truth.True
               orderby program.RuleGrades[rule] descending
               select finder.ReasonOf(rule),
        ]);
    }

    private Reason ReasonOf(int index)
    {
        var program = _instrument.Program.Rules[index];
        foreach (var fact in program.Facts)
            _trial.Facts[fact] = _evaluation.Facts[fact];
        var items = program.Items.Where(item => _trial.Given[item] >= 0).ToList();
        var facts = program.Facts.Where(fact => _evaluation.Facts[fact].IsKnown).ToList();
        while (items.RemoveAll(item => CanForget(program, item)) + facts.RemoveAll(fact => CanForgetFact(program, fact)) > 0)
            continue;
        Restore(program);
        var rule = _instrument.Rules[index];
        return new Reason(
            rule,
            _instrument.Grades[_instrument.Program.RuleGrades[index]],
            Array.AsReadOnly([.. items.Select(item => _instrument.Items[item].Code)]),
            Array.AsReadOnly([.. facts.Select(fact => PatternFact.All[fact].Code)]),
            Observations.Incidents(_instrument, _evaluation, _pattern, items.Where(item => Observations.IsFilled(_evaluation, item)), facts));
    }

    private bool CanForget(ConditionProgram program, int item)
    {
        var known = _trial.Given[item];
        _trial.Given[item] = Evaluation.Open;
        if (StillHolds(program))
            return true;
        _trial.Given[item] = known;
        return false;
    }

    private bool CanForgetFact(ConditionProgram program, int fact)
    {
        _trial.Facts[fact] = Interval.Unknown;
        if (StillHolds(program))
            return true;
        _trial.Facts[fact] = _evaluation.Facts[fact];
        return false;
    }

    private bool StillHolds(ConditionProgram program)
    {
        _trial.Run(program.Cone);
        return _trial.TruthOf(program.Step) == Truth.True;
    }

    private void Restore(ConditionProgram program)
    {
        foreach (var item in program.Items)
            _trial.Given[item] = Math.Max(_evaluation.Items[item], Evaluation.Open);
        foreach (var fact in program.Facts)
            _trial.Facts[fact] = Interval.Unknown;
    }
}
