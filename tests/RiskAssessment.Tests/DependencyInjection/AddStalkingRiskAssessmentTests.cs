using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.DependencyInjection;

public sealed class AddStalkingRiskAssessmentTests
{
    [Fact]
    public void Without_arguments_the_built_in_screen_is_used()
    {
        using var provider = new ServiceCollection().AddStalkingRiskAssessment().BuildServiceProvider();
        Assert.Same(StalkingScreen.Instrument, provider.GetRequiredService<Assessor>().Instrument);
        Assert.Same(TimeProvider.System, provider.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public void A_case_without_an_instant_is_assessed_as_of_the_host_s_clock()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 5, 1, 9, 0, 0, TimeSpan.Zero));
        using var provider = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddStalkingRiskAssessment().BuildServiceProvider();
        var assessment = provider.GetRequiredService<AssessmentService>().Assess(new CaseFile());
        Assert.Equal(clock.GetUtcNow(), assessment.AsOf);
    }

    [Fact]
    public void Own_instruments_are_read_when_the_services_are_added_and_refused_all_at_once()
    {
        var (first, second) = (Write("{"), Write("""{ "formatVersion": "2.0" }"""));
        var refused = Assert.Throws<InvalidInputException>(() =>
            new ServiceCollection().AddStalkingRiskAssessment(options => options.AddInstrumentFile(first).AddInstrumentFile(second)));
        Assert.Contains(refused.Problems, problem => problem.Path.StartsWith(first, StringComparison.Ordinal));
        Assert.Contains(refused.Problems, problem => problem.Path.StartsWith(second, StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_that_names_an_instrument_that_is_not_registered_is_refused()
    {
        using var provider = new ServiceCollection().AddStalkingRiskAssessment().BuildServiceProvider();
        var refused = Assert.Throws<InvalidInputException>(() =>
            provider.GetRequiredService<AssessmentService>().Assess(new CaseFile { InstrumentId = "stalking-screen", InstrumentVersion = "9.0.0" }));
        Assert.Equal("$.instrument", Assert.Single(refused.Problems).Path);
    }

    [Fact]
    public void Services_registered_by_the_host_are_kept()
    {
        var own = new Assessor(StalkingScreen.Instrument);
        using var provider = new ServiceCollection().AddSingleton(own).AddStalkingRiskAssessment().BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredService<Assessor>());
    }

    [Fact]
    public void Every_built_in_version_is_registered_and_the_first_is_the_default()
    {
        using var provider = new ServiceCollection().AddStalkingRiskAssessment().BuildServiceProvider();
        Assert.Equal([StalkingScreen.Instrument], StalkingScreen.Versions);
        Assert.Equal(StalkingScreen.Versions, provider.GetRequiredService<InstrumentRegistry>().Instruments);
        var edge = provider.GetRequiredService<AssessmentService>();
        Assert.Equal("2.0.0", edge.Assess(new CaseFile()).Instrument.Version);
        Assert.Equal("2.0.0", edge.Assess(new CaseFile { InstrumentId = "stalking-screen", InstrumentVersion = "2.0.0" }).Instrument.Version);
    }

    [Fact]
    public void An_earlier_version_beside_the_built_in_one_assesses_the_cases_that_name_it()
    {
        using var provider = new ServiceCollection()
            .AddStalkingRiskAssessment(options => options.AddInstrument(StalkingScreen.Instrument).AddInstrumentFile(EarlierScreen.FileName))
            .BuildServiceProvider();
        var edge = provider.GetRequiredService<AssessmentService>();
        Assert.Equal("2.0.0", edge.Assess(new CaseFile()).Instrument.Version);
        Assert.Equal("1.1.0", edge.Assess(new CaseFile { InstrumentId = "stalking-screen", InstrumentVersion = "1.1.0" }).Instrument.Version);
    }

    [Fact]
    public void Files_folders_and_streams_are_refused_together_each_problem_with_its_file()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "b.json"), "[]");
        File.WriteAllText(Path.Combine(folder, "a.json"), "{");
        var nowhere = Path.Combine(folder, "nowhere");
        var empty = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;
        using var stream = new MemoryStream("""{ "formatVersion": "2.0" }"""u8.ToArray());
        var refused = Assert.Throws<InvalidInputException>(() => new ServiceCollection().AddStalkingRiskAssessment(options => options
            .AddInstrumentFolder(folder).AddInstrumentFile(nowhere + ".json").AddInstrumentFolder(nowhere).AddInstrumentFolder(empty).AddInstrumentStream("from-store", stream)));
        var files = refused.Problems.Select(problem => (problem.Path.Split(": $")[0], problem.Code)).Distinct().ToList();
        Assert.Equal((Path.Combine(folder, "a.json"), "SRA0001"), files[0]);
        Assert.Equal((Path.Combine(folder, "b.json"), "SRA0005"), files[1]);
        Assert.Equal((nowhere + ".json", "SRA0401"), files[2]);
        Assert.Equal((nowhere, "SRA0401"), files[3]);
        Assert.Equal((empty, "SRA0403"), files[4]);
        Assert.All(files.Skip(5), file => Assert.Equal("from-store", file.Item1));
        Assert.True(files.Count > 5);
    }

    [Fact]
    public void Two_files_of_one_version_that_differ_are_refused_at_start_up()
    {
        var other = Write(System.Text.Encoding.UTF8.GetString(InstrumentJson.Write(StalkingScreen.Instrument)).Replace("A house screen for stalking", "Another screen for stalking", StringComparison.Ordinal));
        var refused = Assert.Throws<InvalidInputException>(() =>
            new ServiceCollection().AddStalkingRiskAssessment(options => options.AddInstrument(StalkingScreen.Instrument).AddInstrumentFile(other)));
        Assert.Equal("SRA0601", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void Keyed_services_are_registered_by_name_by_id_and_version_and_by_id()
    {
        using var provider = new ServiceCollection()
            .AddStalkingRiskAssessment(options => options.AddInstrument(EarlierScreen.Instrument, "detailed").AddInstrument(StalkingScreen.Instrument))
            .BuildServiceProvider();
        Assert.Same(EarlierScreen.Instrument, provider.GetRequiredKeyedService<Assessor>("detailed").Instrument);
        Assert.Same(StalkingScreen.Instrument, provider.GetRequiredKeyedService<Assessor>("stalking-screen 2.0.0").Instrument);
        Assert.Same(EarlierScreen.Instrument, provider.GetRequiredKeyedService<Assessor>("stalking-screen").Instrument);
        Assert.Equal("2.0.0", provider.GetRequiredKeyedService<AssessmentService>("stalking-screen 2.0.0").Assess(new CaseFile()).Instrument.Version);
        Assert.Null(provider.GetKeyedService<Assessor>("Detailed"));
    }

    [Fact]
    public void Each_name_is_used_once() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddStalkingRiskAssessment(options =>
            options.AddInstrument(StalkingScreen.Instrument, "screen").AddInstrument(EarlierScreen.Instrument, "screen")));

    [Fact]
    public void A_second_call_changes_nothing()
    {
        using var provider = new ServiceCollection()
            .AddStalkingRiskAssessment(options => options.AddInstrument(EarlierScreen.Instrument, "screen"))
            .AddStalkingRiskAssessment(options => options.AddInstrument(StalkingScreen.Instrument, "screen"))
            .BuildServiceProvider();
        Assert.Same(EarlierScreen.Instrument, provider.GetRequiredService<Assessor>().Instrument);
        Assert.Same(EarlierScreen.Instrument, provider.GetRequiredKeyedService<Assessor>("screen").Instrument);
        Assert.Equal([EarlierScreen.Instrument], provider.GetRequiredService<InstrumentRegistry>().Instruments);
    }

    [Fact]
    public void Versions_in_force_are_used_if_asked_for()
    {
        using var provider = new ServiceCollection()
            .AddStalkingRiskAssessment(options => options.AddInstrument(EarlierScreen.Instrument).AddInstrument(StalkingScreen.Instrument).UseVersionInForce("stalking-screen"))
            .BuildServiceProvider();
        Assert.Equal("2.0.0", provider.GetRequiredService<AssessmentService>().Assess(new CaseFile()).Instrument.Version);
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddStalkingRiskAssessment(options => options.UseVersionInForce("nothing")));
    }

    [Fact]
    public void The_engine_needs_no_container() =>
        Assert.Equal(RiskLevel.Undetermined, new AssessmentService(StalkingScreen.Versions, new FakeTimeProvider()).Assess(new CaseFile()).Level);

    private static string Write(string json)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, json);
        return path;
    }
}
