using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// Compiles an instrument's steps into literals, gates and clauses. Whether an item is answered is a literal like any other, so that what is
/// enough to state the lowest grade is a gate like any other.
/// </summary>
internal sealed class LevelLogicCompiler
{
    private readonly Instrument _instrument;
    private readonly InstrumentProgram _program;
    private readonly Dictionary<int, int> _operands = [];
    private readonly Dictionary<int, int> _complements = [];
    private readonly Dictionary<Literal, int> _bits = [];
    private readonly Dictionary<int, (Term[] Terms, long Offset)> _scores = [];
    private readonly int[] _leads;
    private readonly List<Gate> _gates = [];
    private int _count = 1;

    private LevelLogicCompiler(Instrument instrument)
    {
        (_instrument, _program) = (instrument, instrument.Program);
        _leads = new int[_program.ItemPrograms.Length];
    }

    internal static LevelLogic Compile(Instrument instrument) => new LevelLogicCompiler(instrument).Compile();

    private LevelLogic Compile()
    {
        var clauses = new ClauseCompiler(_program, OperandOf, Positive);
        Clause[][] grades = [.. Enumerable.Range(1, _instrument.Grades.Count - 1).Select(grade => clauses.Of(RulesOf(grade)))];
        Gate[] sufficient = [Critical(), Enough()];
        return new LevelLogic
        {
            Bits = _count,
            Literals = [.. _bits.Select(bit => (bit.Value, bit.Key))],
            Gates = [.. _gates],
            Grades = grades,
            Sufficient = [.. sufficient.Where(gate => gate.Terms.Length > 0)],
        };
    }

    private IEnumerable<int> RulesOf(int grade) =>
        from rule in Enumerable.Range(0, _program.Rules.Length)
        where _program.RuleGrades[rule] == grade
        select _program.Rules[rule].Step;

    /// <summary>An item is settled, answered or not applicable, where one of its literals certainly holds or certainly does not.</summary>
    private Gate Critical()
    {
        Term[] terms = [.. from item in Items(item => _instrument.Sufficiency.CriticalAnswered && _program.ItemPrograms[item].IsCritical) from term in Settled(item, 1) select term];
        return new Gate(-1, terms, 0, terms.Length / 2, double.PositiveInfinity);
    }

    /// <summary>100 × answered + percent × not applicable ≥ percent × all, over the scored items.</summary>
    private Gate Enough()
    {
        var percent = _instrument.Sufficiency.ScoredPercent;
        int[] scored = [.. Items(item => _program.IsScored[item])];
        var terms = scored.SelectMany(item => _program.ItemPrograms[item].AskWhen < 0 ? Settled(item, 100)
            : [new Term(AnsweredBit(item), 100), new Term(~AnsweredBit(item), percent)]);
        return new Gate(-1, [.. terms.Where(term => term.Weight > 0)], 0, percent * scored.Length, double.PositiveInfinity);
    }

    private IEnumerable<int> Items(Func<int, bool> which) => Enumerable.Range(0, _leads.Length).Where(which);

    private Term[] Settled(int item, long weight)
    {
        var lead = _leads[item] > 0 ? _leads[item] : AnsweredBit(item);
        return [new Term(lead, weight), new Term(~lead, weight)];
    }

    private int OperandOf(int step)
    {
        if (!_operands.TryGetValue(step, out var operand))
            _operands[step] = operand = Make(step);
        return operand;
    }

    private int Make(int index)
    {
        var step = _program.Steps[index];
        switch (step.Kind)
        {
            case StepKind.FactIn:
                return BitOf(new Literal(-1, index));
            case StepKind.ItemIs:
                return IsAmong(step.A, step.Mask, Answerable);
            case StepKind.CountIn:
                return TruthTable.Within(0, Item.MostCount, step.Low, step.High) switch
                {
                    Truth.True => Answerable(step.A),
                    Truth.Open => BitOf(Literal.OfCount(step.A, step.Low, step.High)),
                    _ => LevelLogic.False,
                };
            case StepKind.ScoreIn:
                return Limit(step);
            case StepKind.Not:
                return ~OperandOf(step.A);
            case StepKind.All:
                return Count([.. Parts(step).Distinct()], all: true);
            case StepKind.Any:
                return Count([.. Parts(step).Distinct()], 1);
            default:
                return Count([.. Parts(step)], (int)step.Mask);
        }
    }

    private IEnumerable<int> Parts(Step step) => from i in Enumerable.Range(step.A, step.B) select OperandOf(_program.Operands[i]);

    private int Count(int[] parts, int least = 0, bool all = false) => Sum(parts.Select(part => (part, 1L)), all ? parts.Length : least);

    /// <summary>Whether weights of operands add up to so much; with nothing to add up, that is known here.</summary>
    private int Sum(IEnumerable<(int Operand, long Weight)> parts, double least)
    {
        var (terms, offset) = Terms(parts);
        if (offset >= least)
            return LevelLogic.True;
        if (offset + terms.Sum(term => term.Weight) < least)
            return LevelLogic.False;
        return terms.Length == 1 ? terms[0].Operand : Add(new Gate(_count++, terms, offset, least, double.PositiveInfinity));
    }

    /// <summary>A term below zero is its complement above zero, and an offset.</summary>
    private static (Term[] Terms, long Offset) Terms(IEnumerable<(int Operand, long Weight)> parts)
    {
        var (terms, offset) = (new SortedDictionary<int, long>(), 0L);
        foreach (var (part, signed) in parts)
        {
            offset += Math.Min(0, signed);
            var (operand, weight) = signed < 0 ? (~part, -signed) : (part, signed);
            if (operand == LevelLogic.True)
                offset += weight;
            else if (operand != LevelLogic.False && weight > 0)
                terms[operand] = weight + (terms.TryGetValue(operand, out var known) ? known : 0);
        }
        return ([.. terms.Select(term => new Term(term.Key, term.Value))], offset);
    }

    private int Limit(Step step)
    {
        var score = _program.Scores[step.A];
        if (!_scores.TryGetValue(step.A, out var sum))
            _scores[step.A] = sum = Terms(score.Items.SelectMany(item => Weights(item, Answerable)));
        var isProrated = score.Missing == MissingRule.Prorate;
        return Add(new Gate(_count++, sum.Terms, sum.Offset, step.Low, step.High)
        {
            Missing = score.Missing,
            MaxMissing = score.MaxMissing,
            Answered = isProrated ? Array.ConvertAll(score.Items, AnsweredBit) : [],
            Prorated = isProrated ? [.. score.Items.SelectMany(item => Weights(item, AnsweredBit)).Select(term => new Term(term.Operand, term.Weight))] : [],
        });
    }

    /// <summary>
    /// An item's weight as steps away from zero, up for options that weigh at least so much, down for those that weigh less. What cannot be
    /// answered makes no step. A step that every option makes is made where the item is answered, or where it could be.
    /// </summary>
    private IEnumerable<(int Operand, long Weight)> Weights(int index, Func<int, int> any)
    {
        var item = _program.ItemPrograms[index];
        if (item.IsCount)
            return Enumerable.Range(0, CountParts.Count).Select(part => (BitOf(new Literal(index, Part: part)), (long)item.CountWeight * CountParts.Worth(part)));
        int[] levels = [.. item.Weights.Append(0).Distinct().OrderBy(weight => weight)];
        return from level in Enumerable.Range(1, levels.Length - 1)
               let up = levels[level] > 0
               let among = IsAmong(index, OptionsWhere(item, weight => up ? weight >= levels[level] : weight < levels[level]), any)
               select (among, up ? (long)levels[level] - levels[level - 1] : (long)levels[level - 1] - levels[level]);
    }

    private static ulong OptionsWhere(ItemProgram item, Func<int, bool> which)
    {
        ulong options = 0;
        for (var option = 0; option < item.Weights.Length; option++)
            options |= which(item.Weights[option]) ? 1UL << option : 0;
        return options;
    }

    /// <summary>One of two options is the complement of the other where the item always applies.</summary>
    private int IsAmong(int item, ulong options, Func<int, int> any)
    {
        var program = _program.ItemPrograms[item];
        return options == 0 ? LevelLogic.False
            : options == program.AllOptions ? any(item)
            : program.Weights.Length == 2 && program.AskWhen < 0 && options == 1 ? ~BitOf(new Literal(item, Options: 2))
            : BitOf(new Literal(item, Options: options));
    }

    /// <summary>Whether the item is answered or applies, so that it has some answer.</summary>
    private int Answerable(int item)
    {
        var ask = _program.ItemPrograms[item].AskWhen;
        return ask < 0 ? LevelLogic.True : Sum([(AnsweredBit(item), 1), (OperandOf(ask), 1)], 1);
    }

    private int AnsweredBit(int item) => BitOf(Literal.Answered(item, _program.ItemPrograms[item]));

    /// <summary>The bit of a literal. Before the first one of an item stands the gate that tells whether it applies.</summary>
    private int BitOf(Literal literal)
    {
        if (_bits.TryGetValue(literal, out var bit))
            return bit;
        if (literal.Item >= 0 && _leads[literal.Item] == 0)
        {
            if (_program.ItemPrograms[literal.Item].AskWhen is >= 0 and var ask && OperandOf(ask) is not LevelLogic.True and var asked)
                _gates.Add(new Gate(-1, [new Term(asked, 1)], 0, 1, double.PositiveInfinity) { Item = literal.Item });
            _leads[literal.Item] = _count;
        }
        return _bits[literal] = _count++;
    }

    /// <summary>A bit where an operand holds.</summary>
    private int Positive(int operand)
    {
        if (operand >= 0)
            return operand;
        if (!_complements.TryGetValue(operand, out var bit))
            _complements[operand] = bit = Add(new Gate(_count++, [new Term(operand, 1)], 0, 1, double.PositiveInfinity));
        return bit;
    }

    private int Add(Gate gate)
    {
        _gates.Add(gate);
        return gate.Bit;
    }
}
