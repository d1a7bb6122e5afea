namespace RiskAssessment.Import.Coding;

/// <summary>What the words around a match make of it.</summary>
internal enum Bearing
{
    /// <summary>It is said that it happened.</summary>
    Counts,

    /// <summary>It is denied, feared, asked or supposed, or somebody else did it.</summary>
    Nothing,

    /// <summary>It is said that the person will do it.</summary>
    Threatened,
}

/// <summary>Who speaks, or who acts.</summary>
internal enum Actor
{
    Unknown,
    Person,
    Writer,
    Bystander,
}
