namespace RiskAssessment;

/// <summary>Who reported an incident.</summary>
public enum IncidentSource
{
    /// <summary>The victim. The default.</summary>
    Victim = 0,

    /// <summary>Somebody who saw or heard it.</summary>
    Witness = 1,

    /// <summary>The police.</summary>
    Police = 2,

    /// <summary>Another agency or service.</summary>
    Agency = 3,

    /// <summary>A system, such as a phone log.</summary>
    System = 4,
}
