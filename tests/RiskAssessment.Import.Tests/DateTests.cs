using Xunit;

namespace RiskAssessment.Import.Tests;

public class DateTests
{
    [Theory]
    [InlineData("2018-03-02", "2018-03-02")]
    [InlineData("2018-03-02T21:10Z", "2018-03-02T21:10Z")]
    [InlineData("2018-03-02 21:10", "2018-03-02T21:10")]
    [InlineData("2018-03-01/2018-03-14", "2018-03-01/2018-03-14")]
    [InlineData("2018", "2018")]
    [InlineData("02/03/2018", "2018-03-02")]
    [InlineData("2.3.2018", "2018-03-02")]
    [InlineData("2-3-2018", "2018-03-02")]
    [InlineData("2 / 3 / 2018", "2018-03-02")]
    [InlineData("2018/03/02", "2018-03-02")]
    [InlineData("02/03/2018 21:10", "2018-03-02T21:10")]
    [InlineData("02/03/2018 21:10:05", "2018-03-02T21:10:05")]
    [InlineData("02/03/2018, 9.10pm", "2018-03-02T21:10")]
    [InlineData("2 March 2018", "2018-03-02")]
    [InlineData("2nd of March, 2018", "2018-03-02")]
    [InlineData("2-Mar-2018", "2018-03-02")]
    [InlineData("March 2, 2018", "2018-03-02")]
    [InlineData("Fri 2 Mar 2018", "2018-03-02")]
    [InlineData("Friday, 2 March 2018 9pm", "2018-03-02T21:00")]
    [InlineData("2 Mawrth 2018", "2018-03-02")]
    [InlineData("dydd Gwener, 2 o Fawrth 2018", "2018-03-02")]
    [InlineData("2 Hyd 2018", "2018-10-02")]
    [InlineData("1af o Fai 2018", "2018-05-01")]
    [InlineData("March 2018", "2018-03")]
    [InlineData("Mawrth 2018", "2018-03")]
    [InlineData("03/2018", "2018-03")]
    [InlineData("1-14 March 2018", "2018-03-01/2018-03-14")]
    [InlineData("1 – 14 March 2018", "2018-03-01/2018-03-14")]
    [InlineData("28 Feb - 3 Mar 2018", "2018-02-28/2018-03-03")]
    [InlineData("from 1 March 2018 to 14 March 2018", "2018-03-01/2018-03-14")]
    [InlineData("between 1 and 14 March 2018", "2018-03-01/2018-03-14")]
    [InlineData("rhwng 1 a 14 Mawrth 2018", "2018-03-01/2018-03-14")]
    [InlineData("01/03/2018-14/03/2018", "2018-03-01/2018-03-14")]
    [InlineData("01-03-2018 - 14-03-2018", "2018-03-01/2018-03-14")]
    [InlineData("02/03/2018 23:00 - 03/03/2018 1am", "2018-03-02T23:00/2018-03-03T01:00")]
    [InlineData("March - May 2018", "2018-03/2018-05")]
    [InlineData("1 Mawrth hyd 14 Mawrth 2018", "2018-03-01/2018-03-14")]
    [InlineData("December 2017 to January 2018", "2017-12/2018-01")]
    public void Dates_are_read_as_people_write_them(string written, string edtf) =>
        Assert.Equal(edtf, Import.On(written).When.ToString());

    [Theory]
    [InlineData("Mar-18", "SRA0509", "four digits")]
    [InlineData("03/25/2018", "SRA0510", "25/03/2018")]
    [InlineData("43161", "SRA0511", "2 March 2018")]
    [InlineData("43161.88", "SRA0511", "2 March 2018")]
    [InlineData("2 March", "SRA0508", "has no year")]
    [InlineData("31/02/2018", "SRA0508", "no day 31 in month 2")]
    [InlineData("29 February 2018", "SRA0508", "no day 29")]
    [InlineData("00/01/1900", "SRA0508", "no day 0")]
    [InlineData("Monday 2 March 2018", "SRA0508", "was a Friday")]
    [InlineData("about Easter", "SRA0508", "not understood")]
    [InlineData("02/00/2018", "SRA0508", "month 0")]
    [InlineData("0 March 2018", "SRA0508", "no day 0")]
    [InlineData("31 Feb - 3 Mar 2018", "SRA0508", "not understood")]
    [InlineData("1 and 14 March 2018", "SRA0508", "not understood")]
    [InlineData("=TODAY()", "SRA0508", "not understood")]
    [InlineData("14-1 March 2018", "SRA0202", "ends before it begins")]
    public void Dates_that_could_mislead_are_refused_with_a_remedy(string written, string code, string remedy)
    {
        var result = Import.Of($"date;what happened\n{written};following\n03/03/2018;watching\n");

        var problem = Assert.Single(result.Problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.Equal((code, 2, 1, "row 2, column \"date\""), (problem.Code, problem.Line, problem.Column, problem.Path));
        Assert.Contains(remedy, problem.Message, StringComparison.Ordinal);
        Assert.Equal(["watching-2018-03-03"], result.Diary.Incidents.Select(incident => incident.Id));
    }

    [Theory]
    [InlineData("21:10", "2018-03-02T21:10")]
    [InlineData("9.10pm", "2018-03-02T21:10")]
    [InlineData("9pm", "2018-03-02T21:00")]
    [InlineData("9 P.M.", "2018-03-02T21:00")]
    [InlineData("12am", "2018-03-02T00:00")]
    [InlineData("12.30pm", "2018-03-02T12:30")]
    [InlineData("2110", "2018-03-02T21:10")]
    [InlineData("2110hrs", "2018-03-02T21:10")]
    [InlineData("9yh", "2018-03-02T21:00")]
    [InlineData("noon", "2018-03-02T12:00")]
    [InlineData("21:00-22:30", "2018-03-02T21:00/2018-03-02T22:30")]
    [InlineData("9-10pm", "2018-03-02T21:00/2018-03-02T22:00")]
    public void A_time_in_its_own_column_is_added_to_the_date(string time, string edtf) =>
        Assert.Equal(edtf, Import.OneOf($"date;time;behaviour\n02/03/2018;{time};following\n").When.ToString());

    [Theory]
    [InlineData("about 9")]
    [InlineData("9")]
    [InlineData("evening")]
    [InlineData("25:10")]
    [InlineData("13pm")]
    [InlineData("23:00-01:00")]
    [InlineData("midnight")]
    public void A_vague_time_is_added_to_the_note_and_the_day_is_kept(string time)
    {
        var result = Import.Of($"date;Time;behaviour\n02/03/2018;{time};following\n");

        var incident = Assert.Single(result.Diary.Incidents);
        Assert.Equal(("2018-03-02", $"Time: {time}"), (incident.When.ToString(), incident.Note));
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("SRA0512", ProblemSeverity.Warning, 2), (problem.Code, problem.Severity, problem.Column));
        Assert.Equal(Coverage.Complete, result.Diary.Coverage);
    }

    [Fact]
    public void Two_columns_make_a_range()
    {
        var incident = Import.OneOf("From,Until,Behaviour\n01/03/2018,14/03/2018,following\n");

        Assert.Equal("2018-03-01/2018-03-14", incident.When.ToString());
    }

    [Fact]
    public void A_row_without_a_date_is_refused_and_the_next_is_not() =>
        Assert.Equal(["SRA0507"], Import.Of("date,behaviour\n,following\n2018-03-02,watching\n").Problems.Select(problem => problem.Code));
}
