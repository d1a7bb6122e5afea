namespace RiskAssessment.Records;

/// <summary>What a record is of.</summary>
public enum RecordKind
{
    /// <summary>An assessment, with the case that it is of and the instrument: everything that is needed to compute it again.</summary>
    Assessment = 0,

    /// <summary>A professional's judgement, or the countersignature of one, as its event in the history of the case.</summary>
    Judgement = 1,

    /// <summary>What was added to the history of a case: the hash of each new event.</summary>
    Amendment = 2,

    /// <summary>Something about a case that was handed on: to whom, and what was held back.</summary>
    Sharing = 3,

    /// <summary>The erasure of the content of a record: whose decision, when, and why. It has no content of its own.</summary>
    Erasure = 4,

    /// <summary>A hold: the content of a record must not be erased. It has no content of its own.</summary>
    Hold = 5,

    /// <summary>The end of a hold. It has no content of its own.</summary>
    Release = 6,
}
