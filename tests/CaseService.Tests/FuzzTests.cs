using System.Net;
using System.Text;
using Xunit;
using static CaseService.Tests.MadeUp;

namespace CaseService.Tests;

/// <summary>Requests that no client should send. Each is answered in time, and none with a fault of the service. FUZZED_REQUESTS says how many.</summary>
public abstract class FuzzTests(bool isPostgres) : OnADatabase(isPostgres)
{
    private static readonly int Requests = int.TryParse(Environment.GetEnvironmentVariable("FUZZED_REQUESTS"), out var requests) ? requests : 1_000;

    private static readonly string[] Paths =
    [
        "/v1/cases/c-1", "/v1/cases/c-1/events", "/v1/cases/c-1/imports", "/v1/cases/c-1/judgements", "/v1/cases/c-1/countersignatures", "/v1/cases/c-1/assessment", "/v1/cases/c-1/judgement",
        "/v1/cases/c-1/trajectories", "/v1/cases/c-1/comparison", "/v1/cases/c-1/why-not", "/v1/cases/c-1/review", "/v1/cases/c-1/report", "/v1/worklist", "/v1/parked", "/v1/extent", "/v1/impacts", "/v1/rescores",
        "/v1/rescores/last", "/v1/access", "/v1/assessments", "/v1/trajectories", "/v1/why-not", "/v1/questions", "/v1/instruments", "/openapi/v1.json", "/health",
    ];

    private static readonly string[] Parameters = ["asOf", "knownAt", "earlier", "later", "lang", "level", "for", "marking", "limit", "after", "case", "by", "area", "cross", "suppress", "round", "purpose", "instrument", "version"];

    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "99999999999999999999", "true", "year", "high", "2024-03-18T12:00:00Z", "2024-03-18", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "1985-04-12T23:20:30Z/..", "%00", "%F0%9F%92%A9",
        "%FF", "..%2F..", "c-1", "9223372036854775807.c-1", "NaN", "en", "cy", "xx-\u00e9", "'; DROP TABLE event; --", new string('a', 3_000), "2024-13-45T99:99",
    ];

    private static readonly string[] Types = ["application/json", "application/jsonl", "multipart/form-data; boundary=b", "multipart/form-data", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16"];

    [Fact]
    public async Task No_request_gets_a_fault_or_no_answer()
    {
        var random = new Random(7);
        await using var service = await Start(("Limits:RequestsPerMinute", "1000000000"), ("Limits:BodyBytes", "20000"), ("Limits:EvidenceBytes", "20000"));
        await service.Append("c-1", High("c-1"));
        // A connection for each request: after what is no HTTP, the server ends the connection, and the next request on it would fail.
        using var connections = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero };
        using var client = new HttpClient(connections) { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(60) };
        var statuses = new SortedDictionary<int, int>();
        for (var i = 0; i < Requests; i++)
        {
            using var request = Request(random);
            var asked = $"{request.Method} {request.RequestUri} {request.Content?.Headers.ContentType}";
            using var response = await Send(client, request, asked);
            if (response.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable)
                Assert.Fail($"{asked}: {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}\n{service.Log.Text}");
            // What is no HTTP at all, the server refuses before the service sees it.
            if ((int)response.StatusCode >= 400 && response.Headers.ConnectionClose != true)
                Assert.True(response.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{asked}: {response}");
            statuses[(int)response.StatusCode] = statuses.GetValueOrDefault((int)response.StatusCode) + 1;
        }
        Assert.InRange(statuses.Count, 5, 20);
        Assert.Equal(HttpStatusCode.OK, (await service.Of("c-1", "assessment")).Status);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", statuses));
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, HttpRequestMessage request, string asked)
    {
        try
        {
            return await client.SendAsync(request, TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException unanswered)
        {
            throw new InvalidOperationException($"{asked} was not answered: {unanswered.InnerException?.Message ?? unanswered.Message}", unanswered);
        }
    }

    private static HttpRequestMessage Request(Random random)
    {
        var path = One(Paths, random);
        if (random.Next(10) == 0)
            path = path.Replace("c-1", One(Values, random), StringComparison.Ordinal);
        var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{One(Parameters, random)}={One(Values, random)}"));
        var request = new HttpRequestMessage((random.Next(10) == 0) != IsPost(path) ? HttpMethod.Post : HttpMethod.Get, new Uri(path + (query.Length > 0 ? "?" + query : ""), UriKind.Relative));
        if (random.Next(15) > 0)
            request.Headers.TryAddWithoutValidation(Purpose.Name, Purpose.Value);
        foreach (var name in (string[])["If-Match", "Idempotency-Key", "X-Acting-For", "X-Api-Key", "Accept"])
            if (random.Next(6) == 0)
                request.Headers.TryAddWithoutValidation(name, random.Next(2) == 0 ? "\"1\"" : One(Values, random).Replace("\u00e9", "e", StringComparison.Ordinal));
        if (request.Method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent(Body(random));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", random.Next(3) == 0 ? One(Types, random) : path.EndsWith("/events", StringComparison.Ordinal) ? "application/jsonl" : path.EndsWith("/imports", StringComparison.Ordinal) ? "multipart/form-data; boundary=b" : "application/json");
        }
        return request;
    }

    private static bool IsPost(string path) =>
        path is "/v1/impacts" or "/v1/rescores" or "/v1/assessments" or "/v1/trajectories" or "/v1/why-not"
        || ((string[])["/events", "/imports", "/judgements", "/countersignatures"]).Any(end => path.EndsWith(end, StringComparison.Ordinal));

    private static byte[] Body(Random random)
    {
        var text = random.Next(9) switch
        {
            0 => "",
            1 => new string('[', random.Next(1, 5_000)),
            2 => High("c-1"),
            3 => Entry($"e{random.Next(1_000)}", One(Values, random)) + "\n" + Answered("threats", One(Values, random)),
            4 => """{"level":"medium","why":"x","agrees":true,"judgement":1}""",
            5 => "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"d.csv\"\r\n\r\ndate,behaviour\n2024-01-01,following\n\r\n--b--\r\n",
            6 => Encoding.UTF8.GetString(Cases.Read("rising")),
            7 => Encoding.UTF8.GetString(Cases.EarlierScreen)[..random.Next(10_000)],
            _ => new string((char)random.Next(0xD7FF), random.Next(30_000)),
        };
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var mutations = random.Next(3); mutations > 0 && bytes.Length > 0; mutations--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static T One<T>(T[] of, Random random) => of[random.Next(of.Length)];
}
