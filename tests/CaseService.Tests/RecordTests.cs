using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RiskAssessment;
using RiskAssessment.Json;
using RiskAssessment.Records;
using Xunit;
using static CaseService.Tests.MadeUp;

namespace CaseService.Tests;

/// <summary>The service keeps its assessments and judgements in a log of records.</summary>
public abstract class RecordTests(bool isPostgres) : OnADatabase(isPostgres)
{
    private const string Nothing = "nothing is wrong";

    private static readonly (string Key, string Value)[] Calm = [("Limits:RequestsPerMinute", "100000"), ("Rescore:EveryHours", "0")];

    [Fact]
    public async Task Every_append_is_recorded_by_its_hashes_and_an_assessment_only_where_level_grade_or_range_changed()
    {
        var database = await NewDatabase();
        await using (var service = await Start([database, .. Calm]))
        {
            await service.Append("c-1", Opened("c-1"));
            await service.Append("c-1", string.Join('\n', High("c-1").Split('\n')[1..]));
            await service.Append("c-1", Entry("e2"));
            await service.Append("c-1", Entry("e3"));
            Assert.Equal(["amendment", "assessment", "amendment", "assessment", "amendment", "amendment"], (await Leaves(service, "c-1")).Select(leaf => (string)leaf!["kind"]!));
        }
        await Verifies(database);
        Read(database, log =>
        {
            var leaves = log.LeavesOf("c-1").ToList();
            var body = JsonNode.Parse(log.BodyOf(leaves[3])!.Value.Span)!;
            Assert.Equal("high", (string)body["result"]!["level"]!);
            Assert.Equal(5, body["history"]!.AsArray().Count);
            Assert.Equal([1, 2, 6, 7], leaves.Where(leaf => leaf.Kind == RecordKind.Amendment).Select(leaf => (int)JsonNode.Parse(log.BodyOf(leaf)!.Value.Span)!["first"]!));
        });
    }

    [Fact]
    public async Task An_assessment_says_which_one_it_supersedes_and_each_case_has_its_own()
    {
        var database = await NewDatabase();
        await using (var service = await Start([database, .. Calm]))
        {
            foreach (var id in new[] { "c-1", "c-2" })
                await service.Append(id, Opened(id));
            await service.Append("c-1", string.Join('\n', High("c-1").Split('\n')[1..]));
            await service.Append("c-2", string.Join('\n', High("c-2").Split('\n')[1..]));
        }
        await using (var again = await Start([database, .. Calm]))
        {
            foreach (var id in new[] { "c-1", "c-2" })
            {
                var assessments = (await Leaves(again, id)).Where(leaf => (string)leaf!["kind"]! == "assessment").ToList();
                Assert.Equal(2, assessments.Count);
                Assert.Null(assessments[0]!["supersedes"]);
                Assert.Equal((long)assessments[0]!["index"]!, (long)assessments[1]!["supersedes"]!);
            }
        }
        await Verifies(database);
    }

    [Fact]
    public async Task A_judgement_is_about_the_assessment_that_was_judged_and_a_countersignature_about_the_judgement()
    {
        var database = await NewDatabase();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 10, 9, 0, 0, TimeSpan.Zero));
        await using (var service = await Start(services => services.AddSingleton<TimeProvider>(clock), [database, .. Calm]))
        {
            await service.Append("c-1", string.Join('\n', Opened("c-1"), Answered("relationship", "former-intimate"), Answered("threats", "yes"), Entry("e1", "2026-11-01", "turning-up-at-home"), Entry("e2", "2026-11-02"), Entry("e3", "2026-11-03", "threat-of-harm")));
            clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, (await service.Post("/v1/cases/c-1/judgements", """{"level":"medium","why":"He has moved away."}""", Purpose, ("If-Match", "\"6\""), ("X-Acting-For", "officer-7"))).Status);
            clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, (await service.Post("/v1/cases/c-1/countersignatures", """{"agrees":true,"why":"I have read it."}""", Purpose, ("If-Match", "\"7\""), ("X-Acting-For", "sergeant-2"))).Status);
        }
        await Verifies(database);
        Read(database, log =>
        {
            var leaves = log.LeavesOf("c-1").ToList();
            Assert.Equal(
                [RecordKind.Amendment, RecordKind.Assessment, RecordKind.Amendment, RecordKind.Assessment, RecordKind.Judgement, RecordKind.Amendment, RecordKind.Judgement],
                leaves.Select(leaf => leaf.Kind));
            Assert.Equal((3L, 4L), (leaves[4].About, leaves[6].About));
            Assert.Equal(1, leaves[3].Supersedes);
            Assert.Equal(new DateTimeOffset(2026, 11, 10, 10, 0, 0, TimeSpan.Zero), leaves[3].AsOf);
            var judged = JsonNode.Parse(log.BodyOf(leaves[3])!.Value.Span)!;
            Assert.Equal(6, judged["history"]!.AsArray().Count);
            var judgement = JsonNode.Parse(log.BodyOf(leaves[4])!.Value.Span)!["event"]!;
            Assert.Equal(("judged", "officer-7"), ((string)judgement["event"]!, (string)judgement["by"]!));
            Assert.Equal((string)judgement["assessment"]!, Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(judged["result"]!.ToJsonString())))));
            Assert.Equal("countersigned", (string)JsonNode.Parse(log.BodyOf(leaves[6])!.Value.Span)!["event"]!["event"]!);
        });
    }

    [Theory]
    [InlineData("UPDATE record_leaf SET checksum = (SELECT checksum FROM record_leaf WHERE number = 2) WHERE number = 1", "record 1:")]
    [InlineData("UPDATE record_leaf SET body = (SELECT body FROM record_leaf WHERE number = 2), checksum = (SELECT checksum FROM record_leaf WHERE number = 2) WHERE number = 1", "record 1:")]
    [InlineData("DELETE FROM record_leaf WHERE number = 2", "record 2:")]
    [InlineData("UPDATE record_content SET content = (SELECT content FROM record_content WHERE name = 'case.key') WHERE name LIKE 'bodies/%'", "record 0:")]
    [InlineData("DELETE FROM record_content WHERE name LIKE 'bodies/%'", "record 0:")]
    [InlineData("DELETE FROM record_checkpoint", "the log of records:")]
    [InlineData("INSERT INTO record_leaf (number, body, checksum, code) SELECT 99, body, checksum, code FROM record_leaf WHERE number = 0", "the last checkpoint has")]
    public async Task A_row_of_the_log_that_is_changed_by_hand_is_found_with_its_place(string change, string place)
    {
        ArgumentNullException.ThrowIfNull(change);
        var database = await NewDatabase();
        await using (var service = await Start([database, .. Calm]))
        {
            await service.Append("c-1", High("c-1"));
            await service.Append("c-1", Entry("e2"));
            await service.Append("c-2", High("c-2"));
        }
        await Verifies(database);
        Change(database, change);
        var (code, output) = await Verify(database);
        Assert.Equal(1, code);
        Assert.Contains(place, output, StringComparison.Ordinal);
    }

    /// <summary>The chain of hashes is made again, as somebody could who knows how it is made.</summary>
    [Theory]
    [InlineData("following", "unwanted-calls", 3, "record 2: event 3 of case c-1 is not as it was when it was recorded")]
    [InlineData(null, null, 3, "record 2: event 3 of case c-1 is missing")]
    [InlineData("added", null, 4, "c-1: its events from 4 on are not recorded")]
    public async Task An_event_that_is_changed_removed_or_added_with_the_whole_chain_is_found_by_its_record(string? from, string? to, int sequence, string expected)
    {
        var database = await NewDatabase();
        await using (var service = await Start([database, .. Calm]))
        {
            await service.Append("c-1", string.Join('\n', Opened("c-1"), Entry("e1")));
            await service.Append("c-1", Entry("e2"));
        }
        Forge(database, "c-1", bodies =>
        {
            if (from is null)
                bodies.RemoveAt(sequence - 1);
            else if (to is null)
                bodies.Add(bodies[^1].Replace("\"sequence\":3", "\"sequence\":4", StringComparison.Ordinal).Replace("\"e2\"", "\"e3\"", StringComparison.Ordinal));
            else
                bodies[sequence - 1] = bodies[sequence - 1].Replace(from, to, StringComparison.Ordinal);
        });
        var (code, output) = await Verify(database);
        Assert.Equal(1, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain("damaged from number", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_processes_that_append_at_once_make_one_log_that_verifies()
    {
        var database = await NewDatabase();
        await using (var one = await Start([database, .. Calm]))
        await using (var other = await Start([database, .. Calm]))
        {
            RunningService[] both = [one, other];
            await Parallel.ForEachAsync(Enumerable.Range(0, 24), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (i, _) =>
            {
                var id = $"c-{i % 8}-{i / 8}";
                Assert.Equal(HttpStatusCode.OK, (await both[i % 2].Append(id, High(id))).Status);
                for (var n = 0; n < 4; n++)
                    Assert.Equal(HttpStatusCode.OK, (await both[(i + n) % 2].Append(id, Entry($"n{n}"))).Status);
            });
        }
        Assert.Contains($"24 cases, {24 * 9} events: {Nothing}", await Verifies(database), StringComparison.Ordinal);
        Read(database, log => Assert.Equal(24 * 5, log.Leaves().Count(leaf => leaf.Kind == RecordKind.Amendment)));
    }

    [Fact]
    public async Task A_transaction_that_is_rolled_back_leaves_a_log_that_verifies_and_goes_on()
    {
        var setting = await NewDatabase();
        await using (var service = await Start([setting, .. Calm]))
        {
            await service.Append("c-1", High("c-1"));
            var (database, records) = (service.Services.GetRequiredService<Database>(), service.Services.GetRequiredService<Records>());
            for (var tries = 0; tries < 2; tries++)
            {
                using var connection = database.OpenWriter();
                database.Begin(connection, ["c-9"]);
                records.Append(connection, [RecordsOf("c-9")]);
                connection.Run("ROLLBACK");
            }
            Assert.Equal(HttpStatusCode.OK, (await service.Append("c-2", High("c-2"))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await service.Of("c-9", "records")).Status);
        }
        Assert.Contains($"2 cases, 10 events: {Nothing}", await Verifies(setting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_is_refused_in_a_batch_has_no_record_and_those_beside_it_have_theirs()
    {
        var database = await NewDatabase();
        await using (var service = await Start([database, .. Calm]))
        {
            await service.Append("c-1", High("c-1"));
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => service.Append("c-1", Entry($"n{i}"), ("If-Match", "\"5\""))));
            Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
            Assert.Equal(["amendment", "assessment", "amendment"], (await Leaves(service, "c-1")).Select(leaf => (string)leaf!["kind"]!));
        }
        Assert.Contains($"1 cases, 6 events: {Nothing}", await Verifies(database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restored_backup_has_the_log_and_verifies_and_goes_on_on_each_database()
    {
        using var folder = new TemporaryFolder();
        var (from, key) = (await NewDatabase(), folder.File("key.pem"));
        await File.WriteAllTextAsync(key, NewKey(), TestContext.Current.CancellationToken);
        (string Key, string Value)[] settings = [.. Calm, ("Records:Key", key), ("Records:Origin", "example.org/records")];
        string note;
        await using (var service = await Start([from, .. settings]))
        {
            await service.Append("c-1", High("c-1"));
            await service.Append("c-2", High("c-2"));
            note = (await service.Get("/v1/records/checkpoint", Purpose)).Text;
            Assert.Equal(0, MaintenanceTests.Run(out var output, "back-up", folder.File("backup.db"), $"--{from.Key}", from.Value, "--Records:Key", key, "--Records:Origin", "example.org/records"));
            Assert.Contains("the signature is right", output, StringComparison.Ordinal);
            await service.Append("c-1", Entry("e2"));
        }
        (string Key, string Value)[] targets = PostgresServer.IsThere ? [(Database.FileSetting, folder.File("restored.db")), (Database.PostgresSetting, await (await PostgresServer.Shared).NewDatabase())] : [(Database.FileSetting, folder.File("restored.db"))];
        foreach (var to in targets)
        {
            Assert.Equal(0, MaintenanceTests.Run(out _, "restore", folder.File("backup.db"), $"--{to.Key}", to.Value));
            await GoesOn(to);
            Assert.Contains($"2 cases, 11 events: {Nothing}", await Verifies(to), StringComparison.Ordinal);
        }

        async Task GoesOn((string, string) to)
        {
            await using var service = await Start([to, .. settings]);
            Assert.Equal(note, (await service.Get("/v1/records/checkpoint", Purpose)).Text);
            Assert.Equal(HttpStatusCode.OK, (await service.Append("c-1", Entry("e3"))).Status);
        }
    }

    [Fact]
    public async Task A_case_that_is_older_than_the_log_is_recorded_with_all_its_events_when_it_is_changed()
    {
        var database = await NewDatabase();
        await using (var service = await Start([database, .. Calm]))
            foreach (var id in new[] { "c-1", "c-2" })
                await service.Append(id, High(id));
        // As the version of the service before left it.
        foreach (var table in new[] { "leaf", "content", "checkpoint", "case", "judgement" })
            Change(database, $"DROP TABLE record_{table}");
        Change(database, database.Key == Database.FileSetting ? "PRAGMA user_version = 1" : "UPDATE version SET number = 1");
        await using (var service = await Start([database, .. Calm]))
        {
            Assert.Contains("There is no record yet.", await Verifies(database), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await service.Get("/v1/records/checkpoint", Purpose)).Status);
            await service.Append("c-1", Entry("e2"));
        }
        Assert.Contains("1 cases have no record", await Verifies(database), StringComparison.Ordinal);
        Read(database, log => Assert.Equal(6, JsonNode.Parse(log.BodyOf(log.Leaves().First())!.Value.Span)!["events"]!.AsArray().Count));
    }

    [Fact]
    public async Task With_a_key_every_checkpoint_is_signed_and_the_service_starts_with_no_other()
    {
        using var folder = new TemporaryFolder();
        var (database, key, other) = (await NewDatabase(), folder.File("key.pem"), folder.File("other.pem"));
        await File.WriteAllTextAsync(key, NewKey(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(other, NewKey(), TestContext.Current.CancellationToken);
        await using (var service = await Start([database, .. Calm, ("Records:Key", key), ("Records:Origin", "example.org/records")]))
        {
            await service.Append("c-1", High("c-1"));
            Assert.True(Checkpoint.TryParse((await service.Get("/v1/records/checkpoint", Purpose)).Text, out var note));
            Assert.True(note.IsSignedBy(NoteKey.FromPem("example.org/records", await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken))));
            Assert.Equal("example.org/records", note.Origin);
        }
        Assert.Contains("Records:Key is missing", await Refusal(database), StringComparison.Ordinal);
        Assert.Contains("Records:Key is not the key", await Refusal(database, ("Records:Key", other), ("Records:Origin", "example.org/records")), StringComparison.Ordinal);
        Assert.Contains("has the name example.org/records", await Refusal(database, ("Records:Key", key), ("Records:Origin", "example.org/other")), StringComparison.Ordinal);
        Assert.Contains("the signature was not checked", await Verifies(database), StringComparison.Ordinal);
        var (code, output) = await Verify(database, "--Records:Key", other, "--Records:Origin", "example.org/records");
        Assert.True(code == 1 && output.Contains("not signed by this key", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task A_log_without_a_key_can_be_signed_from_some_day_on()
    {
        using var folder = new TemporaryFolder();
        var (database, key) = (await NewDatabase(), folder.File("key.pem"));
        await File.WriteAllTextAsync(key, NewKey(), TestContext.Current.CancellationToken);
        string origin;
        await using (var service = await Start([database, .. Calm]))
        {
            await service.Append("c-1", High("c-1"));
            origin = (await service.Get("/v1/records/checkpoint", Purpose)).Text.Split('\n')[0];
        }
        await using (var service = await Start([database, .. Calm, ("Records:Key", key), ("Records:Origin", origin)]))
        {
            await service.Append("c-1", Entry("e2"));
            Assert.Contains($"\n— {origin} ", (await service.Get("/v1/records/checkpoint", Purpose)).Text, StringComparison.Ordinal);
        }
        await Verifies(database);
    }

    [Fact]
    public async Task A_proof_of_a_record_can_be_checked_without_the_service()
    {
        await using var service = await Start([await NewDatabase(), .. Calm]);
        await service.Append("c-1", High("c-1"));
        await service.Append("c-2", High("c-2"));
        Assert.True(Checkpoint.TryParse((await service.Get("/v1/records/checkpoint", Purpose)).Text, out var last));
        foreach (var leaf in await Leaves(service, "c-2"))
        {
            var answer = await service.Get($"/v1/records/{leaf!["index"]}/proof", Purpose);
            Assert.StartsWith("text/plain", answer.MediaType, StringComparison.Ordinal);
            Assert.True(InclusionProof.TryParse(answer.Text, out var proof));
            Assert.True(proof.IsValid(null));
            Assert.Equal(last.RootHash, proof.Checkpoint.RootHash);
            Assert.Equal(leaf.ToJsonString(), Encoding.UTF8.GetString(proof.Leaf.Utf8.Span));
        }
        Assert.DoesNotContain("c-2", (await service.Get("/v1/cases/c-2/records", Purpose)).Text, StringComparison.Ordinal);
        foreach (var index in new[] { "4", "99", "-1", "9223372036854775807" })
            Assert.Equal(HttpStatusCode.NotFound, (await service.Get($"/v1/records/{index}/proof", Purpose)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Of("c-3", "records")).Status);
    }

    [Fact]
    public async Task What_is_erased_cannot_be_read_again_and_the_log_says_so_and_goes_on()
    {
        var database = await NewDatabase();
        await using (var service = await Start([database, .. Calm]))
        {
            await service.Append("c-1", High("c-1"));
            Assert.Equal(0, MaintenanceTests.Run(out var output, "erase", "--index", "1", "--by", "officer-7", "--because", "The time is over.", $"--{database.Key}", database.Value));
            Assert.Contains("The content of record 1 is erased; record 2 says so.", output, StringComparison.Ordinal);
            Assert.Equal(["amendment", "assessment", "erasure"], (await Leaves(service, "c-1")).Select(leaf => (string)leaf!["kind"]!));
            Assert.Equal(HttpStatusCode.OK, (await service.Append("c-1", Entry("e2"))).Status);
            Assert.Throws<InvalidInputException>(() => MaintenanceTests.Run(out _, "erase", "--index", "1", "--by", "officer-7", "--because", "Again.", $"--{database.Key}", database.Value));
            Assert.Throws<InvalidInputException>(() => MaintenanceTests.Run(out _, "erase", "--index", "99", "--by", "officer-7", "--because", "None.", $"--{database.Key}", database.Value));
        }
        await Verifies(database);
        Read(database, log => Assert.Null(log.BodyOf(log.Leaves().ElementAt(1))));
        Assert.Throws<StartRefusedException>(() => MaintenanceTests.Run(out _, "erase", "--index", "1"));
    }

    [Fact]
    public async Task What_is_erased_is_not_in_the_files_of_SQLite_any_more()
    {
        var database = await NewDatabase();
        Assert.SkipUnless(database.Key == Database.FileSetting, "The files of PostgreSQL are on its own machine.");
        await using (var service = await Start([database, .. Calm]))
            foreach (var id in new[] { "c-1", "c-2", "c-3" })
                await service.Append(id, High(id));
        byte[] salt = [];
        Read(database, log => salt = log.ContentOf(log.Leaves().ElementAt(3))![..32]);
        Assert.True(IsInAFile());
        Assert.Equal(0, MaintenanceTests.Run(out var output, "erase", "--index", "3", "--by", "officer-7", "--because", "The time is over.", $"--{database.Key}", database.Value));
        Assert.DoesNotContain("write-ahead log", output, StringComparison.Ordinal);
        Assert.False(IsInAFile());

        bool IsInAFile() => Directory.GetFiles(Path.GetDirectoryName(database.Value)!, Path.GetFileName(database.Value) + "*").Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(salt) >= 0);
    }

    [Fact]
    public void Events_whose_assessment_cannot_be_recorded_are_recorded_all_the_same()
    {
        var (service, at) = (new AssessmentService(StalkingScreen.Versions, TimeProvider.System), new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero));
        var history = CaseHistory.Open(new CaseOpened("c-1"), at, "officer-7");
        var longer = history.Append(new ItemAnswered("threats", Answer.Yes), at, "officer-7");
        var records = CaseRecords.Of("c-1", null, history, service.JudgedAssessmentOf(longer, at, at), null, _ => null);
        Assert.Equal("SRA1321", Assert.Single(records.Failures).Code);
        var placed = records.At(7);
        Assert.Equal(RecordKind.Amendment, Assert.Single(placed.Records).Kind);
        Assert.Equal((1, null, ""), (placed.Case.Sequence, placed.Case.Assessment, placed.Case.State));
    }

    [Theory]
    [InlineData("", "example.org/records", "Records:Key is a file")]
    [InlineData("P-384", "example.org/records", "Records:Key is a file")]
    [InlineData("absent", "example.org/records", "Records:Key is a file")]
    [InlineData("public", "example.org/records", "needs the private one")]
    [InlineData("P-256", null, "Records:Key needs Records:Origin")]
    [InlineData("P-256", "two words", "Records:Origin is the name")]
    [InlineData("P-256", "", "Records:Origin is the name")]
    public async Task A_key_or_an_origin_that_cannot_be_used_prevents_the_start_with_one_line(string kind, string? origin, string expected)
    {
        using var folder = new TemporaryFolder();
        using var key = ECDsa.Create(kind == "P-384" ? ECCurve.NamedCurves.nistP384 : ECCurve.NamedCurves.nistP256);
        if (kind != "absent")
            await File.WriteAllTextAsync(folder.File("key.pem"), kind switch { "" => "no key", "public" => key.ExportSubjectPublicKeyInfoPem(), _ => key.ExportECPrivateKeyPem() }, TestContext.Current.CancellationToken);
        (string, string)[] settings = origin is null ? [("Records:Key", folder.File("key.pem"))] : [("Records:Key", folder.File("key.pem")), ("Records:Origin", origin)];
        var refusal = await Refusal(await NewDatabase(), settings);
        Assert.Contains(expected, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Fact]
    public async Task Where_the_log_is_damaged_no_change_is_acknowledged_and_those_who_read_are_answered()
    {
        var database = await NewDatabase();
        await using (var service = await Start([database, .. Calm]))
        {
            await service.Append("c-1", High("c-1"));
            Change(database, "UPDATE record_checkpoint SET note = 'none'");
            var refused = await service.Append("c-1", Entry("e2"));
            Assert.Equal("urn:risk-assessment:database-damaged", (string)refused.Json["type"]!);
            var reads = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? service.Of("c-1") : service.Append("c-1", Entry($"n{i}"))));
            Assert.All(reads.Where((_, i) => i % 2 == 0), answer => Assert.Equal(5, answer.Last()));
            Assert.All(reads.Where((_, i) => i % 2 == 1), answer => Assert.Equal(HttpStatusCode.InternalServerError, answer.Status));
        }
        Assert.Contains("the log of records is damaged", await Refusal(database), StringComparison.Ordinal);
    }

    private static CaseRecords RecordsOf(string id)
    {
        var history = CaseHistory.Open(new CaseOpened(id), new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero), "officer-7");
        var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
        var now = history.Events[^1].Recorded;
        return CaseRecords.Of(id, null, history, service.JudgedAssessmentOf(history, now, now), null, _ => null);
    }

    private static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportECPrivateKeyPem();
    }

    private static async Task<JsonArray> Leaves(RunningService service, string id) => (await service.Of(id, "records")).Json["records"]!.AsArray();

    private static Task<(int Code, string Output)> Verify((string Key, string Value) database, params string[] more) => Task.Run(() =>
    {
        var code = MaintenanceTests.Run(out var output, ["verify", $"--{database.Key}", database.Value, .. more]);
        return (code, output);
    });

    private static async Task<string> Verifies((string Key, string Value) database)
    {
        var (code, output) = await Verify(database);
        Assert.True(code == 0 && output.Contains(Nothing, StringComparison.Ordinal), output);
        return output;
    }

    private static async Task<string> Refusal((string, string) database, params (string, string)[] settings) =>
        (await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start([database, .. settings]))).Message;

    private static Database DatabaseOf((string Key, string Value) database) => database.Key == Database.FileSetting ? new SqliteDatabase(database.Value) : new PostgresDatabase(database.Value);

    private static void Read((string Key, string Value) database, Action<RecordLog> read)
    {
        using var opened = DatabaseOf(database);
        new Records(opened, new RecordSettings(null, false, null)).Read((log, _) =>
        {
            read(log);
            return true;
        });
    }

    private static void Change((string Key, string Value) database, string sql)
    {
        using var opened = DatabaseOf(database);
        using var connection = opened.OpenWriter();
        connection.Run(sql);
    }

    /// <summary>Changes the events of a case, and everything in the database that is worked out from them but for the log.</summary>
    private static void Forge((string Key, string Value) database, string id, Action<List<string>> change)
    {
        using var opened = DatabaseOf(database);
        using var connection = opened.OpenWriter();
        var bodies = connection.Rows("SELECT body FROM event WHERE case_id = @case ORDER BY sequence", row => row.GetString(0), ("case", id));
        change(bodies);
        connection.Run("DELETE FROM event WHERE case_id = @case", ("case", id));
        connection.Run("DELETE FROM standing WHERE case_id = @case", ("case", id));
        var chain = EventChain.Start(id);
        for (var i = 0; i < bodies.Count; i++)
        {
            chain = EventChain.Next(chain, bodies[i]);
            connection.Run(
                "INSERT INTO event (case_id, sequence, recorded, body, chain) VALUES (@case, @sequence, 0, @body, @chain)",
                ("case", id),
                ("sequence", i + 1),
                ("body", bodies[i]),
                ("chain", chain));
        }
    }
}
