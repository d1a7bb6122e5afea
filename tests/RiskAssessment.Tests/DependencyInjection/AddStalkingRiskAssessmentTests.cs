using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
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
        var assessment = provider.GetRequiredService<CaseAssessor>().Assess(new CaseFile());
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
    public void A_case_that_names_an_instrument_which_is_not_at_hand_is_refused()
    {
        using var provider = new ServiceCollection().AddStalkingRiskAssessment().BuildServiceProvider();
        var refused = Assert.Throws<InvalidInputException>(() =>
            provider.GetRequiredService<CaseAssessor>().Assess(new CaseFile { InstrumentId = "stalking-screen", InstrumentVersion = "9.0.0" }));
        Assert.Equal("$.instrument", Assert.Single(refused.Problems).Path);
    }

    [Fact]
    public void What_the_host_registered_stays()
    {
        var own = new Assessor(StalkingScreen.Instrument);
        using var provider = new ServiceCollection().AddSingleton(own).AddStalkingRiskAssessment().BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredService<Assessor>());
    }

    private static string Write(string json)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, json);
        return path;
    }
}
