namespace RiskAssessment.Packed;

/// <summary>How many bits a batch works on at once. Results are the same with each.</summary>
public enum LaneWidth
{
    /// <summary>The most that the machine is fast at.</summary>
    Widest,

    /// <summary>A word at a time.</summary>
    Scalar,

    /// <summary>Vectors of 128 bits.</summary>
    Vector128,

    /// <summary>Vectors of 256 bits.</summary>
    Vector256,

    /// <summary>Vectors of 512 bits.</summary>
    Vector512,
}
