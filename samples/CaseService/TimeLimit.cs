using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace CaseService;

/// <summary>The time that a request has, its body included.</summary>
internal static class TimeLimit
{
    internal static RequestTimeoutPolicy Policy(ServiceLimits limits) => new()
    {
        Timeout = TimeSpan.FromMilliseconds(limits.Milliseconds),
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        WriteTimeoutResponse = async context => await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = context.Response.StatusCode, Detail = $"It took longer than {limits.Milliseconds} ms. Send a smaller case, or try again later." },
        }),
    };
}
