namespace CaseService;

/// <summary>Every log entry of the service: the route pattern of the endpoint, never the requested address, and nothing of a body.</summary>
internal static partial class ServiceLog
{
    [LoggerMessage(EventId = 300, Level = LogLevel.Information, Message = "{Endpoint}: {Status} in {Milliseconds} ms, trace {Trace}")]
    internal static partial void Answered(ILogger logger, string endpoint, int status, double milliseconds, string trace);

    [LoggerMessage(EventId = 301, Level = LogLevel.Error, Message = "{Fault}, trace {Trace}\n{Place}")]
    internal static partial void Faulted(ILogger logger, string? fault, string trace, string? place);
}
