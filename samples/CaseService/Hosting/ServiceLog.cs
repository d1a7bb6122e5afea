namespace CaseService;

/// <summary>Every log entry of the service: the route pattern of the endpoint, never the requested address, and nothing of a body.</summary>
internal static partial class ServiceLog
{
    [LoggerMessage(EventId = 300, Level = LogLevel.Information, Message = "{Endpoint}: {Status} in {Milliseconds} ms, trace {Trace}")]
    internal static partial void Answered(ILogger logger, string endpoint, int status, double milliseconds, string trace);

    [LoggerMessage(EventId = 301, Level = LogLevel.Error, Message = "{Fault}, trace {Trace}\n{Place}")]
    internal static partial void Faulted(ILogger logger, string? fault, string trace, string? place);

    [LoggerMessage(EventId = 302, Level = LogLevel.Critical, Message = "The stored events of a case cannot be used ({Reason}), trace {Trace}. Run 'verify' and restore a backup: docs/operating.md.")]
    internal static partial void Damaged(ILogger logger, string reason, string trace);

    [LoggerMessage(EventId = 303, Level = LogLevel.Critical, Message = "The database could not be read or written ({Fault}), trace {Trace}")]
    internal static partial void StorageFailed(ILogger logger, StorageFault fault, string trace);

    [LoggerMessage(EventId = 304, Level = LogLevel.Warning, Message = "{Cases} cases were left out: damaged, or not to be assessed by the instruments that are there. 'verify' lists them.")]
    internal static partial void LeftOut(ILogger logger, int cases);

    [LoggerMessage(EventId = 305, Level = LogLevel.Information, Message = "Re-score {Run} goes on after {Cases} cases")]
    internal static partial void RescoreRuns(ILogger logger, long run, long cases);

    [LoggerMessage(EventId = 306, Level = LogLevel.Information, Message = "Re-score {Run} is done: {Cases} cases, {Changed} with news, {Failed} not assessed")]
    internal static partial void RescoreEnds(ILogger logger, long run, long cases, long changed, long failed);

    [LoggerMessage(EventId = 307, Level = LogLevel.Error, Message = "The re-score waits: the database could not be read or written ({Fault})")]
    internal static partial void RescoreWaits(ILogger logger, StorageFault fault);

    [LoggerMessage(EventId = 308, Level = LogLevel.Error, Message = "The outbox waits: the database could not be read or written ({Fault})")]
    internal static partial void PublisherWaits(ILogger logger, StorageFault fault);

    [LoggerMessage(EventId = 309, Level = LogLevel.Critical, Message = "A case is parked ({Reason}): nothing can be said of it. /v1/parked lists it.")]
    internal static partial void Parked(ILogger logger, string reason);

    [LoggerMessage(EventId = 310, Level = LogLevel.Error, Message = "An assessment was not recorded ({Code}), because computed again it gives something else. The events are stored and recorded. Report it: docs/operating.md.")]
    internal static partial void NotRecorded(ILogger logger, string code);

    [LoggerMessage(EventId = 311, Level = LogLevel.Critical, Message = "Nothing can be appended to the log of records ({Code}), so that no change of a case is taken. Run 'verify' and restore a backup: docs/operating.md.")]
    internal static partial void RecordsFailed(ILogger logger, string code);
}
