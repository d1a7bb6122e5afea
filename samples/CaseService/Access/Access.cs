using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace CaseService;

/// <summary>
/// Who has access: holders of API keys, of JWT bearer tokens, or both; section <c>Authentication:Schemes</c>. If neither is configured,
/// anybody on this machine.
/// </summary>
internal sealed class Access
{
    /// <summary>The claim with the client's name, in both schemes.</summary>
    internal const string Subject = "sub";

    /// <summary>The claim with the codes of roles, in both schemes.</summary>
    internal const string RoleClaim = "roles";

    private const string Either = "Either";

    private readonly IReadOnlyList<ApiKey> _keys;

    private Access(IReadOnlyList<ApiKey> keys, bool asksForTokens) => (_keys, AsksForTokens) = (keys, asksForTokens);

    internal bool AsksForKeys => _keys.Count > 0;

    internal bool AsksForTokens { get; }

    internal bool IsAsked => AsksForKeys || AsksForTokens;

    internal static Access From(IConfiguration configuration)
    {
        var schemes = configuration.GetSection("Authentication:Schemes");
        var bearer = schemes.GetSection(JwtBearerDefaults.AuthenticationScheme);
        if (bearer.Exists() && !IsWhole(bearer))
            throw new StartRefusedException("Authentication:Schemes:Bearer needs Authority, or ValidIssuer and SigningKeys, to trust an issuer, and ValidAudience or ValidAudiences to accept only tokens for this service.");
        return new Access(ApiKey.From(schemes.GetSection(ApiKeyHandler.Scheme)), bearer.Exists());
    }

    internal void AddTo(IServiceCollection services)
    {
        if (!IsAsked)
            return;
        var schemes = services.AddAuthentication(Either).AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector = Choose);
        if (AsksForKeys)
            schemes.AddScheme<ApiKeyOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, options => options.Keys = _keys);
        if (AsksForTokens)
            schemes.AddJwtBearer(options => options.MapInboundClaims = false);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private string Choose(HttpContext context) =>
        AsksForKeys && (!AsksForTokens || context.Request.Headers.ContainsKey(ApiKeyHandler.Header)) ? ApiKeyHandler.Scheme : JwtBearerDefaults.AuthenticationScheme;

    private static bool IsWhole(IConfigurationSection bearer) =>
        (bearer["Authority"] is not null || (Has(bearer, "ValidIssuer") && bearer.GetSection("SigningKeys").Exists()))
        && (Has(bearer, "ValidAudience") || bearer["Audience"] is not null);

    private static bool Has(IConfigurationSection bearer, string one) => bearer[one] is not null || bearer.GetSection(one + "s").Exists();
}
