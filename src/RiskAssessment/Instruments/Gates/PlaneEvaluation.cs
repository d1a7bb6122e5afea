namespace RiskAssessment.Instruments;

/// <summary>
/// Evaluates the gates of an instrument for many cases at once. What is true or false of each case is a bit of a set (a plane): case i is bit i % 64 of
/// word i / 64. A truth is two sets: the cases for which it is certain, and those for which it is possible.
/// </summary>
internal sealed class PlaneEvaluation
{
    /// <summary>The place of the first option, or of every count, among the states of an item.</summary>
    private const int FirstAnswer = -ItemState.First;

    private readonly GateProgram _program;
    private readonly CaseColumns _cases;
    private readonly int[] _columns;
    private readonly ulong[] _all;
    private readonly ulong[] _none;
    private readonly Planes _truths;

    /// <summary>For each item the cases in each of its states, from <see cref="ItemState.First"/> on; one set for all counts.</summary>
    private readonly ulong[][][] _states;
    private readonly ScoreTally[]?[] _tallies;

    internal PlaneEvaluation(GateProgram program, CaseColumns cases, int[] columns)
    {
        (_program, _cases, _columns) = (program, cases, columns);
        (_all, _none) = (new ulong[Bits.WordsFor(cases.Count)], new ulong[Bits.WordsFor(cases.Count)]);
        for (var i = 0; i < cases.Count; i++)
            Bits.Set(_all, i);
        _truths = new Planes(program.Gates.Length);
        _states = new ulong[program.CompiledItems.Length][][];
        _tallies = new ScoreTally[]?[program.Scores.Length];
        foreach (var gate in program.FactGates)
            (_truths.Certain[gate], _truths.Possible[gate]) = cases.Of(in program.Gates[gate]);
        foreach (var gate in program.Order)
            Settle(gate);
    }

    /// <summary>The cases for which a gate is certainly true.</summary>
    internal ulong[] Certain(int gate) => _truths.Certain[gate];

    /// <summary>For each case the place of the highest grade whose rules are certainly true, among the grades of the instrument.</summary>
    internal sbyte[] Lowest() => HighestOf(_truths.Certain);

    /// <summary>The same for the rules that are possibly true.</summary>
    internal sbyte[] Highest() => HighestOf(_truths.Possible);

    /// <summary>The same as <see cref="Evaluation.StatedGrade"/> for each case, of which the lowest grades are given.</summary>
    internal sbyte[] Stated(sbyte[] lowest) => _program.StatesScores ? [.. HighestOf(StateScores().Certain).Zip(lowest, Math.Max)] : lowest;

    /// <summary>The state of each item in one case.</summary>
    internal void StatesOf(int one, Span<int> states)
    {
        for (var item = 0; item < states.Length; item++)
        {
            var place = 0;
            while (!Bits.Has(_states[item][place], one))
                place++;
            states[item] = place + ItemState.First;
        }
    }

    private void Settle(int index)
    {
        ref readonly var gate = ref _program.Gates[index];
        if (gate.Kind == GateKind.Item)
            SettleItem(gate.Subject);
        else if (gate.Kind == GateKind.Group)
            Count(index, _truths);
        else
            Sum(index, _truths, (in ScoreTally tally, Gate of) => of.Of(tally.Low, tally.High));
    }

    /// <summary>The state of an item is that of <see cref="CompiledItem.StateOf"/>: the highest answer, given or shown, else what was given or whether it is asked.</summary>
    private void SettleItem(int item)
    {
        var compiled = _program.CompiledItems[item];
        var states = _states[item] = new ulong[Math.Max(compiled.States, FirstAnswer + 1)][];
        var left = (ulong[])_all.Clone();
        if (compiled.IsCount)
            states[FirstAnswer] = Take(_cases.Answered(_columns[item], 0, Item.MostCount), left);
        for (var option = compiled.Weights.Length - 1; option >= 0; option--)
            states[FirstAnswer + option] = Take(WithOption(item, compiled, option), left);
        var notApplicable = Take(_cases.Answered(_columns[item], ItemState.NotApplicable, ItemState.NotApplicable), left);
        var (certain, possible) = compiled.AskWhen < 0 ? (_all, _all) : (_truths.Certain[compiled.AskWhen], _truths.Possible[compiled.AskWhen]);
        states[ItemState.Open - ItemState.First] = Take(certain, left);
        states[ItemState.OpenIfApplicable - ItemState.First] = Take(possible, left);
        AddTo(notApplicable, left);
        states[ItemState.NotApplicable - ItemState.First] = notApplicable;
        foreach (var literal in _program.LiteralsOf[item])
            SettleLiteral(literal, item, compiled);
    }

    /// <summary>The cases in which an option was answered or is shown by the diary.</summary>
    private ulong[] WithOption(int item, CompiledItem compiled, int option)
    {
        var given = _cases.Answered(_columns[item], option, option);
        foreach (var (shown, gate) in compiled.Observed)
            if (shown == option)
                AddTo(given = (ulong[])given.Clone(), _truths.Certain[gate]);
        return given;
    }

    private void SettleLiteral(int literal, int item, CompiledItem compiled)
    {
        var (certain, possible) = (new ulong[_all.Length], new ulong[_all.Length]);
        ref readonly var values = ref _program.Gates[literal].Values;
        for (var place = 0; place < compiled.States; place++)
        {
            var truth = compiled.At(place + ItemState.First).Values.In(in values);
            if (truth == Truth.True)
                AddTo(certain, _states[item][place]);
            if (truth != Truth.False)
                AddTo(possible, _states[item][place]);
        }
        if (compiled.IsCount)
        {
            AddTo(certain, _cases.Answered(_columns[item], values.Low, values.High));
            AddTo(possible, _cases.Answered(_columns[item], values.Low, values.High));
        }
        (_truths.Certain[literal], _truths.Possible[literal]) = (certain, possible);
    }

    /// <summary>The truth of a group, as <see cref="Gate.OfParts"/> gives it for the numbers of its parts that are certain and possible.</summary>
    private void Count(int index, Planes truths)
    {
        ref readonly var gate = ref _program.Gates[index];
        truths.Certain[index] = Without(AtLeast(truths.Certain, gate.Below, gate.Values.Low), AtLeast(truths.Possible, gate.Below, gate.Values.High + 1));
        truths.Possible[index] = Without(AtLeast(truths.Possible, gate.Below, gate.Values.Low), AtLeast(truths.Certain, gate.Below, gate.Values.High + 1));
    }

    /// <summary>The cases for which at least some of the parts hold.</summary>
    private ulong[] AtLeast(ulong[][] planes, int[] parts, int least)
    {
        if (least <= 0 || least > parts.Length)
            return least <= 0 ? _all : _none;
        if (parts.Length == 1)
            return planes[parts[0]];
        var holding = new ulong[_all.Length];
        if (least == parts.Length)
        {
            _all.AsSpan().CopyTo(holding);
            foreach (var part in parts)
                KeepIn(holding, planes[part]);
            return holding;
        }
        Span<ulong> counted = least <= Bits.PerWord ? stackalloc ulong[least] : new ulong[least];
        for (var word = 0; word < holding.Length; word++)
        {
            // Place n has the cases for which more than n of the parts so far hold.
            counted.Clear();
            foreach (var part in parts)
            {
                for (var n = least - 1; n > 0; n--)
                    counted[n] |= counted[n - 1] & planes[part][word];
                counted[0] |= planes[part][word];
            }
            holding[word] = counted[least - 1];
        }
        return holding;
    }

    /// <summary>The truths where each score that its missing-data rule decides is the number that the rule states.</summary>
    private Planes StateScores()
    {
        var stated = _truths.Copy();
        foreach (var index in _program.Order)
        {
            ref readonly var gate = ref _program.Gates[index];
            if (gate.Kind == GateKind.Group)
                Count(index, stated);
            else if (gate.Kind == GateKind.Score && _program.Scores[gate.Subject] is { IsDecidedByRule: true } score)
                Sum(index, stated, (in ScoreTally tally, Gate of) => score.StatedBy(in tally) is { } number ? of.Of(number, number) : of.Of(tally.Low, tally.High));
        }
        return stated;
    }

    private delegate Truth TruthOfScore(in ScoreTally tally, Gate gate);

    private void Sum(int index, Planes truths, TruthOfScore truthOf)
    {
        var gate = _program.Gates[index];
        var (certain, possible, tallies) = (new ulong[_all.Length], new ulong[_all.Length], TalliesOf(gate.Subject));
        for (var i = 0; i < tallies.Length; i++)
        {
            var truth = truthOf(in tallies[i], gate);
            certain[i / Bits.PerWord] |= (ulong)truth.Certain() << i;
            possible[i / Bits.PerWord] |= (ulong)truth.Possible() << i;
        }
        (truths.Certain[index], truths.Possible[index]) = (certain, possible);
    }

    private ScoreTally[] TalliesOf(int score)
    {
        if (_tallies[score] is { } known)
            return known;
        var tallies = _tallies[score] = new ScoreTally[_cases.Count];
        var isCounting = _program.Scores[score].Definition.Missing == MissingRule.Prorate;
        foreach (var item in _program.Scores[score].Items)
        {
            for (var place = 0; place < _states[item].Length; place++)
            {
                var isOfCount = place == FirstAnswer && _program.CompiledItems[item].IsCount;
                var state = place + ItemState.First;
                var range = isOfCount ? default : _program.CompiledItems[item].At(state);
                if (!isOfCount && !isCounting && range is { Low: 0, High: 0 })
                    continue;
                for (var i = Bits.Next(_states[item][place], 0); i >= 0; i = Bits.Next(_states[item][place], i + 1))
                {
                    if (isOfCount)
                        range = _program.CompiledItems[item].At(state = _cases.Answers(_columns[item])[i]);
                    tallies[i].Add(in range, state, 1);
                }
            }
        }
        return tallies;
    }

    /// <summary>For each case the highest grade of a rule for the overall grade that holds.</summary>
    private sbyte[] HighestOf(ulong[][] planes)
    {
        var grades = new sbyte[_cases.Count];
        for (var grade = 1; grade < _program.GatesByGrade.Length; grade++)
        {
            var holding = AtLeast(planes, _program.GatesByGrade[grade], 1);
            for (var i = Bits.Next(holding, 0); i >= 0; i = Bits.Next(holding, i + 1))
                grades[i] = (sbyte)grade;
        }
        return grades;
    }

    /// <summary>The cases of a set that are left, which are then no longer.</summary>
    private static ulong[] Take(ulong[] from, ulong[] left)
    {
        var taken = new ulong[left.Length];
        for (var word = 0; word < left.Length; word++)
        {
            taken[word] = from[word] & left[word];
            left[word] &= ~taken[word];
        }
        return taken;
    }

    private static void AddTo(ulong[] set, ulong[] other)
    {
        for (var word = 0; word < set.Length; word++)
            set[word] |= other[word];
    }

    private static void KeepIn(ulong[] set, ulong[] other)
    {
        for (var word = 0; word < set.Length; word++)
            set[word] &= other[word];
    }

    private ulong[] Without(ulong[] set, ulong[] other)
    {
        if (ReferenceEquals(other, _none))
            return set;
        var without = new ulong[set.Length];
        for (var word = 0; word < set.Length; word++)
            without[word] = set[word] & ~other[word];
        return without;
    }

    /// <summary>For each gate the cases for which it is certainly and possibly true.</summary>
    private sealed record Planes(ulong[][] Certain, ulong[][] Possible)
    {
        internal Planes(int gates)
            : this(new ulong[gates][], new ulong[gates][])
        {
        }

        internal Planes Copy() => new((ulong[][])Certain.Clone(), (ulong[][])Possible.Clone());
    }
}
