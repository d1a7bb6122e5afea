using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// Compiles what decides about a level into operations over planes. What is certain and what is possible of each bit is a plane, so that and
/// and or of the three-valued logic are and and or of the planes.
/// </summary>
internal sealed class PlaneCompiler
{
    private readonly LevelLogic _logic;
    private readonly ItemPlanes _items;
    private readonly PackedLayout _layout;
    private readonly PlaneBuilder _planes;
    private readonly Rails[] _bits;

    private PlaneCompiler(Instrument instrument)
    {
        _logic = LevelLogicCompiler.Compile(instrument);
        _layout = new PackedLayout(instrument.Program);
        _planes = new PlaneBuilder(_layout.Planes);
        _items = new ItemPlanes(instrument.Program, _layout, _planes);
        _bits = new Rails[_logic.Bits];
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
        _bits[LevelLogic.True] = new Rails(PlaneBuilder.True, PlaneBuilder.True);
        foreach (var (bit, literal) in _logic.Literals)
            _bits[bit] = _items.RailsOf(literal);
        foreach (var gate in _logic.Gates)
            if (gate.Item >= 0)
                Restrict(gate);
            else
                _bits[gate.Bit] = RailsOf(gate);
        var code = Enumerable.Repeat(PlaneBuilder.False, 8 * sizeof(short)).ToArray();
        var certain = Grades(rails => rails.Certain);
        var possible = Grades(rails => rails.Possible);
        Number(certain).CopyTo(code, 0);
        Number(possible).CopyTo(code, 8);
        if (certain.Length > 0)
            code[7] = _planes.AndNot(_planes.AndNot(possible[0], certain[0]), _planes.And(_logic.Sufficient.Select(gate => RailsOf(gate).Certain)));
        var (operations, operands, shapes, planes) = _planes.Finish(code);
        return new PlaneProgram { Layout = _layout, Operations = operations, Operands = operands, Shapes = shapes, Planes = planes, Code = code };
    }

    /// <summary>What could still be answered of an item is possible only where the item possibly applies.</summary>
    private void Restrict(Gate gate)
    {
        var applies = RailsOf(gate.Terms[0].Operand).Possible;
        foreach (var (bit, literal) in _logic.Literals)
            if (literal.Item == gate.Item)
                _bits[bit] = new Rails(_bits[bit].Certain, _planes.OrAnd(_bits[bit].Certain, _bits[bit].Possible, applies));
    }

    private Rails RailsOf(int operand) => operand >= 0
        ? _bits[operand]
        : new Rails(_planes.Not(_bits[~operand].Possible), _planes.Not(_bits[~operand].Certain));

    private Rails RailsOf(Gate gate)
    {
        var low = Terms(gate, high: false).ToArray();
        var high = Terms(gate, high: true).ToArray();
        (low, high) = (gate.Missing == MissingRule.AsYes ? high : low, gate.Missing == MissingRule.AsNo ? low : high);
        var (least, above) = (gate.Least - gate.Offset, Math.Floor(gate.Most - gate.Offset) + 1);
        return new Rails(
            _planes.AndNot(_planes.SumAtLeast(least, low), _planes.SumAtLeast(above, high)),
            _planes.AndNot(_planes.SumAtLeast(least, high), _planes.SumAtLeast(above, low)));
    }

    /// <summary>
    /// A gate's terms at one end of its interval. A bit and its complement with the same weight are that weight, and where it is neither the
    /// same again more or less.
    /// </summary>
    private IEnumerable<(int Plane, long Weight)> Terms(Gate gate, bool high)
    {
        var weights = gate.Terms.ToDictionary(term => term.Operand, term => term.Weight);
        foreach (var (operand, weight) in gate.Terms)
            if (!weights.TryGetValue(~operand, out var opposite) || opposite != weight)
                yield return (high ? RailsOf(operand).Possible : RailsOf(operand).Certain, weight);
            else
                yield return operand < 0
                    ? (PlaneBuilder.True, weight)
                    : (_planes.AndNot(_bits[operand].Possible, _bits[operand].Certain), high ? weight : -weight);
    }

    /// <summary>For each grade but the lowest, in ascending order, where that one or a higher one holds.</summary>
    private int[] Grades(Func<Rails, int> end)
    {
        var grades = new int[_logic.Grades.Length];
        for (var grade = grades.Length - 1; grade >= 0; grade--)
            grades[grade] = _planes.Or(
                grade + 1 < grades.Length ? grades[grade + 1] : PlaneBuilder.False,
                _planes.AnyClause(_logic.Grades[grade].Select(clause => (PlanesOf(clause.All), PlanesOf(clause.Any)))));
        return grades;

        int[] PlanesOf(int[] bits) => Array.ConvertAll(bits, bit => end(_bits[bit]));
    }

    /// <summary>How many of the grades hold, of which each holds where the next one does, as the bits of a number.</summary>
    private int[] Number(int[] grades)
    {
        var bits = new List<int>();
        for (var worth = 1; worth <= grades.Length; worth *= 2)
            bits.Add(_planes.Or(
                from first in Enumerable.Range(0, grades.Length)
                where (first + 1) % (2 * worth) == worth
                select _planes.AndNot(grades[first], first + worth < grades.Length ? grades[first + worth] : PlaneBuilder.False)));
        return [.. bits];
    }
}

/// <summary>The plane of the cases in which something certainly holds, and of those in which it possibly does.</summary>
internal readonly record struct Rails(int Certain, int Possible);
