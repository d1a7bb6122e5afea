namespace RiskAssessment.Instruments;

/// <summary>
/// Looks for a completion, or a pair of them, that meets every demand. What the intervals decide takes no step; for the rest a variable
/// on which an open demand rests is narrowed, one way after the other. So each answer is a proof; where the budget ends there is none.
/// </summary>
internal sealed class CompletionSearch(CompletionModel model, SearchBudget budget)
{
    private readonly World[] _worlds = [new(model), new(model)];
    private readonly List<Fork> _forks = [];
    private SwitchedItem? _switched;
    private (int First, int Second) _start;

    /// <summary>Gives the searches that follow a share of the budget; together they answer one question, of completions or of pairs.</summary>
    internal void StartQuestion(SwitchedItem? switched = null)
    {
        _worlds[0].Undo(0);
        _worlds[1].Undo(0);
        _switched = switched;
        if (switched is not null)
        {
            _worlds[0].Narrow(switched.Item, switched.First);
            _worlds[1].Narrow(switched.Item, switched.Second);
        }
        _start = (_worlds[0].Mark, _worlds[1].Mark);
        budget.StartQuestion(Looked);
    }

    /// <summary>Whether some completion, or some pair, meets every demand.</summary>
    internal Finding Find(params IReadOnlyList<Demand> demands)
    {
        if (budget.IsOverdrawn)
            return Finding.NotDecided;
        var found = Search(demands);
        budget.Spend(Looked, demands.Count);
        _forks.Clear();
        _worlds[0].Undo(_start.First);
        _worlds[1].Undo(_start.Second);
        return found;
    }

    private long Looked => _worlds[0].Looked + _worlds[1].Looked;

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
        _worlds[0].Undo(fork.FirstMark);
        _worlds[1].Undo(fork.SecondMark);
        _forks[_forks.Count - 1] = fork.Taken();
        Narrow(fork.World, fork.Variable, fork.Way);
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
        return _switched is not { Rises: true } rising || _worlds[1].ValuesOf(rising.Item).High > _worlds[0].ValuesOf(rising.Item).Low;
    }

    /// <summary>An item that does not apply is not asked; one that was not, and now has an answer, is.</summary>
    private bool CanBeMet(int item, ref Demand? open)
    {
        var askWhen = model.Program.ItemPrograms[item].AskWhen;
        if (_worlds[0].ValuesOf(item).IsNotApplicable)
        {
            if (!CanBeMet(new Demand(askWhen, Wanted: false), ref open))
                return false;
            if (_switched?.MayBecomeAsked[item] == true && !_worlds[1].ValuesOf(item).IsMixed)
                return CanBeMet(new Demand(askWhen, _worlds[1].ValuesOf(item).HasValues, World: 1), ref open);
        }
        return true;
    }

    private bool CanBeMet(Demand demand, ref Demand? open)
    {
        var truth = _worlds[demand.World].TruthOf(demand.Step);
        if (truth == Truth.Open)
            open ??= demand;
        return truth == Truth.Open || (truth == Truth.True) == demand.Wanted;
    }

    private void Narrow(int world, int item, ValueSet values)
    {
        var isTied = _switched is { } switched && item != switched.Item && !IsLoose(item) && !(world == 0 && IsLooseOnce(item, values));
        if (isTied)
        {
            _worlds[0].Narrow(item, values);
            _worlds[1].Narrow(item, values);
        }
        else
        {
            _worlds[world].Narrow(item, values);
        }
    }

    /// <summary>Whether the second completion may answer an item that does not apply in the first.</summary>
    private bool IsLoose(int item) => IsLooseOnce(item, _worlds[0].ValuesOf(item));

    private bool IsLooseOnce(int item, ValueSet first) => _switched!.MayBecomeAsked[item] && first.IsNotApplicable;

    /// <summary>A variable on which an open demand rests, and the ways to narrow it, the one towards the demand first.</summary>
    private Fork ForkAt(Demand demand)
    {
        var (index, wanted) = (demand.Step, demand.Wanted);
        var world = _worlds[demand.World];
        while (model.Parts(index) is { Count: > 0 } parts)
        {
            wanted ^= model.Program.Steps[index].Kind == StepKind.Not;
            foreach (var part in parts)
                if (world.TruthOf(part) == Truth.Open)
                {
                    index = part;
                    break;
                }
        }
        var step = model.Program.Steps[index];
        return step.Kind == StepKind.ScoreIn
            ? ForkOfScore(demand.World, step.A, wanted == double.IsPositiveInfinity(step.High))
            : ForkOfValues(demand.World, model.VariableOf(step), model.Asked[index], wanted);
    }

    private Fork ForkOfValues(int world, int variable, ValueSet asked, bool wanted)
    {
        var values = _worlds[world].ValuesOf(variable);
        return wanted
            ? Ways(world, variable, values.And(asked), values.Below(asked), values.Above(asked))
            : Ways(world, variable, values.Below(asked), values.Above(asked), values.And(asked));
    }

    /// <summary>The item that can still move the score most; first what moves it up, or down.</summary>
    private Fork ForkOfScore(int world, int score, bool upwards)
    {
        int most = -1;
        long widest = 0;
        foreach (var item in model.Program.Scores[score].Items)
        {
            var (low, high) = model.Weight(item, _worlds[world].ValuesOf(item));
            if (high - low > widest)
                (most, widest) = (item, high - low);
        }
        var values = _worlds[world].ValuesOf(most);
        var best = Best(most, values, upwards);
        return Ways(world, most, best, values.Below(best), values.Above(best));
    }

    /// <summary>The options that add most, or least; of a count the half that does.</summary>
    private ValueSet Best(int item, ValueSet values, bool upwards)
    {
        var program = model.Program.ItemPrograms[item];
        if (program.IsCount)
        {
            var middle = values.Low + ((values.High - values.Low) / 2);
            return values.Low >= values.High ? values with { MayNotApply = false }
                : upwards == program.CountWeight > 0 ? ValueSet.OfRun(middle + 1, values.High)
                : ValueSet.OfRun(values.Low, middle);
        }
        var (low, high) = model.Weight(item, values with { MayNotApply = false });
        var best = 0UL;
        for (var option = 0; option < program.Weights.Length; option++)
            if ((values.Options >> option & 1) != 0 && program.Weights[option] == (upwards ? high : low))
                best |= 1UL << option;
        return ValueSet.OfOptions(best);
    }

    /// <summary>Where the second completion may come to ask the item, it is settled first whether the item applies.</summary>
    private Fork Ways(int world, int variable, ValueSet way, ValueSet next, ValueSet last)
    {
        if (_switched?.MayBecomeAsked[variable] == true && _worlds[0].ValuesOf(variable) is { IsMixed: true } mixed)
            return new Fork(0, variable, _worlds[0].Mark, _worlds[1].Mark, mixed with { MayNotApply = false }, ValueSet.NotApplicable, ValueSet.Empty);
        return new Fork(world, variable, _worlds[0].Mark, _worlds[1].Mark, way, next, last);
    }
}
