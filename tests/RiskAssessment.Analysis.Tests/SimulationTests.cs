using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>Made-up populations: the figures that an outside check of the specification reports, within two points.</summary>
public sealed class SimulationTests
{
    private const int Cases = 5_000;

    private static readonly Instrument Earlier = InstrumentJson.Read(File.ReadAllBytes(Path.Combine(Docs.Root, "samples", "instruments", "earlier", "stalking-screen-1.1.0.json")));
    private static readonly DateTimeOffset AsOf = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("low-level", "1.1.0", 5.6, 75.8, 18.6)]
    [InlineData("low-level", "2.0.0", 1.8, 56.6, 41.6)]
    [InlineData("low-level-former-partners", "1.1.0", 18.0, 80.0, 2.0)]
    [InlineData("low-level-former-partners", "2.0.0", 6.8, 70.3, 22.9)]
    [InlineData("low-level-presence-doubled", "1.1.0", 10.5, 76.3, 13.2)]
    [InlineData("low-level-presence-doubled", "2.0.0", 3.9, 65.5, 30.6)]
    [InlineData("low-level-remote", "1.1.0", .1, 69.3, 30.6)]
    [InlineData("low-level-remote", "2.0.0", .3, 39.2, 60.4)]
    [InlineData("survey-defined", "1.1.0", 51.8, 45.0, 3.2)]
    [InlineData("survey-defined", "2.0.0", 50.0, 43.4, 6.7)]
    [InlineData("women-stalked", "1.1.0", 74.1, 25.1, .8)]
    [InlineData("women-stalked", "2.0.0", 76.5, 21.9, 1.6)]
    public void The_shares_of_each_level_are_those_of_the_outside_check_within_two_points(string population, string version, double high, double medium, double standard)
    {
        var shares = Shares(population, version);
        Assert.InRange(shares.Percent(RiskLevel.High), high - 2, high + 2);
        Assert.InRange(shares.Percent(RiskLevel.Medium), medium - 2, medium + 2);
        Assert.InRange(shares.Percent(RiskLevel.Standard), standard - 2, standard + 2);
    }

    [Theory]
    [InlineData("homicide-partners", "1.1.0", 84.5, 2)]
    [InlineData("homicide-partners", "2.0.0", 94.9, 2)]
    [InlineData("homicide-others", "1.1.0", 47.9, 4)]
    [InlineData("homicide-others", "2.0.0", 47.9, 4)]
    public void The_share_at_High_of_the_homicide_profile_is_that_of_the_outside_check(string population, string version, double high, double points)
    {
        // Of the outside check's 2,000 cases 29 % were others: about 580, with a standard error of two points.
        Assert.InRange(Shares(population, version).Percent(RiskLevel.High), high - points, high + points);
    }

    [Fact]
    public void The_same_seed_gives_the_same_cases_and_another_one_others()
    {
        Assert.Equal(Json(1), Json(1));
        Assert.NotEqual(Json(1), Json(2));

        static string Json(int seed) => string.Concat(Drawn("survey-defined", StalkingScreen.Instrument, seed, 50).Select(one => Convert.ToHexString(CaseJson.Write(one))));
    }

    [Fact]
    public void Two_instruments_are_given_the_same_people()
    {
        foreach (var (one, other) in Drawn("survey-defined", Earlier, 1, 50).Zip(Drawn("survey-defined", StalkingScreen.Instrument, 1, 50)))
        {
            Assert.Equal(one.Diary!.Incidents.Select(entry => entry.ToString()), other.Diary!.Incidents.Select(entry => entry.ToString()));
            foreach (var (item, answer) in one.Answers)
                Assert.True(other.Answers[item] is not { } same || same.Code == answer.Code, item);
        }
    }

    [Fact]
    public void Every_item_is_answered_or_filled_by_the_diary_and_the_level_is_stated()
    {
        var assessor = new Assessor(StalkingScreen.Instrument);
        foreach (var one in Drawn("survey-defined", StalkingScreen.Instrument, 3, 50))
        {
            var assessment = assessor.Assess(one.Answers, one.Diary, AsOf);
            Assert.Empty(assessment.OpenQuestions);
            Assert.NotEqual(RiskLevel.Undetermined, assessment.Level);
        }
    }

    [Fact]
    public void With_three_questions_most_low_level_cases_are_not_stated_to_be_standard() =>
        Assert.InRange(SharesOf("low-level-three-questions", StalkingScreen.Instrument, 2_000).Percent(RiskLevel.Standard), 0, 5);

    [Fact]
    public void The_text_has_each_population_once_and_ends_its_lines_at_80_columns()
    {
        using var text = new StringWriter();
        SimulationText.Write(Population.All.SelectMany(population => new[] { Earlier, StalkingScreen.Instrument }.Select(instrument => SharesOf(population.Code, instrument, 5))), text);
        var lines = text.ToString().Split('\n');
        Assert.DoesNotContain(lines, line => line.Length > 80);
        Assert.Equal(Population.All.Select(population => population.Code), lines.Where(line => Population.TryGet(line, out _)));
    }

    [Fact]
    public void A_case_that_is_drawn_is_read_back_from_its_file()
    {
        foreach (var one in Population.All.SelectMany(population => Drawn(population.Code, StalkingScreen.Instrument, 9, 3)))
        {
            Assert.True(CaseJson.TryRead(CaseJson.Write(one), out var read, out var problems), string.Join('\n', problems));
            Assert.Equal(CaseJson.Write(one), CaseJson.Write(read!));
        }
    }

    private static SimulatedShares Shares(string population, string version) => SharesOf(population, version == "1.1.0" ? Earlier : StalkingScreen.Instrument, Cases);

    private static SimulatedShares SharesOf(string population, Instrument instrument, int cases)
    {
        Assert.True(Population.TryGet(population, out var found));
        return SimulatedShares.Of(new CaseSimulator(found, instrument, seed: 1, AsOf), cases);
    }

    private static IEnumerable<CaseFile> Drawn(string population, Instrument instrument, int seed, int count)
    {
        Assert.True(Population.TryGet(population, out var found));
        var simulator = new CaseSimulator(found, instrument, seed, AsOf);
        return Enumerable.Range(0, count).Select(_ => simulator.Next());
    }
}
