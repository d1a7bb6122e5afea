using System.Text;
using RiskAssessment.Import.Documents;
using Xunit;

namespace RiskAssessment.Import.Tests.Documents;

public class CalendarTests
{
    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20240302", "2024-03-02")]
    [InlineData("DTSTART;VALUE=DATE:20240302\nDTEND;VALUE=DATE:20240303", "2024-03-02")]
    [InlineData("DTSTART;VALUE=DATE:20240302\nDTEND;VALUE=DATE:20240305", "2024-03-02/2024-03-04")]
    [InlineData("DTSTART:20240701T233000Z", "2024-07-02T00:30+01:00")]
    [InlineData("DTSTART:20240702T003000", "2024-07-02T00:30")]
    [InlineData("DTSTART;TZID=America/New_York:20240701T193000", "2024-07-02T00:30+01:00")]
    public void An_event_has_its_day_or_its_local_time(string lines, string when) =>
        Assert.StartsWith(when, Assert.Single(Read(Event(lines + "\nSUMMARY:Followed me")).Diary).When.ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_summary_says_what_happened_and_the_description_is_the_note()
    {
        var incident = Assert.Single(Read(Event("DTSTART;VALUE=DATE:20240302\nSUMMARY:Phone calls\\, texts\nDESCRIPTION:first line\\nsecond\\; line that is fold\n ed\nLOCATION:Home")).Diary);

        Assert.Equal(["unwanted-calls", "unwanted-messages"], incident.Codes());
        Assert.Equal(("Home", "first line\nsecond; line that is folded"), (incident.Place, incident.Note));
    }

    [Fact]
    public void Words_that_name_no_behaviour_are_kept_with_a_warning()
    {
        var result = Read(Event("DTSTART;VALUE=DATE:20240302\nSUMMARY:He stood under the lamp"));

        Assert.Equal(["other-unwanted-conduct"], Assert.Single(result.Diary).Codes());
        Assert.Equal("He stood under the lamp", result.Diary.Incidents[0].Note);
        Assert.Equal((Coverage.Partial, "SRA0513"), (result.Diary.Coverage, Assert.Single(result.Problems).Code));
    }

    [Fact]
    public void An_event_that_repeats_does_not_become_incidents_of_the_future()
    {
        var result = Read(Event("DTSTART;VALUE=DATE:20240302\nRRULE:FREQ=DAILY\nSUMMARY:Texts"));

        Assert.Equal("2024-03-02", Assert.Single(result.Diary).When.ToString());
        Assert.Equal(["SRA0532"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_damaged_event_loses_only_that_event()
    {
        var result = Read(Event("DTSTART;TZID=Nowhere/Here:20240701T193000\nSUMMARY:Texts\nEND:VEVENT\nBEGIN:VEVENT\nUID:2@x\nDTSTART;VALUE=DATE:20240302\nSUMMARY:Texts"));

        Assert.Equal("2024-03-02", Assert.Single(result.Diary).When.ToString());
        Assert.Equal([("SRA0508", 1)], result.Problems.Select(problem => (problem.Code, problem.Line)));
        Assert.Equal((2, 1), (result.RowsRead, result.RowsRefused));
    }

    [Fact]
    public void A_damaged_calendar_is_refused() =>
        Assert.Equal(["SRA0522"], Read(Event("DTSTART;VALUE=DATE:20240302\nno property")).Problems.Select(problem => problem.Code));

    [Fact]
    public void A_calendar_with_changed_bytes_is_read_or_refused()
    {
        foreach (var changed in Mutations.Of(Encoding.UTF8.GetBytes(Event("DTSTART;TZID=America/New_York:20240701T193000\nDTEND;TZID=America/New_York:20240701T203000\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Followed me\nDESCRIPTION:a\\nb"))))
            Mutations.AssertReadOrRefused(changed);
    }

    private static ImportResult Read(string text) => DiaryImport.Read(Encoding.UTF8.GetBytes(text), new ImportOptions { TimeZone = Import.London, Readers = DocumentReaders.All });

    private static string Event(string lines) =>
        $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\nBEGIN:VEVENT\nUID:1@x\nDTSTAMP:20240301T000000Z\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n".ReplaceLineEndings("\r\n");
}
