namespace RiskAssessment;

/// <summary>The bands of UK policing, in ascending order, with what stands below them.</summary>
/// <remarks>The default value is <see cref="Undetermined"/>: what is blank never reads as standard.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Json.FormatJsonConverter))]
public enum RiskLevel
{
    /// <summary>Not enough is known to state even the lowest grade, and nothing higher is proved. It is not "low".</summary>
    Undetermined = 0,

    /// <summary>Nothing higher is proved, and enough has been asked to say so.</summary>
    Standard = 1,

    /// <summary>Medium level of concern.</summary>
    Medium = 2,

    /// <summary>High level of concern.</summary>
    High = 3,
}
