using System.Text;
using System.Text.Json;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary>The commands that read and write histories, run as a person would.</summary>
public sealed class HistoryCommandTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("history-");

    public HistoryCommandTests() => File.WriteAllBytes(HistoryPath, HistoryJson.Write(Sample()));

    private string HistoryPath => PathOf("case.jsonl");

    private CaseHistory Saved => HistoryJson.Read(File.ReadAllBytes(HistoryPath));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Assess_of_a_history_uses_what_was_known()
    {
        Assert.Equal("high", Level(Json("assess", HistoryPath, "--as-of", "2024-03-01T09:00")));
        var known = Json("assess", HistoryPath, "--as-of", "2024-03-01T09:00", "--known-at", "2024-01-05T09:00");
        Assert.Equal(("undetermined", 2), (Level(known), known.GetProperty("notKnownYet").GetInt32()));
        Assert.Equal("2024-01-05T09:00Z", known.GetProperty("knownAt").GetString());
        Assert.Contains("as known at 5 January 2024, 09:00 +00:00 (recorded later: 2)", Run(0, "assess", HistoryPath, "--as-of", "2024-03-01T09:00", "--known-at", "2024-01-05T09:00").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_is_read_from_standard_input_and_a_broken_one_is_refused()
    {
        Assert.Equal(0, StalkingRisk.Run(["assess", "-", "--as-of", "2024-03-01T09:00"], File.ReadAllBytes(HistoryPath)).ExitCode);
        var run = StalkingRisk.Run(["assess", "-"], Encoding.UTF8.GetBytes(File.ReadAllText(HistoryPath).Replace("\"sequence\":2", "\"sequence\":7", StringComparison.Ordinal)));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("SRA0802", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_of_a_case_file_uses_what_was_recorded_by_then()
    {
        var file = Written("case.json", """
            { "formatVersion": "1.0", "asOf": "2024-03-01T09:00Z", "answers": {
              "relationship": { "answer": "former-intimate", "recorded": "2024-01-01" }, "violence-now": { "answer": "yes", "recorded": "2024-02-01" } } }
            """);
        Assert.Equal("high", Level(Json("assess", file)));
        Assert.Equal("undetermined", Level(Json("assess", file, "--known-at", "2024-02-01T09:00")));
        var both = Json("trajectory", file, "--known");
        Assert.Equal(["2024-01-02T00:00Z", "2024-02-02T00:00Z", "2024-03-01T09:00Z"], both.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("at").GetString()));
        Assert.Equal(["undetermined", "high", "high"], both.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("level").GetString()));
    }

    [Fact]
    public void Trajectory_known_shows_both_and_the_lag()
    {
        var both = Json("trajectory", HistoryPath, "--known", "--as-of", "2024-03-01T09:00");
        var high = both.GetProperty("lag").EnumerateArray().Single(lag => lag.GetProperty("level").GetString() == "high");
        Assert.Equal("2024-01-11T09:00Z", high.GetProperty("known").GetString());
        Assert.Equal("2024-03-01T09:00Z", both.GetProperty("happened").GetProperty("steps").EnumerateArray().Last().GetProperty("at").GetString());
        var text = Run(0, "trajectory", HistoryPath, "--known", "--as-of", "2024-03-01T09:00").Output;
        Assert.Contains("AS IT WAS KNOWN", text, StringComparison.Ordinal);
        Assert.Contains("AS IT HAPPENED", text, StringComparison.Ordinal);
        Assert.Equal(2, Json("trajectory", HistoryPath, "--known", "--as-of", "2024-03-01T09:00", "--known-at", "2024-01-05T09:00").GetProperty("steps").GetArrayLength());
        Assert.False(Json("trajectory", HistoryPath, "--as-of", "2024-03-01T09:00").TryGetProperty("lag", out _));
    }

    [Fact]
    public void Compare_of_a_history_takes_each_state_as_it_was_known_then()
    {
        string[] arguments = ["compare", HistoryPath, "--earlier-as-of", "2024-01-05T09:00", "--later-as-of", "2024-03-01T09:00"];
        var comparison = Json(arguments);
        Assert.Equal(("undetermined", "high"), (Level(comparison.GetProperty("earlier")), Level(comparison.GetProperty("later"))));
        Assert.Equal(["time", "information", "instrument"], comparison.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("cause").GetString()));
        Assert.Equal("violence-now", comparison.GetProperty("changes").GetProperty("answers")[0].GetProperty("item").GetString());
        Assert.Contains("INFORMATION CAME", Run(0, arguments).Output, StringComparison.Ordinal);
        Assert.Contains("DAETH GWYBODAETH", Run(0, [.. arguments, "--lang", "cy"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_of_two_case_files_uses_their_own_instants()
    {
        var earlier = Written("a.json", """{ "formatVersion": "1.0", "asOf": "2024-01-01T09:00Z", "answers": { "threats": "no" } }""");
        var later = Written("b.json", """{ "formatVersion": "1.0", "asOf": "2024-02-01T09:00Z", "answers": { "threats": "yes" } }""");
        var comparison = Json("compare", earlier, later);
        Assert.Equal(("2024-01-01T09:00Z", "2024-02-01T09:00Z"), (comparison.GetProperty("earlier").GetProperty("asOf").GetString(), comparison.GetProperty("later").GetProperty("asOf").GetString()));
        Assert.Equal("2024-01-09T09:00Z", Json("compare", earlier, later, "--earlier-as-of", "2024-01-09T09:00Z").GetProperty("earlier").GetProperty("asOf").GetString());
        Assert.Contains("Nothing differs.", Run(0, "compare", earlier, earlier).Output, StringComparison.Ordinal);
        Assert.Contains("SRA0406", Run(2, "compare", earlier, "--earlier-as-of", "2024-01-01T09:00").Error, StringComparison.Ordinal);
        Run(64, "compare", earlier);
        Run(64, "compare", "-", "-");
    }

    [Fact]
    public void Judge_and_countersign_write_to_the_history_and_print_the_level_to_act_on()
    {
        SaveMedium();
        var waiting = Json("judge", HistoryPath, "--level", "standard", "--because", "He moved abroad.", "--by", "officer-1", "--at", "2024-03-01T09:00", "--before-seeing");
        Assert.Equal(("medium", 4), (waiting.GetProperty("responseLevel").GetString(), waiting.GetProperty("waiting").GetInt32()));
        Assert.Equal(("He moved abroad.", "officer-1", Start.AddDays(60)), (Saved.Events[^1].Why, Saved.Events[^1].By, Saved.Events[^1].Recorded));
        Assert.True(((LevelJudged)Saved.Events[^1].Change).BeforeSeeing);
        var agreed = Run(0, "countersign", HistoryPath, "--agree", "--because", "Seen.", "--by", "officer-2", "--at", "2024-03-02T09:00");
        Assert.Contains("Level to act on: Standard", agreed.Output, StringComparison.Ordinal);
        Assert.Contains("Computed level:  Medium", agreed.Output, StringComparison.Ordinal);
        Assert.Equal(5, Saved.LastSequence);
    }

    [Theory]
    [InlineData("rationale-missing", "judge --level medium --by officer-1 --at 2024-03-01T09:00")]
    [InlineData("SRA0803", "judge --level high --by officer-1 --at 2024-01-02T09:00")]
    [InlineData("no-such-judgement", "countersign --agree --because Seen. --by officer-2 --at 2024-03-01T09:00")]
    public void A_refused_judgement_leaves_the_file_as_it_is(string code, string line)
    {
        var before = File.ReadAllBytes(HistoryPath);
        var arguments = line.Split(' ');
        Assert.Contains(code, Run(2, [arguments[0], HistoryPath, .. arguments[1..]]).Error, StringComparison.Ordinal);
        var problems = JsonDocument.Parse(Run(2, [arguments[0], HistoryPath, .. arguments[1..], "--format", "json"]).Error).RootElement.GetProperty("problems");
        Assert.Equal(code, problems[0].GetProperty("code").GetString());
        Assert.Equal(before, File.ReadAllBytes(HistoryPath));
        Assert.Equal([HistoryPath], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public void The_person_who_judged_cannot_countersign_and_a_floor_holds()
    {
        SaveMedium();
        Run(0, "judge", HistoryPath, "--level", "standard", "--because", "Why.", "--by", "officer-1", "--at", "2024-03-01T09:00");
        Assert.Contains("same-person", Run(2, "countersign", HistoryPath, "--agree", "--because", "Seen.", "--by", "officer-1", "--at", "2024-03-02T09:00").Error, StringComparison.Ordinal);
        Run(0, "countersign", HistoryPath, "--disagree", "--because", "No.", "--by", "officer-2", "--at", "2024-03-02T09:00");
        Assert.Contains("already-countersigned", Run(2, "countersign", HistoryPath, "--agree", "--because", "Seen.", "--by", "officer-3", "--at", "2024-03-02T09:00").Error, StringComparison.Ordinal);
        var own = Written("own.json", OwnInstrument.Json.Replace("\"code\": \"followed-about\", ", "\"code\": \"followed-about\", \"floor\": true, ", StringComparison.Ordinal));
        File.WriteAllBytes(HistoryPath, HistoryJson.Write(CaseHistory.Open(new CaseOpened("own"), Start, "officer-1").Append(new ItemAnswered("followed", Answer.Yes), Start, "officer-1")));
        var refused = Run(2, "judge", HistoryPath, "--level", "standard", "--because", "Why.", "--by", "officer-1", "--at", "2024-03-01T09:00", "--instrument", own);
        Assert.Contains("below-floor", refused.Error, StringComparison.Ordinal);
        Assert.Contains("followed-about", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("judge", "--level", "high")]
    [InlineData("judge", "--by", "officer-1")]
    [InlineData("judge", "--level", "undetermined", "--by", "officer-1")]
    [InlineData("countersign", "--by", "officer-2", "--because", "Seen.")]
    [InlineData("countersign", "--by", "officer-2", "--because", "Seen.", "--agree", "--disagree")]
    [InlineData("countersign", "--by", "officer-2", "--agree")]
    public void Wrong_usage_of_judgements_is_refused(string command, params string[] arguments) => Run(64, [command, HistoryPath, .. arguments]);

    [Fact]
    public void Standard_input_cannot_be_judged() => Assert.Contains("must be a file", Run(64, "judge", "-", "--level", "high", "--by", "officer-1").Error, StringComparison.Ordinal);

    [Fact]
    public void A_history_that_is_not_there_or_is_a_case_file_is_refused()
    {
        Assert.Contains("SRA0401", Run(2, "judge", PathOf("none.jsonl"), "--level", "high", "--by", "officer-1").Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("none.jsonl")));
        Run(2, "judge", StalkingRisk.Case("rising"), "--level", "high", "--by", "officer-1");
    }

    [Theory]
    [InlineData("judge", "CASE", "--level", "high", "--by", "officer-1")]
    [InlineData("countersign", "CASE", "--agree", "--because", "Seen.", "--by", "officer-1")]
    [InlineData("import", "DIARY", "-o", "CASE", "--by", "officer-1")]
    public void While_another_command_writes_to_a_history_it_is_refused(params string[] arguments)
    {
        var diary = Written("diary.csv", "date,behaviour\n2024-01-02,following\n");
        using var held = new FileStream(HistoryPath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        var before = File.ReadAllBytes(HistoryPath);
        var run = Run(2, [.. arguments.Select(argument => argument switch { "CASE" => HistoryPath, "DIARY" => diary, _ => argument })]);
        Assert.Contains("SRA0402", run.Error, StringComparison.Ordinal);
        Assert.Contains("another command writes to it now", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(HistoryPath));
    }

    [Fact]
    public void Two_judgements_at_once_are_both_kept_or_one_is_refused()
    {
        var codes = new int[4];
        Parallel.For(0, codes.Length, i => codes[i] = StalkingRisk.Run(["judge", HistoryPath, "--level", "high", "--by", $"officer-{i}"]).ExitCode);
        Assert.All(codes, code => Assert.Contains(code, (int[])[0, 2]));
        Assert.Equal(4 + codes.Count(code => code == 0), Saved.LastSequence);
        Assert.Contains(0, codes);
    }

    [Fact]
    public void Due_lists_a_folder_in_order_and_leaves_closed_cases_out()
    {
        File.WriteAllBytes(PathOf("closed.jsonl"), HistoryJson.Write(Sample().Append(new CaseClosed(), Start.AddDays(20), "officer-1", "Done.")));
        Written("file.json", """{ "formatVersion": "1.0", "case": "file", "asOf": "2024-01-02T09:00Z", "answers": { "threats": "yes" } }""");
        Written("notes.txt", "not a case");
        var cases = Json("due", _folder.FullName, "--as-of", "2024-03-01T09:00").GetProperty("cases");
        Assert.Equal(["file", "one"], cases.EnumerateArray().Select(one => one.GetProperty("case").GetString()));
        Assert.Equal(["medium", "high"], cases.EnumerateArray().Select(Level));
        Assert.Equal(["2024-01-09T09:00Z", "2024-01-12T09:00Z"], cases.EnumerateArray().Select(one => one.GetProperty("due").GetString()));
        var text = Run(0, "due", _folder.FullName, "--as-of", "2024-03-01T09:00").Output.Split('\n');
        Assert.StartsWith("2024-01-09 09:00", text[0], StringComparison.Ordinal);
        Assert.Contains("one", text[1], StringComparison.Ordinal);
        Assert.Contains("time", text[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Due_of_a_file_with_a_bad_line_lists_the_good_ones_and_says_which_is_bad()
    {
        var lines = Written("cases.jsonl", """
            { "formatVersion": "1.0", "case": "a", "asOf": "2024-01-02T09:00Z", "answers": { "threats": "yes" } }
            { "formatVersion": "1.0", "case": "b", "answers": { "threat": "yes" } }

            { "formatVersion": "1.0", "case": "c", "asOf": "2024-01-01T09:00Z", "answers": { "threats": "yes" } }
            """);
        var run = Run(2, "due", lines, "--format", "json");
        Assert.Equal(["c", "a"], JsonDocument.Parse(run.Bytes).RootElement.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("case").GetString()));
        var problem = Assert.Single(JsonDocument.Parse(run.Error).RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal((2, $"{lines}: $.answers.*"), (problem.GetProperty("line").GetInt32(), problem.GetProperty("path").GetString()));
        Assert.Contains("(line 2,", Run(2, "due", lines).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Due_names_the_file_of_a_history_that_cannot_be_assessed()
    {
        File.WriteAllBytes(HistoryPath, HistoryJson.Write(CaseHistory.Open(new CaseOpened("one") { Instrument = new("no-such", "1.0.0") }, Start, "officer-1")));
        var run = Run(2, "due", _folder.FullName, PathOf("none.json"));
        Assert.Contains($"{HistoryPath}: $.instrument", run.Error, StringComparison.Ordinal);
        Assert.Contains("SRA0401", run.Error, StringComparison.Ordinal);
        Assert.Contains("No case is due", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Due_refuses_bytes_that_are_not_UTF8_and_reads_a_byte_order_mark()
    {
        var good = Encoding.UTF8.GetBytes("""{ "formatVersion": "1.0", "case": "a", "asOf": "2024-01-02T09:00Z", "answers": {} }""");
        File.WriteAllBytes(PathOf("cases.jsonl"), [0xEF, 0xBB, 0xBF, .. good, (byte)'\r', (byte)'\n', .. good.Select(one => one == (byte)'a' ? (byte)0xE9 : one), (byte)'\n', .. good]);
        var run = Run(2, "due", PathOf("cases.jsonl"), "--format", "json");
        Assert.Equal(2, JsonDocument.Parse(run.Bytes).RootElement.GetProperty("cases").GetArrayLength());
        Assert.Contains("SRA0010", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_into_a_history_adds_events_and_again_changes_nothing()
    {
        var diary = Written("diary.csv", "date,behaviour\n2024-01-02,following\n2024-01-03,unwanted-calls\n");
        var target = PathOf("new.jsonl");
        Run(0, "import", diary, "-o", target, "--by", "officer-1", "--at", "2024-01-05T09:00");
        var history = HistoryJson.Read(File.ReadAllBytes(target));
        Assert.Equal(["opened", "entry-added", "entry-added"], history.Events.Select(one => one.Change.Code).Where(code => code != "coverage-set"));
        Assert.All(history.Events, one => Assert.Equal(("officer-1", new DateTimeOffset(2024, 1, 5, 9, 0, 0, TimeSpan.Zero), null), (one.By, one.Recorded, one.Why)));
        var before = File.ReadAllBytes(target);
        Run(0, "import", diary, "-o", target, "--by", "officer-2", "--at", "2024-01-06T09:00");
        Assert.Equal(before, File.ReadAllBytes(target));
        Run(0, "import", Written("more.csv", "date,behaviour\n2024-01-04,following\n"), "-o", target, "--by", "officer-2", "--at", "2024-01-06T09:00");
        Assert.Equal(history.LastSequence + 1, HistoryJson.Read(File.ReadAllBytes(target)).LastSequence);
        var refused = Run(2, "import", Written("last.csv", "date,behaviour\n2024-01-04,theft\n2024-01-01,following\n"), "-o", target, "--by", "officer-2", "--at", "2024-01-02T09:00");
        Assert.Contains("SRA0803", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "diary.csv", "-o", "new.jsonl")]
    [InlineData("import", "diary.csv", "-o", "new.json", "--by", "officer-1")]
    [InlineData("import", "diary.csv", "-o", "new.json", "--at", "2024-01-01T09:00")]
    [InlineData("ask", "-o", "new.jsonl")]
    [InlineData("code", "case.json", "-o", "new.jsonl")]
    public void By_is_needed_for_a_history_and_for_nothing_else(params string[] arguments) => Assert.Contains("--by", Run(64, arguments).Error, StringComparison.Ordinal);

    [Fact]
    public void An_interview_over_a_history_writes_each_answer_each_change_and_its_end_as_an_event()
    {
        var path = PathOf("ask.jsonl");
        using (var terminal = PseudoTerminal.Run("ask", "-o", path, "--by", "officer-1"))
        {
            terminal.Type("violence-now no", "threats yes", "threats no", "back", "stop");
            _ = terminal.Await("Level of concern");
            Assert.Equal(0, terminal.ExitCode());
        }
        var history = HistoryJson.Read(File.ReadAllBytes(path));
        Assert.Equal(("opened", "addendum"), (history.Events[0].Change.Code, history.Events[^1].Change.Code));
        var answered = history.Events.Where(one => one.Change is ItemAnswered).Select(one => (((ItemAnswered)one.Change).Item, ((ItemAnswered)one.Change).Answer.Option, one.Why)).ToList();
        Assert.Equal(
            [("violence-now", "no", null), ("threats", "yes", null), ("threats", "no", "Changed in the interview."), ("threats", "yes", "Taken back in the interview.")],
            answered);
        Assert.All(history.Events, one => Assert.Equal("officer-1", one.By));
        Assert.Equal("ask", history.Reference);
    }

    [Fact]
    public void An_interview_whose_terminal_is_closed_loses_nothing_and_goes_on()
    {
        using (var terminal = PseudoTerminal.RunIgnoringHangup("ask", "-o", HistoryPath, "--by", "officer-9"))
        {
            terminal.Type("threats yes").Close();
            Assert.Equal(129, terminal.AfterClosing().ExitCode);
        }
        Assert.Equal(Answer.Yes with { Recorded = Saved.Case.Answers["threats"]!.Recorded }, Saved.Case.Answers["threats"]);
        Assert.Equal(["answered", "addendum"], Saved.Events.Skip(4).Select(one => one.Change.Code));
        using (var killed = PseudoTerminal.Run("ask", "-o", HistoryPath, "--by", "officer-9"))
            killed.Type("weapon no").Close();
        Assert.Equal("weapon", ((ItemAnswered)Saved.Events.Last(one => one.Change is ItemAnswered).Change).Item);
    }

    [Fact]
    public void An_entry_that_is_added_and_taken_back_in_an_interview_is_in_the_history()
    {
        var path = PathOf("ask.jsonl");
        using (var terminal = PseudoTerminal.Run("ask", "-o", path, "--by", "officer-1"))
            terminal.Type("entry", "2 March 2018", "texts", "", "", "", "back", "back", "stop").ExitCode();
        var codes = HistoryJson.Read(File.ReadAllBytes(path)).Events.Select(one => one.Change.Code).ToList();
        Assert.Contains("entry-added", codes);
        Assert.Contains("entry-withdrawn", codes);
        Assert.Empty(HistoryJson.Read(File.ReadAllBytes(path)).Case.Diary!.Incidents);
    }

    [Theory]
    [InlineData("ask", "-o", "PATH", "--by", "officer-1", "--at", "2024-01-02T09:00")]
    [InlineData("code", "PATH", "-o", "PATH", "--by", "officer-1", "--at", "2024-01-02T09:00")]
    public void An_earlier_instant_than_that_of_the_last_event_is_refused_before_anything_is_asked(params string[] arguments)
    {
        var before = File.ReadAllBytes(HistoryPath);
        using var terminal = PseudoTerminal.Run([.. arguments.Select(argument => argument == "PATH" ? HistoryPath : argument)]);
        _ = terminal.Await("SRA0803");
        Assert.Equal(2, terminal.ExitCode());
        Assert.Equal(before, File.ReadAllBytes(HistoryPath));
    }

    [Fact]
    public void Code_writes_each_decision_with_its_words_as_an_event()
    {
        var entry = new Incident("a", EdtfDate.Day(2024, 1, 1), Behaviour.Of("other-unwanted-conduct")) { Note = "He followed me and broke into my flat" };
        File.WriteAllBytes(HistoryPath, HistoryJson.Write(Sample().Append(new EntryAdded(entry), Start.AddDays(12), "officer-1")));
        using (var terminal = PseudoTerminal.Run("code", HistoryPath, "-o", HistoryPath, "--by", "officer-9"))
        {
            terminal.Type("yes", "no");
            Assert.Equal(0, terminal.ExitCode());
        }
        var coded = Saved.Events.Where(one => one.By == "officer-9").Select(one => (EntryCoded)one.Change).ToList();
        Assert.Equal(["home-intrusion", ""], coded.Select(one => string.Join(' ', one.Accepted)));
        Assert.Equal(["", "following"], coded.Select(one => string.Join(' ', one.Refused)));
        Assert.Equal(("broke into my flat", "followed me"), (coded[0].Accepted[0].Words[0], coded[1].Refused[0].Words[0]));
        Assert.Equal([Behaviour.Of("home-intrusion")], Saved.Case.Diary!.Incidents.Single(one => one.Id == "a").Behaviours);
    }

    [Fact]
    public void Import_with_codes_writes_the_entries_and_what_a_person_saw_in_their_words_as_events()
    {
        var chat = Written("chat.txt", "02/01/2024, 21:10 - R: He followed me\n02/01/2024, 21:12 - R: I will kill you\n03/01/2024, 08:00 - R: Hello\n");
        var target = PathOf("coded.jsonl");
        using (var terminal = PseudoTerminal.Run("import", chat, "-o", target, "--person", "R", "--dates", "day-first", "--code", "--by", "officer-9", "--at", "2024-01-05T09:00"))
        {
            terminal.Type("no", "yes");
            Assert.Equal(0, terminal.ExitCode());
        }
        var history = HistoryJson.Read(File.ReadAllBytes(target));
        var coded = Assert.Single(history.Events, one => one.Change is EntryCoded);
        var accepted = Assert.Single(((EntryCoded)coded.Change).Accepted);
        Assert.Equal(("officer-9", "threat-to-kill"), (coded.By, accepted.Behaviour.Code));
        Assert.Empty(accepted.Words);
        Assert.Equal(["unwanted-messages"], ((EntryAdded)history.Events.First(one => one.Change is EntryAdded { Entry: var entry } && entry.Id == ((EntryCoded)coded.Change).Entry).Change).Entry.Behaviours.Select(behaviour => behaviour.Code));
        Assert.Equal(["threat-to-kill", "unwanted-messages"], history.Case.Diary!.Single(entry => entry.Id == ((EntryCoded)coded.Change).Entry).Behaviours.Select(behaviour => behaviour.Code).Order());
        Assert.DoesNotContain("kill you", File.ReadAllText(target), StringComparison.Ordinal);
    }

    /// <summary>An answer that makes the level high is recorded ten days after the case was opened, and then an entry.</summary>
    private static CaseHistory Sample() => CaseHistory.Open(new CaseOpened("one"), Start, "officer-1")
        .Append(new ItemAnswered("relationship", Answer.Of("former-intimate")), Start, "officer-1")
        .Append(new ItemAnswered("violence-now", Answer.Yes), Start.AddDays(10), "officer-1")
        .Append(new EntryAdded(new Incident("i1", EdtfDate.Day(2023, 12, 1), Behaviour.Of("following"))), Start.AddDays(11), "officer-1");

    /// <summary>A level of medium that rests on no floor.</summary>
    private void SaveMedium() => File.WriteAllBytes(HistoryPath, HistoryJson.Write(CaseHistory.Open(new CaseOpened("one"), Start, "officer-1")
        .Append(new ItemAnswered("relationship", Answer.Of("former-intimate")), Start, "officer-1").Append(new ItemAnswered("threats", Answer.Yes), Start.AddDays(10), "officer-1")));

    private static string? Level(JsonElement element) => element.GetProperty("level").GetString();

    private static JsonElement Json(params string[] arguments) => JsonDocument.Parse(Run(0, [.. arguments, "--format", "json"]).Bytes).RootElement;

    private static Run Run(int exitCode, params string[] arguments)
    {
        var run = StalkingRisk.Run(arguments);
        Assert.True(exitCode == run.ExitCode, $"{run.ExitCode}: {run.Error}{run.Output}");
        return run;
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Written(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }
}
