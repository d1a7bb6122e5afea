namespace RiskAssessment;

/// <summary>How a word looks on a terminal.</summary>
internal enum TextStyle
{
    Plain,
    Strong,
    Faint,
    Alert,
    High,
    Medium,
    Standard,
    Undetermined,
}
