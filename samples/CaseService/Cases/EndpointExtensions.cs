namespace CaseService;

/// <summary>What an endpoint is for, in one line each.</summary>
internal static class EndpointExtensions
{
    /// <summary>Ties an endpoint to the operation whose roles may use it.</summary>
    internal static RouteHandlerBuilder For(this RouteHandlerBuilder endpoint, Operation operation) => endpoint
        .WithMetadata(operation)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    internal static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string name, string summary, string? description = null)
    {
        endpoint.WithName(name).WithSummary(summary);
        return description is null ? endpoint : endpoint.WithDescription(description);
    }
}
