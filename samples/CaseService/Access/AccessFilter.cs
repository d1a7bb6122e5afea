using Microsoft.AspNetCore.Mvc;

namespace CaseService;

/// <summary>
/// Lets a client do what its role allows, and writes every access to the audit trail, with its purpose. The entry is on the disk before anything is answered, and
/// it is there for what is refused, too.
/// </summary>
internal sealed class AccessFilter(StoreWriter writer, AccessRules rules, TimeProvider clock) : IEndpointFilter
{
    /// <summary>The header with the purpose; a page that is opened in a browser has it as the parameter <c>purpose</c>.</summary>
    internal const string PurposeHeader = "X-Purpose";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var operation = http.GetEndpoint()!.Metadata.GetRequiredMetadata<Operation>();
        var actor = Actor.Of(http);
        http.Response.Headers.CacheControl = "no-store";
        var caseId = http.Request.RouteValues["caseId"] as string ?? "";
        var purpose = http.Request.Headers[PurposeHeader] is [{ } header] ? header : http.Request.Query["purpose"] is [{ } parameter] ? parameter : "";
        if (Wrong(caseId, purpose, actor) is { } wrong)
            return TypedResults.Problem(wrong, statusCode: StatusCodes.Status400BadRequest);
        var isAllowed = operation.Roles.Any(actor.Roles.Contains) && (actor.ActingFor is null || actor.IsSystem);
        var entry = new AccessEntry(0, clock.GetUtcNow(), actor.Name, actor.ActingFor ?? "", operation.Name, caseId, purpose, isAllowed, RequestTrace.Of(http));
        var written = writer.Write(
            null,
            connection =>
            {
                CaseStore.AddAccess(connection, entry);
                return true;
            },
            CancellationToken.None);
        if (!isAllowed)
        {
            await written;
            return Denied(operation, actor);
        }
        try
        {
            return await next(context);
        }
        finally
        {
            await written;
        }
    }

    private string? Wrong(string caseId, string purpose, Actor actor) =>
        !rules.Purposes.Contains(purpose) ? $"Say what for, in the header {PurposeHeader}: one of {string.Join(", ", rules.Purposes)}."
        : caseId.Length > 0 && !Names.IsCaseId(caseId) ? "The id of a case has 1 to 100 letters, digits, '.', '_', '~' or '-', and begins with a letter or digit."
        : actor.ActingFor is { } person && !Names.IsPersonId(person) ? $"{Actor.ActingForHeader} has 1 to 100 letters, digits, '.', '_', '@' or '-'."
        : null;

    private static IResult Denied(Operation operation, Actor actor) => TypedResults.Problem(new ProblemDetails
    {
        Status = StatusCodes.Status403Forbidden,
        Detail = actor.ActingFor is not null && !actor.IsSystem
            ? $"Only the role {Roles.CodeOf(Role.System)} may use {Actor.ActingForHeader}."
            : $"{operation.Name} needs one of these roles: {string.Join(", ", operation.Roles.Select(Roles.CodeOf))}.",
    });
}

/// <summary>What is asked of each access; section <c>Access</c> of the configuration.</summary>
/// <param name="Purposes">The purposes for which somebody may look at stored data.</param>
internal sealed record AccessRules(IReadOnlyList<string> Purposes)
{
    private static readonly string[] Standard = ["call", "investigation", "safeguarding", "supervision", "statistics", "audit", "maintenance"];

    internal static AccessRules From(IConfiguration configuration)
    {
        string[] given = [.. configuration.GetSection("Access:Purposes").GetChildren().Select(purpose => purpose.Value).OfType<string>()];
        return new AccessRules(given.Length > 0 ? given : Standard);
    }
}
