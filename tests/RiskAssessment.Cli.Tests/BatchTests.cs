using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary><c>batch</c>, <c>impact</c> and <c>simulate</c>, as they are used.</summary>
public sealed class BatchTests : IDisposable
{
    private static readonly string Earlier = Path.Combine(RiskAssessment.Tests.Docs.Root, "samples", "instruments", "earlier", "stalking-screen-1.1.0.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("batch").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_case_of_a_file_is_a_line_that_assess_gives_too()
    {
        var cases = Simulated("low-level", 30);
        var output = At("out.jsonl");
        var run = Run(0, "batch", cases, "-o", output);
        Assert.Equal(("", ""), run);
        var lines = File.ReadAllLines(output);
        Assert.Equal(30, lines.Length);
        var one = At("one.json");
        File.WriteAllText(one, File.ReadLines(cases).ElementAt(16));
        Assert.Equal(Run(0, "assess", one, "--format", "json").Output.TrimEnd('\n'), lines[16]);
    }

    [Fact]
    public void A_bad_line_is_told_with_its_number_and_every_good_one_is_written()
    {
        var cases = At("mixed.jsonl");
        File.WriteAllText(cases, "{ \"formatVersion\": \"1.0\", \"answers\": {} }\n\nnonsense\n{ \"formatVersion\": \"1.0\", \"answers\": { \"threats\": \"yes\" } }\n");
        var run = Run(2, "batch", cases, "-o", At("out.jsonl"), "--as-of", "2018-04-17T12:00Z");
        Assert.Contains("line 3", run.Error, StringComparison.Ordinal);
        var lines = File.ReadAllLines(At("out.jsonl"));
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("""{"line":3,"problems":[{""", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"asOf\":\"2018-04-17T12:00Z\"", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("batch")]
    [InlineData("extent")]
    [InlineData("due")]
    [InlineData("impact")]
    public void Of_very_many_problems_the_first_are_listed_and_the_others_are_counted(string command)
    {
        var cases = At("bad.jsonl");
        File.WriteAllLines(cases, Enumerable.Repeat("{}", 1_200));
        string[] more = command switch { "batch" => ["-o", At("out.jsonl")], "impact" => ["--from", Earlier, "--to", "stalking-screen-2.0.0"], _ => [] };
        var lines = Run(2, [command, cases, .. more]).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1_001, lines.Length);
        Assert.Contains("There are 1400 more problems.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_assessed_in_the_order_of_its_names_and_a_refused_file_is_named()
    {
        var folder = Directory.CreateDirectory(At("cases")).FullName;
        File.WriteAllText(Path.Combine(folder, "b.json"), "{ \"formatVersion\": \"1.0\", \"case\": \"b\", \"answers\": {} }");
        File.WriteAllText(Path.Combine(folder, "a.json"), "{ \"formatVersion\": \"1.0\", \"case\": \"a\", \"answers\": {} }");
        File.WriteAllText(Path.Combine(folder, "c.json"), "[]");
        Run(2, "batch", folder, "-o", At("out.jsonl"));
        var lines = File.ReadAllLines(At("out.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a", "b"], lines.Take(2).Select(line => line.GetProperty("case").GetString()));
        Assert.Equal((3, Path.Combine(folder, "c.json")), (lines[2].GetProperty("line").GetInt32(), lines[2].GetProperty("file").GetString()));
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_to_the_same_file()
    {
        var (cases, output) = (Simulated("survey-defined", 20), At("out.jsonl"));
        Run(0, "batch", cases, "-o", output);
        var whole = File.ReadAllBytes(output);
        File.WriteAllBytes(output, whole[..(whole.Length / 2)]);
        Run(0, "batch", cases, "-o", output, "--resume");
        Assert.Equal(whole, File.ReadAllBytes(output));
        File.WriteAllText(output, "{}\n");
        Assert.Contains("SRA1101", Run(2, "batch", cases, "-o", output, "--resume").Error, StringComparison.Ordinal);
        Assert.Equal("{}\n", File.ReadAllText(output));
    }

    [Fact]
    public void A_terminal_shows_how_far_it_is_with_its_rate_and_the_end()
    {
        using var terminal = PseudoTerminal.Run("batch", Simulated("survey-defined", 3_000), "-o", At("out.jsonl"));
        _ = terminal.Await(" a second");
        _ = terminal.Await("3000 assessed, 0 refused, 0 done before");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(3_000, File.ReadAllLines(At("out.jsonl")).Length);
    }

    [Fact]
    public void The_cases_are_never_replaced_by_their_assessments()
    {
        var cases = Simulated("low-level", 2);
        Assert.Contains("would replace the cases", Run(64, "batch", cases, "-o", cases).Error, StringComparison.Ordinal);
        Assert.Contains("cannot be written", Run(2, "batch", cases, "-o", At("no/such/folder.jsonl")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_owner_can_read_what_is_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Run(0, "batch", Simulated("low-level", 2), "-o", At("out.jsonl"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(At("out.jsonl")));
    }

    [Fact]
    public void Impact_says_who_moves_and_by_which_rules()
    {
        var cases = At("earlier.jsonl");
        Run(0, "simulate", "--population", "low-level", "--cases", "200", "--instrument", Earlier, "-o", cases);
        var run = Run(0, "impact", cases, "--from", Earlier, "--to", "stalking-screen-2.0.0", "--moved", At("moved.csv"), "--sensitivity");
        Assert.Contains("From stalking-screen 1.1.0 to stalking-screen 2.0.0: 200 cases", run.Output, StringComparison.Ordinal);
        Assert.Contains("lowered, lost: closing-in", run.Output, StringComparison.Ordinal);
        Assert.Contains("with one number moved", run.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run(0, "impact", cases, "--from", Earlier, "--to", "stalking-screen-2.0.0", "--format", "json").Output);
        var moved = json.RootElement.GetProperty("raised").GetInt32() + json.RootElement.GetProperty("lowered").GetInt32();
        Assert.Equal(moved + 1, File.ReadAllLines(At("moved.csv")).Length);
    }

    [Fact]
    public void Impact_of_two_that_do_not_follow_each_other_or_over_bad_cases_is_told()
    {
        var cases = Simulated("low-level", 2);
        Assert.Contains("SRA0602", Run(2, "impact", cases, "--from", "stalking-screen-2.0.0", "--to", Earlier).Error, StringComparison.Ordinal);
        Assert.Contains("SRA0602", Run(2, "impact", cases, "--from", Earlier, "--to", "stalking-screen-2.0.0").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_gives_the_same_shares_for_the_same_seed()
    {
        string[] arguments = ["simulate", "--population", "low-level", "--cases", "300", "--format", "csv"];
        var first = Run(0, arguments).Output;
        Assert.Equal(first, Run(0, arguments).Output);
        Assert.NotEqual(first, Run(0, [.. arguments, "--seed", "2"]).Output);
        Assert.StartsWith("population,instrument,cases,high,medium,standard,undetermined\r\nlow-level,stalking-screen 2.0.0,300,", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_compares_two_instruments_over_the_same_people()
    {
        var run = Run(0, "simulate", "--population", "low-level", "--cases", "100", "--instrument", Earlier, "--instrument", "stalking-screen-2.0.0", "--impact");
        Assert.Contains("From stalking-screen 1.1.0 to stalking-screen 2.0.0: 100 cases", run.Output, StringComparison.Ordinal);
        Assert.Contains("Settled: 100 before, 100 after.", run.Output, StringComparison.Ordinal);
        Assert.Equal(64, StalkingRisk.Run(["simulate", "--impact"]).ExitCode);
        Assert.Equal(64, StalkingRisk.Run(["simulate", "--cases", "0"]).ExitCode);
        Assert.Equal(64, StalkingRisk.Run(["simulate", "--population", "everybody"]).ExitCode);
    }

    private string Simulated(string population, int count)
    {
        var path = At($"{population}-{count}.jsonl");
        Run(0, "simulate", "--population", population, "--cases", $"{count}", "-o", path);
        return path;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static (string Output, string Error) Run(int expected, params string[] arguments)
    {
        var run = StalkingRisk.Run([.. arguments]);
        Assert.True(run.ExitCode == expected, run.Error);
        return (run.Output, run.Error);
    }
}
