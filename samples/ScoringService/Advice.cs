using Microsoft.AspNetCore.Mvc;

namespace ScoringService;

/// <summary>What to do about a request that was not taken, where its status alone does not say.</summary>
internal static class Advice
{
    internal static void Add(ProblemDetails details, ServiceLimits limits) => details.Detail ??= details.Status switch
    {
        StatusCodes.Status401Unauthorized => "Say who you are: see WWW-Authenticate.",
        StatusCodes.Status404NotFound => "GET /openapi/v1.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => "Allow says which methods there are.",
        StatusCodes.Status408RequestTimeout => "The body came too slowly.",
        StatusCodes.Status413PayloadTooLarge => $"A case file has at most {limits.BodyBytes} bytes here.",
        StatusCodes.Status415UnsupportedMediaType => "Send the case with Content-Type: application/json and without Content-Encoding.",
        StatusCodes.Status429TooManyRequests => "Ask again after the seconds that Retry-After says.",
        StatusCodes.Status500InternalServerError => "A fault of the service. Its log has more, by traceId.",
        _ => null,
    };
}
