namespace CaseService;

/// <summary>One line per request.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var began = clock.GetTimestamp();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(context);
        }
        finally
        {
            var endpoint = context.GetEndpoint()?.DisplayName ?? "no endpoint";
            var milliseconds = clock.GetElapsedTime(began).TotalMilliseconds;
            var trace = RequestTrace.Of(context);
            ServiceLog.Answered(logger, endpoint, context.Response.StatusCode, milliseconds, trace);
        }
    }
}
