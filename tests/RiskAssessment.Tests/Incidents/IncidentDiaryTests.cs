using Xunit;

namespace RiskAssessment.Tests.Incidents;

public sealed class IncidentDiaryTests
{
    [Fact]
    public void Incidents_are_ordered_by_time_and_then_by_id()
    {
        var diary = Some.Diary(Some.Incident("2018-03-02", id: "c"), Some.Incident("2018-03-01", id: "b"), Some.Incident("2018-03-02", id: "a"));
        Assert.Equal(["b", "a", "c"], diary.Incidents.Select(incident => incident.Id));
    }

    [Fact]
    public void An_appended_incident_is_sorted_by_time_and_leaves_the_earlier_diary_unchanged()
    {
        var earlier = Some.Diary(Some.Incident("2018-03-01", id: "a"), Some.Incident("2018-03-03", id: "c"));
        var later = earlier.Append(Some.Incident("2018-03-02", id: "b"));
        Assert.Equal(["a", "c"], earlier.Incidents.Select(incident => incident.Id));
        Assert.Equal(["a", "b", "c"], later.Incidents.Select(incident => incident.Id));
    }

    [Fact]
    public void An_appended_incident_with_an_id_that_is_taken_is_refused()
    {
        var diary = Some.Diary(Some.Incident("2018-03-01", id: "a"));
        var refused = Assert.Throws<InvalidInputException>(() => diary.Append(Some.Incident("2018-03-02", id: "a")));
        Assert.Equal("SRA0201", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void All_contradictions_are_reported_at_once_each_at_its_place()
    {
        var refused = Assert.Throws<InvalidInputException>(() => new IncidentDiary(
            [
                Some.Incident("2018-03-02", id: "a"),
                Some.Incident("2018-03-02", id: "a"),
                Some.Incident("2018-03-02/2018-03-01", id: "b"),
                Some.Incident("2018-03-02", id: "c", reported: "2018-03-01"),
                Some.Incident("2018-03-02", id: "d", recorded: "2018-03-01"),
                Some.Incident("2018-03-02", id: "e", sameAs: "nobody"),
                Some.Incident("2018-03-02", id: "f", sameAs: "g"),
                Some.Incident("2018-03-02", id: "g", sameAs: "f"),
                Some.Incident("2018-03-02", id: "h", sameAs: "f"),
                Some.Incident("2018-03-02", id: "i", sameAs: "i"),
            ],
            [new ProtectiveMeasure("m", "bail", EdtfDate.Year(2019), EdtfDate.Year(2018)), new ProtectiveMeasure("m", "bail", EdtfDate.Year(2019))]));
        Assert.Equal(
            [
                ("SRA0201", "$.diary.incidents[1].id"),
                ("SRA0202", "$.diary.incidents[2].when"),
                ("SRA0203", "$.diary.incidents[3].reported"),
                ("SRA0203", "$.diary.incidents[4].recorded"),
                ("SRA0204", "$.diary.incidents[5].sameAs"),
                ("SRA0205", "$.diary.incidents[6].sameAs"),
                ("SRA0205", "$.diary.incidents[7].sameAs"),
                ("SRA0205", "$.diary.incidents[9].sameAs"),
                ("SRA0202", "$.diary.measures[0].until"),
                ("SRA0201", "$.diary.measures[1].id"),
            ],
            refused.Problems.Select(problem => (problem.Code, problem.Path)));
    }

    [Fact]
    public void A_diary_is_the_collection_of_its_incidents()
    {
        var diary = Some.Diary(Some.Incident("2018-03-02", id: "b"), Some.Incident("2018-03-01", id: "a"));
        Assert.Equal(["a", "b"], diary.Select(incident => incident.Id));
        Assert.Equal(2, ((IReadOnlyCollection<Incident>)diary).Count);
    }

    [Fact]
    public void A_chain_of_duplicates_of_the_greatest_length_is_followed_once()
    {
        var chain = Enumerable.Range(0, Bounds.Incidents - 1).Select(i => Some.Incident("2018", id: $"{i}", sameAs: $"{i + 1}"));
        var diary = new IncidentDiary(chain.Append(Some.Incident("2018", id: $"{Bounds.Incidents - 1}")), coverage: Coverage.Complete);
        Assert.Equal(1, diary.AsOf("2019-01-02Z")["conduct.occasions"].High);
    }

    [Fact]
    public void An_incident_refuses_what_a_file_may_not_contain()
    {
        Assert.Throws<ArgumentException>(() => new Incident("", EdtfDate.Year(2018), Behaviour.All[0]));
        Assert.Throws<ArgumentException>(() => new Incident("a", EdtfDate.Year(2018), []));
        Assert.Throws<ArgumentException>(() => new Incident("a", EdtfDate.Year(2018), Behaviour.All));
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Incident("2018", occurrences: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Incident("2018", occurrences: Bounds.Occurrences + 1));
    }
}
