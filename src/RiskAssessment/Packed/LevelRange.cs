using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>The range of one case in two bytes: places among its instrument's grades, and whether the lower one may be stated.</summary>
/// <remarks>Equality is by value. The default value says that nothing above the lowest grade is proved or possible, and that it may not be stated.</remarks>
public readonly record struct LevelRange
{
    /// <summary>The most grades of an instrument whose cases can be packed: 128.</summary>
    internal const int MostGrades = 128;

    private const byte NotStated = 0x80;

    private readonly byte _lowest;

    internal LevelRange(int lowest, int highest, bool isStated) =>
        (_lowest, Highest) = ((byte)(lowest | (isStated ? 0 : NotStated)), (byte)highest);

    internal static LevelRange Of(Standing standing) => new(standing.Lowest, standing.Highest, standing.Grade != Grade.Undetermined);

    internal static void ThrowIfTooManyGrades(Instrument instrument)
    {
        if (instrument.Grades.Count > MostGrades)
            throw new NotSupportedException($"{instrument} has {instrument.Grades.Count} grades; ranges in two bytes tell at most {MostGrades} apart. Use Assess.");
    }

    /// <summary>The place of the lowest grade that the case can have, from 0.</summary>
    public int Lowest => _lowest & ~NotStated;

    /// <summary>The place of the highest grade that the case can have, from 0.</summary>
    public byte Highest { get; }

    /// <summary>Whether the lowest grade may be stated; else the level is undetermined.</summary>
    public bool IsStated => (_lowest & NotStated) == 0;

    /// <summary>Whether no open item can change the level any more.</summary>
    public bool IsSettled => Lowest == Highest;

    /// <summary>The grade that is proved, or <see cref="Grade.Undetermined"/>.</summary>
    public Grade GradeIn(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return IsStated ? instrument.Grades[Lowest] : Grade.Undetermined;
    }

    /// <summary>The band that is proved.</summary>
    public RiskLevel LevelIn(Instrument instrument) => GradeIn(instrument).Band;
}
