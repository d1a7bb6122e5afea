using Microsoft.AspNetCore.Diagnostics;

namespace CaseService;

/// <summary>Logs the type and place of an unhandled exception, but not its message, which may contain text of a case.</summary>
internal sealed class FaultHandler(IProblemDetailsService details, ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ServiceLog.Faulted(logger, exception.GetType().FullName, RequestTrace.Of(httpContext), exception.StackTrace);
        await details.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
        return true;
    }
}
