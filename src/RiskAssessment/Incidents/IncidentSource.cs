namespace RiskAssessment;

/// <summary>Who reported an incident.</summary>
public enum IncidentSource
{
    /// <summary>The victim. This is the default.</summary>
    Victim,

    /// <summary>Somebody who saw or heard it.</summary>
    Witness,

    /// <summary>The police.</summary>
    Police,

    /// <summary>Another agency or service.</summary>
    Agency,

    /// <summary>A system, such as a phone log.</summary>
    System,
}
