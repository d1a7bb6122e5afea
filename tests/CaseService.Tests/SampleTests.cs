using System.Diagnostics;
using RiskAssessment;
using RiskAssessment.Analysis;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;

namespace CaseService.Tests;

/// <summary>The samples, run as a user runs them.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task The_telemetry_sample_shows_traces_metrics_and_log_entries_and_nothing_of_the_case()
    {
        var (exitCode, output, _) = await Run("Telemetry");
        Assert.Equal(0, exitCode);
        Assert.All(
            ["Activity.DisplayName:        assess", "risk_assessment.level: medium", "risk_assessment.assessments", "risk_assessment.duration", "risk_assessment.problem.code: SRA0301", "LogRecord.EventId:                 200", "CaseRefused"],
            shown => Assert.Contains(shown, output, StringComparison.Ordinal));
        Assert.DoesNotContain("sister", output, StringComparison.Ordinal);
        Assert.DoesNotContain("case 17", output, StringComparison.Ordinal);
        Assert.DoesNotContain("victim-fear", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_on_a_case_over_time_shows_the_sample_and_what_it_prints()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Docs.Root, "docs/case-over-time.md"), TestContext.Current.CancellationToken);
        var program = await File.ReadAllTextAsync(Path.Combine(Docs.Root, "samples/CaseOverTime/Program.cs"), TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await Run("CaseOverTime");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains($"```csharp\n{program}```", page, StringComparison.Ordinal);
        Assert.Contains($"```text\n{output}```", page, StringComparison.Ordinal);
        Assert.Contains("High: 25 February as it happened, 15 April as it was known, 49 days later", output, StringComparison.Ordinal);
        Assert.Contains("same-person", output, StringComparison.Ordinal);
        Assert.Contains("act on High", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_day_of_the_county_is_sent_and_the_page_shows_the_worklist_that_it_prints()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Docs.Root, "docs/integrating-http.md"), TestContext.Current.CancellationToken);
        await using var service = await RunningService.Start();
        var (exitCode, output, error) = await Run("County", "--url", service.Address.ToString());
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("county-1-1", output, StringComparison.Ordinal);
        Assert.True(page.Contains($"```text\n{output}```", StringComparison.Ordinal), output);
        // Sent again, it is not carried out again.
        var before = (await service.Get("/v1/cases/county-1-1?purpose=audit")).Text;
        Assert.Equal(output, (await Run("County", "--url", service.Address.ToString())).Output);
        Assert.Equal(before, (await service.Get("/v1/cases/county-1-1?purpose=audit")).Text);
    }

    [Fact]
    public async Task The_days_of_a_county_are_kept_as_they_were_drawn()
    {
        using var folder = new TemporaryFolder();
        var drawn = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var county = new CountySimulator(StalkingScreen.Instrument, seed: 3, new DateOnly(2026, 1, 5), newCasesPerDay: 4);
        await using (var service = await RunningService.Start(("Storage:File", folder.File("cases.db")), ("Limits:RequestsPerMinute", "100000")))
        {
            var sent = Run("County", "--url", service.Address.ToString(), "--seed", "3", "--cases-per-day", "4", "--days", "12");
            for (var day = 0; day < 12; day++)
                foreach (var report in county.NextDay())
                    (drawn.TryGetValue(report.CaseReference, out var lines) ? lines : drawn[report.CaseReference] = []).AddRange(report.Events.Select(HistoryJson.WriteEvent));
            Assert.Equal((0, ""), ((await sent).ExitCode, (await sent).Error));
            foreach (var (id, lines) in drawn)
                Assert.Equal(lines, (await service.Get($"/v1/cases/{id}?purpose=audit")).Text.TrimEnd('\n').Split('\n'));
        }
        Assert.Equal(0, MaintenanceTests.Run(out var verified, "verify", "--Storage:File", folder.File("cases.db")));
        Assert.Contains($"{drawn.Count} cases, {drawn.Values.Sum(lines => lines.Count)} events: nothing is wrong", verified, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_cannot_start_writes_one_line_and_gives_an_exit_code()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output, error) = await Run("CaseService", "--urls", "http://0.0.0.0:0", "--Storage:File", folder.File("cases.db"));
        Assert.Equal(78, exitCode);
        Assert.StartsWith("Not listening on 0.0.0.0:0: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_as_it_is_built_serves_its_description_and_every_answer_of_its_own()
    {
        // Without reflection in System.Text.Json, which the tests have and the program has not.
        using var folder = new TemporaryFolder();
        using var program = await ServiceProcess.Start(folder.File("cases.db"));
        using var client = new HttpClient { BaseAddress = program.Address };
        using var events = new StringContent(MadeUp.Opened("c-1"), System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/jsonl"));
        using var opened = await client.PostAsync(new Uri("/v1/cases/c-1/events?purpose=call", UriKind.Relative), events);
        Assert.Equal(System.Net.HttpStatusCode.OK, opened.StatusCode);
        using var started = await client.PostAsync(new Uri("/v1/rescores?purpose=call", UriKind.Relative), null);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, started.StatusCode);
        foreach (var path in new[] { "/openapi/v1.json", "/health", "/v1/instruments", "/v1/worklist", "/v1/access", "/v1/rescores/last", "/v1/extent", "/v1/cases/c-1", "/v1/cases/c-1/assessment", "/v1/cases/c-1/review", "/v1/cases/c-1/report" })
        {
            using var answer = await client.GetAsync(new Uri(path + "?purpose=call", UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task An_address_that_is_in_use_is_told_in_one_line()
    {
        using var folder = new TemporaryFolder();
        await using var other = await RunningService.Start();
        var (exitCode, _, error) = await Run("CaseService", "--urls", other.Address.ToString(), "--Storage:File", folder.File("cases.db"));
        Assert.Equal(78, exitCode);
        Assert.Contains("choose another address with --urls", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(string sample, params string[] arguments)
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(built.Parent!.Parent!.FullName, sample, built.Name, sample + ".dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }
}
