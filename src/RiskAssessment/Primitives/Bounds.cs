namespace RiskAssessment;

/// <summary>The limits of a case and of a file. Input beyond a limit is refused with an error; it is never cut short.</summary>
public static class Bounds
{
    /// <summary>Incidents in a diary, and measures, and milestones: 100,000 of each.</summary>
    public const int Incidents = 100_000;

    /// <summary>Behaviours of one incident.</summary>
    public const int BehavioursPerIncident = 64;

    /// <summary>Occurrences of one incident.</summary>
    public const int Occurrences = 1_000_000;

    /// <summary>Answers on one sheet.</summary>
    public const int Answers = 1_000;

    /// <summary>Events of one history: 1,000,000.</summary>
    public const int Events = 1_000_000;

    /// <summary>Pieces of evidence of one incident.</summary>
    internal const int Evidence = 1_000;

    /// <summary>Labels of one case.</summary>
    public const int Labels = 100;

    /// <summary>Characters (UTF-16 units) of a note or any other text of a case.</summary>
    public const int TextLength = 10_000;

    /// <summary>Bytes of a file: 64 MiB.</summary>
    public const int FileBytes = 64 * 1024 * 1024;

    /// <summary>Depth of nested objects and arrays in a file.</summary>
    public const int FileDepth = 32;
}
