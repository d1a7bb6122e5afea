using System.Text;
using Xunit;

namespace RiskAssessment.Import.Tests;

public class DateOrderTests
{
    [Theory]
    [InlineData("03/04/2018 13/04/2018", "2018-04-03 2018-04-13", "")]
    [InlineData("03/04/2018 03/28/2018", "2018-03-04 2018-03-28", "")]
    [InlineData("03/28/2018 03/04/2018", "2018-03-04 2018-03-28", "")]
    [InlineData("03.04.2018 05.06.2018", "2018-04-03 2018-06-05", "")]
    [InlineData("03/03/2018 04/04/2018", "2018-03-03 2018-04-04", "")]
    [InlineData("03/04/2018", "2018-04-03", "SRA0530")]
    [InlineData("03/04/2018 05/06/2018", "2018-04-03 2018-06-05", "SRA0530")]
    [InlineData("Sunday,04/03/2018 05/03/2018", "2018-03-04 2018-03-05", "")]
    [InlineData("Tuesday,04/03/2018 05/03/2018", "2018-04-03 2018-05-03", "")]
    [InlineData("10/11/2018 10/12/2018 11/01/2018", "2018-10-11 2018-10-12 2018-11-01", "")]
    [InlineData("10/02/2018 05/03/2018 06/04/2018", "2018-02-10 2018-03-05 2018-04-06", "")]
    [InlineData("02/03/24 13/03/24", "2024-03-02 2024-03-13", "SRA0509")]
    [InlineData("02/03/24 03/28/24", "2024-02-03 2024-03-28", "SRA0509")]
    [InlineData("02-Mar-24 03-Mar-99", "1999-03-03 2024-03-02", "SRA0509")]
    [InlineData("02/03/24", "", "SRA0509")]
    [InlineData("13/03/2018 03/28/2018", "", "SRA0531")]
    [InlineData("13/03/2018-14/03/2018 03/04/2018", "2018-03-13/2018-03-14 2018-04-03", "")]
    public void The_order_of_day_and_month_is_found_from_all_dates_of_a_file(string written, string days, string code)
    {
        var result = Read(written, null);

        Assert.Equal(days, string.Join(' ', result.Diary.Incidents.Select(incident => incident.When)));
        Assert.Equal(code, string.Join(' ', result.Problems.Select(problem => problem.Code)));
        Assert.Equal(days.Length == 0, result.HasErrors);
    }

    [Theory]
    [InlineData("03/04/2018", DateOrder.MonthFirst, "2018-03-04")]
    [InlineData("03/04/2018", DateOrder.DayFirst, "2018-04-03")]
    [InlineData("13/03/2018 03/28/2018", DateOrder.DayFirst, "2018-03-13")]
    [InlineData("13/03/2018 03/28/2018", DateOrder.MonthFirst, "2018-03-28")]
    public void The_order_that_is_asked_for_is_taken_and_dates_that_have_another_are_refused(string written, DateOrder order, string days)
    {
        var result = Read(written, order);

        Assert.Equal(days, string.Join(' ', result.Diary.Incidents.Select(incident => incident.When)));
        Assert.Equal(written.Split(' ').Length - 1, result.Problems.Count(problem => problem.Code == "SRA0510"));
    }

    [Theory]
    [InlineData("Date (mm/dd/yyyy)", "2018-03-04")]
    [InlineData("Date (DD/MM/YYYY)", "2018-04-03")]
    public void A_header_can_name_the_order(string header, string day)
    {
        var result = DiaryImport.Read(Encoding.UTF8.GetBytes($"{header},Behaviour\n03/04/2018,following\n"));

        Assert.Equal(day, Assert.Single(result.Diary.Incidents).When.ToString());
        Assert.Empty(result.Problems);
    }

    private static ImportResult Read(string written, DateOrder? order) =>
        DiaryImport.Read(
            Encoding.UTF8.GetBytes("Date;Behaviour\n" + string.Concat(written.Split(' ').Select(date => $"{date.Replace(',', ' ')};following\n"))), new ImportOptions { Dates = order });
}
