using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RiskAssessment.Json;
using Xunit;
using static CaseService.Tests.MadeUp;

namespace CaseService.Tests;

/// <summary>What is particular to PostgreSQL: the way there and back, and what its operators can do to it.</summary>
public sealed class PostgresTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_caseload_moves_from_SQLite_to_PostgreSQL_and_back_with_every_row()
    {
        var (file, postgres) = (_folder.File("cases.db"), await NewDatabase());
        (string, string)[] settings = [("Limits:RequestsPerMinute", "100000"), ("Rescore:EveryHours", "0")];
        string[] before;
        await using (var service = await RunningService.Start([(Database.FileSetting, file), .. settings]))
        {
            foreach (var id in new[] { "c-1", "C-2", "c.3", "c-4~" })
            {
                var answer = await service.Append(id, Seven(id), ("Idempotency-Key", "k-1"));
                Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
            }
            await service.Append("c-1", """{"event":"closed","why":"Ended."}""");
            await service.Post("/v1/rescores", "", Purpose);
            before = await Everything(service);
        }
        Assert.Equal(0, MaintenanceTests.Run(out var output, "restore", file, "--Storage:Postgres", postgres));
        Assert.Contains("4 cases, 29 events: nothing is wrong", output, StringComparison.Ordinal);
        Assert.Equal(Rows(new SqliteDatabase(file)), Rows(new PostgresDatabase(postgres)));
        Assert.Equal(0, MaintenanceTests.Run(out _, "verify", "--Storage:Postgres", postgres));
        await using (var service = await RunningService.Start([(Database.PostgresSetting, postgres), .. settings]))
        {
            Assert.Equal(before, await Everything(service));
            Assert.Equal(7, (await service.Append("C-2", Seven("C-2"), ("Idempotency-Key", "k-1"))).Last());
            Assert.Equal(8, (await service.Append("C-2", Entry("e4"))).Last());
            Assert.Equal(0, MaintenanceTests.Run(out _, "back-up", _folder.File("backup.db"), "--Storage:Postgres", postgres));
            Assert.Equal(9, (await service.Append("C-2", Entry("e5"))).Last());
        }
        await using (var service = await RunningService.Start([(Database.FileSetting, _folder.File("backup.db")), .. settings]))
        {
            Assert.Equal(8, (await service.Of("C-2")).Last());
            Assert.Equal(9, (await service.Append("C-2", Entry("e6"))).Last());
        }
    }

    private static string Seven(string id) =>
        string.Join('\n', High(id), Entry("e2"), """{"event":"entry-added","entry":{"id":"e3","when":"2024-03-01","behaviours":["following"],"note":"Zo\u00eb \u0000 \u007f 'quote' \ud83d\ude00 \\ \" @case"}}""");

    [Fact]
    public async Task A_restore_keeps_what_was_there_and_refuses_while_a_service_runs()
    {
        var postgres = await NewDatabase();
        string[] restore = ["restore", _folder.File("backup.db"), "--Storage:Postgres", postgres];
        await using (var service = await RunningService.Start((Database.PostgresSetting, postgres)))
        {
            await service.Append("c-1", High("c-1"));
            Assert.Equal(0, MaintenanceTests.Run(out _, "back-up", _folder.File("backup.db"), "--Storage:Postgres", postgres));
            await service.Append("c-2", High("c-2"));
            Assert.Contains("in use", Assert.Throws<StartRefusedException>(() => MaintenanceTests.Run(out _, restore)).Message, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await service.Append("c-2", Entry("e2"))).Status);
        }
        Assert.Equal(0, MaintenanceTests.Run(out var output, restore));
        Assert.Contains("What was there is now case_service_", output, StringComparison.Ordinal);
        await using (var service = await RunningService.Start((Database.PostgresSetting, postgres)))
        {
            Assert.Equal(HttpStatusCode.OK, (await service.Of("c-1")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await service.Of("c-2")).Status);
            Assert.Equal(HttpStatusCode.OK, (await service.Append("c-2", High("c-2"))).Status);
        }
    }

    [Fact]
    public async Task Three_processes_that_start_at_once_on_an_empty_database_make_the_tables_once()
    {
        var postgres = await NewDatabase();
        var services = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunningService.Start((Database.PostgresSetting, postgres)))));
        var answers = await Task.WhenAll(services.Select((service, i) => service.Append($"c-{i}", High($"c-{i}"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        foreach (var service in services)
            await service.DisposeAsync();
        Assert.Equal(0, MaintenanceTests.Run(out _, "verify", "--Storage:Postgres", postgres));
    }

    [Fact]
    public async Task News_of_several_processes_are_numbered_once_each_without_a_gap_and_each_case_s_in_order()
    {
        var postgres = await NewDatabase();
        (string, string)[] settings = [(Database.PostgresSetting, postgres), ("Limits:RequestsPerMinute", "100000"), ("Rescore:EveryHours", "0")];
        var services = new List<RunningService>();
        for (var i = 0; i < 3; i++)
            services.Add(await RunningService.Start(settings));
        // Each append makes a case High or closes or opens it again, so that each is news.
        await Parallel.ForEachAsync(Enumerable.Range(0, 30), new ParallelOptions { MaxDegreeOfParallelism = 10 }, async (i, _) =>
        {
            Assert.Equal(HttpStatusCode.OK, (await services[i % 3].Append($"c-{i}", High($"c-{i}"))).Status);
            for (var n = 1; n <= 6; n++)
                Assert.Equal(HttpStatusCode.OK, (await services[(i + n) % 3].Append($"c-{i}", n % 2 == 0 ? """{"event":"reopened","why":"Again."}""" : """{"event":"closed","why":"Ended."}""")).Status);
        });
        var store = services[0].Services.GetRequiredService<CaseStore>();
        for (var tries = 0; store.HasUnpublished() && tries < 600; tries++)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        foreach (var service in services)
            await service.DisposeAsync();
        using var database = new PostgresDatabase(postgres);
        var news = new CaseStore(database).News(0, 1_000);
        Assert.Equal(30 * 7, news.Count);
        Assert.Equal(Enumerable.Range(1, news.Count), news.Select(row => (int)row.Id));
        foreach (var one in news.GroupBy(row => row.CaseId))
            Assert.Equal([5, 6, 7, 8, 9, 10, 11], one.Select(row => row.Sequence));
    }

    [Fact]
    public async Task A_re_score_is_carried_on_by_one_process_and_by_another_when_that_one_ends()
    {
        var postgres = await NewDatabase();
        (string, string)[] settings = [(Database.PostgresSetting, postgres), ("Limits:RequestsPerMinute", "100000"), ("Rescore:EveryHours", "0")];
        await using var filling = await RunningService.Start(settings);
        await Parallel.ForEachAsync(Enumerable.Range(0, 250), async (i, _) => await filling.Append($"c-{i:000}", Opened($"c-{i:000}")));
        await using (var slow = await RunningService.Start([.. settings, ("Rescore:CasesPerSecond", "5")]))
        {
            await slow.Post("/v1/rescores", "", Purpose);
            await Until(run => run.Cases >= 100);
            // The other process is asked, too, and leaves it to this one.
            await filling.Post("/v1/rescores", "", Purpose);
            await Task.Delay(1_000, TestContext.Current.CancellationToken);
            Assert.Null(Last().Finished);
        }
        await filling.Post("/v1/rescores", "", Purpose);
        await Until(run => run.Finished is not null);
        Assert.Equal((1, 250), (Last().Id, Last().Cases));

        RescoreRun Last() => filling.Services.GetRequiredService<CaseStore>().LastRescore()!;

        async Task Until(Func<RescoreRun, bool> reached)
        {
            for (var tries = 0; !reached(Last()) && tries < 600; tries++)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            Assert.True(reached(Last()));
        }
    }

    [Fact]
    public async Task A_re_score_of_one_process_never_puts_an_older_standing_over_that_of_an_append_of_another()
    {
        var postgres = await NewDatabase();
        (string, string)[] settings = [(Database.PostgresSetting, postgres), ("Limits:RequestsPerMinute", "100000"), ("Rescore:EveryHours", "0")];
        await using var one = await RunningService.Start(settings);
        await using var other = await RunningService.Start(settings);
        await one.Append("c-1", High("c-1"));
        using var over = new CancellationTokenSource();
        var rescores = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
                await other.Services.GetRequiredService<Caseload>().Rescore("c-1", CancellationToken.None);
        })).ToArray();
        for (var i = 0; i < 50; i++)
        {
            await one.Append("c-1", Entry($"n{i}"));
            Assert.Equal(6 + i, one.Services.GetRequiredService<CaseStore>().EndOf("c-1").Standing!.Sequence);
        }
        await over.CancelAsync();
        await Task.WhenAll(rescores);
    }

    [Fact]
    public async Task A_case_with_a_poisoned_event_is_parked_and_listed_and_free_again_when_it_is_repaired()
    {
        var postgres = await NewDatabase();
        await using var service = await RunningService.Start((Database.PostgresSetting, postgres), ("Limits:RequestsPerMinute", "100000"), ("Rescore:EveryHours", "0"), ("Limits:CachedEvents", "1"));
        foreach (var id in new[] { "c-1", "c-2" })
            await service.Append(id, High(id));
        await Run(postgres, "UPDATE event SET body = replace(body, 'turning-up-at-home', 'following') WHERE case_id = 'c-1'");
        Assert.Equal("urn:risk-assessment:case-damaged", (string)(await service.Of("c-1", "assessment")).Json["type"]!);
        Assert.Equal(HttpStatusCode.InternalServerError, (await service.Append("c-1", Entry("e2"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.Append("c-2", Entry("e2"))).Status);
        var parked = (await service.Get("/v1/parked", Purpose)).Json["cases"]!.AsArray();
        Assert.Equal(("c-1", 5, "damaged"), ((string)Assert.Single(parked)!["case"]!, (int)parked[0]!["sequence"]!, (string)parked[0]!["reason"]!));
        Assert.Equal("damaged", (string)Assert.Single((await service.Get("/v1/worklist", Purpose)).Json["cases"]!.AsArray(), row => (string)row!["case"]! == "c-1")!["trouble"]!);
        await Run(postgres, "UPDATE event SET body = replace(body, 'following', 'turning-up-at-home') WHERE case_id = 'c-1'");
        await service.Post("/v1/rescores", "", Purpose);
        for (var tries = 0; (await service.Get("/v1/parked", Purpose)).Json["cases"]!.AsArray().Count > 0 && tries < 600; tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Empty((await service.Get("/v1/parked", Purpose)).Json["cases"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await service.Append("c-1", Entry("e2"))).Status);
    }

    [Fact]
    public async Task A_server_that_is_killed_and_started_again_has_every_acknowledged_event()
    {
        PostgresServer.SkipWhereAbsent();
        await using var server = await PostgresServer.Create();
        await using var service = await RunningService.Start((Database.PostgresSetting, await server.NewDatabase()), ("Limits:RequestsPerMinute", "1000000"));
        var acknowledged = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            using var over = new CancellationTokenSource();
            var clients = Enumerable.Range(0, 8).Select(client => Task.Run(async () =>
            {
                for (var i = 0; !over.IsCancellationRequested; i++)
                {
                    var id = $"r{round}-{client}-{i}";
                    if ((await service.Append(id, High(id), ("Idempotency-Key", "k"))).Status == HttpStatusCode.OK)
                        lock (acknowledged)
                            acknowledged.Add(id);
                }
            })).ToArray();
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await server.Kill();
            var told = await service.Append("c-0", High("c-0"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, told.Status);
            Assert.Equal("Unhealthy", (await service.Get("/health")).Text);
            await over.CancelAsync();
            await Task.WhenAll(clients);
            await server.Start();
            Assert.Equal(HttpStatusCode.OK, (await service.Append($"again-{round}", High("x").Replace("\"x\"", $"\"again-{round}\"", StringComparison.Ordinal))).Status);
        }
        Assert.InRange(acknowledged.Count, 20, int.MaxValue);
        foreach (var id in acknowledged)
            Assert.Equal(5, HistoryJson.Read((await service.Of(id)).Bytes).LastSequence);
    }

    [Fact]
    public async Task A_start_is_refused_where_what_is_acknowledged_could_be_lost_or_the_database_is_of_a_later_version()
    {
        var postgres = await NewDatabase();
        var name = new NpgsqlConnectionStringBuilder(postgres).Database;
        await Run(postgres, string.Create(CultureInfo.InvariantCulture, $"ALTER DATABASE {name} SET synchronous_commit = off"));
        Assert.Contains("synchronous_commit", await Refusal(postgres), StringComparison.Ordinal);
        await Run(postgres, string.Create(CultureInfo.InvariantCulture, $"ALTER DATABASE {name} RESET synchronous_commit"));
        await using (await RunningService.Start((Database.PostgresSetting, postgres)))
            await Run(postgres, "UPDATE case_service.version SET number = 99");
        Assert.Contains("later version", await Refusal(postgres), StringComparison.Ordinal);
        Assert.Throws<StartRefusedException>(() => MaintenanceTests.Run(out _, "verify", "--Storage:Postgres", postgres));
        Assert.Contains("cannot be used", await Refusal("Host=127.0.0.1;Port=1;Username=x;Password=hidden-word"), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", await Refusal("Host=127.0.0.1;Port=1;Username=x;Password=hidden-word"), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", await Refusal("Hosst=x;Password=hidden-word"), StringComparison.Ordinal);
        Assert.Contains("either", (await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start((Database.PostgresSetting, postgres), (Database.FileSetting, _folder.File("x.db"))))).Message, StringComparison.Ordinal);

        static async Task<string> Refusal(string connection) => (await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start((Database.PostgresSetting, connection)))).Message;
    }

    private static async Task<string> NewDatabase()
    {
        PostgresServer.SkipWhereAbsent();
        return await (await PostgresServer.Shared).NewDatabase();
    }

    private static async Task Run(string postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres + ";Search Path=case_service;Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // A constant of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string[]> Everything(RunningService service)
    {
        var answers = new List<string>();
        foreach (var id in new[] { "c-1", "C-2", "c.3", "c-4~" })
            foreach (var what in new[] { "", "judgement", "review" })
                answers.Add((await service.Of(id, what)).Text);
        answers.Add((await service.Get("/v1/worklist", Purpose)).Text);
        return [.. answers.Select(answer => System.Text.RegularExpressions.Regex.Replace(answer, "\"(asOf|knownAt)\":\"[^\"]*\"", ""))];
    }

    /// <summary>Every row of every table, but for those of the audit trail that were added by asking.</summary>
    private static string[] Rows(Database database)
    {
        using (database)
        {
            using var connection = database.OpenReader();
            return
            [
                .. new[] { "event", "request", "standing", "parked", "outbox", "access", "rescore", "record_leaf", "record_content", "record_checkpoint", "record_case", "record_judgement" }.SelectMany(table => connection.Rows(
                    $"SELECT * FROM {table} ORDER BY 1, 2",
                    row => table + " " + string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture))))),
            ];
        }
    }
}
