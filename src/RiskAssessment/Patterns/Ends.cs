namespace RiskAssessment.Patterns;

/// <summary>Ends of an interval.</summary>
[Flags]
internal enum Ends : byte
{
    None = 0,
    Low = 1,
    High = 2,
    Both = Low | High,
}
