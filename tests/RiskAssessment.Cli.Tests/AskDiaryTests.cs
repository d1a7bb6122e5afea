using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary>What the interview offers to add to the diary or to correct in it.</summary>
public sealed class AskDiaryTests : IDisposable
{
    private const string Offer = "What the diary could still show";
    private const string End = "Everything that bears on the level has been asked";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ask-");
    private readonly TemporaryFile _instrument = new(OwnInstrument.WithFacts);

    private string CasePath => Path.Combine(_folder.FullName, "case.json");

    private CaseFile Saved => CaseJson.Read(File.ReadAllBytes(CasePath));

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _instrument.Dispose();
    }

    [Fact]
    public void What_the_diary_could_settle_is_offered_after_the_questions_and_an_entry_settles_it()
    {
        using var terminal = Ask();
        Assert.DoesNotContain(Offer, terminal.Await("Have you been"), StringComparison.Ordinal);
        terminal.Type("no");
        _ = terminal.Await(Offer);
        var offered = terminal.Await("There is no diary. Add what happened, and when.");
        Assert.Contains("Red: The person came close twice.", offered, StringComparison.Ordinal);
        terminal.Type("entry", "2 March 2018", "following", "2", "", "", "");
        Assert.DoesNotContain(Offer, terminal.Await("The level is settled"), StringComparison.Ordinal);
        terminal.Type("");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(2, Assert.Single(Saved.Diary!.Incidents).Occurrences);
    }

    [Fact]
    public void An_entry_that_does_not_settle_it_is_asked_about_until_it_happened_more_than_once()
    {
        using var terminal = Ask();
        terminal.Type("no", "entry", "2 March 2018 21:10", "following", "", "", "");
        _ = terminal.Await("Did any of it happen more than once? When?");
        terminal.Type("1", "", "3");
        _ = terminal.Await("The level is settled");
        terminal.Type("");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(("2018-03-02T21:10", 3), Assert.Single(Saved.Diary!.Incidents.Select(entry => (entry.When.ToString(), entry.Occurrences))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("declined")]
    public void An_offer_that_was_skipped_is_not_made_again(string reply)
    {
        using var terminal = Ask();
        terminal.Type("no");
        _ = terminal.Await(Offer);
        terminal.Type(reply);
        _ = terminal.Await(End);
        terminal.Type("entry", "2 March 2018", "following", "", "", "");
        Assert.DoesNotContain(Offer, terminal.Await(End), StringComparison.Ordinal);
        terminal.Type("followed unknown", "unknown");
        Assert.DoesNotContain(Offer, terminal.Await(End), StringComparison.Ordinal);
        terminal.Type("diary");
        _ = terminal.Await(Offer);
        terminal.Type("why");
        Assert.Contains("Red: The person came close twice.", terminal.Await("It went on after a warning."), StringComparison.Ordinal);
        terminal.Type("", "");
        Assert.Equal(0, terminal.ExitCode());
    }

    [Fact]
    public void An_entry_that_was_not_made_leaves_the_offer_without_asking_again()
    {
        using var terminal = Ask();
        terminal.Type("no", "entry", "");
        _ = terminal.Await("No entry was made.");
        Assert.DoesNotContain(Offer, terminal.Await("Enter (no more is known)"), StringComparison.Ordinal);
        terminal.Type("");
        _ = terminal.Await(End);
        terminal.Type("");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Null(Saved.Diary);
    }

    [Fact]
    public void A_vague_date_can_be_said_more_exactly_where_a_rule_rests_on_it()
    {
        Save(new Incident("i1", EdtfDate.Month(2018, 3), Behaviour.Of("unwanted-gifts")) { Note = "Roses.", Place = "work" });
        using var terminal = Ask();
        _ = terminal.Await("These entries bear on it");
        _ = terminal.Await("When was it, and was it more than once?");
        terminal.Type("1");
        _ = terminal.Await("The diary says 2018-03.");
        terminal.Type("12 March 2018", "");
        _ = terminal.Await("The level is settled");
        terminal.Type("");
        Assert.Equal(0, terminal.ExitCode());
        var entry = Assert.Single(Saved.Diary!.Incidents);
        Assert.Equal(("2018-03-12", "Roses.", "work"), (entry.When.ToString(), entry.Note, entry.Place));
        Assert.Equal((Coverage.Complete, 1), (Saved.Diary!.Coverage, Saved.Diary.Measures.Count));
    }

    [Theory]
    [InlineData("yes", Attribution.Confirmed)]
    [InlineData("no", Attribution.Suspected)]
    [InlineData("", Attribution.Suspected)]
    public void A_suspected_entry_is_confirmed_only_by_a_yes(string reply, Attribution attribution)
    {
        Save(new Incident("i1", EdtfDate.Day(2018, 3, 12), Behaviour.Of("unwanted-gifts")) { Attribution = Attribution.Suspected });
        using var terminal = Ask();
        terminal.Type("1", "", "");
        _ = terminal.Await("Was it surely this person?");
        terminal.Type(reply);
        terminal.Type("stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(attribution, Assert.Single(Saved.Diary!.Incidents).Attribution);
    }

    [Fact]
    public void A_question_about_an_entry_is_not_asked_again_unless_the_entry_changes()
    {
        Save(new Incident("i1", EdtfDate.Month(2018, 3), Behaviour.Of("unwanted-gifts")) { Occurrences = 4, Attribution = Attribution.Suspected });
        using var terminal = Ask();
        terminal.Type("1", "", "");
        _ = terminal.Await("Spread about evenly");
        terminal.Type("unknown");
        _ = terminal.Await("Was it surely");
        terminal.Type("", "1", "", "");
        var again = terminal.Await("Nothing was changed.");
        Assert.DoesNotContain("evenly", again, StringComparison.Ordinal);
        Assert.DoesNotContain("surely", again, StringComparison.Ordinal);
        terminal.Type("1", "", "5");
        _ = terminal.Await("Spread about evenly");
        terminal.Type("yes", "stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal((5, OccurrenceSpread.Even), Assert.Single(Saved.Diary!.Incidents.Select(entry => (entry.Occurrences, entry.Spread))));
    }

    [Theory]
    [InlineData("5 March 2018 21:10", "", OccurrenceSpread.Unknown)]
    [InlineData("", "1", OccurrenceSpread.Unknown)]
    [InlineData("", "", OccurrenceSpread.Even)]
    public void An_even_spread_is_kept_only_if_the_date_and_the_number_are(string when, string times, OccurrenceSpread spread)
    {
        Save(new Incident("i1", EdtfDate.Month(2018, 3), Behaviour.Of("unwanted-gifts")) { Occurrences = 4, Spread = OccurrenceSpread.Even, Attribution = Attribution.Suspected });
        using var terminal = Ask();
        terminal.Type("1", when, times);
        Assert.DoesNotContain("evenly", terminal.Await("Was it surely"), StringComparison.Ordinal);
        terminal.Type("", "stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(spread, Assert.Single(Saved.Diary!.Incidents).Spread);
    }

    [Fact]
    public void A_change_that_no_diary_can_hold_is_refused_and_asked_for_again()
    {
        Save(new Incident("i1", EdtfDate.Month(2018, 3), Behaviour.Of("unwanted-gifts")) { Recorded = EdtfDate.Day(2018, 3, 20) });
        using var terminal = Ask();
        terminal.Type("1", "5 April 2018");
        _ = terminal.Await("cannot be recorded before it happens");
        terminal.Type("", "");
        _ = terminal.Await("Nothing was changed.");
        terminal.Type("stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal("2018-03", Assert.Single(Saved.Diary!.Incidents).When.ToString());
    }

    [Theory]
    [InlineData("", "2018-03-12")]
    [InlineData("back", "2018-03")]
    public void Back_undoes_a_change_only_if_typed_twice(string second, string when)
    {
        Save(new Incident("i1", EdtfDate.Month(2018, 3), Behaviour.Of("unwanted-gifts")));
        using var terminal = Ask();
        terminal.Type("1", "12 March 2018", "", "back");
        _ = terminal.Await("The last step changed entry i1");
        terminal.Type(second, "stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(when, Assert.Single(Saved.Diary!.Incidents).When.ToString());
    }

    [Theory]
    [InlineData("", Coverage.Complete)]
    [InlineData("back", Coverage.Partial)]
    public void Somebody_can_say_that_the_diary_is_complete_and_take_it_back(string then, Coverage coverage)
    {
        Save(new Incident("i1", EdtfDate.Day(2018, 3, 2), Behaviour.Of("unwanted-gifts")), Coverage.Partial);
        using var terminal = Ask();
        _ = terminal.Await("or say that it is complete");
        terminal.Type("complete");
        _ = terminal.Await("The level is settled");
        terminal.Type(then);
        if (then.Length > 0)
            terminal.Type("stop");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(coverage, Saved.Diary!.Coverage);
    }

    [Fact]
    public void It_is_offered_in_Welsh()
    {
        using var terminal = Ask("--lang", "cy");
        terminal.Type("na");
        _ = terminal.Await("Yr hyn y gallai'r dyddiadur ei ddangos o hyd");
        terminal.Type("cofnod", "Mawrth 2018", "following", "2");
        _ = terminal.Await("Wedi'u gwasgaru'n weddol gyfartal");
        terminal.Type("ie", "", "");
        _ = terminal.Await("wedi'i setlo");
        terminal.Type("");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(OccurrenceSpread.Even, Assert.Single(Saved.Diary!.Incidents).Spread);
    }

    /// <summary>A case that lacks only what the diary could say, with a warning from 10 March 2018.</summary>
    private void Save(Incident incident, Coverage coverage = Coverage.Complete) => File.WriteAllBytes(CasePath, CaseJson.Write(new CaseFile
    {
        Answers = new AnswerSheet([("followed", Answer.Of("no"))]),
        Diary = new IncidentDiary([incident], [new("m1", "police-warning", EdtfDate.Day(2018, 3, 10))], coverage: coverage),
    }));

    private PseudoTerminal Ask(params string[] options) => PseudoTerminal.Run(["ask", "-o", CasePath, "--instrument", _instrument.Name, .. options]);
}
