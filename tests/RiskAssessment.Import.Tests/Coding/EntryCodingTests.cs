using Xunit;

namespace RiskAssessment.Import.Tests.Coding;

public sealed class EntryCodingTests
{
    private const string Note = "He followed me and was in my back garden at night";

    private static readonly Incident Entry = new("d1", EdtfDate.Day(2024, 4, 6), Behaviour.Of("other-unwanted-conduct"))
    {
        Note = Note,
        Occurrences = 3,
        Place = "home",
        Channel = Channel.InPerson,
        Source = IncidentSource.Police,
        Attribution = Attribution.Suspected,
        Recorded = EdtfDate.Day(2024, 4, 8),
        Reported = EdtfDate.Day(2024, 4, 7),
        ReportedTo = "police",
        SameAs = "d0",
        Evidence = ["e1"],
    };

    [Fact]
    public void Nothing_is_coded_without_a_yes()
    {
        var coding = EntryCoding.Of(Entry);
        Assert.Equal(["following", "trespass"], coding.Open.Select(proposal => proposal.Behaviour.Code).Order());
        Assert.Same(Entry, coding.Coded);
        Assert.Same(Entry, coding.Refuse(coding.Open[0]).Coded);
    }

    [Fact]
    public void What_is_accepted_is_added_and_other_unwanted_conduct_removed()
    {
        var coding = EntryCoding.Of(Entry);
        var decided = coding.Accept(Of(coding, "following")).Refuse(Of(coding, "trespass"));
        Assert.Equal(["following"], decided.Coded.Codes());
        Assert.Equal("following", Assert.Single(decided.Accepted).Behaviour.Code);
        Assert.Equal("trespass", Assert.Single(decided.Refused).Behaviour.Code);
        Assert.Empty(decided.Open);
        Assert.Equal("followed me", Assert.Single(decided.Accepted[0].Words).Text);
    }

    [Fact]
    public void Everything_else_of_the_entry_stays()
    {
        var coding = EntryCoding.Of(Entry);
        var coded = coding.Accept(coding.Open[0]).Coded;
        Assert.Equal(
            (Entry.Id, Entry.When, Entry.Occurrences, Entry.Spread, Entry.Channel, Entry.Source, Entry.Attribution, Entry.Recorded, Entry.Reported, Entry.ReportedTo, Entry.SameAs, Entry.Place, Entry.Note),
            (coded.Id, coded.When, coded.Occurrences, coded.Spread, coded.Channel, coded.Source, coded.Attribution, coded.Recorded, coded.Reported, coded.ReportedTo, coded.SameAs, coded.Place, coded.Note));
        Assert.Equal(Entry.Evidence, coded.Evidence);
        Assert.Equal(
            typeof(Incident).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name).Order(),
            new[] { "Attribution", "Channel", "Evidence", "Note", "Occurrences", "Place", "Recorded", "Reported", "ReportedTo", "SameAs", "Source", "Spread" });
    }

    [Fact]
    public void A_decision_can_be_changed()
    {
        var coding = EntryCoding.Of(Entry);
        var proposal = coding.Open[0];
        Assert.Empty(coding.Accept(proposal).Refuse(proposal).Accepted);
        Assert.Single(coding.Refuse(proposal).Accept(proposal).Accepted);
        Assert.Empty(coding.Accepted);
    }

    [Fact]
    public void What_the_entry_has_is_not_proposed()
    {
        var entry = new Incident("d1", EdtfDate.Day(2024, 4, 6), Behaviour.Of("following"), Behaviour.Of("trespass")) { Note = Note };
        Assert.Empty(EntryCoding.Of(entry).Proposals);
    }

    [Fact]
    public void An_entry_keeps_other_behaviours_beside_what_is_accepted()
    {
        var coding = EntryCoding.Of(new Incident("d1", EdtfDate.Day(2024, 4, 6), Behaviour.Of("watching")) { Note = Note });
        Assert.Equal(["watching", "following"], coding.Accept(Of(coding, "following")).Coded.Codes());
    }

    [Fact]
    public void An_entry_without_a_note_has_no_proposals() => Assert.Empty(EntryCoding.Of(new Incident("d1", EdtfDate.Day(2024, 4, 6), Behaviour.Of("following"))).Proposals);

    [Fact]
    public void A_proposal_of_another_entry_is_refused()
    {
        var other = EntryCoding.Of(Entry).Open[0];
        Assert.Throws<ArgumentException>(() => EntryCoding.Of(Entry).Accept(other));
        Assert.Throws<ArgumentNullException>(() => EntryCoding.Of(Entry).Refuse(null!));
        Assert.Throws<ArgumentNullException>(() => EntryCoding.Of(null!));
    }

    [Fact]
    public void No_text_of_people_is_in_what_is_printed_of_it()
    {
        var coding = EntryCoding.Of(Entry);
        Assert.Equal("0 accepted, 0 refused, 2 open", coding.ToString());
        Assert.Equal(coding.Open[0].Behaviour.Code, coding.Open[0].ToString());
    }

    private static CodeProposal Of(EntryCoding coding, string code) => coding.Proposals.Single(proposal => proposal.Behaviour.Code == code);
}
