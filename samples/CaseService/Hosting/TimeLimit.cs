using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace CaseService;

/// <summary>The time that a request has, its body included.</summary>
internal static class TimeLimit
{
    /// <summary>The policy of what goes through all cases.</summary>
    internal const string Long = "long";

    internal static void Set(RequestTimeoutOptions timeouts, ServiceLimits limits)
    {
        timeouts.DefaultPolicy = Policy(limits.Milliseconds);
        timeouts.AddPolicy(Long, Policy(limits.LongMilliseconds));
    }

    private static RequestTimeoutPolicy Policy(int milliseconds) => new()
    {
        Timeout = TimeSpan.FromMilliseconds(milliseconds),
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        WriteTimeoutResponse = async context => await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = context.Response.StatusCode, Detail = $"It took longer than {milliseconds} ms. Send a smaller case, or try again later." },
        }),
    };
}
