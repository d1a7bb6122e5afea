namespace RiskAssessment;

/// <summary>Looks at a diary as it stood on any day.</summary>
public static class DiaryPatterns
{
    /// <summary>The facts of a diary as it stood at an instant. Nothing after it is looked at.</summary>
    public static PatternProfile AsOf(this IncidentDiary diary, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(diary);
        return PatternProfile.Of(diary, asOf);
    }
}
