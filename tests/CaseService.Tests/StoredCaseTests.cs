using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RiskAssessment;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;
using static CaseService.Tests.MadeUp;

namespace CaseService.Tests;

public abstract class StoredCaseTests(bool isPostgres) : OnADatabase(isPostgres)
{
    [Fact]
    public async Task What_is_appended_is_kept_and_assessed_after_a_restart()
    {
        var setting = await NewDatabase();
        HttpAnswer appended;
        await using (var service = await Start(setting))
        {
            appended = await service.Append("c-1", High("c-1"));
            Assert.Equal(HttpStatusCode.OK, appended.Status);
            Assert.Equal(5, appended.Last());
            Assert.Equal("high", (string)appended.Json["standing"]!["level"]!);
        }
        await using (var service = await Start(setting))
        {
            var history = HistoryJson.Read((await service.Of("c-1")).Bytes);
            Assert.Equal(["opened", "answered", "answered", "answered", "entry-added"], history.Events.Select(one => one.Change.Code));
            Assert.All(history.Events, one => Assert.Equal("local", one.By));
            var again = await service.Of("c-1", "assessment");
            Assert.Equal("high", (string)again.Json["level"]!);
            Assert.Equal(5, again.Last());
            Assert.Equal(6, (await service.Append("c-1", Entry("e2"))).Last());
        }
    }

    [Fact]
    public async Task Every_answer_about_a_case_is_byte_for_byte_the_library_s()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 5, 2, 8, 0, 0, TimeSpan.Zero));
        await using var service = await Start(services => services.AddSingleton<TimeProvider>(clock), ("Limits:RequestsPerMinute", "100000"));
        var lines = (await File.ReadAllTextAsync(Path.Combine(Docs.Root, "samples/CaseOverTime/case.jsonl"), TestContext.Current.CancellationToken)).Replace("2024/0108", "2024-0108", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.Append("2024-0108", lines)).Status);
        var (history, edge) = (HistoryJson.Read(Encoding.UTF8.GetBytes(lines)), new AssessmentService(StalkingScreen.Versions, clock));
        var (march, april) = (new DateTimeOffset(2024, 3, 18, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 4, 20, 12, 0, 0, TimeSpan.FromHours(1)));

        await Is("", HistoryJson.Write(history));
        await Is("assessment?lang=cy", AssessmentJson.Write(edge.Assess(history), "cy"));
        await Is("assessment?asOf=2024-03-18T12:00:00Z&knownAt=2024-03-18T12:00:00Z", AssessmentJson.Write(edge.Assess(history, march, march)));
        await Is("assessment?knownAt=2024-04-20T12:00", AssessmentJson.Write(edge.Assess(history, null, april)));
        await Is("judgement", JudgementJson.Write(edge.JudgedAssessmentOf(history)));
        await Is("trajectories?knownAt=2024-03-18T12:00:00Z", TrajectoryJson.Write(edge.TrajectoriesOf(history, null, march)));
        await Is("comparison?earlier=2024-03-18T12:00:00Z&later=2024-04-20T12:00", ComparisonJson.Write(edge.Compare(history, march, april)));
        await Is("why-not?level=medium&asOf=2024-03-18T12:00:00Z", WhyNotJson.Write(edge.Assess(history, march).WhyNot(RiskLevel.Medium)));
        await Is("review", ReviewJson.Write([edge.ReviewOf(history, null)]));

        async Task Is(string what, byte[] expected) => Assert.Equal(Encoding.UTF8.GetString(expected), (await service.Of("2024-0108", what)).Text);
    }

    [Fact]
    public async Task A_request_with_a_key_that_is_sent_again_is_carried_out_once()
    {
        await using var service = await Start();
        var first = await service.Append("c-1", High("c-1"), ("Idempotency-Key", "k-1"));
        await service.Append("c-1", Entry("e2"));
        var again = await service.Append("c-1", High("c-1"), ("Idempotency-Key", "k-1"));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(6, (await service.Of("c-1")).Last());
        var other = await service.Append("c-1", Entry("e3"), ("Idempotency-Key", "k-1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("Idempotency-Key", other.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.Append("c-2", High("c-2"), ("Idempotency-Key", "k-1"))).Status);
    }

    [Fact]
    public async Task The_same_key_from_many_at_once_is_carried_out_once()
    {
        await using var service = await Start(("Limits:RequestsPerMinute", "100000"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => service.Append("c-1", High("c-1"), ("Idempotency-Key", "k-1"))));
        Assert.All(answers, answer => Assert.Equal(answers[0].Text, answer.Text));
        Assert.Equal(5, (await service.Of("c-1")).Last());
    }

    [Fact]
    public async Task Of_two_clients_who_saw_the_same_state_one_wins_and_the_other_is_told()
    {
        await using var service = await Start(("Limits:RequestsPerMinute", "100000"));
        await service.Append("c-1", High("c-1"));
        for (var round = 0; round < 20; round++)
        {
            var last = 5 + round;
            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => service.Append("c-1", Entry($"r{round}-{i}"), ("If-Match", $"\"{last}\""))));
            var loser = Assert.Single(answers, answer => answer.Status == HttpStatusCode.PreconditionFailed);
            Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
            Assert.Equal(last + 1, (int)loser.Json["lastSequence"]!);
        }
        Assert.Equal(25, (await service.Of("c-1")).Last());
    }

    [Fact]
    public async Task Two_processes_that_append_to_one_case_lose_nothing()
    {
        (string, string)[] settings = [await NewDatabase(), ("Limits:RequestsPerMinute", "100000")];
        await using var one = await Start(settings);
        await using var other = await Start(settings);
        await one.Append("c-1", High("c-1"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : other).Append("c-1", Entry($"n{i}"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(Enumerable.Range(6, 40), answers.Select(answer => answer.Last()).Order());
        foreach (var service in new[] { one, other })
            Assert.Equal(45, HistoryJson.Read((await service.Of("c-1")).Bytes).LastSequence);
    }

    [Fact]
    public async Task Events_that_cannot_follow_are_refused_with_every_problem_and_nothing_is_kept()
    {
        await using var service = await Start();
        await service.Append("c-1", High("c-1"));
        var refused = await service.Append("c-1", string.Join('\n', """{"event":"entry-withdrawn","id":"none","why":"x"}""", Entry("e2"), Answered("threats", "yes"), Entry("e3", behaviour: "folowing")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([1, 4], refused.Json["problems"]!.AsArray().Select(problem => (int)problem!["line"]!));
        Assert.Equal(5, (await service.Of("c-1")).Last());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await service.Append("c-1", Answered("threats", "perhaps"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await service.Append("c-2", Entry("e1"))).Status);
        Assert.Equal(["SRA1201"], (await service.Append("c-2", Opened("c-3"))).Codes());
        Assert.Equal(["SRA0306"], (await service.Append("c-2", Opened("c-2", ""","instrument":{"id":"none"}"""))).Codes());
        Assert.Equal(HttpStatusCode.NotFound, (await service.Of("c-2")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Append("c-1", "{")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Append(".hidden", Opened(".hidden"))).Status);
    }

    [Fact]
    public async Task A_lower_level_waits_for_another_person_and_never_goes_below_a_floor()
    {
        await using var service = await Start();
        await service.Append("c-1", string.Join('\n', Opened("c-1"), Answered("relationship", "former-intimate"), Answered("threats", "yes"), Entry("e1", "2026-11-01", "turning-up-at-home"), Entry("e2", "2026-11-02"), Entry("e3", "2026-11-03", "threat-of-harm")));
        Assert.Equal("high", (string)(await service.Of("c-1", "assessment")).Json["level"]!);
        var body = """{"level":"medium","why":"He has moved away."}""";
        Assert.Equal((HttpStatusCode)428, (await service.Post("/v1/cases/c-1/judgements", body, Purpose)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await service.Post("/v1/cases/c-1/judgements", body, Purpose, ("If-Match", "\"5\""))).Status);
        var judged = await service.Post("/v1/cases/c-1/judgements", body, Purpose, ("If-Match", "\"6\""), ("X-Acting-For", "officer-7"));
        Assert.Equal(HttpStatusCode.OK, judged.Status);
        Assert.Equal("high", (string)judged.Json["standing"]!["responseLevel"]!);
        var self = await service.Post("/v1/cases/c-1/countersignatures", """{"agrees":true,"why":"I am sure."}""", Purpose, ("If-Match", "\"7\""), ("X-Acting-For", "officer-7"));
        Assert.Equal(["same-person"], self.Codes());
        var signed = await service.Post("/v1/cases/c-1/countersignatures", """{"agrees":true,"why":"I have read it."}""", Purpose, ("If-Match", "\"7\""), ("X-Acting-For", "sergeant-2"));
        Assert.Equal("medium", (string)signed.Json["standing"]!["responseLevel"]!);
        Assert.Equal("high", (string)signed.Json["standing"]!["level"]!);
        Assert.Equal(["rationale-missing"], (await service.Post("/v1/cases/c-1/judgements", """{"level":"medium"}""", Purpose, ("If-Match", "\"8\""))).Codes());
        Assert.Equal(["SRA1204"], (await service.Post("/v1/cases/c-1/judgements", """{"level":"undetermined"}""", Purpose, ("If-Match", "\"8\""))).Codes());
        Assert.Equal(["SRA1204"], (await service.Post("/v1/cases/c-1/countersignatures", "{}", Purpose, ("If-Match", "\"8\""))).Codes());
        Assert.Equal(["SRA1203"], (await service.Append("c-1", """{"event":"judged","level":"standard","assessment":"00"}""")).Codes());
    }

    [Fact]
    public async Task Evidence_is_imported_as_events_and_a_dry_run_stores_nothing()
    {
        await using var service = await Start();
        await service.Append("c-1", Opened("c-1"));
        var csv = "date,behaviour,notes\n2024-05-01,following,\n2024-05-02,unwanted-calls,\nyesterday,following,\n";
        var dry = await Import(("dryRun", "true"));
        Assert.Equal((2, 1, 1), Rows(dry));
        Assert.Equal(1, (await service.Of("c-1")).Last());
        var real = await Import();
        Assert.Equal((2, 1, 4), Rows(real));
        Assert.Equal(["diary-table"], real.Json["kinds"].Texts());
        Assert.Equal(4, (int)real.Json["problems"]![0]!["line"]!);
        Assert.Equal(["opened", "coverage-set", "entry-added", "entry-added"], HistoryJson.Read((await service.Of("c-1")).Bytes).Events.Select(one => one.Change.Code));
        Assert.Equal(4, (await Import()).Last());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await service.Post("/v1/cases/c-1/imports", csv, Purpose)).Status);

        static (int, int, int) Rows(HttpAnswer answer) => ((int)answer.Json["rows"]!["taken"]!, (int)answer.Json["rows"]!["refused"]!, (int)answer.Json["appended"]!["last"]!);

        async Task<HttpAnswer> Import(params (string Name, string Value)[] fields)
        {
            var parts = fields.Select(field => $"Content-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Value}").Prepend($"Content-Disposition: form-data; name=\"file\"; filename=\"diary.csv\"\r\n\r\n{csv}");
            using var form = new StringContent($"--b\r\n{string.Join("\r\n--b\r\n", parts)}\r\n--b--\r\n", MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b"));
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/cases/c-1/imports") { Content = form, Headers = { { Purpose.Name, Purpose.Value } } };
            return await HttpAnswer.To(service.Client, request);
        }
    }

    [Fact]
    public async Task The_page_of_a_case_may_run_and_load_nothing()
    {
        await using var service = await Start();
        await service.Append("c-1", High("c-1"));
        var page = await service.Get("/v1/cases/c-1/report?purpose=call&lang=cy");
        Assert.Equal("text/html; charset=utf-8", page.MediaType);
        Assert.Contains("lang=\"cy\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await service.Of("c-1", "report?for=everybody")).Status);
        var shared = await service.Of("c-1", "report?for=health");
        Assert.NotEqual(page.Text, shared.Text);
    }

    [Fact]
    public async Task Only_a_date_with_a_time_is_an_instant()
    {
        await using var service = await Start();
        await service.Append("c-1", High("c-1"));
        Assert.Equal(["SRA0012"], (await service.Of("c-1", "assessment?asOf=2024-03-18")).Codes());
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Of("c-1", "assessment?asOf=yesterday")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Of("c-1", "comparison")).Status);
    }
}
