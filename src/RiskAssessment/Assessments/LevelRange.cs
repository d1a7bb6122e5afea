using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The range of one case as indices into the grades of its instrument, and whether a grade may be stated.</summary>
/// <remarks>Equality is by value. The default value states nothing: its level is <see cref="RiskLevel.Undetermined"/> and it is not settled.</remarks>
public readonly record struct LevelRange
{
    private readonly Instrument? _instrument;

    internal LevelRange(Instrument instrument, GradeRange range) =>
        (_instrument, Lowest, Highest, IsStated) = (instrument, range.Lowest, range.Highest, range.Grade != Grade.Undetermined);

    /// <summary>The index of the lowest grade that the case can have, from 0.</summary>
    public int Lowest { get; }

    /// <summary>The index of the highest grade that the case can have, from 0.</summary>
    public int Highest { get; }

    /// <summary>Whether the lowest grade may be stated. If not, the level is undetermined.</summary>
    public bool IsStated { get; }

    /// <summary>Whether no open item can change the level any more.</summary>
    public bool IsSettled => IsStated && Lowest == Highest;

    /// <summary>The grade that is proved, or <see cref="Grade.Undetermined"/>.</summary>
    public Grade Grade => _instrument is not null && IsStated ? _instrument.Grades[Lowest] : Grade.Undetermined;

    /// <summary>The level of <see cref="Grade"/>.</summary>
    public RiskLevel Level => Grade.Level;

    /// <summary>Level and range in one line.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} ({1} to {2})", Level, Lowest, Highest);
}
