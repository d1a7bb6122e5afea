using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>
/// Finds a minimal support of each rule that holds: it forgets one answer or fact after the other, and keeps those without which the rule
/// no longer certainly holds. Knowing less never proves more, so one round is enough, unless an answer was given to an item that does not
/// apply: forgotten, such an item adds nothing, and that can make another one dispensable. Then it repeats until nothing can be forgotten.
/// What the diary filled counts as an answer here: forgotten, it must not fill itself again.
/// </summary>
internal readonly ref struct ReasonFinder
{
    private readonly Instrument _instrument;
    private readonly Evaluation _evaluation;
    private readonly PatternProfile _pattern;
    private readonly Evaluation _trial;
    private readonly Span<ulong> _items;
    private readonly Span<ulong> _facts;

    /// <summary>Makes a finder.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="evaluation">What holds.</param>
    /// <param name="pattern">The facts.</param>
    /// <param name="trial">Working memory for the same instrument.</param>
    /// <param name="items">Room for a bit an item.</param>
    /// <param name="facts">Room for a bit a fact.</param>
    private ReasonFinder(Instrument instrument, Evaluation evaluation, PatternProfile pattern, Evaluation trial, Span<ulong> items, Span<ulong> facts)
    {
        (_instrument, _evaluation, _pattern, _trial) = (instrument, evaluation, pattern, trial);
        _items = items;
        _facts = facts;
    }

    /// <summary>Every rule that holds with its support, the highest grade first, then in the instrument's order.</summary>
    internal static IReadOnlyList<Reason> Find(Instrument instrument, Evaluation evaluation, PatternProfile pattern, Evaluation trial)
    {
        var program = instrument.Program;
        var count = 0;
        foreach (var rule in program.Rules)
            count += evaluation.TruthOf(rule.Gate) == Truth.True ? 1 : 0;
        var reasons = new Reason[count];
        Span<ulong> items = stackalloc ulong[Bits.WordsFor(instrument.Items.Count)];
        Span<ulong> facts = stackalloc ulong[Bits.WordsFor(PatternFact.All.Count)];
        var finder = new ReasonFinder(instrument, evaluation, pattern, trial, items, facts);
        for (var grade = 0; count > 0; grade++)
            for (var rule = program.Rules.Length - 1; rule >= 0; rule--)
                if (program.RuleGrades[rule] == grade && evaluation.TruthOf(program.Rules[rule].Gate) == Truth.True)
                    reasons[--count] = finder.ReasonOf(rule);
        return Array.AsReadOnly(reasons);
    }

    private Reason ReasonOf(int index)
    {
        var rule = _instrument.Program.Rules[index];
        Recall();
        ListWhatIsKnown(rule);
        while ((ForgetItems(rule) | ForgetFacts(rule)) && MayForgetMore(rule))
            continue;
        var items = Selection.Of(_instrument.ItemCodes, _items);
        var mayDiffer = RestsOnWhatDoesNotApply(rule) || FewerIncidentsMayShowMore(rule);
        KeepWhatIsShown();
        return new Reason(
            _instrument.Rules[index],
            _instrument.Grades[_instrument.Program.RuleGrades[index]],
            _instrument.Program.RuleScopes[index],
            items,
            Selection.Of(PatternFactTable.Codes, _facts),
            IncidentsBehind(rule, mayDiffer));
    }

    /// <summary>The ids of the incidents behind what is left of items and facts.</summary>
    private IReadOnlyList<string> IncidentsBehind(CompiledCondition rule, bool mayDiffer)
    {
        if (_pattern.Diary is not { } diary || (!mayDiffer && Bits.Count(_items) == 0 && Bits.Count(_facts) == 0))
            return [];
        using var marks = new EntryMarks(diary);
        var evidence = new Evidence(_instrument.Program, _evaluation, _pattern, diary, _trial, marks);
        foreach (var index in rule.Cone)
            if (_instrument.Program.Gates[index] is { Kind: GateKind.Fact } gate && Bits.Has(_facts, gate.Subject) && !Forgets(rule, index))
                evidence.AddFact(index);
        for (var item = Bits.Next(_items, 0); item >= 0; item = Bits.Next(_items, item + 1))
            evidence.AddItem(item);
        if (mayDiffer)
            evidence.MayDiffer();
        return evidence.For(Claim.OfRule(rule));
    }

    /// <summary>
    /// Whether a diary with fewer incidents may show a higher option of an item than is in effect, so that the rule would no longer hold: a fact may
    /// be low enough, or a trend only then be rising.
    /// </summary>
    private bool FewerIncidentsMayShowMore(CompiledCondition rule)
    {
        for (var item = Bits.Next(_items, 0); item >= 0; item = Bits.Next(_items, item + 1))
            foreach (var (option, _) in _instrument.Program.CompiledItems[item].Observed)
                if (option > _evaluation.StateOf(item) && IsAnotherMatter(rule, item, option))
                    return true;
        return false;
    }

    /// <summary>Whether the rule distinguishes an option from the one that is in effect, itself or by a score.</summary>
    private bool IsAnotherMatter(CompiledCondition rule, int item, int option)
    {
        var (now, higher) = (_evaluation.RangeOf(item), _instrument.Program.CompiledItems[item].At(option));
        foreach (var index in rule.Cone)
            if (_instrument.Program.Gates[index] is { Kind: GateKind.Score } && now.Low != higher.Low)
                return true;
        foreach (var literal in _instrument.Program.LiteralsOf[item])
            if (now.Values.In(in _instrument.Program.Gates[literal].Values) != higher.Values.In(in _instrument.Program.Gates[literal].Values))
                return true;
        return false;
    }

    /// <summary>Forgets the fact of a gate over it, if the rule holds without this one; whether it did.</summary>
    private bool Forgets(CompiledCondition rule, int factGate)
    {
        _trial.Forget(factGate);
        _trial.Run(rule.Cone, observes: false);
        if (_trial.TruthOf(rule.Gate) == Truth.True)
            return true;
        _trial.Recall(factGate, _evaluation);
        _trial.Run(rule.Cone, observes: false);
        return false;
    }

    /// <summary>Leaves of the items those for which incidents answer.</summary>
    private void KeepWhatIsShown()
    {
        for (var item = Bits.Next(_items, 0); item >= 0; item = Bits.Next(_items, item + 1))
            if (!Observations.IsFilled(_evaluation, item) && !Observations.IsRaised(_evaluation, item))
                Bits.Clear(_items, item);
    }

    /// <summary>Knows all again that is known.</summary>
    private void Recall()
    {
        _trial.CopyFrom(_evaluation);
        _trial.AnswerWhatIsShown();
    }

    private void ListWhatIsKnown(CompiledCondition rule)
    {
        _items.Clear();
        foreach (var item in rule.Items)
            if (_trial.Given[item] != ItemState.Open)
                Bits.Set(_items, item);
        _facts.Clear();
        foreach (var fact in rule.Facts)
            if (_pattern.Fact(fact).IsKnown)
                Bits.Set(_facts, fact);
    }

    /// <summary>Whether forgetting something may have made something else dispensable.</summary>
    private bool MayForgetMore(CompiledCondition rule)
    {
        foreach (var item in rule.Items)
            if (_instrument.Program.CompiledItems[item].AskWhen >= 0)
                return true;
        return false;
    }

    /// <summary>
    /// Whether an item adds nothing only because it does not apply, though it was answered or a diary may show something of it. Every other item that
    /// was forgotten is open, and the rule holds whatever its value is.
    /// </summary>
    private bool RestsOnWhatDoesNotApply(CompiledCondition rule)
    {
        foreach (var item in rule.Items)
            if (_trial.StateOf(item) == ItemState.NotApplicable && !Bits.Has(_items, item)
                && (_evaluation.Given[item] != ItemState.Open || _instrument.Program.CompiledItems[item].Observed.Length > 0))
                return true;
        return false;
    }

    /// <summary>Forgets each item without which the rule holds as well; whether there was any.</summary>
    private bool ForgetItems(CompiledCondition rule)
    {
        var (changedBy, hasForgotten) = (rule.ChangedBy(_instrument.Program), false);
        for (var i = 0; i < rule.Items.Length; i++)
        {
            var item = rule.Items[i];
            if (!Bits.Has(_items, item))
                continue;
            var known = _trial.Given[item];
            _trial.Given[item] = ItemState.Open;
            _trial.Run(changedBy[i], observes: false);
            if (_trial.TruthOf(rule.Gate) == Truth.True)
            {
                Bits.Clear(_items, item);
                hasForgotten = true;
                continue;
            }
            _trial.Given[item] = known;
            _trial.Run(changedBy[i], observes: false);
        }
        return hasForgotten;
    }

    /// <summary>The same for facts, which are few in a rule.</summary>
    private bool ForgetFacts(CompiledCondition rule)
    {
        var hasForgotten = false;
        for (var fact = Bits.Next(_facts, 0); fact >= 0; fact = Bits.Next(_facts, fact + 1))
        {
            Know(rule, fact, isKnown: false);
            if (_trial.TruthOf(rule.Gate) == Truth.True)
            {
                Bits.Clear(_facts, fact);
                hasForgotten = true;
                continue;
            }
            Know(rule, fact, isKnown: true);
        }
        return hasForgotten;
    }

    private void Know(CompiledCondition rule, int fact, bool isKnown)
    {
        foreach (var index in rule.Cone)
            if (_instrument.Program.Gates[index] is { Kind: GateKind.Fact } gate && gate.Subject == fact)
            {
                if (isKnown)
                    _trial.Recall(index, _evaluation);
                else
                    _trial.Forget(index);
            }
        _trial.Run(rule.Cone, observes: false);
    }
}
