using System.Text;
using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class ImportTests
{
    private const string Diary = "Date;What happened;How many\n2 March 2018;following;1\nEaster;unwanted-calls;5\n4 March 2018;unwanted-calls;60\n";

    [Fact]
    public void Valid_rows_become_a_case_that_can_be_assessed_and_invalid_rows_are_reported()
    {
        var import = StalkingRisk.Run(["import", "-", "--format", "json"], Encoding.UTF8.GetBytes(Diary));
        Assert.Equal(2, import.ExitCode);
        Assert.Equal(3, Assert.Single(JsonDocument.Parse(import.Error).RootElement.GetProperty("problems").EnumerateArray()).GetProperty("line").GetInt32());
        var incidents = JsonDocument.Parse(import.Bytes).RootElement.GetProperty("diary").GetProperty("incidents");
        Assert.Equal(["2018-03-02", "2018-03-04"], incidents.EnumerateArray().Select(incident => incident.GetProperty("when").GetString()));
        Assert.Equal(0, StalkingRisk.Run(["assess", "-", "--as-of", "2018-04-01T12:00"], import.Bytes).ExitCode);
    }

    [Fact]
    public void The_case_is_written_to_the_given_file()
    {
        var path = Path.GetTempFileName();
        var import = StalkingRisk.Run(["import", "-", "-o", path], Encoding.UTF8.GetBytes(Diary.Replace("Easter", "3.3.2018", StringComparison.Ordinal)));
        Assert.Equal((0, ""), (import.ExitCode, import.Output));
        Assert.Contains("3 rows read: 3 taken", import.Error, StringComparison.Ordinal);
        Assert.Equal(0, StalkingRisk.Run(["assess", path]).ExitCode);
    }

    [Fact]
    public void The_unfilled_template_imports_as_a_diary_without_entries()
    {
        var template = StalkingRisk.Run(["import", "--template"]);
        Assert.Equal(0, template.ExitCode);
        var import = StalkingRisk.Run(["import", "-"], template.Bytes);
        Assert.Contains("0 rows read", import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_begins_with_a_byte_order_mark_so_that_a_spreadsheet_reads_its_accents() =>
        Assert.Equal([0xEF, 0xBB, 0xBF], StalkingRisk.Run(["import", "--template", "--lang", "cy"]).Bytes[..3]);

    [Fact]
    public void A_case_that_cannot_be_written_is_reported_with_the_invalid_rows()
    {
        var import = StalkingRisk.Run(["import", "-", "-o", "no-such-folder/case.json"], Encoding.UTF8.GetBytes(Diary));
        Assert.Equal((2, ""), (import.ExitCode, import.Output));
        Assert.Contains("SRA0402: The file 'no-such-folder/case.json' cannot be written", import.Error, StringComparison.Ordinal);
        Assert.Contains("SRA0508", import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diary_is_imported_into_a_case_whose_answers_stay_and_a_second_time_changes_nothing()
    {
        const string Case = """{ "formatVersion": "1.0", "answers": { "threats": "yes" } }""";
        using var file = new TemporaryFile(Case);
        var diary = Encoding.UTF8.GetBytes(Diary.Replace("Easter", "3.3.2018", StringComparison.Ordinal));
        Assert.Equal(0, StalkingRisk.Run(["import", "-", "-o", file.Name], diary).ExitCode);
        var written = File.ReadAllText(file.Name);
        var root = JsonDocument.Parse(written).RootElement;
        Assert.Equal("yes", root.GetProperty("answers").GetProperty("threats").GetString());
        Assert.Equal(3, root.GetProperty("diary").GetProperty("incidents").GetArrayLength());
        var again = StalkingRisk.Run(["import", "-", "-o", file.Name, "--format", "json"], diary);
        Assert.Equal(written, File.ReadAllText(file.Name));
        Assert.Empty(JsonDocument.Parse(again.Bytes).RootElement.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public void A_file_that_is_no_case_is_not_replaced()
    {
        using var file = new TemporaryFile("{ \"answers\": 7 }");
        var import = StalkingRisk.Run(["import", "-", "-o", file.Name], Encoding.UTF8.GetBytes(Diary));
        Assert.Equal(2, import.ExitCode);
        Assert.Contains("is not a valid case, so it is not replaced", import.Error, StringComparison.Ordinal);
        Assert.Equal("{ \"answers\": 7 }", File.ReadAllText(file.Name));
    }

    [Fact]
    public void The_report_in_JSON_says_the_kind_the_rows_and_the_problems()
    {
        using var file = new TemporaryFile("");
        var import = StalkingRisk.Run(["import", "-", "-o", file.Name, "--format", "json"], Encoding.UTF8.GetBytes(Diary));
        var report = JsonDocument.Parse(import.Bytes).RootElement;
        Assert.Equal((2, "diary-table", JsonValueKind.Null), (import.ExitCode, report.GetProperty("kind").GetString(), report.GetProperty("sheet").ValueKind));
        var rows = report.GetProperty("rows");
        Assert.Equal((3, 2, 1, 0), (rows.GetProperty("read").GetInt32(), rows.GetProperty("taken").GetInt32(), rows.GetProperty("refused").GetInt32(), rows.GetProperty("leftOut").GetInt32()));
        Assert.Contains("SRA0508", report.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()));
    }

    [Fact]
    public void Only_the_calls_of_the_person_are_imported_from_a_phone_log()
    {
        const string Log = "Date,Time,Number,Type\n02/03/2018,21:10,07700900111,incoming\n02/03/2018,21:20,07700900222,incoming\n";
        var import = StalkingRisk.Run(["import", "-", "--person", "07700900111"], Encoding.UTF8.GetBytes(Log));
        Assert.Contains("2 rows read: 1 taken, 0 refused, 1 left out", import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_without_a_diary_or_the_template_is_wrong_usage() => Assert.Equal(64, StalkingRisk.Run(["import"]).ExitCode);
}
