using System.Text;
using Microsoft.Extensions.Time.Testing;
using NJsonSchema;
using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;
using static RiskAssessment.Tests.Instruments.Versions;

namespace RiskAssessment.Tests.Instruments;

public sealed class InstrumentRegistryTests
{
    [Fact]
    public void Versions_are_ordered_as_in_SemVer()
    {
        string[] order = ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.2.0", "1.10.0", "2.0.0"];
        var registry = InstrumentRegistry.Of(order.Reverse().Select(version => Of(version)));
        Assert.Equal(order, registry.Versions("screen").Select(instrument => instrument.Version));
        Assert.Equal("1.2.0", registry.Find("screen", "1.2.0")!.Version);
        Assert.Null(registry.Find("screen", "1.3.0"));
        Assert.Empty(registry.Versions("other"));
    }

    [Theory]
    [InlineData("2025-12-31T23:59:59Z", null)]
    [InlineData("2026-01-01T00:00:00Z", "1.0.0")]
    [InlineData("2026-03-31T23:59:59Z", "1.0.0")]
    [InlineData("2026-04-01T00:00:00Z", "1.1.0")]
    [InlineData("2026-03-31T23:30:00Z", "1.0.0")]
    [InlineData("2026-04-01T00:30:00+01:00", "1.1.0")]
    [InlineData("2030-01-01T00:00:00Z", "1.1.0")]
    public void The_version_in_force_is_the_highest_whose_period_includes_the_day(string asOf, string? version)
    {
        var registry = InstrumentRegistry.Of(InForce("1.0.0", "2026-01-01", "2026-12-31"), InForce("1.1.0", "2026-04-01", null), InForce("1.2.0", null, "2020-01-01"), Of("2.0.0-beta"));
        Assert.Equal(version, registry.InForce("screen", DateTimeOffset.Parse(asOf))?.Version);
    }

    [Fact]
    public void A_release_without_a_period_is_always_in_force() =>
        Assert.Equal("1.1.0", InstrumentRegistry.Of(Of("1.1.0"), Of("1.0.0"), Of("2.0.0-rc.1")).InForce("screen", default)!.Version);

    [Fact]
    public void A_folder_is_read_as_a_whole_and_refused_as_a_whole()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "a.json"), InstrumentJson.Write(Of("1.0.0")));
            File.WriteAllBytes(Path.Combine(folder, "b.json"), InstrumentJson.Write(Of("1.1.0", new ReplacedVersion("1.0.0"), YesNo("a"))));
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "no instrument");
            Assert.Equal(["screen 1.0.0", "screen 1.1.0"], InstrumentFiles.ReadFolder(folder).Instruments.Select(instrument => instrument.ToString()));
            File.WriteAllText(Path.Combine(folder, "c.json"), "{");
            File.WriteAllBytes(Path.Combine(folder, "d.json"), InstrumentJson.Write(Of("1.0.0", YesNo("b"))));
            File.WriteAllBytes(Path.Combine(folder, "e.json"), InstrumentJson.Write(Of("1.2.0", new ReplacedVersion("1.1.0"), YesNo("b", Old("aa")), Choice("c", "x", Old("a", "yes:x", "ja:x")))));
            Assert.Equal(
                ["c.json: $ SRA0001", "d.json: $.version SRA0601", "e.json: $.items[0].replaces[0].item SRA0101", "e.json: $.items[1].replaces[0].options.ja SRA0101"],
                Refused(() => InstrumentFiles.ReadFolder(folder)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Streams_are_read_as_files_are()
    {
        using var good = new MemoryStream(InstrumentJson.Write(Of("1.0.0")));
        using var bad = new MemoryStream("{}"u8.ToArray());
        Assert.Single(InstrumentFiles.ReadStreams([("one", good)]).Instruments);
        good.Position = 0;
        Assert.All(Refused(() => InstrumentFiles.ReadStreams([("one", good), ("two", bad)])), problem => Assert.StartsWith("two: $", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_instrument_twice_counts_once() => Assert.Single(InstrumentRegistry.Of(Of("1.0.0"), Of("1.0.0")).Instruments);

    [Fact]
    public void Versions_that_replace_each_other_are_refused() =>
        Assert.Equal(
            ["screen 1.0.0: $.replaces SRA0603", "screen 2.0.0: $.replaces SRA0603"],
            Refused(() => InstrumentRegistry.Of(Of("1.0.0", new ReplacedVersion("2.0.0"), YesNo("a")), Of("2.0.0", new ReplacedVersion("1.0.0"), YesNo("a")))));

    [Fact]
    public void A_case_without_a_version_is_assessed_by_the_one_in_force_on_its_day_in_its_time_zone()
    {
        var registry = InstrumentRegistry.Of(InForce("1.0.0", "2026-01-01", "2026-03-31"), InForce("1.1.0", "2026-04-01", null), Of("other", "1.0.0", [], []));
        var assessor = new AssessmentService(registry, "screen", new FakeTimeProvider(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)));
        var atMidnight = new DateTimeOffset(2026, 3, 31, 23, 30, 0, TimeSpan.Zero);
        Assert.Equal("screen 1.0.0", assessor.Assess(new CaseFile()).Instrument.ToString());
        Assert.Equal("screen 1.0.0", assessor.Assess(new CaseFile { AsOf = atMidnight }).Instrument.ToString());
        Assert.Equal("screen 1.1.0", assessor.Assess(new CaseFile { AsOf = atMidnight, TimeZone = Some.London }).Instrument.ToString());
        Assert.Equal("screen 1.1.0", assessor.Assess(new CaseFile { InstrumentId = "screen", InstrumentVersion = "1.1.0" }).Instrument.ToString());
        Assert.Equal("other 1.0.0", assessor.Assess(new CaseFile { InstrumentId = "other" }).Instrument.ToString());
        Assert.Contains("in force on that day", Assert.Single(assessor.Check(new CaseFile { AsOf = default(DateTimeOffset).AddYears(1) })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new AssessmentService(registry, "none", TimeProvider.System));
    }

    [Theory]
    [InlineData("\"inForce\": {}", "$.inForce SRA0004")]
    [InlineData("\"inForce\": { \"from\": \"2026\" }", "$.inForce.from SRA0006")]
    [InlineData("\"inForce\": { \"from\": \"2026-02-30\" }", "$.inForce.from SRA0011")]
    [InlineData("\"inForce\": { \"from\": \"2026-02-01\", \"until\": \"2026-01-01\" }", "$.inForce.until SRA0106")]
    [InlineData("\"replaces\": [ { \"version\": \"1.0.0\" } ]", "$.replaces[0] SRA0105")]
    [InlineData("\"replaces\": [ { \"version\": \"0.1\" } ]", "$.replaces[0].version SRA0106")]
    [InlineData("\"replaces\": [ { \"version\": \"0.1.0\" }, { \"version\": \"0.1.0\", \"id\": \"screen\" } ]", "$.replaces[1] SRA0102")]
    [InlineData("\"replaces\": [ { \"id\": \"other\" } ]", "$.replaces[0] SRA0004")]
    public void The_version_declarations_of_an_instrument_are_checked(string property, string problem)
    {
        var json = Encoding.UTF8.GetString(InstrumentJson.Write(Of("1.0.0"))).Replace("\"id\":\"screen\"", $"\"id\":\"screen\",{property}", StringComparison.Ordinal);
        Assert.False(InstrumentJson.TryRead(Encoding.UTF8.GetBytes(json), out _, out var problems));
        Assert.Equal([problem], problems.Select(found => $"{found.Path} {found.Code}"));
    }

    [Theory]
    [InlineData("{ \"item\": \"b\" }", "$.items[0].replaces[0] SRA0101")]
    [InlineData("{ \"item\": \"b\", \"options\": { \"x\": \"maybe\" } }", "$.items[0].replaces[0] SRA0101", "$.items[0].replaces[0].options.x SRA0101")]
    [InlineData("{ \"options\": [] }", "$.items[0].replaces[0] SRA0004", "$.items[0].replaces[0].options SRA0005")]
    public void The_version_declarations_of_an_item_are_checked(string replaced, params string[] expected)
    {
        var json = Encoding.UTF8.GetString(InstrumentJson.Write(Of("1.0.0"))).Replace("\"prompt\":", $"\"replaces\":[{replaced}],\"prompt\":", StringComparison.Ordinal);
        Assert.False(InstrumentJson.TryRead(Encoding.UTF8.GetBytes(json), out _, out var problems));
        Assert.Equal(expected, problems.Select(found => $"{found.Path} {found.Code}"));
    }

    [Fact]
    public async Task Written_version_declarations_are_valid_by_the_schema_and_read_back_the_same()
    {
        var instrument = Later();
        var schema = await JsonSchema.FromJsonAsync(JsonSchemas.Instrument.Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(InstrumentJson.Write(instrument))));
        Assert.Equal(instrument.Sha256, new InstrumentBuilder(InstrumentJson.Read(InstrumentJson.Write(instrument)), "2.0.0").Build().Sha256);
        Assert.Equal([1, 0, 1], instrument.Items.Select(item => item.Replaces!.Count));
    }

    private static IEnumerable<string> Refused(Func<InstrumentRegistry> make) =>
        Assert.Throws<InvalidInputException>(make).Problems.Select(problem => $"{problem.Path} {problem.Code}");
}
