using Xunit;

namespace RiskAssessment.Import.Tests;

public class PhoneLogTests
{
    private const string Log = """
        Call Type,Number,Name,Date,Time,Duration
        Incoming,07700 900123,Alex,02/03/2018,21:10,00:01:05
        Missed,+447700900123,Alex,02/03/2018,08:01,0
        Missed,07700900123,Alex,02/03/2018,23:50,0
        Outgoing,07700900123,Alex,02/03/2018,12:00,00:00:10
        Answered,07700900123,Alex,03/03/2018,09:00,00:00:00
        SMS,07700900123,Alex,03/03/2018,09:05,
        """;

    [Fact]
    public void The_calls_of_a_day_become_one_incident_with_an_exact_count()
    {
        var result = Import.Of(Log);

        Assert.Equal(EvidenceKind.CallLog, result.Kind);
        Assert.Empty(result.Problems);
        var calls = result.Diary.Incidents[0];
        Assert.Equal(("calls-2018-03-02-a8acc3a9", "2018-03-02", 3), (calls.Id, calls.When.ToString(), calls.Occurrences));
        Assert.Equal((Channel.Phone, IncidentSource.System, Attribution.Confirmed), (calls.Channel, calls.Source, calls.Attribution));
        Assert.Equal("From 07700 900123. First 08:01, last 23:50. Not answered: 2. Phone log, rows 2 to 4.\nName: Alex", calls.Note);
    }

    [Fact]
    public void Calls_silent_calls_and_messages_are_distinguished() =>
        Assert.Equal(
            ["unwanted-calls", "unwanted-messages", "silent-calls"],
            Import.Of(Log).Diary.Incidents.SelectMany(incident => incident.Codes()));

    [Fact]
    public void Outgoing_calls_are_left_out_and_counted()
    {
        var result = Import.Of(Log);

        Assert.Equal((6, 5, 1, 0), (result.RowsRead, result.RowsTaken, result.RowsLeftOut, result.RowsRefused));
    }

    [Fact]
    public void A_phone_log_always_gives_a_partial_diary() =>
        Assert.Equal(Coverage.Partial, Import.Of(Log).Diary.Coverage);

    [Fact]
    public void The_order_of_rows_does_not_change_counts_or_ids()
    {
        var lines = Log.Split('\n', StringSplitOptions.TrimEntries);
        var reversed = string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Reverse()));

        Assert.Equal(
            Import.Of(Log).Diary.Incidents.Select(incident => (incident.Id, incident.Occurrences)),
            Import.Of(reversed).Diary.Incidents.Select(incident => (incident.Id, incident.Occurrences)));
    }

    [Fact]
    public void Only_the_calls_of_the_named_numbers_are_imported()
    {
        var log = "date,number,type\n02/03/2018,07700 900123,missed\n02/03/2018,01632 960001,missed\n";

        var result = Import.Of(log, "+44 7700 900 123");

        Assert.Equal((1, 1), (result.RowsTaken, result.RowsLeftOut));
        Assert.Empty(result.Problems);
        Assert.Contains("07700 900123", Assert.Single(result.Diary.Incidents).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_numbers_are_kept_apart_with_a_warning()
    {
        var result = Import.Of("date,number,type\n02/03/2018,07700 900123,missed\n02/03/2018,01632 960001,missed\n");

        Assert.Equal([1, 1], result.Diary.Incidents.Select(incident => incident.Occurrences));
        Assert.Equal([("SRA0519", ProblemSeverity.Warning)], result.Problems.Select(problem => (problem.Code, problem.Severity)));
    }

    [Fact]
    public void A_withheld_number_is_only_suspected() =>
        Assert.Equal(Attribution.Suspected, Import.OneOf("date,number,type\n02/03/2018,No Caller ID,missed\n").Attribution);

    [Fact]
    public void Days_are_those_of_the_time_zone() =>
        Assert.Equal("2018-07-03", Import.OneOf("timestamp,number,type\n2018-07-02T23:30Z,07700 900123,missed\n").When.ToString());

    [Fact]
    public void Bad_rows_are_refused_one_by_one()
    {
        var result = Import.Of("date,number,type\n32/03/2018,07700 900123,missed\n2018-03,07700 900123,missed\n,07700 900123,missed\n02/03/2018,07700 900123,pigeon\n02/03/2018,07700 900123,missed\n");

        Assert.Equal(["SRA0508 2:1", "SRA0508 3:1", "SRA0507 4:1", "SRA0520 5:3"], result.Problems.Select(problem => $"{problem.Code} {problem.Line}:{problem.Column}"));
        Assert.Equal((5, 1, 4), (result.RowsRead, result.RowsTaken, result.RowsRefused));
    }

    [Fact]
    public void A_diary_with_behaviours_is_not_read_as_a_phone_log() =>
        Assert.Equal(EvidenceKind.DiaryTable, Import.Of("date,behaviour,number,type\n02/03/2018,following,07700 900123,x\n").Kind);

    [Fact]
    public void A_diary_with_from_and_until_is_not_read_as_a_phone_log() =>
        Assert.Equal(EvidenceKind.DiaryTable, Import.Of("from,to,duration,notes\n02/03/2018,03/03/2018,2 days,x\n").Kind);
}
