using Microsoft.AspNetCore.Mvc;

namespace CaseService;

/// <summary>What to do about a refused request, if its status alone does not say so.</summary>
internal static class Advice
{
    internal static void Add(ProblemDetails details, ServiceLimits limits) => details.Detail ??= details.Status switch
    {
        StatusCodes.Status401Unauthorized => "Authenticate: see the WWW-Authenticate header.",
        StatusCodes.Status404NotFound => "GET /openapi/v1.json lists the endpoints.",
        StatusCodes.Status405MethodNotAllowed => "The Allow header lists the methods.",
        StatusCodes.Status408RequestTimeout => "The body arrived too slowly.",
        StatusCodes.Status413PayloadTooLarge => $"A case file can have at most {limits.BodyBytes} bytes.",
        StatusCodes.Status415UnsupportedMediaType => "Send it with the Content-Type that GET /openapi/v1.json states for this endpoint (application/json for a case file), and without Content-Encoding.",
        StatusCodes.Status429TooManyRequests => "Try again after the number of seconds in Retry-After.",
        StatusCodes.Status500InternalServerError => "Internal error of the service. Its log has details under this traceId.",
        _ => null,
    };
}
