namespace RiskAssessment;

/// <summary>How a behaviour reached the victim.</summary>
public enum Channel
{
    /// <summary>Face to face or nearby.</summary>
    InPerson,

    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>By post or delivery.</summary>
    Post,

    /// <summary>Over the internet.</summary>
    Online,

    /// <summary>Through other people.</summary>
    ThirdParty,

    /// <summary>By a device or software.</summary>
    Device,
}
