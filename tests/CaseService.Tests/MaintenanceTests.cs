using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Xunit;
using static CaseService.Tests.MadeUp;

namespace CaseService.Tests;

public sealed class MaintenanceTests
{
    [Fact]
    public async Task A_backup_that_is_taken_while_the_service_runs_can_be_restored()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("cases.db");
        await using (var service = await RunningService.Start(("Storage:File", file)))
        {
            await service.Append("c-1", High("c-1"));
            Assert.Equal(0, Run(out _, "back-up", folder.File("backup.db"), "--Storage:File", file));
            await service.Append("c-2", High("c-2"));
            Assert.Throws<StartRefusedException>(() => Run(out _, "restore", folder.File("backup.db"), "--Storage:File", file));
            Assert.Equal(HttpStatusCode.OK, (await service.Append("c-2", Entry("e2"))).Status);
            Assert.Throws<StartRefusedException>(() => Run(out _, "back-up", folder.File("backup.db"), "--Storage:File", file));
        }
        Assert.Equal(0, Run(out var output, "restore", folder.File("backup.db"), "--Storage:File", file));
        Assert.Contains("1 cases, 5 events: nothing is wrong", output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file)!, "cases.db.*Z"));
        await using (var service = await RunningService.Start(("Storage:File", file)))
        {
            Assert.Equal(HttpStatusCode.OK, (await service.Of("c-1")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await service.Of("c-2")).Status);
        }
    }

    [Fact]
    public async Task A_changed_event_is_found_and_nothing_is_said_of_its_case()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("cases.db");
        await Fill(file);
        Change(file, "UPDATE event SET body = replace(body, 'following', 'unwanted-calls') WHERE case_id = 'c-1' AND sequence = 3");
        Assert.Equal(1, Run(out var output, "verify", "--Storage:File", file));
        Assert.Contains("c-1: The stored events of the case are damaged from number 3 on.", output, StringComparison.Ordinal);
        await using var service = await RunningService.Start(("Storage:File", file));
        foreach (var what in new[] { "", "assessment", "report" })
            Assert.Equal("urn:risk-assessment:case-damaged", (string)(await service.Of("c-1", what)).Json["type"]!);
        Assert.Equal(HttpStatusCode.InternalServerError, (await service.Append("c-1", Entry("e9"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.Of("c-2", "assessment")).Status);
    }

    [Theory]
    [InlineData("DELETE FROM event WHERE case_id = 'c-1' AND sequence = 4")]
    [InlineData("DELETE FROM event WHERE case_id = 'c-1'")]
    [InlineData("UPDATE event SET sequence = 9 WHERE case_id = 'c-1' AND sequence = 4")]
    [InlineData("UPDATE event SET chain = randomblob(32) WHERE case_id = 'c-1' AND sequence = 2")]
    [InlineData("INSERT INTO event SELECT 'c-1', 5, recorded, body, chain FROM event WHERE case_id = 'c-2' AND sequence = 4")]
    [InlineData("UPDATE event SET case_id = 'c-9' WHERE case_id = 'c-1' AND sequence = 1")]
    public async Task Events_that_are_missing_added_or_moved_are_found(string change)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("cases.db");
        await Fill(file);
        Change(file, change);
        await using var service = await RunningService.Start(("Storage:File", file));
        Assert.Equal("urn:risk-assessment:case-damaged", (string)(await service.Of("c-1", "assessment")).Json["type"]!);
        Assert.Equal(1, Run(out _, "verify", "--Storage:File", file));
    }

    [Theory]
    [InlineData("UPDATE standing SET body = replace(body, 'standard', 'medium')")]
    [InlineData("UPDATE standing SET body = '{'")]
    [InlineData("UPDATE standing SET due = due - 1")]
    [InlineData("UPDATE standing SET checksum = randomblob(16)")]
    [InlineData("UPDATE standing SET engine = '0.0.1'")]
    public async Task A_standing_that_is_changed_or_of_another_engine_is_worked_out_anew_from_the_events(string change)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("cases.db");
        await Fill(file);
        string[] before, after;
        await using (var service = await RunningService.Start(("Storage:File", file)))
            before = await Levels(service);
        Change(file, change);
        await using (var service = await RunningService.Start(("Storage:File", file)))
            after = await Levels(service);
        Assert.Equal(before, after);

        static async Task<string[]> Levels(RunningService service) =>
            [.. (await service.Get("/v1/worklist", Purpose)).Json["cases"]!.AsArray().Select(row => $"{row!["case"]} {row["standing"]!["level"]} {row["standing"]!["lowest"]} {row["standing"]!["highest"]}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_not_touched()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("cases.db");
        await Fill(file);
        Change(file, "PRAGMA user_version = 99");
        Assert.Contains("later version", (await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start(("Storage:File", file)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_prevents_the_start()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("cases.db"), new string('x', 10_000), TestContext.Current.CancellationToken);
        Assert.Contains("cannot be opened", (await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start(("Storage:File", folder.File("cases.db"))))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be opened", (await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start(("Storage:File", folder.File("none/cases.db"))))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_key_comes_with_its_hash()
    {
        Assert.Equal(0, Run(out var output, "new-key"));
        var lines = output.Split('\n');
        var (key, hash) = (lines[0].Split(' ')[^1], lines[1].Split(' ')[^1]);
        Assert.Equal(hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key))));
        Assert.Equal(64, key.Length);
    }

    internal static int Run(out string output, params string[] args)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = Maintenance.Find(args)!(text);
        output = text.ToString();
        return code;
    }

    private static async Task Fill(string file)
    {
        await using var service = await RunningService.Start(("Storage:File", file));
        foreach (var id in new[] { "c-1", "c-2", "c-3" })
            await service.Append(id, string.Join('\n', Opened(id), Answered("relationship", "stranger"), Entry("e1"), Entry("e2", "2024-04-01", "unwanted-calls")));
    }

    private static void Change(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
