namespace RiskAssessment;

/// <summary>The bands of UK policing in ascending order, and <see cref="Undetermined"/> below them.</summary>
/// <remarks>The default value is <see cref="Undetermined"/>: a blank is never read as standard.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Json.FormatJsonConverter))]
public enum RiskLevel
{
    /// <summary>Too few questions have been answered to state the lowest grade, and nothing higher is proved. It does not mean "low".</summary>
    Undetermined = 0,

    /// <summary>Nothing higher is proved, and enough questions have been answered to say so.</summary>
    Standard = 1,

    /// <summary>Medium level of concern.</summary>
    Medium = 2,

    /// <summary>High level of concern.</summary>
    High = 3,
}
