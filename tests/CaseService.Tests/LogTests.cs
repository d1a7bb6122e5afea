using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseService.Tests;

/// <summary>Untrusted text in a body, an address or a header is not in the log.</summary>
public sealed class LogTests
{
    private const string Secret = "jane-smith-of-12-mill-lane";

    [Fact]
    public async Task Nothing_that_is_sent_is_in_the_log()
    {
        await using var service = await RunningService.Start();
        var good = $$"""
            { "formatVersion": "1.0", "case": "{{Secret}}", "answers": { "threats": { "answer": "yes", "by": "{{Secret}}", "note": "{{Secret}}" } },
              "diary": { "incidents": [ { "id": "{{Secret}}", "when": "2024-03-01", "behaviours": ["following"], "note": "{{Secret}}" } ] } }
            """;
        foreach (var body in new[] { good, good.Replace("threats", Secret, StringComparison.Ordinal), $"\"{Secret}", $$"""{ "{{Secret}}": "{{Secret}}" }""" })
            foreach (var path in new[] { "/v1/assessments", "/v1/trajectories", "/v1/why-not", $"/v1/assessments?lang={Secret}&name={Secret}", $"/v1/{Secret}", $"/v1/cases/{Secret}/events?purpose=call", $"/v1/cases/{Secret}/judgements?purpose=call", "/v1/impacts?purpose=call" })
                await service.Post(path, path.StartsWith("/v1/cases", StringComparison.Ordinal) ? MadeUp.Opened(Secret) : body, ("X-Api-Key", Secret), ("Authorization", $"Bearer {Secret}"), ("X-Name", Secret), ("Request-Id", Secret), ("traceparent", Secret), ("baggage", $"{Secret}={Secret}"));
        foreach (var path in new[] { $"/v1/instruments/{Secret}/{Secret}", $"/v1/questions?instrument={Secret}", $"/v1/schemas/{Secret}", $"/v1/cases/{Secret}/assessment?purpose=call&asOf={Secret}", $"/v1/cases/{Secret}/report?purpose=call&marking={Secret}", $"/v1/worklist?purpose={Secret}" })
            await service.Get(path);

        Assert.Contains("POST /v1/assessments", service.Log.Text, StringComparison.Ordinal);
        Assert.Contains("SRA0301", service.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, service.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("threats", service.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_body_is_in_the_log_however_much_is_logged()
    {
        await using var service = await RunningService.Start(("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"));
        await service.Post("/v1/assessments", $$"""{ "formatVersion": "1.0", "case": "{{Secret}}", "answers": { "threats": { "answer": "yes", "note": "{{Secret}}" } } }""");
        await service.Post("/v1/assessments", $$"""{ "formatVersion": "1.0", "{{Secret}}": "{{Secret}}" }""");
        Assert.Contains("Trace", service.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, service.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_sent_is_in_the_log_when_access_is_required()
    {
        await using var service = await RunningService.Start(
            ("Authentication:Schemes:ApiKey:Keys:0:Name", "intake"),
            ("Authentication:Schemes:ApiKey:Keys:0:Sha256", new string('0', 64)),
            ("Authentication:Schemes:Bearer:Authority", "https://127.0.0.1:1"),
            ("Authentication:Schemes:Bearer:ValidAudience", "scoring"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.Post("/v1/assessments", Secret, ("X-Api-Key", Secret))).Status);
        await service.Post($"/v1/assessments?name={Secret}", Secret, ("Authorization", $"Bearer {Secret}.{Secret}.{Secret}"));
        Assert.DoesNotContain(Secret, service.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_is_logged_with_its_type_and_place_and_without_its_message()
    {
        var clock = new BreakingClock();
        await using var service = await RunningService.Start("http://127.0.0.1:0", services => services.AddSingleton<TimeProvider>(clock));
        clock.IsBroken = true;
        var answer = await service.Post("/v1/assessments", """{ "formatVersion": "1.0", "answers": { "threats": "yes" } }""");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.DoesNotContain(Secret, answer.Text, StringComparison.Ordinal);
        Assert.Contains("System.InvalidTimeZoneException", service.Log.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(BreakingClock), service.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, service.Log.Text, StringComparison.Ordinal);
    }

    private sealed class BreakingClock : TimeProvider
    {
        internal bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidTimeZoneException(Secret) : base.GetUtcNow();
    }
}
