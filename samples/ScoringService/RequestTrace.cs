using System.Diagnostics;

namespace ScoringService;

/// <summary>
/// By what a log entry and the <c>traceId</c> of an answer are brought together. A caller may send an id of any text, which then stands in
/// every other form of the id; this one has hexadecimal digits alone, or is the server's own.
/// </summary>
internal static class RequestTrace
{
    internal static string Of(HttpContext context) =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.TraceId.ToHexString() : context.TraceIdentifier;
}
