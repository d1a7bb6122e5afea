using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// Compiles an instrument's steps into operations over planes. Each truth of the three-valued logic is two planes, certainly and possibly
/// true, so that and and or of the logic are and and or of the planes.
/// </summary>
internal sealed class PlaneCompiler
{
    private readonly Instrument _instrument;
    private readonly InstrumentProgram _program;
    private readonly PackedLayout _layout;
    private readonly PlaneBuilder _planes;
    private readonly TruthPlanes[] _truths;
    private readonly ItemPlanes[] _items;

    private PlaneCompiler(Instrument instrument)
    {
        (_instrument, _program) = (instrument, instrument.Program);
        _layout = new PackedLayout(_program);
        _planes = new PlaneBuilder(_layout.Planes);
        _truths = new TruthPlanes[_program.Steps.Length];
        _items = new ItemPlanes[_program.ItemPrograms.Length];
    }

    /// <summary>
    /// The program; <see langword="null"/> where a score is scaled up for missing items, which takes a product of two numbers that differ from
    /// case to case: such cases are worked out one at a time.
    /// </summary>
    internal static PlaneProgram? Compile(Instrument instrument) =>
        instrument.Program.Scores.Any(score => score.Missing == MissingRule.Prorate)
            ? null
            : new PlaneCompiler(instrument).Compile();

    private PlaneProgram Compile()
    {
        for (var step = 0; step < _truths.Length; step++)
            if (_program.Steps[step].Kind == StepKind.ItemState)
                _items[_program.Steps[step].A] = ItemOf(_program.Steps[step].A);
            else
                _truths[step] = TruthOf(step);
        var grades = Enumerable.Range(1, _instrument.Grades.Count - 1).ToArray();
        int[] certain = [.. grades.Select(grade => _planes.Or(RulesFrom(grade).Select(rule => rule.Certain)))];
        int[] possible = [.. grades.Select(grade => _planes.Or(RulesFrom(grade).Select(rule => rule.Possible)))];
        var stated = grades.Length == 0 ? PlaneBuilder.True : _planes.Or(certain[0], _planes.Not(possible[0]), Sufficient());
        int[] results = [.. certain, .. possible, stated];
        var (operations, operands, count) = _planes.Finish(results);
        return new PlaneProgram
        {
            Layout = _layout,
            Operations = operations,
            Operands = operands,
            Planes = count,
            Certain = [.. results.Take(grades.Length)],
            Possible = [.. results.Skip(grades.Length).Take(grades.Length)],
            Stated = results[results.Length - 1],
        };
    }

    private IEnumerable<TruthPlanes> RulesFrom(int grade) =>
        from rule in Enumerable.Range(0, _program.Rules.Length)
        where _program.RuleGrades[rule] >= grade
        select _truths[_program.Rules[rule].Step];

    /// <summary>100 × answered + percent × not applicable ≥ percent × all, over the scored items.</summary>
    private int Sufficient()
    {
        var items = Enumerable.Range(0, _items.Length).ToArray();
        var isMissing = _instrument.Sufficiency.CriticalAnswered
            ? _planes.Or(items.Where(item => _program.ItemPrograms[item].IsCritical).Select(item => _items[item].Unanswered))
            : PlaneBuilder.False;
        int[] scored = [.. items.Where(item => _program.IsScored[item])];
        var (hundred, percent) = Reduced(_instrument.Sufficiency.ScoredPercent);
        var terms = scored.SelectMany(item => new[]
        {
            (_items[item].Answered, hundred),
            (_planes.Not(_planes.Or(_items[item].Answered, _items[item].Unanswered)), percent),
        });
        return _planes.AndNot(_planes.SumAtLeast(percent * scored.Length, terms), isMissing);
    }

    private static (long Hundred, long Percent) Reduced(int percent)
    {
        int divisor = 100, rest = percent;
        while (rest != 0)
            (divisor, rest) = (rest, divisor % rest);
        return (100 / divisor, percent / divisor);
    }

    private ItemPlanes ItemOf(int index)
    {
        var item = _program.ItemPrograms[index];
        var first = _layout.FirstPlane[index];
        int[] options = item.IsCount ? [first] : [.. Enumerable.Range(first, item.Weights.Length)];
        var given = _planes.Or(options);
        foreach (var (option, step) in item.Observed.OrderByDescending(observed => observed.Option))
        {
            var fills = _planes.AndNot(_truths[step].Certain, given);
            options[option] = _planes.Or(options[option], fills);
            given = _planes.Or(given, fills);
        }
        var ask = item.AskWhen < 0 ? new TruthPlanes(PlaneBuilder.True, PlaneBuilder.True) : _truths[item.AskWhen];
        var blank = _planes.Not(given);
        return new ItemPlanes(options, given, _planes.And(blank, ask.Certain), _planes.And(blank, ask.Possible));
    }

    private TruthPlanes TruthOf(int index)
    {
        var step = _program.Steps[index];
        switch (step.Kind)
        {
            case StepKind.FactIn:
                return new(_layout.PlaneOfFact(index), _layout.PlaneOfFact(index) + 1);
            case StepKind.ItemIs:
                return IsOption(step);
            case StepKind.CountIn:
                return IsCount(step);
            case StepKind.ScoreIn:
                return Within(step, Terms(step.A, high: false), Terms(step.A, high: true));
            case StepKind.Not:
                return new(_planes.Not(_truths[step.A].Possible), _planes.Not(_truths[step.A].Certain));
            case StepKind.All:
                return new(_planes.And(Parts(step).Select(part => part.Certain)), _planes.And(Parts(step).Select(part => part.Possible)));
            case StepKind.Any:
                return new(_planes.Or(Parts(step).Select(part => part.Certain)), _planes.Or(Parts(step).Select(part => part.Possible)));
            case StepKind.AtLeast:
                return new(
                    _planes.AtLeast((int)step.Mask, Parts(step).Select(part => part.Certain)),
                    _planes.AtLeast((int)step.Mask, Parts(step).Select(part => part.Possible)));
            default:
                return default;
        }
    }

    private IEnumerable<TruthPlanes> Parts(Step step) => from i in Enumerable.Range(step.A, step.B) select _truths[_program.Operands[i]];

    private TruthPlanes IsOption(Step step)
    {
        var (item, all) = (_items[step.A], _program.ItemPrograms[step.A].AllOptions);
        int[] options = [.. Enumerable.Range(0, item.Options.Length).Where(option => (step.Mask >> option & 1) != 0)];
        var certain = _planes.Or(options.Select(option => item.Options[option]));
        return new(
            step.Mask == all ? _planes.Or(certain, item.Open) : certain,
            _planes.Or(options.Select(option => Possible(item, option))));
    }

    /// <summary>Of two options of an item that always applies, one is possible just where the other is not certain.</summary>
    private int Possible(ItemPlanes item, int option) =>
        item.Options.Length == 2 && item.Open == item.Unanswered
            ? _planes.Not(item.Options[1 - option])
            : _planes.Or(item.Options[option], item.Unanswered);

    private TruthPlanes IsCount(Step step)
    {
        var item = _items[step.A];
        var terms = CountTerms(step.A, 1).ToArray();
        var inside = _planes.AndNot(_planes.And(item.Answered, _planes.SumAtLeast(step.Low, terms)), _planes.SumAtLeast(Math.Floor(step.High) + 1, terms));
        return TruthTable.Within(0, Item.MostCount, step.Low, step.High) switch
        {
            Truth.True => new(_planes.Or(inside, item.Open), _planes.Or(inside, item.Unanswered)),
            Truth.Open => new(inside, _planes.Or(inside, item.Unanswered)),
            _ => new(inside, inside),
        };
    }

    private TruthPlanes Within(Step step, (int, long)[] low, (int, long)[] high)
    {
        var above = Math.Floor(step.High) + 1;
        return new(
            _planes.AndNot(_planes.SumAtLeast(step.Low, low), _planes.SumAtLeast(above, high)),
            _planes.AndNot(_planes.SumAtLeast(step.Low, high), _planes.SumAtLeast(above, low)));
    }

    /// <summary>What a score adds up at its low or its high end.</summary>
    private (int Plane, long Weight)[] Terms(int index, bool high)
    {
        var score = _program.Scores[index];
        var takesHigh = score.Missing == MissingRule.AsYes || (high && score.Missing != MissingRule.AsNo);
        return [.. score.Items.SelectMany(item => TermsOf(item, takesHigh))];
    }

    private IEnumerable<(int, long)> TermsOf(int index, bool high)
    {
        var (program, item) = (_program.ItemPrograms[index], _items[index]);
        var mayNotApply = _planes.AndNot(item.Unanswered, item.Open);
        var (open, perhaps) = high ? (program.MostWeight, Math.Max(0, program.MostWeight)) : (program.LeastWeight, Math.Min(0, program.LeastWeight));
        if (!program.IsCount && open == perhaps && Array.IndexOf(program.Weights, open) is >= 0 and var same)
            return item.Options.Select((option, i) => (i == same ? Possible(item, i) : option, (long)program.Weights[i]));
        var answered = program.IsCount ? CountTerms(index, program.CountWeight) : item.Options.Select((option, i) => (option, (long)program.Weights[i]));
        return [.. answered, (item.Open, open), (mayNotApply, perhaps)];
    }

    private IEnumerable<(int Plane, long Weight)> CountTerms(int item, long weight) =>
        Enumerable.Range(0, PackedLayout.CountBits).Select(bit => (_layout.FirstPlane[item] + 1 + bit, weight << bit));

    private readonly record struct TruthPlanes(int Certain, int Possible);

    /// <summary>Where each option stands, any does, the item is open for certain, and it is open if it applies at all.</summary>
    private readonly record struct ItemPlanes(int[] Options, int Answered, int Open, int Unanswered);
}
