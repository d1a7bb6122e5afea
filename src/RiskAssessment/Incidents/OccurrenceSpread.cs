namespace RiskAssessment;

/// <summary>How the occurrences of an entry lie in its span.</summary>
public enum OccurrenceSpread
{
    /// <summary>Nothing is known but that they lie within it. The default.</summary>
    Unknown = 0,

    /// <summary>They are spread about evenly, so that a part of the span has its share of them.</summary>
    Even = 1,
}
