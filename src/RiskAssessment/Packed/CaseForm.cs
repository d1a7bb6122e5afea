using System.Runtime.CompilerServices;
using RiskAssessment.Instruments;
#if !NET
using T = RiskAssessment.Packed.Lanes64;
#endif

namespace RiskAssessment.Packed;

/// <summary>
/// How one case of an instrument lies in a few words: first what certainly holds, then what possibly does, a bit for each literal and gate.
/// Gates are counts of bits under masks; clauses are looked at eight at a time.
/// </summary>
internal sealed unsafe class CaseForm
{
    private const int Together = 8;

    private readonly LevelLogic _logic;
    private readonly int _words;
    private readonly GateCode[] _gates;
    private readonly GateCode[] _sufficient;
    private readonly ulong[] _masks;
    private readonly ulong[] _clauses;
    private readonly int[] _firstClause;

    internal CaseForm(Instrument instrument)
    {
        Instrument = instrument;
        _logic = LevelLogicCompiler.Compile(instrument);
        _words = (_logic.Bits + 63) / 64;
        var masks = new List<ulong>();
        GateCode CodeOf(Gate gate) => new(gate, _words, masks, _logic.Literals.Where(literal => literal.Literal.Item == gate.Item).Select(literal => literal.Bit));
        _gates = Array.ConvertAll(_logic.Gates, CodeOf);
        _sufficient = Array.ConvertAll(_logic.Sufficient, CodeOf);
        _masks = [.. masks];
        var clauses = new List<ulong>();
        _firstClause = new int[_logic.Grades.Length + 1];
        for (var grade = 0; grade < _logic.Grades.Length; grade++)
        {
            for (var first = 0; first < _logic.Grades[grade].Length; first += Together)
                Write(clauses, [.. _logic.Grades[grade].Skip(first).Take(Together)]);
            _firstClause[grade + 1] = clauses.Count;
        }
        _clauses = [.. clauses];
    }

    internal Instrument Instrument { get; }

    /// <summary>What an evaluation makes of a case's answers, diary and fact conditions.</summary>
    internal ulong[] Pack(Evaluation evaluation)
    {
        var words = new ulong[2 * _words];
        words[0] = words[_words] = 1;
        foreach (var (bit, literal) in _logic.Literals)
        {
            var truth = TruthOf(literal, evaluation);
            words[bit >> 6] |= ((ulong)truth & 1) << bit;
            words[_words + (bit >> 6)] |= ((ulong)truth >> 1) << bit;
        }
        return words;
    }

    [SkipLocalsInit]
    internal LevelRange Assess(ulong[] packed)
    {
        var certain = stackalloc ulong[2 * _words];
        var possible = certain + _words;
        packed.AsSpan().CopyTo(new Span<ulong>(certain, 2 * _words));
        fixed (ulong* masks = _masks)
        fixed (ulong* clauses = _clauses)
        {
            if (_words == 1)
                (*certain, *possible) = RunGates(packed[0], packed[1], masks);
            else
                foreach (ref readonly var gate in _gates.AsSpan())
                    gate.Run(certain, possible, masks, _words);
            var (lowest, highest) = Range(certain, possible, clauses);
            var isStated = true;
            if (lowest == 0 && highest > 0)
                foreach (ref readonly var gate in _sufficient.AsSpan())
                    isStated &= gate.Run(certain, possible, masks, _words);
            return new LevelRange(lowest, highest, isStated);
        }
    }

    private (ulong Certain, ulong Possible) RunGates(ulong certain, ulong possible, ulong* masks)
    {
        foreach (ref readonly var gate in _gates.AsSpan())
            (certain, possible) = gate.Run(certain, possible, masks);
        return (certain, possible);
    }

    private Truth TruthOf(Literal literal, Evaluation evaluation)
    {
        if (literal.Item < 0)
            return evaluation.TruthOf(literal.Step);
        var state = evaluation.Items[literal.Item];
        return state < 0 ? Truth.Open : literal.Holds(state, Instrument.Program.ItemPrograms[literal.Item].IsCount) ? Truth.True : Truth.False;
    }

    /// <summary>Of eight clauses word by word what each needs all of, then what it needs any of. One that needs any of nothing never holds.</summary>
    private void Write(List<ulong> to, Clause[] clauses)
    {
        var all = Array.ConvertAll(clauses, clause => GateCode.MaskOf(clause.All, _words));
        var any = Array.ConvertAll(clauses, clause => GateCode.MaskOf(clause.Any, _words));
        for (var word = 0; word < _words; word++)
            foreach (var masks in (ulong[][][])[all, any])
                for (var lane = 0; lane < Together; lane++)
                    to.Add(lane < clauses.Length ? masks[lane][word] : 0);
    }

    private (int Lowest, int Highest) Range(ulong* certain, ulong* possible, ulong* clauses)
    {
#if NET
        return PlaneRun.Widest switch
        {
            LaneWidth.Vector512 => Range<Lanes512>(certain, possible, clauses),
            LaneWidth.Vector256 => Range<Lanes256>(certain, possible, clauses),
            LaneWidth.Vector128 => Range<Lanes128>(certain, possible, clauses),
            _ => Range<Lanes64>(certain, possible, clauses),
        };
    }

    private (int Lowest, int Highest) Range<T>(ulong* certain, ulong* possible, ulong* clauses)
        where T : unmanaged, ILanes<T>
    {
#endif
        var highest = 0;
        for (var grade = _firstClause.Length - 1; grade > 0; grade--)
            for (var at = _firstClause[grade - 1]; at < _firstClause[grade]; at += 2 * Together * _words)
                for (var lane = 0; lane < Together; lane += T.Words)
                {
                    var from = clauses + at + lane;
                    T missing = default, any = default, maybeMissing = default, maybeAny = default;
                    for (var word = 0; word < _words; word++, from += 2 * Together)
                    {
                        T all = T.Load(from), some = T.Load(from + Together), holds = T.All(certain[word]), could = T.All(possible[word]);
                        missing |= all & ~holds;
                        any |= some & holds;
                        maybeMissing |= all & ~could;
                        maybeAny |= some & could;
                    }
                    if (T.AnyWithout(missing, any))
                        return (grade, Math.Max(grade, highest));
                    if (highest == 0 && T.AnyWithout(maybeMissing, maybeAny))
                        highest = grade;
                }
        return (0, highest);
    }
}
