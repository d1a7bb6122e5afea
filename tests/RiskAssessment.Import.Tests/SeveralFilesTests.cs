using System.Text;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Import.Tests;

public class SeveralFilesTests
{
    private const string Log = "Date,Time,Number,Type,Duration\n02/03/2024,21:10,07700900123,Missed,0\n02/03/2024,21:12,07700900123,Missed,0\n03/03/2024,09:00,07700900123,Missed,0\n";
    private const string LaterLog = "Date,Time,Number,Type,Duration\n02/03/2024,21:12,+447700900123,Missed,0\n02/03/2024,23:40,+447700900123,Missed,0\n04/03/2024,10:00,07700900123,Missed,0\n";
    private const string Diary = "Date,What happened,How many,Notes\n02/03/2024,Phone calls,2,mine\n02/03/2024,Followed me,1,\n05/03/2024,Texts,4,\n";

    [Fact]
    public void Calls_that_two_logs_have_count_once()
    {
        var result = Read(null, Log, LaterLog);

        Assert.Equal(["2024-03-02 3", "2024-03-03 1", "2024-03-04 1"], result.Diary.Select(incident => $"{incident.When} {incident.Occurrences}"));
        Assert.Contains("First 21:10, last 23:40.", result.Diary.Incidents[0].Note, StringComparison.Ordinal);
        Assert.Equal((6, 6), (result.RowsRead, result.RowsTaken));
    }

    [Fact]
    public void The_order_of_two_logs_does_not_change_counts_or_ids()
    {
        var (one, other) = (Read(null, Log, LaterLog).Diary, Read(null, LaterLog, Log).Diary);

        Assert.Equal(one.Select(incident => (incident.Id, incident.Occurrences)), other.Select(incident => (incident.Id, incident.Occurrences)));
    }

    [Fact]
    public void Two_calls_of_one_minute_in_one_log_are_two_calls() =>
        Assert.Equal(2, Assert.Single(Read(null, "Date,Time,Number,Type\n02/03/2024,21:10,07700900123,Missed\n02/03/2024,21:10,07700900123,Missed\n").Diary).Occurrences);

    [Fact]
    public void An_entry_of_a_diary_that_may_be_the_calls_of_a_log_is_marked_as_a_duplicate_with_a_warning_that_says_where_both_are()
    {
        var result = Read(null, Diary, Log);

        var calls = result.Diary.Single(incident => incident.Source == IncidentSource.System && incident.When.ToString() == "2024-03-02");
        var entry = result.Diary.Single(incident => incident.Note == "mine");
        Assert.Equal(calls.Id, entry.SameAs);
        var warning = Assert.Single(result.Problems, problem => problem.Code == "SRA0528");
        Assert.StartsWith("file 2, ", warning.Path, StringComparison.Ordinal);
        Assert.Contains("of file 1 (", warning.Message, StringComparison.Ordinal);
        Assert.Contains("The other is marked as a duplicate", warning.Message, StringComparison.Ordinal);
        Assert.Equal(1, result.Diary.Count(incident => incident.SameAs is not null));
    }

    [Fact]
    public void An_entry_with_another_behaviour_beside_the_calls_still_counts()
    {
        var result = Read(null, "Date,What happened\n02/03/2024,Phone calls; threat-to-kill\n", Log);

        Assert.DoesNotContain(result.Diary, incident => incident.SameAs is not null);
        Assert.Contains("Both count", Assert.Single(result.Problems, problem => problem.Code == "SRA0528").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Log)]
    [InlineData(Diary)]
    [InlineData("id,date,behaviour,same as\n1,2024-03-02,following,\n2,2024-03-02,following,1\n,2024-03-02,following,\n,2024-03-02,following,\n")]
    public void Importing_a_file_again_changes_nothing(string file)
    {
        var first = Read(null, Log, file);
        var again = Read(first.Diary, file);

        Assert.Equal(Written(first.Diary), Written(again.Diary));
        Assert.DoesNotContain(again.Problems, problem => problem.Severity == ProblemSeverity.Error || problem.Code is "SRA0527" or "SRA0528" or "SRA0529");
        Assert.Equal(again.RowsRead, again.RowsTaken);
    }

    [Fact]
    public void A_longer_log_raises_the_count_of_the_entry_that_is_there()
    {
        var there = Read(null, Log).Diary;
        var result = Read(there, "Date,Time,Number,Type,Duration\n02/03/2024,08:00,07700900123,Missed,0\n02/03/2024,21:10,07700900123,Missed,0\n02/03/2024,21:12,07700900123,Missed,0\n");

        Assert.Equal(["2024-03-02 3", "2024-03-03 1"], result.Diary.Select(incident => $"{incident.When} {incident.Occurrences}"));
        Assert.Contains("First 08:00, last 21:12.", result.Diary.Incidents[0].Note, StringComparison.Ordinal);
        Assert.Equal(["SRA0527"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_id_that_two_files_use_for_different_events_is_changed_with_a_warning_and_its_duplicates_follow()
    {
        var result = Read(null, "id,date,behaviour\n1,2024-03-02,following\n", "id,date,behaviour,same as\n1,2024-04-05,watching,\n2,2024-04-05,watching,1\n");

        Assert.Equal(["1", "1-2", "2"], result.Diary.Select(incident => incident.Id));
        Assert.Equal("1-2", result.Diary.Incidents[2].SameAs);
        Assert.Equal(["SRA0529"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Measures_and_milestones_of_the_case_stay_and_a_problem_says_in_which_file_it_is()
    {
        var there = new IncidentDiary([], [new ProtectiveMeasure("m", "injunction", EdtfDate.Parse("2024-01-01"))], coverage: Coverage.Complete, timeZone: Import.London);
        var result = Read(there, Diary, "Date,What happened\nEaster,following\n");

        Assert.Equal(["m"], result.Diary.Measures.Select(measure => measure.Id));
        Assert.Equal("file 2, row 2, column \"Date\"", Assert.Single(result.Problems).Path);
        Assert.Equal(Coverage.Partial, result.Diary.Coverage);
    }

    private static ImportResult Read(IncidentDiary? into, params string[] files) =>
        DiaryImport.Read(Array.ConvertAll<string, Stream>(files, file => new MemoryStream(Encoding.UTF8.GetBytes(file))), new ImportOptions { TimeZone = Import.London, Dates = DateOrder.DayFirst, Into = into });

    private static string Written(IncidentDiary diary) => Encoding.UTF8.GetString(CaseJson.Write(new CaseFile { TimeZone = Import.London, Diary = diary }));
}
