namespace RiskAssessment;

/// <summary>A change of level, range or settledness between two assessments of a case: the only changes that are news.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class LevelNews
{
    private LevelNews(Assessment before, Assessment after) => (Before, After) = (before, after);

    /// <summary>The earlier assessment.</summary>
    public Assessment Before { get; }

    /// <summary>The later assessment.</summary>
    public Assessment After { get; }

    /// <summary>Compares two assessments of a case.</summary>
    /// <param name="before">The earlier assessment.</param>
    /// <param name="after">The later assessment.</param>
    /// <returns>The change; <see langword="null"/> if level, grade, range and settledness are the same.</returns>
    public static LevelNews? Between(Assessment before, Assessment after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return StandingOf(before) == StandingOf(after) ? null : new LevelNews(before, after);
    }

    /// <summary>Both levels and ranges.</summary>
    public override string ToString() => $"{Before.Level} ({Before.Lowest} to {Before.Highest}), now {After.Level} ({After.Lowest} to {After.Highest})";

    private static (RiskLevel Level, string Grade, string Lowest, string Highest, bool IsSettled) StandingOf(Assessment assessment) =>
        (assessment.Level, assessment.Grade.Code, assessment.Lowest.Code, assessment.Highest.Code, assessment.IsSettled);
}
