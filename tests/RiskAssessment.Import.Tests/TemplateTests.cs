using Xunit;

namespace RiskAssessment.Import.Tests;

public class TemplateTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void An_unfilled_template_holds_no_incident_and_no_problem(string language)
    {
        var result = Import.Of(Template(language));

        Assert.Empty(result.Problems);
        Assert.Equal((EvidenceKind.DiaryTable, 0, 0), (result.Kind, result.RowsRead, result.Diary.Count));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    [InlineData("cy-GB")]
    public void The_examples_of_the_template_are_valid_rows(string language)
    {
        var result = Import.Of(Template(language).Replace("# example", "", StringComparison.Ordinal).Replace("# enghraifft", "", StringComparison.Ordinal));

        Assert.Empty(result.Problems);
        Assert.Equal(["unwanted-calls silent-calls", "following"], result.Diary.Incidents.Select(incident => string.Join(' ', incident.Codes())));
        var followed = result.Diary.Incidents[1];
        Assert.Equal(("2018-03-02T21:10", "2018-03-03", Channel.InPerson), (followed.When.ToString(), followed.Reported.ToString(), followed.Channel));
        Assert.Equal((60, Attribution.Suspected), (result.Diary.Incidents[0].Occurrences, result.Diary.Incidents[0].Attribution));
    }

    [Fact]
    public void A_filled_template_that_a_spreadsheet_saved_with_semicolons_is_read()
    {
        var header = Template("en").Split("\r\n").Single(line => line.StartsWith("id,", StringComparison.Ordinal));

        Assert.Equal("2018-03-02", Import.OneOf($"# guidance;;\n{header.Replace(',', ';')}\n;02/03/2018;;;following;;;;;;;;;;\n").When.ToString());
    }

    private static string Template(string language)
    {
        using var writer = new StringWriter();
        DiaryTemplate.Write(writer, language);
        return writer.ToString();
    }
}
