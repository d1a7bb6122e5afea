namespace RiskAssessment.Instruments;

/// <summary>
/// Searches a completion, or a pair of them, that meets every demand. What the intervals decide takes no step; for the rest a variable
/// that an open demand depends on is narrowed, one way after the other. Each answer is therefore a proof; if the budget ends there is none.
/// </summary>
internal sealed class CompletionSearch(CompletionModel model, SearchBudget budget)
{
    private readonly PartialCompletion[] _completions = [new(model), new(model)];
    private readonly List<Fork> _forks = [];
    private SwitchedItem? _switched;
    private (int First, int Second) _start;

    /// <summary>Starts a question with its share of the budget; the following searches answer it together, for completions or pairs.</summary>
    internal void StartQuestion(SwitchedItem? switched = null)
    {
        _completions[0].Undo(0);
        _completions[1].Undo(0);
        _switched = switched;
        if (switched is not null)
        {
            _completions[0].Narrow(switched.Item, switched.First);
            _completions[1].Narrow(switched.Item, switched.Second);
        }
        _start = (_completions[0].Mark, _completions[1].Mark);
        budget.StartQuestion(Looked);
    }

    /// <summary>Whether some completion, or some pair, meets every demand.</summary>
    internal Finding Find(params IReadOnlyList<Demand> demands)
    {
        if (budget.IsOverdrawn)
            return Finding.NotDecided;
        _forks.Clear();
        _completions[0].Undo(_start.First);
        _completions[1].Undo(_start.Second);
        var found = Search(demands);
        budget.Spend(Looked, demands.Count);
        return found;
    }

    /// <summary>
    /// For each item the answer to it in the completion, or in both, that the last search found; <see cref="ItemState.Open"/> if it is not asked.
    /// Where several answers meet every demand it is the lowest count, or the option that adds least.
    /// </summary>
    internal int[][] Choose()
    {
        var items = model.Program.CompiledItems.Length;
        for (var fact = items; fact < model.FirstValues.Length; fact++)
            Narrow(0, fact, ValueSet.OfRun(_completions[0].ValuesOf(fact).Low, _completions[0].ValuesOf(fact).Low));
        foreach (var gate in model.Program.Order)
            if (model.Program.Gates[gate] is { Kind: GateKind.Item, Subject: var item })
                Choose(item);
        return [.. _completions.Take(_switched is null ? 1 : 2).Select(completion => Enumerable.Range(0, items).Select(item => AnswerIn(completion, item)).ToArray())];
    }

    /// <summary>Chooses an answer to an item, after those to the items that decide whether it is asked.</summary>
    private void Choose(int item)
    {
        if (_completions[0].ValuesOf(item) is { HasValues: true } first)
            Narrow(0, item, Least(item, first));
        if (_switched is null || _completions[1].ValuesOf(item) is not { HasValues: true } second)
            return;
        if (item == _switched.Item)
            Narrow(1, item, Least(item, _switched.Rises ? second with { Low = Math.Max(second.Low, _completions[0].ValuesOf(item).Low + 1) } : second));
        else if (IsLoose(item))
            Narrow(1, item, second.MayNotApply && NeedNotApply(item) ? ValueSet.NotApplicable : Least(item, second));
    }

    private ValueSet Least(int item, ValueSet values) => model.Program.CompiledItems[item] is { IsCount: false } compiled
        ? ValueSet.OfOptions(1UL << Bits.Lowest(compiled.Best(values, upwards: false).Options))
        : ValueSet.OfRun(values.Low, values.Low);

    /// <summary>Whether an item may be not applicable in the second completion.</summary>
    private bool NeedNotApply(int item) =>
        model.Program.CompiledItems[item].MayNotApply || _completions[1].TruthOf(model.Program.CompiledItems[item].AskWhen) == Truth.False;

    private int AnswerIn(PartialCompletion completion, int item) => completion.ValuesOf(item) switch
    {
        { HasValues: true } values => model.Program.CompiledItems[item].IsCount ? values.Low : Bits.Lowest(values.Options),
        _ when model.Program.CompiledItems[item].MayNotApply && (_switched is null || !_completions[1].ValuesOf(item).HasValues) => ItemState.NotApplicable,
        _ => ItemState.Open,
    };

    private long Looked => _completions[0].Looked + _completions[1].Looked;

    private Finding Search(IReadOnlyList<Demand> demands)
    {
        while (true)
        {
            if (CanBeMet(demands, out var open))
            {
                if (open is not { } demand)
                    return Finding.Sometimes;
                _forks.Add(ForkAt(demand));
            }
            while (_forks.Count > 0 && _forks[_forks.Count - 1].IsSpent)
                _forks.RemoveAt(_forks.Count - 1);
            if (_forks.Count == 0)
                return Finding.Never;
            if (budget.IsSpent)
                return Finding.NotDecided;
            TakeNextWay();
            budget.Spend(Looked);
        }
    }

    private void TakeNextWay()
    {
        var fork = _forks[_forks.Count - 1];
        _completions[0].Undo(fork.FirstMark);
        _completions[1].Undo(fork.SecondMark);
        _forks[_forks.Count - 1] = fork.Taken();
        Narrow(fork.Completion, fork.Variable, fork.Way);
    }

    /// <summary>Whether no demand is broken, and one that is still open.</summary>
    private bool CanBeMet(IReadOnlyList<Demand> demands, out Demand? open)
    {
        open = null;
        for (var i = 0; i < demands.Count; i++)
            if (!CanBeMet(demands[i], ref open))
                return false;
        foreach (var item in model.Conditional)
            if (!CanBeMet(item, ref open))
                return false;
        return _switched is not { Rises: true } rising || _completions[1].ValuesOf(rising.Item).High > _completions[0].ValuesOf(rising.Item).Low;
    }

    /// <summary>An item that does not apply is not asked, unless "not applicable" is an answer to it; one that was not, and now has an answer, is.</summary>
    private bool CanBeMet(int item, ref Demand? open)
    {
        var (askWhen, mayNotApply) = (model.Program.CompiledItems[item].AskWhen, model.Program.CompiledItems[item].MayNotApply);
        if (!_completions[0].ValuesOf(item).IsNotApplicable)
            return true;
        var mayBecomeAsked = _switched?.MayBecomeAsked[item] == true && !_completions[1].ValuesOf(item).IsMixed;
        var becomesAsked = mayBecomeAsked && _completions[1].ValuesOf(item).HasValues;
        if (mayNotApply && !becomesAsked)
            return true;
        return CanBeMet(new Demand(askWhen, Wanted: false), ref open)
            && (!mayBecomeAsked || CanBeMet(new Demand(askWhen, becomesAsked, Completion: 1), ref open));
    }

    private bool CanBeMet(Demand demand, ref Demand? open)
    {
        var truth = _completions[demand.Completion].TruthOf(demand.Gate);
        if (truth == Truth.Open)
            open ??= demand;
        return truth == Truth.Open || (truth == Truth.True) == demand.Wanted;
    }

    private void Narrow(int completion, int item, ValueSet values)
    {
        var isTied = _switched is { } switched && item != switched.Item && !IsLoose(item) && !(completion == 0 && IsLooseOnce(item, values));
        if (isTied)
        {
            _completions[0].Narrow(item, values);
            _completions[1].Narrow(item, values);
        }
        else
        {
            _completions[completion].Narrow(item, values);
        }
    }

    /// <summary>Whether the second completion may answer an item that does not apply in the first.</summary>
    private bool IsLoose(int item) => IsLooseOnce(item, _completions[0].ValuesOf(item));

    private bool IsLooseOnce(int item, ValueSet first) => _switched!.MayBecomeAsked[item] && first.IsNotApplicable;

    /// <summary>A variable that an open demand depends on, and the ways to narrow it, first the one that can meet the demand.</summary>
    private Fork ForkAt(Demand demand)
    {
        var (index, wanted, completion) = (demand.Gate, demand.Wanted, _completions[demand.Completion]);
        while (model.Program.Gates[index] is { Kind: GateKind.Group } group)
        {
            wanted = wanted == group.IsLowerBound;
            index = Array.Find(group.Below, part => completion.TruthOf(part) == Truth.Open);
        }
        ref readonly var gate = ref model.Program.Gates[index];
        return gate.Kind == GateKind.Score
            ? ForkOfScore(demand.Completion, gate.Subject, wanted == gate.IsLowerBound)
            : ForkOfValues(demand.Completion, model.VariableOf(in gate), model.Taken[index], wanted);
    }

    private Fork ForkOfValues(int completion, int variable, ValueSet asked, bool wanted)
    {
        var values = _completions[completion].ValuesOf(variable);
        return wanted
            ? Ways(completion, variable, values.And(asked), values.Below(asked), values.Above(asked))
            : Ways(completion, variable, values.Below(asked), values.Above(asked), values.And(asked));
    }

    /// <summary>The item that can still change the score most; first the values that raise, or lower, it.</summary>
    private Fork ForkOfScore(int completion, int score, bool upwards)
    {
        int most = -1;
        long widest = 0;
        foreach (var item in model.Program.Scores[score].Items)
        {
            var adds = model.Program.CompiledItems[item].RangeOf(_completions[completion].ValuesOf(item));
            if (adds.High - adds.Low > widest)
                (most, widest) = (item, adds.High - adds.Low);
        }
        var values = _completions[completion].ValuesOf(most);
        var best = model.Program.CompiledItems[most].Best(values, upwards);
        return Ways(completion, most, best, values.Below(best), values.Above(best));
    }

    /// <summary>If the second completion may ask the item, it is decided first whether the item applies.</summary>
    private Fork Ways(int completion, int variable, ValueSet way, ValueSet next, ValueSet last)
    {
        if (_switched?.MayBecomeAsked[variable] == true && _completions[0].ValuesOf(variable) is { IsMixed: true } mixed)
            return new Fork(0, variable, _completions[0].Mark, _completions[1].Mark, mixed with { MayNotApply = false }, ValueSet.NotApplicable, ValueSet.Empty);
        return new Fork(completion, variable, _completions[0].Mark, _completions[1].Mark, way, next, last);
    }
}
