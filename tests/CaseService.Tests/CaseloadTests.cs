using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RiskAssessment;
using RiskAssessment.Json;
using Xunit;
using static CaseService.Tests.MadeUp;

namespace CaseService.Tests;

public abstract class CaseloadTests(bool isPostgres) : OnADatabase(isPostgres)
{
    private static readonly (string, string)[] Quick = [("Limits:RequestsPerMinute", "100000"), ("Rescore:CasesPerSecond", "100000")];

    [Fact]
    public async Task The_worklist_has_every_open_case_once_the_earliest_due_first_in_pages()
    {
        await using var service = await Start(Quick);
        for (var i = 0; i < 12; i++)
            await service.Append($"c-{i}", i % 3 == 0 ? High($"c-{i}") : Opened($"c-{i}"));
        await service.Append("c-3", """{"event":"closed","why":"Ended."}""");
        var (rows, next) = (new List<JsonNode>(), "");
        for (var pages = 0; next is not null && pages < 20; pages++)
        {
            var page = (await service.Get($"/v1/worklist?limit=5{(next.Length > 0 ? "&after=" + next : "")}", Purpose)).Json;
            rows.AddRange(page["cases"]!.AsArray().Select(row => row!));
            next = (string?)page["next"];
        }
        Assert.Equal(Enumerable.Range(0, 12).Where(i => i != 3).Select(i => $"c-{i}").Order(StringComparer.Ordinal), rows.Select(row => (string)row["case"]!).Order(StringComparer.Ordinal));
        var due = rows.Select(row => (DateTimeOffset?)row["standing"]!["due"] ?? DateTimeOffset.MaxValue).ToList();
        Assert.Equal(due.Order(), due);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Get("/v1/worklist?limit=0", Purpose)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Get("/v1/worklist?after=x", Purpose)).Status);
    }

    [Fact]
    public async Task News_come_as_they_happen_and_go_on_after_the_last_that_was_seen()
    {
        await using var service = await Start(Quick);
        await service.Append("c-1", Opened("c-1"));
        using var stream = await Open(0);
        var first = await Read(stream);
        Assert.Equal(("c-1", "undetermined"), ((string)first.Data["case"]!, (string)first.Data["after"]!["level"]!));
        Assert.Null(first.Data["before"]);
        await service.Append("c-1", Answered("relationship", "former-intimate") + "\n" + Answered("threats", "yes") + "\n" + Answered("threat-to-kill", "yes"));
        var second = await Read(stream);
        Assert.Equal(("undetermined", "high"), ((string)second.Data["before"]!["level"]!, (string)second.Data["after"]!["level"]!));
        using var later = await Open(first.Id);
        Assert.Equal(second.Id, (await Read(later)).Id);

        async Task<StreamReader> Open(long after)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/news") { Headers = { { "Last-Event-ID", $"{after}" }, { Purpose.Name, Purpose.Value } } };
            var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
            return new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        }

        static async Task<(long Id, JsonNode Data)> Read(StreamReader stream)
        {
            var (id, data) = (0L, "");
            while (await stream.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30)) is { Length: > 0 } line)
            {
                if (line.StartsWith("id: ", StringComparison.Ordinal))
                    id = long.Parse(line[4..], System.Globalization.CultureInfo.InvariantCulture);
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                    data = line[6..];
            }
            return (id, JsonNode.Parse(data)!);
        }
    }

    [Fact]
    public async Task A_re_score_publishes_what_time_has_changed_and_nothing_else()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 5, 2, 8, 0, 0, TimeSpan.Zero));
        await using var service = await Start(services => services.AddSingleton<TimeProvider>(clock), [.. Quick, ("Rescore:EveryHours", "0")]);
        await service.Append("c-1", High("c-1"));
        await service.Append("c-2", Opened("c-2") + "\n" + """{"event":"milestone-set","milestone":{"id":"m1","kind":"release","on":"2024-08-01"}}""");
        var before = await Published(service);
        await Rescore(service, 2, changed: 0);
        Assert.Equal(before, await Published(service));
        clock.Advance(TimeSpan.FromDays(400));
        await Rescore(service, 2, changed: 1);
        await Published(service);
        var news = Assert.Single(Store(service).News(before, 10));
        Assert.Equal("c-2", news.CaseId);
        Assert.Contains(""" "cause":"rescore" """.Trim(), news.Body, StringComparison.Ordinal);
        Assert.Contains("milestone", news.Body, StringComparison.Ordinal);
        await Rescore(service, 2, changed: 0);
        Assert.Equal(news.Id, await Published(service));
        // What an append is compared with is what was published last.
        await service.Append("c-2", """{"event":"reviewed","why":"Looked at."}""");
        await Published(service);
        var next = JsonNode.Parse(Assert.Single(Store(service).News(news.Id, 10)).Body)!;
        Assert.Equal(["time", "milestone"], next["before"]!["because"].Texts());
    }

    [Fact]
    public async Task Another_version_of_the_instrument_has_its_impact_first_and_is_re_scored_after_the_restart()
    {
        using var folder = new TemporaryFolder();
        var instruments = Directory.CreateDirectory(folder.File("instruments")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(instruments, "a.json"), Cases.EarlierScreen, TestContext.Current.CancellationToken);
        (string, string)[] settings = [await NewDatabase(), ("Instruments:Folder", instruments), ("Instruments:Default", "stalking-screen"), .. Quick];
        var later = InstrumentJson.Write(StalkingScreen.Instrument);
        await using (var service = await Start(settings))
        {
            for (var i = 0; i < 5; i++)
                await service.Append($"c-{i}", High($"c-{i}"));
            var impact = await service.Post("/v1/impacts", later, Purpose);
            Assert.Equal(HttpStatusCode.OK, impact.Status);
            Assert.Contains("2.0.0", impact.Text, StringComparison.Ordinal);
            Assert.Equal("1.1.0", await VersionOf(service));
        }
        await File.WriteAllBytesAsync(Path.Combine(instruments, "b.json"), later, TestContext.Current.CancellationToken);
        await using (var service = await Start(settings))
        {
            var run = await Ended(service);
            Assert.Equal("service", (string)run["startedBy"]!);
            Assert.Equal(5, (long)run["cases"]!);
            Assert.Equal("2.0.0", await VersionOf(service));
        }

        static async Task<string> VersionOf(RunningService service) => (string)(await service.Get("/v1/worklist", Purpose)).Json["cases"]![0]!["standing"]!["instrument"]!["version"]!;
    }

    [Fact]
    public async Task A_re_score_that_was_interrupted_goes_on_where_it_was()
    {
        (string, string)[] settings = [await NewDatabase(), .. Quick];
        await using (var service = await Start(settings))
        {
            for (var i = 0; i < 250; i++)
                await service.Append($"c-{i:000}", Opened($"c-{i:000}"));
        }
        // One page of 100 takes 20 seconds at this rate, so it is interrupted after the first.
        await using (var service = await Start([settings[0], settings[1], ("Rescore:CasesPerSecond", "5")]))
        {
            await service.Post("/v1/rescores", "", Purpose);
            JsonNode run;
            do
                run = (await service.Get("/v1/rescores/last", Purpose)).Json;
            while ((long)run["cases"]! < 100);
            Assert.Null(run["finished"]);
        }
        await using (var service = await Start(settings))
        {
            var run = await Ended(service);
            Assert.Equal((1, 250), ((long)run["id"]!, (long)run["cases"]!));
        }
    }

    [Fact]
    public async Task The_extent_counts_the_stored_cases()
    {
        await using var service = await Start(Quick);
        for (var i = 0; i < 6; i++)
            await service.Append($"c-{i}", High($"c-{i}"));
        var extent = (await service.Get("/v1/extent", Purpose)).Json;
        Assert.Equal(6, (int)Assert.Single(extent["periods"]!.AsArray(), period => (string)period!["period"]! == "2024")!["cases"]!);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Get("/v1/extent?suppress=1", Purpose)).Status);
    }

    [Fact]
    public async Task What_goes_through_all_cases_ends_when_its_time_is_over()
    {
        await using var service = await Start([.. Quick, ("Limits:LongMilliseconds", "1")]);
        for (var i = 0; i < 50; i++)
            await service.Append($"c-{i}", High($"c-{i}"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.Get("/v1/extent", Purpose)).Status);
        // It has really ended: the next one does not wait for it.
        var cases = service.Services.GetRequiredService<EveryCase>();
        await cases.ForEach((_, _) => { }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static CaseStore Store(RunningService service) => service.Services.GetRequiredService<CaseStore>();

    /// <summary>The number of the last news, once all have one.</summary>
    private static async Task<long> Published(RunningService service)
    {
        while (Store(service).HasUnpublished())
            await Task.Delay(10, TestContext.Current.CancellationToken);
        return Store(service).LastNews();
    }

    private static async Task Rescore(RunningService service, int cases, int changed)
    {
        Assert.Equal(HttpStatusCode.Accepted, (await service.Post("/v1/rescores", "", Purpose)).Status);
        var run = await Ended(service);
        Assert.Equal(cases, (long)run["cases"]!);
        Assert.Equal(changed, (long)run["changed"]!);
    }

    private static async Task<JsonNode> Ended(RunningService service)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var answer = await service.Get("/v1/rescores/last", Purpose);
            if (answer.Status == HttpStatusCode.OK && answer.Json["finished"] is not null)
                return answer.Json;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException("The re-score did not end.");
    }
}
