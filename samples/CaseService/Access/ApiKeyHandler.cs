using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CaseService;

/// <summary>The known keys.</summary>
internal sealed class ApiKeyOptions : AuthenticationSchemeOptions
{
    internal IReadOnlyList<ApiKey> Keys { get; set; } = [];
}

/// <summary>Identifies a client by the header <c>X-Api-Key</c>; the comparison takes the same time for every key.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<ApiKeyOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<ApiKeyOptions>(options, loggers, encoder)
{
    internal new const string Scheme = "ApiKey";

    internal const string Header = "X-Api-Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var given = Request.Headers[Header];
        if (given.Count != 1)
            return Task.FromResult(AuthenticateResult.NoResult());
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(given.ToString()));
        ApiKey? known = null;
        foreach (var key in Options.Keys)
            if (CryptographicOperations.FixedTimeEquals(key.Sha256, hash))
                known = key;
        return Task.FromResult(known is null ? AuthenticateResult.Fail("The key is not known.") : AuthenticateResult.Success(Ticket(known)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = $"{Scheme} header=\"{Header}\"";
        return base.HandleChallengeAsync(properties);
    }

    private static AuthenticationTicket Ticket(ApiKey key) =>
        new(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Access.Subject, key.Name), .. key.Roles.Select(role => new Claim(Access.RoleClaim, Roles.CodeOf(role)))], Scheme)), Scheme);
}
