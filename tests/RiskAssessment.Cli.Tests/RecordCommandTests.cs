using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary>Records as a person keeps, checks, proves and erases them.</summary>
public sealed class RecordCommandTests : IDisposable
{
    private const string Told = """
        { "formatVersion": "1.0", "case": "2024/0108", "asOf": "2024-06-01T12:00Z",
          "answers": { "threats": { "answer": "yes", "by": "victim", "note": "Said at Ash Lane." }, "victim-fear": "yes" } }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("record-");

    private string CasePath => PathOf("case.json");

    private string Log => PathOf("log");

    private string PrivateKey => PathOf("key.pem");

    private string PublicKey => PathOf("public.pem");

    public RecordCommandTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(PrivateKey, key.ExportECPrivateKeyPem());
        File.WriteAllText(PublicKey, key.ExportSubjectPublicKeyInfoPem());
        File.WriteAllText(CasePath, Told);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_case_is_recorded_and_verified()
    {
        var recorded = Run(0, "record", CasePath, "--log", Log, "--key", PrivateKey, "--origin", "example.org/records");
        Assert.Matches("^Record 0: assessment\nCheckpoint: 1( [0-9a-f]{4}){5}\n$", recorded.Output);
        Assert.StartsWith("Record 1: assessment in place of record 0\n", Run(0, "record", CasePath, "--log", Log, "--key", PrivateKey).Output, StringComparison.Ordinal);
        var verified = Run(0, "verify", "--log", Log, "--key", PublicKey).Output;
        Assert.StartsWith("Log example.org/records\nCheckpoint: 2 ", verified, StringComparison.Ordinal);
        Assert.EndsWith("\nRecords: 2 assessments; 0 erased\nIntact: every record is as it was recorded.\n", verified, StringComparison.Ordinal);
        Assert.Contains("The signature was not checked.", Run(0, "verify", "--log", Log).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_is_recorded_with_its_judgements_and_checked_against_the_log()
    {
        var history = Path.Combine(AppContext.BaseDirectory, "Cases", "judged.jsonl");
        var recorded = Run(0, "record", history, "--log", Log, "--key", PrivateKey, "--format", "json");
        var records = JsonDocument.Parse(recorded.Output).RootElement.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("kind").GetString());
        Assert.Equal(["amendment", "assessment", "judgement", "judgement", "assessment"], records);
        _ = Run(0, "verify", "--log", Log, "--key", PublicKey, "--history", history);
        File.WriteAllText(PathOf("changed.jsonl"), File.ReadAllText(history).Replace("she was whispering", "she was shouting", StringComparison.Ordinal));
        Assert.Contains("Event 13 of the history is not as it was when it was recorded.", Run(1, "verify", "--log", Log, "--history", PathOf("changed.jsonl")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_found_with_the_record_and_exit_code_1()
    {
        Record(3);
        var body = Directory.EnumerateFiles(PathOf("log/bodies")).First();
        File.AppendAllText(body, " ");
        var found = Run(1, "verify", "--log", Log, "--key", PublicKey).Output;
        Assert.Matches(@"\$\[[012]\]: error SRA1310: Its content was changed", found);
        Assert.EndsWith("NOT INTACT: something differs from what was recorded.\n", found, StringComparison.Ordinal);
        var json = JsonDocument.Parse(Run(1, "verify", "--log", Log, "--key", PublicKey, "--format", "json").Output).RootElement;
        Assert.False(json.GetProperty("intact").GetBoolean());
        Assert.Equal("SRA1310", json.GetProperty("problems")[0].GetProperty("code").GetString());
        File.AppendAllText(PathOf("log/checkpoint"), "x");
        Assert.Contains("SRA1301", Run(1, "verify", "--log", Log).Error, StringComparison.Ordinal);
        Assert.Contains("SRA1301", Run(1, "record", CasePath, "--log", Log, "--key", PrivateKey).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_record_is_proved_without_the_log_and_nothing_else_passes_for_it()
    {
        Record(3);
        _ = Run(0, "prove", "--log", Log, "--index", "1", "-o", PathOf("proof"), "--content", PathOf("content"));
        Directory.Delete(Log, recursive: true);
        Assert.Contains("The proof is right.\n", Run(0, "verify", "--proof", PathOf("proof"), "--content", PathOf("content"), "--key", PublicKey).Output, StringComparison.Ordinal);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(PathOf("other.pem"), other.ExportSubjectPublicKeyInfoPem());
        Assert.Contains("THE PROOF IS NOT RIGHT.", Run(1, "verify", "--proof", PathOf("proof"), "--key", PathOf("other.pem")).Output, StringComparison.Ordinal);
        File.AppendAllText(PathOf("content"), " ");
        Assert.Contains("THE PROOF IS NOT RIGHT.", Run(1, "verify", "--proof", PathOf("proof"), "--content", PathOf("content"), "--key", PublicKey).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_that_was_kept_shows_that_the_log_only_grew_or_was_cut()
    {
        Record(2);
        File.Copy(PathOf("log/checkpoint"), PathOf("kept"));
        Record(1);
        _ = Run(0, "verify", "--log", Log, "--checkpoint", PathOf("kept"));
        _ = Run(0, "prove", "--log", Log, "--since", PathOf("kept"), "-o", PathOf("since"));
        Assert.StartsWith("old 2\n", File.ReadAllText(PathOf("since")), StringComparison.Ordinal);
        _ = Run(0, "prove", "--log", Log, "--tiles", PathOf("tiles"));
        Assert.True(File.Exists(PathOf("tiles/tile/entries/000.p/3")));
        File.Copy(PathOf("log/checkpoint"), PathOf("later"));
        File.Copy(PathOf("kept"), PathOf("log/checkpoint"), overwrite: true);
        Assert.Contains("The log was cut", Run(1, "verify", "--log", Log, "--checkpoint", PathOf("later")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_due_is_listed_held_released_and_erased()
    {
        _ = Run(0, "record", CasePath, "--log", Log, "--key", PrivateKey, "--at", "2018-01-01T00:00Z");
        Record(1);
        string[] log = ["--log", Log, "--key", PrivateKey, "--index", "0", "--by", "records-3", "--because"];
        Assert.Equal("Record 0: assessment, due since 2024-01-01\n", Run(0, "retention", "--log", Log, "--keep", "6y").Output);
        _ = Run(0, ["hold", .. log, "An inquest is under way."]);
        Assert.Equal("Record 0: assessment, due since 2024-01-01, held\n", Run(0, "retention", "--log", Log, "--keep", "72m").Output);
        Assert.Contains("SRA1319", Run(2, ["erase", .. log, "Kept for six years."]).Error, StringComparison.Ordinal);
        _ = Run(0, ["release", .. log, "It has ended."]);
        Assert.StartsWith("Record 4: erasure about record 0\n", Run(0, ["erase", .. log, "Kept for six years."]).Output, StringComparison.Ordinal);
        Assert.Equal("Nothing is due.\n", Run(0, "retention", "--log", Log, "--keep", "2200d").Output);
        Assert.Contains("SRA1323", Run(2, ["erase", .. log, "Again."]).Error, StringComparison.Ordinal);
        Assert.Contains("1 erased", Run(0, "verify", "--log", Log, "--key", PublicKey).Output, StringComparison.Ordinal);
        _ = Run(0, "erase", "--log", Log, "--key", PrivateKey, "--index", "1", "--because", "By whoever is at the machine.");
    }

    [Fact]
    public void What_leaves_is_recorded_and_who_must_not_receive_it_is_asked()
    {
        string[] log = ["--log", Log, "--key", PrivateKey];
        Assert.Contains("Ask who must not receive it", Run(64, ["report", CasePath, "-o", PathOf("page.html"), "--for", "health", .. log]).Error, StringComparison.Ordinal);
        Assert.Contains("Ask who must not receive it", Run(64, ["redact", CasePath, "-o", PathOf("shared.json"), .. log, "--to", "a trainer"]).Error, StringComparison.Ordinal);
        Assert.Contains("SRA1325", Run(2, ["report", CasePath, "-o", PathOf("page.html"), "--for", "health", .. log, "--to", "his sister", "--not-to", "His sister"]).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Log));
        _ = Run(0, ["report", CasePath, "-o", PathOf("page.html"), "--for", "health", .. log, "--to", "the surgery", "--not-to", "his sister", "--purpose", "Care."]);
        _ = Run(0, ["redact", CasePath, "-o", PathOf("shared.json"), .. log, "--to", "a trainer", "--not-to", "nobody"]);
        var words = Run(0, "subject-access", "--log", Log, "--case", "2024/0108").Output;
        Assert.All(["To: the surgery", "- his sister", "Purpose: Care.", "View: health", "To: a trainer", "What: notes and other free words", "Must not receive: none"], told => Assert.Contains(told, words, StringComparison.Ordinal));
        Assert.Contains($"Sha256: {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf("page.html"))))}", words, StringComparison.Ordinal);
        Assert.Contains($"Sha256: {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf("shared.json"))))}", words, StringComparison.Ordinal);
        Assert.Equal(1, Run(1, "subject-access", "--log", Log, "--case", "another").ExitCode);
    }

    [Fact]
    public void The_last_line_of_a_page_is_the_checkpoint_of_the_log_in_which_it_is_recorded()
    {
        _ = Run(0, "report", CasePath, "-o", PathOf("page.html"), "--log", Log, "--key", PrivateKey);
        var note = File.ReadAllText(PathOf("log/checkpoint")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = System.Net.WebUtility.HtmlDecode(File.ReadAllText(PathOf("page.html")));
        Assert.EndsWith($"<code>{string.Join(' ', note)}</code></p>\n</section>\n</main>\n</body>\n</html>\n", text, StringComparison.Ordinal);
        Assert.Contains($"<strong>{Run(0, "verify", "--log", Log).Output.Split('\n')[1]["Checkpoint: ".Length..]}</strong>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_used_is_said_in_one_line()
    {
        File.WriteAllText(PathOf("no.pem"), "no key");
        Assert.Contains("SRA0408", Run(2, "record", CasePath, "--log", Log, "--key", PathOf("no.pem")).Error, StringComparison.Ordinal);
        Assert.Contains("SRA0401", Run(2, "record", CasePath, "--log", Log, "--key", PathOf("none.pem")).Error, StringComparison.Ordinal);
        Assert.Contains("SRA1301", Run(1, "verify", "--log", Log).Output, StringComparison.Ordinal);
        Assert.Contains("SRA0410", Run(2, "verify", "--proof", CasePath).Error, StringComparison.Ordinal);
        Assert.Contains("Give either --log or --proof.", Run(64, "verify").Error, StringComparison.Ordinal);
        Assert.Contains("SRA0402", Run(2, "record", CasePath, "--log", CasePath).Error, StringComparison.Ordinal);
        Record(1);
        Assert.Contains("SRA1320", Run(2, "record", CasePath, "--log", Log).Error, StringComparison.Ordinal);
        Assert.Contains("SRA1320", Run(2, "record", CasePath, "--log", Log, "--key", PublicKey).Error, StringComparison.Ordinal);
        Assert.Contains("SRA1318", Run(2, "prove", "--log", Log, "--index", "7", "-o", PathOf("proof")).Error, StringComparison.Ordinal);
        Assert.Contains("SRA1318", Run(2, "erase", "--log", Log, "--key", PrivateKey, "--index", "7", "--because", "x").Error, StringComparison.Ordinal);
        Assert.Contains("SRA0409", Run(2, "erase", "--log", Log, "--key", PrivateKey, "--index", "0", "--because", " ").Error, StringComparison.Ordinal);
        Assert.Contains("SRA1307", Run(1, "record", CasePath, "--log", Log, "--key", PathOf("other.pem", ECDsa.Create(ECCurve.NamedCurves.nistP256))).Error, StringComparison.Ordinal);
    }

    private void Record(int times)
    {
        for (var i = 0; i < times; i++)
            _ = Run(0, "record", CasePath, "--log", Log, "--key", PrivateKey);
    }

    private static Run Run(int code, params string[] arguments)
    {
        var run = StalkingRisk.Run(arguments);
        Assert.True(run.ExitCode == code, $"{run.ExitCode}: {run.Error}{run.Output}");
        return run;
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string PathOf(string name, ECDsa key)
    {
        using (key)
            File.WriteAllText(PathOf(name), key.ExportECPrivateKeyPem());
        return PathOf(name);
    }
}
