using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;
using static CaseService.Tests.MadeUp;

namespace CaseService.Tests;

/// <summary>The table of docs/integrating-http.md says who may do what. Every role tries every endpoint.</summary>
public sealed partial class RoleTests
{
    private static readonly string[] Columns = ["call-handler", "officer", "supervisor", "analyst", "auditor", "system"];

    private static readonly (string Method, string Path, string Allowed)[] Table =
    [
        .. Row().Matches(File.ReadAllText(Path.Combine(Docs.Root, "docs/integrating-http.md"))).Select(row => (
            row.Groups["method"].Value,
            row.Groups["path"].Value,
            string.Join(' ', row.Groups["cell"].Captures.Zip(Columns).Where(cell => cell.First.Value.Trim() == "yes").Select(cell => cell.Second)))),
    ];

    private static readonly (string, string)[] Keys =
    [
        .. Columns.Append("none").SelectMany((role, i) => new[]
        {
            ($"Authentication:Schemes:ApiKey:Keys:{i}:Name", role),
            ($"Authentication:Schemes:ApiKey:Keys:{i}:Sha256", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("key of " + role)))),
            ($"Authentication:Schemes:ApiKey:Keys:{i}:Roles:0", role),
        }.Take(role == "none" ? 2 : 3)),
        ("Limits:RequestsPerMinute", "100000"),
    ];

    [Fact]
    public async Task The_table_has_every_endpoint_with_stored_data()
    {
        await using var service = await RunningService.Start(Keys);
        var endpoints = service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Operation>() is not null)
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()} {endpoint.RoutePattern.RawText!.TrimEnd('/')}");
        Assert.Equal(endpoints.Order(StringComparer.Ordinal), Table.Select(row => $"{row.Method} {row.Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_role_may_do_what_the_table_says_and_nothing_else_and_each_try_is_in_the_audit_trail()
    {
        await using var service = await RunningService.Start(Keys);
        Assert.Equal(HttpStatusCode.OK, (await service.Append("c-1", High("c-1"), Key("officer"))).Status);
        var tries = 1;
        foreach (var (method, path, allowed) in Table)
            foreach (var role in Columns.Append("none"))
            {
                var status = await Try(service, method, path.Replace("{caseId}", "c-1", StringComparison.Ordinal).Replace("{index:long}", "0", StringComparison.Ordinal), role);
                tries++;
                var isAllowed = allowed.Split(' ').Contains(role);
                Assert.True(isAllowed == (status is not HttpStatusCode.Forbidden), $"{role}: {method} {path}: {status}");
                Assert.True(!isAllowed || (int)status < 500, $"{role}: {method} {path}: {status}");
            }
        var entries = (await service.Get("/v1/access?limit=1000", Purpose, Key("auditor"))).Json["entries"]!.AsArray();
        // The access to the trail itself may be in it already.
        Assert.InRange(entries.Count, tries, tries + 1);
        Assert.Equal(Table.Sum(row => Columns.Length + 1 - row.Allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length), entries.Count(entry => !(bool)entry!["allowed"]!));
        Assert.All(entries, entry => Assert.Equal("call", (string)entry!["purpose"]!));
    }

    [Fact]
    public async Task A_client_without_a_role_may_have_its_own_cases_assessed()
    {
        await using var service = await RunningService.Start(Keys);
        Assert.Equal(HttpStatusCode.OK, (await service.Post("/v1/assessments", Cases.Read("rising"), Key("none"))).Status);
    }

    [Fact]
    public async Task Only_a_system_says_who_recorded_something_and_when()
    {
        await using var service = await RunningService.Start([.. Keys, ("Authentication:Schemes:ApiKey:Keys:5:Roles:1", "officer")]);
        const string Told = """{"formatVersion":"1.0","event":"opened","case":"c-1","recorded":"2024-03-01T10:00:00Z","by":"officer-7"}""";
        Assert.Equal(["SRA1202", "SRA1202"], (await service.Append("c-1", Told, Key("officer"))).Codes());
        Assert.Equal(HttpStatusCode.Forbidden, (await service.Append("c-1", Opened("c-1"), Key("officer"), ("X-Acting-For", "officer-7"))).Status);
        Assert.Equal(["SRA1202"], (await service.Append("c-1", Told.Replace("2024", "2224", StringComparison.Ordinal), Key("system"))).Codes());
        Assert.Equal(HttpStatusCode.OK, (await service.Append("c-1", Told, Key("system"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.Append("c-1", Entry("e1"), Key("system"), ("X-Acting-For", "officer-8"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.Append("c-1", Entry("e2"), Key("officer"))).Status);
        Assert.Equal(["officer-7", "officer-8", "officer"], HistoryJson.Read((await service.Of("c-1", "", Key("officer"))).Bytes).Events.Select(one => one.By));
        var entry = (await service.Get("/v1/access?case=c-1", Purpose, Key("auditor"))).Json["entries"]!.AsArray().Last(one => (string)one!["actingFor"]! == "officer-8")!;
        Assert.Equal("system", (string)entry["who"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("curiosity")]
    [InlineData("call, curiosity")]
    public async Task An_access_without_a_known_purpose_is_refused(string purpose)
    {
        await using var service = await RunningService.Start();
        await service.Append("c-1", High("c-1"));
        var refused = await service.Get("/v1/cases/c-1/assessment", ("X-Purpose", purpose));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("investigation", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_purposes_of_a_force_are_configured()
    {
        await using var service = await RunningService.Start(("Access:Purposes:0", "duty"));
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Append("c-1", High("c-1"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.Post("/v1/cases/c-1/events", High("c-1"), ("X-Purpose", "duty"))).Status);
    }

    [Fact]
    public async Task An_unknown_role_prevents_the_start()
    {
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start([.. Keys, ("Authentication:Schemes:ApiKey:Keys:0:Roles:1", "chief")]));
        Assert.Contains("call-handler, officer, supervisor, analyst, auditor, system", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Try(RunningService service, string method, string path, string role)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { Purpose.Name, Purpose.Value }, { "X-Api-Key", "key of " + role } } };
        if (method == "POST")
            request.Content = new StringContent("", Encoding.UTF8, path.EndsWith("/events", StringComparison.Ordinal) ? "application/jsonl" : path.EndsWith("/imports", StringComparison.Ordinal) ? "multipart/form-data" : "application/json");
        using var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.StatusCode;
    }

    private static (string, string) Key(string role) => ("X-Api-Key", "key of " + role);

    [GeneratedRegex(@"^\| (?<method>GET|POST) (?<path>/v1/\S+) \|(?:(?<cell> (?:yes)? *)\|){6}", RegexOptions.Multiline)]
    private static partial Regex Row();
}
