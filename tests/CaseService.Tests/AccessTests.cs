using System.Net;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace CaseService.Tests;

public sealed class AccessTests
{
    private const string Key = "4f1c1b7e-not-a-key-that-anybody-uses";

    private static readonly byte[] Signing = SHA256.HashData("for tests alone"u8);

    private static readonly (string, string)[] ByKey =
    [
        ("Authentication:Schemes:ApiKey:Keys:0:Name", "intake"),
        ("Authentication:Schemes:ApiKey:Keys:0:Sha256", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))),
    ];

    private static readonly (string, string)[] ByToken =
    [
        ("Authentication:Schemes:Bearer:ValidIssuer", "the-issuer"),
        ("Authentication:Schemes:Bearer:ValidAudience", "scoring"),
        ("Authentication:Schemes:Bearer:SigningKeys:0:Issuer", "the-issuer"),
        ("Authentication:Schemes:Bearer:SigningKeys:0:Value", Convert.ToBase64String(Signing)),
    ];

    [Fact]
    public async Task With_API_keys_only_clients_with_a_valid_key_are_answered()
    {
        await using var service = await RunningService.Start(ByKey);
        var unknown = await service.Post("/v1/assessments", Cases.Read("rising"));
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.Status);
        Assert.Equal("application/problem+json", unknown.MediaType);
        Assert.Contains("X-Api-Key", unknown.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(service, ("X-Api-Key", Key + "x")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(service, ("X-Api-Key", Key), ("X-Api-Key", Key)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(service, ("Authorization", $"Bearer {Token()}")));
        Assert.Equal(HttpStatusCode.OK, await Status(service, ("X-Api-Key", Key)));
    }

    [Fact]
    public async Task With_tokens_only_clients_with_a_valid_token_are_answered()
    {
        await using var service = await RunningService.Start(ByToken);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(service));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(service, ("X-Api-Key", Key)));
        foreach (var bad in new[] { Token(issuer: "another"), Token(audience: "another"), Token(expires: -3600), Token(signing: SHA256.HashData("x"u8)), Token(algorithm: "none") })
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(service, ("Authorization", $"Bearer {bad}")));
        Assert.Equal(HttpStatusCode.OK, await Status(service, ("Authorization", $"Bearer {Token()}")));
    }

    [Fact]
    public async Task A_token_has_its_roles_in_a_claim()
    {
        await using var service = await RunningService.Start(ByToken);
        var none = ("Authorization", $"Bearer {Token()}");
        var analyst = ("Authorization", $"Bearer {Token(roles: """["analyst","chief"]""")}");
        var both = ("Authorization", $"Bearer {Token(roles: """["analyst","officer"]""")}");
        Assert.Equal(HttpStatusCode.Forbidden, (await service.Append("c-1", MadeUp.Opened("c-1"), none)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.Append("c-1", MadeUp.Opened("c-1"), analyst)).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.Append("c-1", MadeUp.Opened("c-1"), both)).Status);
        Assert.Contains("\"by\":\"clinic\"", (await service.Of("c-1", "", both)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_and_tokens_can_be_combined_and_the_description_says_so()
    {
        await using var service = await RunningService.Start([.. ByKey, .. ByToken]);
        Assert.Equal(HttpStatusCode.OK, await Status(service, ("X-Api-Key", Key)));
        Assert.Equal(HttpStatusCode.OK, await Status(service, ("Authorization", $"Bearer {Token()}")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(service));
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.Get("/openapi/v1.json")).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.Get("/health")).Status);
        service.Client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        var api = (await service.Get("/openapi/v1.json")).Json;
        Assert.Equal(["ApiKey", "Bearer"], api["components"]!["securitySchemes"]!.AsObject().Select(scheme => scheme.Key));
        Assert.Equal(["ApiKey", "Bearer"], api["security"]!.AsArray().Select(scheme => scheme!.AsObject().Single().Key));
    }

    [Fact]
    public async Task Attempts_with_wrong_keys_are_limited()
    {
        await using var service = await RunningService.Start([.. ByKey, ("Limits:RequestsPerMinute", "3")]);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(service, ("X-Api-Key", $"guess {i}")));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Status(service, ("X-Api-Key", "guess 3")));
        Assert.Equal(HttpStatusCode.OK, await Status(service, ("X-Api-Key", Key)));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://+:0")]
    [InlineData("http://unix:/run/case-service.sock")]
    public async Task Without_authentication_only_this_machine_can_reach_it(string urls)
    {
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start(urls, null));
        Assert.Contains("Authentication:Schemes:ApiKey", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http_ports", "0")]
    [InlineData("Kestrel:Endpoints:Any:Url", "http://0.0.0.0:0")]
    public async Task Without_authentication_every_form_of_a_public_address_is_refused(string key, string value) =>
        await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start(null, null, (key, value)));

    [Fact]
    public async Task With_a_key_it_listens_on_the_configured_address()
    {
        await using var service = await RunningService.Start("http://0.0.0.0:0", null, ByKey);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{service.Address.Port}/v1/instruments"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await HttpAnswer.To(service.Client, request)).Status);
    }

    [Theory]
    [InlineData("Authentication:Schemes:ApiKey:Keys", "none")]
    [InlineData("Authentication:Schemes:ApiKey:Keys:0:Name", "no hash")]
    [InlineData("Authentication:Schemes:ApiKey:Keys:0:Sha256", "no name")]
    [InlineData("Authentication:Schemes:Bearer:ValidIssuer", "no key")]
    [InlineData("Authentication:Schemes:Bearer:ValidAudience", "no issuer")]
    public async Task An_incomplete_configuration_prevents_the_start(string key, string value) =>
        Assert.Contains("Authentication:Schemes", (await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start((key, value)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_request_with_another_host_name_is_not_answered()
    {
        await using var service = await RunningService.Start();
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Post("/v1/assessments", Cases.Read("rising"), ("Host", "evil.example"))).Status);
    }

    private static async Task<HttpStatusCode> Status(RunningService service, params (string, string)[] headers) =>
        (await service.Post("/v1/assessments", Cases.Read("rising"), headers)).Status;

    private static string Token(string issuer = "the-issuer", string audience = "scoring", int expires = 3600, byte[]? signing = null, string algorithm = "HS256", string roles = "[]")
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var head = Part($$"""{"alg":"{{algorithm}}","typ":"JWT"}""");
        var body = Part($$"""{"iss":"{{issuer}}","aud":"{{audience}}","sub":"clinic","roles":{{roles}},"nbf":{{now - 7200}},"exp":{{now + expires}}}""");
        var signature = algorithm == "none" ? "" : System.Buffers.Text.Base64Url.EncodeToString(HMACSHA256.HashData(signing ?? Signing, Encoding.ASCII.GetBytes($"{head}.{body}")));
        return $"{head}.{body}.{signature}";
    }

    private static string Part(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
