namespace RiskAssessment;

/// <summary>The law that applies to a case.</summary>
public enum Jurisdiction
{
    /// <summary>England and Wales.</summary>
    EnglandAndWales = 0,

    /// <summary>Scotland.</summary>
    Scotland = 1,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland = 2,
}
