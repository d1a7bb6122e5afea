using Microsoft.AspNetCore.Diagnostics;

namespace ScoringService;

/// <summary>A fault of ours: its type and where it happened go to the log, not its message, in which a case's words may stand.</summary>
internal sealed class FaultHandler(IProblemDetailsService details, ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ServiceLog.Faulted(logger, exception.GetType().FullName, RequestTrace.Of(httpContext), exception.StackTrace);
        await details.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
        return true;
    }
}
