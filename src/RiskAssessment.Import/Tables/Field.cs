namespace RiskAssessment.Import.Tables;

/// <summary>What a column holds.</summary>
internal enum Field
{
    /// <summary>Not known: its cells are added to the note.</summary>
    Other,
    Id,
    When,
    Until,
    Time,
    Behaviours,
    Occurrences,
    Place,
    Channel,
    Reported,
    ReportedTo,

    /// <summary>A number or officer that only a report has.</summary>
    ReportReference,
    Recorded,
    Certainty,
    Suspected,
    Source,
    SameAs,
    Evidence,
    Note,
    Number,
    CallType,
    Duration,
    Text,
}
