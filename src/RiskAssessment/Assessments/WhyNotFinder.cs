using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>Finds why a case does not have a grade.</summary>
internal sealed class WhyNotFinder
{
    private readonly Assessment _assessment;
    private readonly Evaluation _known;
    private readonly AnswerSheet _answers;
    private readonly ChangeSpace _space;
    private readonly int _grade;

    /// <summary>Makes a finder.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="known">What is known.</param>
    /// <param name="answers">What was answered, for why an item is open.</param>
    /// <param name="space">The possible changes.</param>
    /// <param name="grade">The place of the grade.</param>
    internal WhyNotFinder(Assessment assessment, Evaluation known, AnswerSheet answers, ChangeSpace space, int grade) =>
        (_assessment, _known, _answers, _space, _grade) = (assessment, known, answers, space, grade);

    private Instrument Instrument => _assessment.Instrument;

    private GateProgram Program => Instrument.Program;

    /// <summary>The result.</summary>
    /// <param name="trial">Working memory for the same instrument.</param>
    /// <param name="perRule">The most changes that are tried for one rule.</param>
    internal WhyNotResult Find(Evaluation trial, int perRule)
    {
        trial.CopyFrom(_known);
        trial.AnswerWhatIsShown();
        int[] rules = [.. Enumerable.Range(0, Program.Rules.Length).Where(IsBlocked).OrderBy(rule => Program.RuleGrades[rule])];
        var budget = new ChangeBudget(perRule, rules.Length);
        var (blocked, searches, isDecided) = (new BlockedRule[rules.Length], new ChangeSearch[rules.Length], true);
        for (var i = 0; i < rules.Length; i++)
        {
            var changes = new RuleChanges(_space, Program, Program.Rules[rules[i]], _known, trial, budget);
            searches[i] = new ChangeSearch(changes, budget, IsOpen);
            budget.StartRule();
            searches[i].FindSets();
            blocked[i] = Blocked(rules[i], searches[i], changes, budget);
            budget.End();
            isDecided &= searches[i].IsComplete;
        }
        var isReached = Instrument.Grades[_grade] is var grade && _known.Range().Lowest >= _grade;
        return new WhyNotResult(_assessment, grade, isReached, Array.AsReadOnly(blocked), isReached ? [] : Nearest(rules, searches), isDecided);
    }

    private bool IsBlocked(int rule) =>
        Program.RuleGrades[rule] >= _grade && (Program.RuleScopes[rule] & GateProgram.Overall) != 0 && _known.TruthOf(Program.Rules[rule].Gate) != Truth.True;

    private BlockedRule Blocked(int rule, ChangeSearch search, RuleChanges changes, ChangeBudget budget)
    {
        var (nearest, isDecided) = (InOrder(BoxesOf(search.Sets)).FirstOrDefault(), search.IsComplete);
        if (nearest is null && !search.IsExhausted)
        {
            budget.StartAgain();
            if (search.FindOne() is { } set)
                nearest = ChangeBox.Around(_space, set, other => !budget.IsSpent && IsMinimal(changes, other));
            isDecided &= nearest is not null || !budget.IsSpent;
        }
        return new BlockedRule(
            Instrument.Rules[rule], Instrument.Grades[Program.RuleGrades[rule]], _known.TruthOf(Program.Rules[rule].Gate) == Truth.Open,
            nearest is null ? [] : ChangesOf(nearest), isDecided);
    }

    private static bool IsMinimal(RuleChanges changes, int[] set) =>
        changes.IsReachedBy(set) && !Array.Exists(set, left => changes.IsReachedBy(set.Where(change => change != left)));

    /// <summary>The sets of all rules of which no part reaches the grade by any of them.</summary>
    private System.Collections.ObjectModel.ReadOnlyCollection<ChangeSet> Nearest(int[] rules, ChangeSearch[] searches)
    {
        var keys = new HashSet<ulong>(searches.SelectMany(search => search.Keys));
        var found = new SortedDictionary<ulong, (int[] Set, List<int> Rules)>();
        for (var i = 0; i < rules.Length; i++)
            foreach (var set in searches[i].Sets)
            {
                if (ChangeSearch.Contains(keys, set, itself: false))
                    continue;
                if (!found.TryGetValue(ChangeSearch.KeyOf(set), out var by))
                    found.Add(ChangeSearch.KeyOf(set), by = (set, []));
                by.Rules.Add(rules[i]);
            }
        var rulesOf = new Dictionary<ChangeBox, IReadOnlyList<Rule>>();
        foreach (var alike in found.Values.GroupBy(set => string.Join(" ", set.Rules)))
        {
            IReadOnlyList<Rule> together = Array.AsReadOnly([.. alike.First().Rules.OrderBy(rule => rule).Select(rule => Instrument.Rules[rule])]);
            foreach (var box in BoxesOf(alike.Select(set => set.Set)))
                rulesOf.Add(box, together);
        }
        return Array.AsReadOnly([.. InOrder(rulesOf.Keys).Select(box => new ChangeSet(ChangesOf(box), rulesOf[box]))]);
    }

    private IEnumerable<ChangeBox> BoxesOf(IEnumerable<int[]> sets) =>
        from set in sets
        group set by string.Join(" ", set.Select(_space.SubjectOf)) into alike
        from box in ChangeBox.Of(_space, [.. alike.OrderBy(set => ChangeSearch.KeyOf(set))])
        select box;

    /// <summary>The nearest first: see <see cref="WhyNotResult.Nearest"/>.</summary>
    private IEnumerable<ChangeBox> InOrder(IEnumerable<ChangeBox> boxes) =>
        from box in boxes
        let known = box.Changes.Count(changes => !changes.Exists(IsOpen))
        orderby known > 0, box.Changes.Count, known, ChangeSearch.KeyOf([.. box.Changes.Select(changes => _space.SubjectOf(changes[0]))]), ChangeSearch.KeyOf([.. box.Changes.Select(changes => changes[0])])
        select box;

    private System.Collections.ObjectModel.ReadOnlyCollection<NeededChange> ChangesOf(ChangeBox box) => Array.AsReadOnly([.. box.Changes.Select(ChangeOf)]);

    private NeededChange ChangeOf(List<int> changes)
    {
        var subject = _space.SubjectOf(changes[0]);
        var isOpen = changes.Exists(IsOpen);
        Interval? numbers = _space.IsNumber(changes[0])
            ? new Interval(
                _space.IsEnd(changes[0], -1) ? double.NegativeInfinity : _space.ValueOf(changes[0]),
                _space.IsEnd(changes[changes.Count - 1], 1) ? double.PositiveInfinity : _space.ValueOf(changes[changes.Count - 1]))
            : null;
        if (subject >= _space.Items)
            return new NeededChange(FactOf(subject), isOpen, numbers!.Value, _assessment.Pattern[FactOf(subject).Code]);
        var item = Instrument.Items[subject];
        return new NeededChange(
            item, isOpen, numbers is null ? Array.AsReadOnly([.. changes.Select(change => AnswerOf(item, (int)_space.ValueOf(change)))]) : [], numbers,
            _known.IsOpen(subject) ? null : AnswerOf(item, _known.StateOf(subject)),
            _known.IsOpen(subject) ? QuestionRanking.StateOf(_answers[item.Code]) : null);
    }

    private PatternFact FactOf(int subject) => PatternFact.All[subject - _space.Items];

    private static Answer AnswerOf(Item item, int state) =>
        state == ItemState.NotApplicable ? Answer.NotApplicable : item.Kind == ItemKind.Count ? Answer.Of(state) : Answer.Of(item.Options[state].Code);

    /// <summary>Whether a change gives a value that what is known leaves open.</summary>
    private bool IsOpen(int change)
    {
        var subject = _space.SubjectOf(change);
        if (subject < _space.Items)
            return _known.Given[subject] == ItemState.Open && _known.StateOf(subject) < 0;
        var (low, high) = _assessment.Pattern[FactOf(subject).Code];
        return _space.ValueOf(change) >= low && _space.ValueOf(change) <= high;
    }
}
