using System.Text;
using System.Text.Json;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary>Case files to hand on, and pages for others, written as a person would.</summary>
public sealed class RedactTests : IDisposable
{
    private const string Told = """
        { "formatVersion": "1.0", "case": "2024/0108", "asOf": "2024-06-01T12:00Z", "keys": { "victim": "v-77" }, "labels": { "area": "E10000020" },
          "answers": { "violence-now": { "answer": "yes", "by": "PC Ash", "note": "Seen by Rowan." }, "victim-fear": { "answer": "yes", "by": "victim" } },
          "diary": { "coverage": "complete", "measures": [ { "id": "bail of Rowan", "kind": "bail", "from": "2024-04-01" } ],
            "incidents": [
              { "id": "call from Rowan", "when": "2024-05-02", "behaviours": ["unwanted-calls"], "occurrences": 9, "note": "Rowan knew of Ash Lane.", "reportedTo": "PC Ash" },
              { "id": "log 17", "when": "2024-05-04T21:10Z", "behaviours": ["following"], "source": "police", "place": "12 Ash Lane", "evidence": ["clip of Rowan"] },
              { "id": "told again", "when": "2024-05-04", "behaviours": ["following"], "sameAs": "log 17" } ] } }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redact-");

    private string CasePath => PathOf("case.json");

    private string OutPath => PathOf("out.json");

    public RedactTests() => File.WriteAllText(CasePath, Told);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_redacted_case_has_no_name_note_place_or_evidence_and_scores_the_same()
    {
        var run = Run(0, "redact", CasePath, "-o", OutPath);
        Assert.Equal(
            """
            For: sharing without names
            Left out: the reference of the case (1), keys and labels (2), ids as they were
                      (4), names of who was told or who answered (2), notes and other free
                      words (2), places (1), pieces of evidence (1).
            It scores the same: High.
            It is still personal data: dates and behaviours can tell of whom it is.

            """.ReplaceLineEndings("\n"),
            run.Output.ReplaceLineEndings("\n"));
        var written = File.ReadAllText(OutPath);
        Assert.All(["Rowan", "Ash", "2024/0108", "v-77", "E10000020", "log 17", "clip"], word => Assert.DoesNotContain(word, written, StringComparison.Ordinal));
        Assert.Contains("""{"id":"e1","when":"2024-05-02","behaviours":["unwanted-calls"],"occurrences":9,"reported":"2024-05-02/.."}""", written, StringComparison.Ordinal);
        Assert.Contains("\"sameAs\":", written, StringComparison.Ordinal);
        Assert.Equal(Level(CasePath), Level(OutPath));
    }

    [Fact]
    public void For_the_meeting_notes_and_places_stay_and_evidence_and_ids_do_not()
    {
        _ = Run(0, "redact", CasePath, "-o", OutPath, "--for", "marac");
        var written = File.ReadAllText(OutPath);
        Assert.All(["2024/0108", "PC Ash", "Rowan knew of Ash Lane.", "12 Ash Lane", "Seen by Rowan."], word => Assert.Contains(word, written, StringComparison.Ordinal));
        Assert.All(["call from Rowan", "log 17", "clip", "v-77"], word => Assert.DoesNotContain(word, written, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_victim_may_see_does_not_score_the_same_and_says_so()
    {
        var run = Run(1, "redact", CasePath, "-o", OutPath, "--for", "victim");
        Assert.Contains("It does not score the same: Level and range stay the same.   - violence-in-stalking, violent", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var kept = CaseJson.Read(File.ReadAllBytes(OutPath));
        Assert.Equal(["victim-fear"], kept.Answers.Select(answer => answer.Key));
        Assert.Equal([("e1", (string?)null), ("e2", null)], kept.Diary!.Select(entry => (entry.Id, entry.SameAs)));
        var json = JsonDocument.Parse(Run(1, "redact", CasePath, "-o", OutPath, "--for", "victim", "--format", "json").Output).RootElement;
        Assert.Equal(("victim", false, "high"), (json.GetProperty("for").GetString(), json.GetProperty("scoresTheSame").GetBoolean(), json.GetProperty("original").GetProperty("level").GetString()));
        Assert.Equal(2, json.GetProperty("leftOut").EnumerateArray().Single(part => part.GetProperty("part").GetString() == "other-sources").GetProperty("count").GetInt32());
    }

    [Fact]
    public void The_case_itself_is_never_replaced()
    {
        Assert.Contains("would replace the case itself", Run(64, "redact", CasePath, "-o", CasePath).Error, StringComparison.Ordinal);
        Assert.Contains("would replace the case itself", Run(64, "redact", CasePath, "-o", Path.Combine(_folder.FullName, "..", _folder.Name, "case.json")).Error, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateSymbolicLink(PathOf("folder"), _folder.FullName);
            File.CreateSymbolicLink(PathOf("link.json"), CasePath);
            Assert.Contains("would replace the case itself", Run(64, "redact", CasePath, "-o", PathOf("folder/case.json")).Error, StringComparison.Ordinal);
            Assert.Contains("would replace the case itself", Run(64, "redact", CasePath, "-o", PathOf("link.json")).Error, StringComparison.Ordinal);
            Assert.Contains("would replace the case itself", Run(64, "redact", PathOf("link.json"), "-o", CasePath).Error, StringComparison.Ordinal);
        }
        Assert.Contains("not a history", Run(64, "redact", CasePath, "-o", PathOf("out.jsonl")).Error, StringComparison.Ordinal);
        Assert.Equal(Told, File.ReadAllText(CasePath));
    }

    [Fact]
    public void A_case_from_standard_input_is_redacted_and_a_place_that_cannot_be_written_is_refused()
    {
        Assert.Equal(0, StalkingRisk.Run(["redact", "-", "-o", OutPath], Encoding.UTF8.GetBytes(Told)).ExitCode);
        Assert.Contains("SRA0402", Run(2, "redact", CasePath, "-o", PathOf("no/such/folder.json")).Error, StringComparison.Ordinal);
        Assert.Contains("--for", Run(64, "redact", CasePath, "-o", OutPath, "--for", "everybody").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_becomes_a_case_file_as_it_was_known()
    {
        var history = Path.Combine(RiskAssessment.Tests.Docs.Root, "samples/CaseOverTime/case.jsonl");
        var run = Run(0, "redact", history, "-o", OutPath, "--known-at", "2024-03-18T12:00", "--as-of", "2024-03-18T12:00");
        Assert.Contains("Recorded later and left out: 4.", run.Output, StringComparison.Ordinal);
        var redacted = CaseJson.Read(File.ReadAllBytes(OutPath));
        Assert.Equal((3, "e1"), (redacted.Diary!.Count, redacted.Diary.Incidents[0].Id));
        Assert.Null(redacted.Reference);
        Assert.Equal(new DateTimeOffset(2024, 3, 18, 12, 0, 0, TimeSpan.Zero), redacted.KnownAt);
        Assert.Equal("medium", Level(OutPath));
    }

    [Fact]
    public void A_page_for_others_says_for_whom_it_is_bears_the_marking_and_says_what_was_left_out()
    {
        var page = Page("--for", "health", "--marking", "FOR CARE ONLY");
        Assert.Contains("<p class=\"marking\"><bdi lang=\"und\">FOR CARE ONLY</bdi><br>For health services. <time datetime=\"2024-06-01T12:00:00+00:00\">1 June 2024, 12:00</time>. <a href=\"#left-out\">", page, StringComparison.Ordinal);
        Assert.Contains("@top-left { content: \"FOR CARE ONLY · For health services\";", page, StringComparison.Ordinal);
        Assert.Contains("<li>places (1)</li>", page, StringComparison.Ordinal);
        Assert.All(["Rowan", "Ash", "log 17"], word => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
        Assert.Contains("<h2 id=\"ask\">", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Officer · Now:</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<li>lleoedd (1)</li>", Page("--for", "health", "--lang", "cy"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_the_victim_has_the_level_of_the_whole_case_and_nothing_that_she_did_not_say()
    {
        var page = Page("--for", "victim");
        Assert.Contains("<span class=\"level high\">High</span>", page, StringComparison.Ordinal);
        Assert.Contains("Personal data of a victim.", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Victim · Today:</strong>", page, StringComparison.Ordinal);
        Assert.All(["<strong>Officer", "<strong>Supervisor", "<strong>Call handler", "violence-now", "the police", "<h2 id=\"nearest\">", "<h2 id=\"ask\">", "Rowan", "Ash"], word => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
        Assert.Contains("<li>entries and answers of others than the victim (2)</li>", page, StringComparison.Ordinal);
        Assert.Contains("<li>reasons that rest on what was left out (", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_for_others_does_not_tell_who_judged()
    {
        File.Copy(Path.Combine(RiskAssessment.Tests.Docs.Root, "samples/CaseOverTime/case.jsonl"), PathOf("case.jsonl"));
        _ = Run(0, "judge", PathOf("case.jsonl"), "--level", "medium", "--by", "officer-7", "--because", "He has moved.", "--at", "2024-05-02T09:00Z");
        var pages = ((string[])["marac", "health", "victim"]).ToDictionary(view => view, view => PageOf(PathOf("case.jsonl"), "--as-of", "2024-05-03T09:00", "--for", view));
        Assert.All(pages.Values, page => Assert.DoesNotContain("officer-7", page, StringComparison.Ordinal));
        Assert.All(pages.Values, page => Assert.Contains("waits for a countersignature", page, StringComparison.Ordinal));
        Assert.Contains("He has moved.", pages["marac"], StringComparison.Ordinal);
        Assert.DoesNotContain("He has moved.", pages["health"], StringComparison.Ordinal);
        Assert.DoesNotContain("He has moved.", pages["victim"], StringComparison.Ordinal);
        Assert.Contains("<path class=\"known\"", pages["marac"], StringComparison.Ordinal);
        Assert.DoesNotContain("<path class=\"known\"", pages["victim"], StringComparison.Ordinal);
        Assert.DoesNotContain("at-the-door", pages["marac"], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_must_not_receive_anything_is_a_warning_and_stands_on_a_page_for_others()
    {
        var history = HistoryJson.Read(File.ReadAllBytes(Path.Combine(RiskAssessment.Tests.Docs.Root, "samples/CaseOverTime/case.jsonl")));
        history = history.Append(new SharingRestricted("cousin-at-the-surgery"), history.Events[^1].Recorded.AddHours(1), "officer-7");
        File.WriteAllBytes(PathOf("case.jsonl"), HistoryJson.Write(history));
        Assert.Contains("SRA0407", Run(0, "redact", PathOf("case.jsonl"), "-o", OutPath, "--known-at", "2024-03-18T12:00").Error, StringComparison.Ordinal);
        Assert.Contains("SRA0407", Run(0, "report", PathOf("case.jsonl"), "-o", PathOf("page.html"), "--for", "health").Error, StringComparison.Ordinal);
        var page = File.ReadAllText(PathOf("page.html"));
        Assert.Contains("Somebody must not receive anything about this case", page, StringComparison.Ordinal);
        Assert.DoesNotContain("cousin", page, StringComparison.Ordinal);
        Assert.Empty(Run(0, "report", PathOf("case.jsonl"), "-o", PathOf("page.html")).Error);
        Assert.DoesNotContain("Somebody must not", File.ReadAllText(PathOf("page.html")), StringComparison.Ordinal);
    }

    private static string Level(string name) =>
        JsonDocument.Parse(StalkingRisk.Run(["assess", name, "--format", "json"]).Output).RootElement.GetProperty("level").GetString()!;

    private string Page(params string[] arguments) => PageOf(CasePath, arguments);

    private string PageOf(string name, params string[] arguments)
    {
        _ = Run(0, ["report", name, "-o", PathOf("page.html"), .. arguments]);
        return File.ReadAllText(PathOf("page.html"));
    }

    private static Run Run(int code, params string[] arguments)
    {
        var run = StalkingRisk.Run(arguments);
        Assert.True(run.ExitCode == code, $"{run.ExitCode}: {run.Error}{run.Output}");
        return run;
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
