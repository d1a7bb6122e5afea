namespace CaseService;

/// <summary>Something that can be done with stored data, and the roles that may do it. Each is written to the audit trail under its name.</summary>
internal sealed record Operation(string Name, params IReadOnlyList<Role> Roles)
{
    internal static readonly Operation AppendEvents = new("append-events", Role.CallHandler, Role.Officer, Role.Supervisor);
    internal static readonly Operation ImportEvidence = new("import-evidence", Role.CallHandler, Role.Officer, Role.Supervisor);
    internal static readonly Operation Judge = new("judge", Role.Officer, Role.Supervisor);
    internal static readonly Operation Countersign = new("countersign", Role.Supervisor);
    internal static readonly Operation ReadEvents = new("read-events", Role.CallHandler, Role.Officer, Role.Supervisor, Role.Auditor);
    internal static readonly Operation ReadAssessment = new("read-assessment", Role.CallHandler, Role.Officer, Role.Supervisor);
    internal static readonly Operation ReadReport = new("read-report", Role.CallHandler, Role.Officer, Role.Supervisor);
    internal static readonly Operation ReadWorklist = new("read-worklist", Role.CallHandler, Role.Officer, Role.Supervisor);
    internal static readonly Operation ReadNews = new("read-news", Role.CallHandler, Role.Officer, Role.Supervisor);
    internal static readonly Operation ReadExtent = new("read-extent", Role.Supervisor, Role.Analyst);
    internal static readonly Operation ReadImpact = new("read-impact", Role.Supervisor, Role.Analyst);
    internal static readonly Operation StartRescore = new("start-rescore", Role.Supervisor);
    internal static readonly Operation ReadRescore = new("read-rescore", Role.Supervisor, Role.Analyst, Role.Auditor);
    internal static readonly Operation ReadRecords = new("read-records", Role.Officer, Role.Supervisor, Role.Auditor);
    internal static readonly Operation ReadAudit = new("read-audit", Role.Auditor);
}
