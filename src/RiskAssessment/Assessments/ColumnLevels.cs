using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The levels and ranges of the cases in columns, and which rules hold, by one instrument.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is identity.</remarks>
public sealed class ColumnLevels
{
    private readonly Instrument _instrument;
    private readonly GradeRange[] _ranges;
    private readonly ulong[][] _rules;

    internal ColumnLevels(Instrument instrument, PlaneEvaluation evaluation)
    {
        _instrument = instrument;
        _rules = Array.ConvertAll(instrument.Program.RuleGates, evaluation.Certain);
        var (lowest, highest) = (evaluation.Lowest(), evaluation.Highest());
        var stated = evaluation.Stated(lowest);
        _ranges = new GradeRange[lowest.Length];
        Span<int> states = stackalloc int[instrument.Items.Count];
        for (var i = 0; i < _ranges.Length; i++)
        {
            if (GradeRange.RestsOnAnswers(lowest[i], highest[i], stated[i]))
                evaluation.StatesOf(i, states);
            _ranges[i] = GradeRange.Of(instrument, lowest[i], highest[i], stated[i], states);
        }
    }

    /// <summary>The number of cases.</summary>
    public int Count => _ranges.Length;

    /// <summary>The level and range of a case: the same as those of an assessment of this case alone.</summary>
    /// <param name="index">The index of the case, in the order in which the cases were added.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case.</exception>
    public LevelRange this[int index] => new(_instrument, _ranges[Checked(index)]);

    /// <summary>Whether a rule is certainly true of a case, so that it is among the reasons of an assessment.</summary>
    /// <param name="rule">The index of the rule in <see cref="Instrument.Rules"/>.</param>
    /// <param name="index">The index of the case.</param>
    /// <returns>Whether it holds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule or case.</exception>
    public bool Holds(int rule, int index) => rule >= 0 && rule < _rules.Length
        ? Bits.Has(_rules[rule], Checked(index))
        : throw new ArgumentOutOfRangeException(nameof(rule), rule, $"{_instrument} has {_rules.Length} rules.");

    private int Checked(int index) => index >= 0 && index < Count
        ? index
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} cases.");

    /// <summary>How many cases there are, and the instrument.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} cases, {1}", Count, _instrument);
}
