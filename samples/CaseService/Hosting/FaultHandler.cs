using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using RiskAssessment;

namespace CaseService;

/// <summary>
/// Answers what an endpoint throws: refusals as problem details, and anything else as a fault of the service, of which the log has type and place, but not the
/// message, which may contain text of a case.
/// </summary>
internal sealed class FaultHandler(IProblemDetailsService details, Database database, ServiceMetrics metrics, ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var answer = Answer(httpContext, exception);
        httpContext.Response.StatusCode = answer.Status!.Value;
        await details.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = answer });
        return true;
    }

    private ProblemDetails Answer(HttpContext context, Exception exception)
    {
        if (exception is DbException failed)
            exception = new StorageException(database.FaultOf(failed), failed);
        var trace = RequestTrace.Of(context);
        switch (exception)
        {
            case InvalidInputException refused:
                return RefusedCase.Details(refused.Problems);
            case BadHttpRequestException refused:
                return new ProblemDetails { Status = refused.StatusCode };
            case CaseNotFoundException:
                return new ProblemDetails { Status = StatusCodes.Status404NotFound, Detail = "There is no case with this id. Its first event opens it." };
            case SequenceConflictException { Last: var last }:
                return new ProblemDetails { Status = StatusCodes.Status412PreconditionFailed, Detail = $"The last event of the case is number {last}. Read the case again, and decide again what to append.", Extensions = { ["lastSequence"] = last } };
            case KeyReusedException:
                return new ProblemDetails { Status = StatusCodes.Status422UnprocessableEntity, Detail = "This Idempotency-Key was used for another request about this case. Use a new key for each request, and the same one only to send it again." };
            case CaseDamagedException { Sequence: var sequence } damaged:
                ServiceLog.Damaged(logger, damaged.Reason, trace);
                return new ProblemDetails { Status = StatusCodes.Status500InternalServerError, Type = "urn:risk-assessment:case-damaged", Title = "The case is damaged.", Detail = $"The stored events of this case are damaged from number {sequence} on, so nothing is said of it. Other cases are not affected. Tell those who run the service." };
            case StorageException { Fault: var fault }:
                ServiceLog.StorageFailed(logger, fault, trace);
                metrics.StorageFailed(fault);
                context.Response.Headers.RetryAfter = "5";
                return fault switch
                {
                    StorageFault.Full => new ProblemDetails { Status = StatusCodes.Status507InsufficientStorage, Detail = "The disk is full. Nothing was stored. Tell those who run the service, and send it again later with the same Idempotency-Key." },
                    StorageFault.Damaged => new ProblemDetails { Status = StatusCodes.Status500InternalServerError, Type = "urn:risk-assessment:database-damaged", Title = "The database is damaged.", Detail = "The database is damaged. Tell those who run the service." },
                    _ => new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Detail = "The database does not answer. Send it again, with the same Idempotency-Key." },
                };
            default:
                ServiceLog.Faulted(logger, exception.GetType().FullName, trace, exception.StackTrace);
                return new ProblemDetails { Status = StatusCodes.Status500InternalServerError };
        }
    }
}
