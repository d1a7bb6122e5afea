namespace RiskAssessment;

/// <summary>An entry that comes into a diary (sign 1) or leaves it (sign -1).</summary>
internal readonly record struct EntryChange(DiaryEntry Entry, int Sign);
