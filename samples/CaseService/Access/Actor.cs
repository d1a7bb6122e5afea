namespace CaseService;

/// <summary>Who asks.</summary>
/// <param name="Name">The name of the key, or the subject of the token; <c>local</c> where none is asked for.</param>
/// <param name="ActingFor">The person for whom a system acts; null for none.</param>
/// <param name="Roles">What may be done.</param>
internal sealed record Actor(string Name, string? ActingFor, IReadOnlyList<Role> Roles)
{
    /// <summary>The header with the person for whom a system acts.</summary>
    internal const string ActingForHeader = "X-Acting-For";

    private const string Nobody = "local";

    /// <summary>Who an event says recorded it.</summary>
    internal string By => ActingFor ?? Name;

    /// <summary>Whether it may say who recorded something, and when.</summary>
    internal bool IsSystem => Roles.Contains(Role.System);

    internal static Actor Of(HttpContext context)
    {
        var user = context.User;
        var isAsked = user.Identity is { IsAuthenticated: true };
        return new Actor(
            isAsked ? user.FindFirst(Access.Subject)?.Value ?? "" : Nobody,
            context.Request.Headers[ActingForHeader] is [{ Length: > 0 } person] ? person : null,
            isAsked ? [.. user.FindAll(Access.RoleClaim).Select(claim => CaseService.Roles.Find(claim.Value)).OfType<Role>()] : CaseService.Roles.All);
    }
}
