using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RiskAssessment.Json;
using RiskAssessment.Tests.Telemetry;
using Xunit;

namespace RiskAssessment.Tests.DependencyInjection;

/// <summary>Compiles and runs the code of docs/integrating-di.md, and compares its tables with the telemetry.</summary>
public sealed partial class IntegratingDiPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Docs.Root, "docs/integrating-di.md"));

    [Fact]
    public void The_code_for_own_instruments_works()
    {
        Directory.CreateDirectory("instruments/older");
        File.WriteAllBytes("instruments/ours-2.0.0.json", Version("2.0.0"));
        File.WriteAllBytes("instruments/older/ours-1.9.0.json", Version("1.9.0"));
        using var fromStore = new MemoryStream(Version("2.1.0"));
        var services = new ServiceCollection();
        services.AddStalkingRiskAssessment(options => options
            .AddInstrumentFile("instruments/ours-2.0.0.json", name: "intake") // the first is the default
            .AddInstrumentFolder("instruments/older")                         // every *.json in it
            .AddInstrumentStream("from-store", fromStore, name: "review")     // from wherever you keep them
            .AddInstrument(StalkingScreen.Instrument));                       // or made in C#
        using var provider = services.BuildServiceProvider();
        var intake = provider.GetRequiredKeyedService<Assessor>("intake");
        var screen = provider.GetRequiredKeyedService<AssessmentService>("stalking-screen 2.0.0");

        Assert.Equal("ours 2.0.0", intake.Instrument.ToString());
        Assert.Equal("stalking-screen 2.0.0", screen.Assess(new CaseFile()).Instrument.ToString());
        Assert.Equal("ours 2.0.0", provider.GetRequiredService<AssessmentService>().Assess(new CaseFile()).Instrument.ToString());
        Assert.Equal("ours 1.9.0", provider.GetRequiredKeyedService<Assessor>("ours 1.9.0").Instrument.ToString());
    }

    [Fact]
    public void The_code_on_the_page_is_compiled_here()
    {
        var here = Trimmed(File.ReadAllText(Path.Combine(Docs.Root, "tests/RiskAssessment.Tests/DependencyInjection/IntegratingDiPageTests.cs")));
        var blocks = Code().Matches(Page).Select(match => Trimmed(match.Groups[1].Value)).ToList();
        Assert.Equal(3, blocks.Count);
        Assert.All(blocks.Skip(1), block => Assert.Contains(block, here, StringComparison.Ordinal));
    }

    [Fact]
    public void The_refusal_that_the_page_shows_is_the_one_that_a_host_gets()
    {
        using var fromStore = new MemoryStream(Version("2.1.0", formatVersion: "2.0"));
        var refused = Assert.Throws<InvalidInputException>(() => new ServiceCollection().AddStalkingRiskAssessment(options => options
            .AddInstrumentFile("nowhere/ours-2.0.0.json").AddInstrumentStream("from-store", fromStore)));
        var shown = Page.Split("<!-- begin refusal -->\n```\n")[1].Split("\n```")[0].Replace("instruments/ours", "nowhere/ours", StringComparison.Ordinal);
        Assert.Equal(Columns().Replace(shown, ""), Columns().Replace(refused.Message.ReplaceLineEndings("\n"), ""));
    }

    [Fact]
    public void Every_log_entry_has_its_line_on_the_page()
    {
        var entries =
            from type in typeof(AssessmentService).Assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            let entry = method.GetCustomAttribute<LoggerMessageAttribute>()
            where entry is not null
            orderby entry.EventId
            select $"| {entry.EventId} | {method.Name} | {entry.Level} | {string.Join(", ", Field().Matches(entry.Message).Select(match => match.Groups[1].Value))} |";
        Assert.Equal(entries, Page.Split('\n').Where(line => LogLine().IsMatch(line)));
    }

    [Fact]
    public void Every_metric_and_tag_is_on_the_page()
    {
        using var host = new Listening();
        host.Edge.Assess(new CaseFile());
        host.Edge.TrajectoryOf(new CaseFile());
        Assert.Throws<InvalidInputException>(() => host.Edge.Assess(new CaseFile { InstrumentId = "none" }));
        Assert.All(host.Activities, activity =>
        {
            var line = Assert.Single(Page.Split('\n'), line => line.StartsWith($"| `{activity.DisplayName}` |", StringComparison.Ordinal));
            Assert.All(activity.TagObjects, tag => Assert.Contains($"`{tag.Key}`", line, StringComparison.Ordinal));
        });
        Metric[] metrics = [.. host.Metrics];
        Assert.Equal(4, metrics.Select(metric => metric.Name).Distinct().Count());
        Assert.All(metrics, metric =>
        {
            var line = Assert.Single(Page.Split('\n'), line => line.StartsWith($"| `{metric.Name}` |", StringComparison.Ordinal));
            Assert.Contains($"`{metric.Unit}`", line, StringComparison.Ordinal);
            Assert.All(metric.Tags, tag => Assert.Contains($"`{tag.Key}`", line, StringComparison.Ordinal));
        });
    }

    private static byte[] Version(string version, string formatVersion = "1.0")
    {
        var file = JsonNode.Parse(InstrumentJson.Write(StalkingScreen.Instrument))!.AsObject();
        (file["id"], file["version"], file["formatVersion"]) = ("ours", version, formatVersion);
        return JsonSerializer.SerializeToUtf8Bytes(file);
    }

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Field();

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex LogLine();

    [GeneratedRegex(@" \(line \d+, column \d+\)")]
    private static partial Regex Columns();
}
