using System.Diagnostics;

namespace CaseService;

/// <summary>
/// Connects a log entry with the <c>traceId</c> of a response. A caller may send an id with any text, which is then in
/// every other form of the id; this one has only hexadecimal digits, or was created by the server.
/// </summary>
internal static class RequestTrace
{
    internal static string Of(HttpContext context) =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.TraceId.ToHexString() : context.TraceIdentifier;
}
