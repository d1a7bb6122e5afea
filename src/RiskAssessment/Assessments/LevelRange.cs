using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The level and the range of a case in one small value: indexes into the grades of the instrument.</summary>
/// <remarks>Equality is by value. The default value states nothing: its level is <see cref="RiskLevel.Undetermined"/> and it is not settled.</remarks>
public readonly record struct LevelRange
{
    private readonly Instrument? _instrument;

    /// <summary>The index of the stated grade, from 1, so that the default value states none.</summary>
    private readonly int _stated;

    internal LevelRange(Instrument instrument, GradeRange range) =>
        (_instrument, Lowest, Highest, _stated) = (instrument, range.Lowest, range.Highest, range.Stated + 1);

    /// <summary>The index in <see cref="Instrument.Grades"/> of the lowest grade that the case can have, from 0.</summary>
    public int Lowest { get; }

    /// <summary>The index in <see cref="Instrument.Grades"/> of the highest grade that the case can have, from 0.</summary>
    public int Highest { get; }

    /// <summary>Whether enough is known for a grade to be stated. If not, the level is <see cref="RiskLevel.Undetermined"/>.</summary>
    public bool IsStated => _stated > 0;

    /// <summary>Whether a grade is stated that no answer to an open item can change.</summary>
    public bool IsSettled => IsStated && Lowest == Highest;

    /// <summary>The grade that is stated, or <see cref="Grade.Undetermined"/>.</summary>
    public Grade Grade => _instrument is not null && IsStated ? _instrument.Grades[_stated - 1] : Grade.Undetermined;

    /// <summary>The level of <see cref="Grade"/>.</summary>
    public RiskLevel Level => Grade.Level;

    /// <summary>Level and range in one line.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} ({1} to {2})", Level, Lowest, Highest);
}
