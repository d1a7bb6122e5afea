namespace RiskAssessment;

/// <summary>Facts of a diary as it was at an instant.</summary>
public static class IncidentDiaryExtensions
{
    /// <summary>Computes the facts of a diary as it was at an instant. Nothing that lies after the instant counts.</summary>
    /// <param name="diary">The diary.</param>
    /// <param name="asOf">The instant.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="ArgumentNullException">The diary is <see langword="null"/>.</exception>
    public static PatternProfile AsOf(this IncidentDiary diary, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(diary);
        return PatternProfile.Of(diary, asOf);
    }
}
