using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary><c>evaluate</c> over a table of cases, in each format.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    private const string Table = "case,violence,level,low,high,age\n1,yes,high,high,high,A\n2,no,medium,medium,high,A\n3,no,standard,standard,standard,A\n4,yes,medium,medium,medium,A\n5,no,undetermined,standard,high,A\n6,,high,high,high,A\n7,1,high,high,high,B\n";

    private static readonly string[] Columns = ["--outcome", "violence", "--level", "level"];

    private readonly string _folder = Directory.CreateTempSubdirectory("evaluate").FullName;
    private readonly string _data;

    public EvaluateCommandTests()
    {
        _data = Path.Combine(_folder, "cases.csv");
        File.WriteAllText(_data, Table);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_figures_are_printed_with_the_follow_up_that_was_stated()
    {
        var run = StalkingRisk.Run(["evaluate", _data, .. Columns, "--follow-up", "a year"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Follow-up: a year\nCases: 7; left out because the outcome is empty: 1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("stated        0.917 (", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranges_groups_and_the_threshold_come_from_the_command_line()
    {
        var run = StalkingRisk.Run(["evaluate", _data, .. Columns, "--lowest", "low", "--highest", "high", "--group", "age", "--suppress", "3", "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        var area = json.RootElement.GetProperty("all").GetProperty("auc");
        Assert.Equal((3, 3), (area.GetProperty("lowest").GetProperty("with").GetInt32(), area.GetProperty("lowest").GetProperty("without").GetInt32()));
        Assert.Equal((0.555556, 0.944444), (area.GetProperty("completions").GetProperty("low").GetDouble(), area.GetProperty("completions").GetProperty("high").GetDouble()));
        Assert.Equal([JsonValueKind.Null, JsonValueKind.Null], json.RootElement.GetProperty("breakdowns")[0].GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("figures").ValueKind));
    }

    [Fact]
    public void Rows_for_R_are_written_and_never_over_the_data()
    {
        var rows = Path.Combine(_folder, "rows.csv");
        Assert.Equal(0, StalkingRisk.Run(["evaluate", _data, .. Columns, "-o", rows]).ExitCode);
        Assert.StartsWith("row,outcome,level,lowest,highest,probability\r\n2,1,3,NA,NA,NA\r\n", File.ReadAllText(rows), StringComparison.Ordinal);
        Assert.Equal(64, StalkingRisk.Run(["evaluate", _data, .. Columns, "-o", _data]).ExitCode);
        Assert.Equal(2, StalkingRisk.Run(["evaluate", _data, .. Columns, "-o", Path.Combine(_folder, "none", "rows.csv")]).ExitCode);
        Assert.Equal(Table, File.ReadAllText(_data));
    }

    [Fact]
    public void Every_problem_is_told_with_the_file_and_its_line_and_nothing_is_evaluated()
    {
        File.WriteAllText(_data, Table + "8,maybe,high,high,high,A\n9,no,severe,high,standard,A\n");
        var run = StalkingRisk.Run(["evaluate", _data, .. Columns, "--lowest", "low", "--highest", "high", "--format", "json"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        using var json = JsonDocument.Parse(run.Error);
        Assert.Equal(
            [($"{_data}: $.violence", 9), ($"{_data}: $.level", 10), ($"{_data}: $.low", 10)],
            json.RootElement.GetProperty("problems").EnumerateArray().Select(problem => (problem.GetProperty("path").GetString()!, problem.GetProperty("line").GetInt32())));
        Assert.Contains("no column 'harm'", StalkingRisk.Run(["evaluate", _data, "--outcome", "harm", "--level", "level"]).Error, StringComparison.Ordinal);
        Assert.Equal(2, StalkingRisk.Run(["evaluate", Path.Combine(_folder, "none.csv"), .. Columns]).ExitCode);
    }

    [Fact]
    public void The_schema_of_the_figures_is_printed() =>
        Assert.Contains("urn:risk-assessment:evaluation:1.0", StalkingRisk.Run(["schema", "evaluation"]).Output, StringComparison.Ordinal);
}
