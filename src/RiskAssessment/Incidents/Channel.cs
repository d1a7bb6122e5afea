namespace RiskAssessment;

/// <summary>How a behaviour reached the victim.</summary>
public enum Channel
{
    /// <summary>Face to face or nearby.</summary>
    InPerson = 0,

    /// <summary>By telephone.</summary>
    Phone = 1,

    /// <summary>By post or delivery.</summary>
    Post = 2,

    /// <summary>Over the internet.</summary>
    Online = 3,

    /// <summary>Through other people.</summary>
    ThirdParty = 4,

    /// <summary>By a device or software.</summary>
    Device = 5,
}
