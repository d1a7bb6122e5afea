using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class AskTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ask-");

    private string CasePath => Path.Combine(_folder.FullName, "case.json");

    private CaseFile Saved => CaseJson.Read(File.ReadAllBytes(CasePath));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_interview_ends_with_the_assessment_when_the_level_is_settled()
    {
        using var terminal = Ask();
        terminal.Type("relationship former-intimate", "violence-now yes");
        _ = terminal.Await("The level is settled");
        terminal.Type("");
        _ = terminal.Await("Level of concern: HIGH");
        _ = terminal.Await("2 answers, 0 diary entries");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(Answer.Of("former-intimate"), Saved.Answers["relationship"]);
    }

    [Fact]
    public void Each_answer_is_saved_before_the_next_question_so_that_a_closed_terminal_loses_nothing()
    {
        using (var terminal = Ask())
            terminal.Type("yes", "unknown", "declined; not before the children").Close();
        Assert.Equal(3, Saved.Answers.Count);
        Assert.Equal("not before the children", Assert.Single(Saved.Answers, answer => answer.Value.Note is not null).Value.Note);
    }

    [Theory]
    [InlineData("at a question")]
    [InlineData("at the date of an entry", "entry")]
    [InlineData("at the rest of an entry", "entry", "2 March 2018 21:10", "following")]
    [InlineData("at what the diary could settle", "diary")]
    [InlineData("at a changed entry", "entry", "March 2018", "following", "", "", "", "diary", "1")]
    [InlineData("at the spread of an entry", "entry", "March 2018", "following", "20")]
    public void It_ends_with_its_terminal_even_if_the_hangup_is_ignored(string where, params string[] lines)
    {
        using var terminal = PseudoTerminal.RunIgnoringHangup("ask", "-o", CasePath);
        terminal.Type("yes", "unknown").Type(lines).Close();
        var (exitCode, error) = terminal.AfterClosing();
        Assert.Equal(129, exitCode);
        Assert.Equal($"stalking-risk: The terminal was closed. Everything is saved. Continue with: stalking-risk ask -o {CasePath}\n", error);
        Assert.Equal((2, lines.Length > 1 ? 1 : 0), (Saved.Answers.Count, Saved.Diary?.Count ?? 0));
        Assert.NotEmpty(where);
    }

    [Fact]
    public void It_continues_from_the_file_and_asks_nothing_twice()
    {
        using (var first = Ask())
            first.Type("no", "unknown").Close();
        var asked = Saved.Answers.Select(answer => StalkingScreen.Instrument.Item(answer.Key).Prompt.In("en")).ToArray();
        using var second = Ask();
        _ = second.Await("2 answers and 0 diary entries are there");
        second.Type("no", "no", "stop");
        var shown = second.Await("Level of concern");
        Assert.All(asked, prompt => Assert.DoesNotContain(prompt[..40], shown, StringComparison.Ordinal));
        Assert.Equal(0, second.ExitCode());
        Assert.Equal(4, Saved.Answers.Count);
    }

    [Fact]
    public void An_entry_is_kept_as_soon_as_when_and_what_are_given_even_if_the_terminal_then_closes()
    {
        using (var terminal = Ask())
            terminal.Type("entry", "2 March 2018 21:10", "following; he waved at me", "", "12").Close();
        var entry = Assert.Single(Saved.Diary!.Incidents);
        Assert.Equal(("2018-03-02T21:10", 12), (entry.When.ToString(), entry.Occurrences));
        Assert.Equal([Behaviour.Of("following")], entry.Behaviours);
        Assert.Contains("he waved at me", entry.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_date_is_reported_and_asked_for_again()
    {
        using var terminal = Ask();
        terminal.Type("entry", "03/04/18");
        _ = terminal.Await("four digits");
        terminal.Type("03/04/2018", "texts", "", "", "", "stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal("2018-04-03", Assert.Single(Saved.Diary!.Incidents).When.ToString());
    }

    [Fact]
    public void A_date_that_has_not_come_yet_is_asked_for_again()
    {
        using var terminal = Ask();
        terminal.Type("entry", "5 May 2999", "texts");
        _ = terminal.Await("cannot be recorded before it happens");
        terminal.Type("5 May 2018", "", "", "", "stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal("2018-05-05", Assert.Single(Saved.Diary!.Incidents).When.ToString());
    }

    [Fact]
    public void What_no_file_can_hold_is_refused_and_the_interview_goes_on()
    {
        var longText = new string('x', Bounds.TextLength + 1);
        using var terminal = Ask();
        terminal.Type("entry", "5 May 2018", "texts", "", longText);
        _ = terminal.Await("characters");
        terminal.Type("", $"no; {longText}");
        _ = terminal.Await("characters");
        terminal.Type("no", "stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal((1, 1), (Saved.Answers.Count, Saved.Diary!.Count));
    }

    [Theory]
    [InlineData("March 2018", "yes", OccurrenceSpread.Even)]
    [InlineData("2018-03-01/2018-03-14", "Y", OccurrenceSpread.Even)]
    [InlineData("2 March 2018", "no", OccurrenceSpread.Unknown)]
    [InlineData("2 March 2018", "unknown", OccurrenceSpread.Unknown)]
    [InlineData("2 March 2018", "", OccurrenceSpread.Unknown)]
    public void Several_occurrences_over_some_time_are_spread_evenly_only_if_somebody_says_so(string when, string reply, OccurrenceSpread spread)
    {
        using var terminal = Ask();
        terminal.Type("entry", when, "calls", "20");
        _ = terminal.Await("Spread about evenly over that time?");
        terminal.Type("perhaps", reply, "", "", "stop");
        Assert.Equal(0, terminal.ExitCode());
        var entry = Assert.Single(Saved.Diary!.Incidents);
        Assert.Equal((20, spread), (entry.Occurrences, entry.Spread));
    }

    [Theory]
    [InlineData("March 2018", "")]
    [InlineData("March 2018", "1")]
    [InlineData("2 March 2018 21:10", "20")]
    public void One_occurrence_and_a_point_of_time_are_never_spread(string when, string times)
    {
        using var terminal = Ask();
        terminal.Type("entry", when, "calls", times);
        Assert.DoesNotContain("evenly", terminal.Await("Where?"), StringComparison.Ordinal);
        terminal.Type("", "", "stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(OccurrenceSpread.Unknown, Assert.Single(Saved.Diary!.Incidents).Spread);
    }

    [Fact]
    public void Back_removes_the_last_answer_from_the_file_too()
    {
        using var terminal = Ask();
        terminal.Type("yes", "back");
        _ = terminal.Await("0 answered");
        terminal.Type("back");
        _ = terminal.Await("no earlier step");
        terminal.Type("stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Empty(Saved.Answers);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("back", 0)]
    public void Back_deletes_an_entry_only_if_typed_twice(string second, int left)
    {
        using var terminal = Ask();
        terminal.Type("entry", "2 March 2018", "texts", "", "", "", "back", second, "stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(left, Saved.Diary?.Count ?? 0);
    }

    [Fact]
    public void Why_shows_the_help_the_rules_and_what_each_answer_would_do()
    {
        using var terminal = Ask();
        terminal.Type("why");
        var shown = terminal.Await("Sources: ");
        Assert.Contains("may not be stated before it is answered", shown, StringComparison.Ordinal);
        Assert.Contains("Rules that rest on it", shown, StringComparison.Ordinal);
        terminal.Type("stop");
        Assert.Equal(0, terminal.ExitCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("maybe")]
    [InlineData("threats perhaps")]
    public void A_blank_or_an_invalid_answer_changes_nothing(string line)
    {
        using var terminal = Ask();
        terminal.Type(line, "stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Empty(Saved.Answers);
    }

    [Fact]
    public void The_timeline_is_shown_before_anything_about_getting_worse_is_asked()
    {
        var worse = StalkingScreen.Instrument.Item("escalating");
        File.WriteAllBytes(CasePath, CaseJson.Write(new CaseFile
        {
            Answers = new AnswerSheet(StalkingScreen.Instrument.Items.Where(item => item != worse && item.Code != "victim-report").Select(item => (item.Code, Answer.Unknown))),
            Diary = new IncidentDiary([new("i1", EdtfDate.Day(2018, 3, 2), Behaviour.Of("following"))], coverage: Coverage.Partial),
        }));
        using var terminal = Ask();
        var shown = terminal.Await(worse.Prompt.In("en")[..40]);
        Assert.Contains("Look at what happened and when", shown, StringComparison.Ordinal);
        Assert.Contains("2018-03-02", shown, StringComparison.Ordinal);
        terminal.Type("stop");
        Assert.Equal(0, terminal.ExitCode());
    }

    [Fact]
    public void A_second_interview_on_the_same_file_is_refused()
    {
        using var first = Ask();
        first.Type("no");
        using var second = Ask();
        _ = second.Await("another command writes to it now");
        Assert.Equal(2, second.ExitCode());
        first.Close();
    }

    [Fact]
    public void The_file_is_readable_by_its_owner_only_and_no_temporary_file_remains()
    {
        using var terminal = Ask();
        terminal.Type("no", "stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal([CasePath], Directory.GetFiles(_folder.FullName));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(CasePath));
    }

    [Fact]
    public void Another_instrument_is_asked_if_a_file_names_one()
    {
        using var instrument = new TemporaryFile(OwnInstrument.Json);
        using var terminal = Ask("--instrument", instrument.Name);
        _ = terminal.Await("own-screen 2.1.0");
        terminal.Type("stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal("own-screen", Saved.InstrumentId);
    }

    [Fact]
    public void Does_not_apply_is_offered_and_understood_where_it_is_an_answer()
    {
        using var instrument = new TemporaryFile(OwnInstrument.WithMayNotApply);
        using var terminal = Ask("--instrument", instrument.Name);
        _ = terminal.Await("No / Yes / Does not apply");
        terminal.Type("times does not apply", "does not");
        _ = terminal.Await("The level is settled");
        Assert.Equal((Answer.NotApplicable, Answer.NotApplicable), (Saved.Answers["followed"], Saved.Answers["times"]));
    }

    [Fact]
    public void A_time_zone_that_is_not_that_of_the_case_is_refused()
    {
        using (var first = Ask("--zone", "Pacific/Auckland"))
            first.Type("no").Close();
        Assert.Equal("Pacific/Auckland", Saved.TimeZone.Id);
        using (var other = Ask("--zone", "Europe/London"))
        {
            _ = other.Await("SRA0405");
            Assert.Equal(2, other.ExitCode());
        }
        using var same = Ask("--zone", "Pacific/Auckland");
        same.Type("stop");
        Assert.Equal(0, same.ExitCode());
    }

    [Fact]
    public void It_asks_in_Welsh()
    {
        using var terminal = Ask("--lang", "cy");
        terminal.Type("anhysbys", "stopio");
        _ = terminal.Await("Cadwyd yn");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(Answer.Unknown, Assert.Single(Saved.Answers).Value);
    }

    [Fact]
    public void Without_a_terminal_it_says_what_else_to_do()
    {
        var run = StalkingRisk.Run(["ask"]);
        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.Contains("ask needs a terminal", run.Error, StringComparison.Ordinal);
    }

    private PseudoTerminal Ask(params string[] options) => PseudoTerminal.Run(["ask", "-o", CasePath, .. options]);
}
