namespace RiskAssessment;

/// <summary>What a behaviour involves. One behaviour may involve several, or none.</summary>
[Flags]
public enum BehaviourAttributes
{
    /// <summary>None of the attributes.</summary>
    None = 0,

    /// <summary>Physical nearness to the victim or the places of the victim's life (an approach).</summary>
    Proximity = 1 << 0,

    /// <summary>A threat, said or implied.</summary>
    Threat = 1 << 1,

    /// <summary>Violence to a person or an animal.</summary>
    Violence = 1 << 2,

    /// <summary>A weapon shown or used.</summary>
    Weapon = 1 << 3,

    /// <summary>Damage to, or taking of, property.</summary>
    PropertyDamage = 1 << 4,

    /// <summary>Surveillance, in person or by device.</summary>
    Surveillance = 1 << 5,

    /// <summary>Entry into the victim's home.</summary>
    HomeIntrusion = 1 << 6,

    /// <summary>Done online or through a device.</summary>
    Online = 1 << 7,

    /// <summary>Someone other than the victim is involved or targeted.</summary>
    ThirdParty = 1 << 8,

    /// <summary>Getting into accounts, devices or communications, or tracking by them.</summary>
    DigitalIntrusion = 1 << 9,

    /// <summary>Getting round a block by new accounts, payments or other people.</summary>
    EvadesBlocks = 1 << 10,
}
