using Xunit;

namespace RiskAssessment.Import.Tests;

public class JsonLinesTests
{
    [Fact]
    public void A_line_is_an_incident_as_in_a_case_file()
    {
        var result = Import.Of("""
            {"id":"i1","when":"2018-03-02T21:10+00:00","behaviours":["following"],"channel":"in-person","source":"witness","note":"ŵ"}

            {"id":"i2","when":"2018-03-01/2018-03-14","behaviours":["unwanted-calls"],"occurrences":60}
            """);

        Assert.Empty(result.Problems);
        Assert.Equal(EvidenceKind.JsonLines, result.Kind);
        Assert.Equal([("i2", 60, null), ("i1", 1, "ŵ")], result.Diary.Incidents.Select(incident => (incident.Id, incident.Occurrences, incident.Note)));
    }

    [Fact]
    public void Invalid_lines_are_reported_with_line_and_column_and_the_others_are_kept()
    {
        var result = Import.Of("""
            {"id":"a","when":"2018-03-02","behaviours":["folowing"]}
            {"id":"b","when":"2018-03-02","behaviours":["following"]}
              {"id":"c","when":"02/03/2018","behaviours":["following"]}
            {"id":"b","when":"2018-03-02","behaviours":["following"]}
            not json
            """);

        Assert.Equal(
            ["SRA0006 1:45 line 1, $.behaviours[0]", "SRA0011 3:20 line 3, $.when", "SRA0201 4:1 line 4, $.id", "SRA0521 5:1 line 5, $"],
            result.Problems.Select(problem => $"{problem.Code} {problem.Line}:{problem.Column} {problem.Path}"));
        Assert.Equal(["b"], result.Diary.Incidents.Select(incident => incident.Id));
        Assert.Equal((5, 1, 4), (result.RowsRead, result.RowsTaken, result.RowsRefused));
    }

    [Theory]
    [InlineData("""{"id":"a","when":"2018","behaviours":["following"]},{"id":"b","when":"2018","behaviours":["following"]}""")]
    [InlineData("""{"id":"a","when":"2018","behaviours":["following"]}],"measures":[""")]
    [InlineData("""{"id":"a","when":"2018","behaviours":["following"]""")]
    [InlineData("""{"id":"\ud800","when":"2018","behaviours":["following"]}""")]
    public void A_line_is_exactly_one_object(string line)
    {
        var result = Import.Of(line);

        Assert.True(result.HasErrors);
        Assert.Empty(result.Diary);
    }

    /// <summary>With the same value and with other values, before the first and after it.</summary>
    [Fact]
    public void A_duplicate_property_of_a_line_is_refused_whatever_its_value()
    {
        string[] properties =
        [
            "\"id\":\"a\"", "\"when\":\"2018-03-02\"", "\"behaviours\":[\"following\"]", "\"channel\":\"in-person\"", "\"occurrences\":2", "\"source\":\"witness\"",
            "\"recorded\":\"2019\"", "\"reported\":\"2019\"", "\"reportedTo\":\"x\"", "\"attribution\":\"suspected\"", "\"sameAs\":\"b\"", "\"place\":\"x\"", "\"note\":\"x\"", "\"evidence\":[\"x\"]",
        ];
        string[] values = [.. properties.Select(property => property.Split(':')[1]), "null", "{}", "[]", "0", "\"c\""];
        foreach (var name in properties.Select(property => property.Split(':')[0]))
            foreach (var value in values)
                foreach (var line in (string[][])[[$"{name}:{value}", .. properties], [.. properties, $"{name}:{value}"]])
                {
                    var result = Import.Of($"{{{string.Join(',', line)}}}");
                    Assert.Single(result.Problems, problem => problem.Code == "SRA0002");
                    Assert.Empty(result.Diary);
                }
    }

    [Fact]
    public void A_line_may_be_a_duplicate_of_an_earlier_or_later_line()
    {
        var result = Import.Of("""
            {"id":"a","when":"2018-03-02","behaviours":["following"],"sameAs":"b"}
            {"id":"b","when":"2018-03-02","behaviours":["following"]}
            {"id":"c","when":"2018-03-02","behaviours":["following"],"sameAs":"z"}
            {"id":"d","when":"2018-03-02","behaviours":["following"],"sameAs":"d"}
            """);

        Assert.Equal(["a", "b"], result.Diary.Incidents.Select(incident => incident.Id));
        Assert.Equal([("SRA0204", 3), ("SRA0205", 4)], result.Problems.Select(problem => (problem.Code, problem.Line)));
    }

    [Fact]
    public void Times_without_an_offset_are_those_of_the_time_zone()
    {
        var result = Import.Of("""{"id":"a","when":"2018-07-02T21:10","behaviours":["following"],"reported":"2018-07-02T21:15+01:00"}""");

        Assert.Empty(result.Problems);
    }
}
