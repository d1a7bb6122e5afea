namespace RiskAssessment;

/// <summary>Computes the facts of a diary.</summary>
public static class DiaryPatterns
{
    /// <summary>The facts of a diary as of an instant.</summary>
    /// <param name="diary">The diary.</param>
    /// <param name="asOf">The instant. Incidents that start later are left out, and listed in <see cref="PatternProfile.Ignored"/>.</param>
    /// <returns>The facts.</returns>
    public static PatternProfile AsOf(this IncidentDiary diary, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(diary);
        return PatternProfile.Of(diary, asOf);
    }
}
