using FsCheck;
using FsCheck.Fluent;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Referral.Tests;

/// <summary>Which services are offered, and in which order.</summary>
public sealed class MatchingTests
{
    private const string Cardiff = "W06000015";

    private static readonly string[] Areas = [Cardiff, "W06000001", "W92000004", "E92000001", "E06000001", "K02000001", "K03000001", "K04000001", "S92000003", "N92000002", "*", "Wales", ""];

    [Law]
    public Property A_service_of_another_area_is_never_offered_and_each_of_this_one_is() => Prop.ForAll(Services.ToArbitrary(), Gen.Elements(Areas).ToArbitrary(), (services, area) =>
    {
        var offered = new ServiceDirectory(services).Match(Some.Assessment(), area).Select(match => match.Service.Id).Order(StringComparer.Ordinal);
        Assert.Equal(services.Where(service => service.Areas.Any(served => Serves(served, area)) && Helps(service)).Select(service => service.Id).Order(StringComparer.Ordinal), offered);
    });

    [Law]
    public Property The_order_does_not_depend_on_that_of_the_file() => Prop.ForAll(Services.ToArbitrary(), services =>
    {
        var assessment = Some.Assessment();
        Assert.Equal(Ids(new ServiceDirectory(services).Match(assessment, Cardiff, "cy")), Ids(new ServiceDirectory(services.Reverse()).Match(assessment, Cardiff, "cy")));
    });

    [Fact]
    public void Need_comes_first_then_local_then_open_then_language_then_name()
    {
        var directory = new ServiceDirectory(
        [
            new("8", "Z") { Areas = ["*"] },
            new("7", "A") { Areas = [Cardiff], Hours = OpeningHours.Always, Languages = ["cy"] },
            new("6", "A") { Areas = ["*"], Needs = ["keep-a-diary"], Hours = OpeningHours.Always },
            new("5", "A") { Areas = [Cardiff], Needs = ["keep-a-diary"], Hours = Hours("Mo 09:00-10:00"), Languages = ["cy"] },
            new("4", "A") { Areas = [Cardiff], Needs = ["keep-a-diary"], Languages = ["en"] },
            new("3", "A") { Areas = [Cardiff], Needs = ["keep-a-diary"] },
            new("2", "B") { Areas = [Cardiff], Needs = ["keep-a-diary"], Hours = OpeningHours.Always, Languages = ["Welsh"] },
            new("1", "A") { Areas = [Cardiff], Needs = ["keep-a-diary"], Hours = OpeningHours.Always, Languages = ["cy-GB"] },
        ]);
        var matches = directory.Match(Some.Assessment(), Cardiff, "cy");
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], Ids(matches));
        Assert.Equal([true, true, null, null, false, true, true, null], matches.Select(match => match.IsOpen));
        Assert.Equal([true, true, null, false, true, null, true, null], matches.Select(match => match.OffersLanguage));
        Assert.Equal([true, true, true, true, true, false, true, false], matches.Select(match => match.IsLocal));
    }

    [Fact]
    public void A_service_for_an_action_that_is_not_recommended_is_not_offered_and_one_that_names_no_action_is_offered_for_none()
    {
        var directory = new ServiceDirectory(
        [
            new("other", "A") { Areas = ["*"], Needs = ["home-security"] },
            new("both", "B") { Areas = ["*"], Needs = ["home-security", "keep-a-diary"] },
            new("none", "C") { Areas = ["*"] },
            new("unknown", "D") { Areas = ["*"], Needs = ["Counselling"] },
        ]);
        Assert.Equal([("both", "keep-a-diary"), ("none", ""), ("unknown", "")], directory.Match(Some.Assessment(), Cardiff).Select(match => (match.Service.Id, string.Join(',', match.Actions))));
    }

    [Theory]
    [InlineData("2024-03-31T00:59Z", false)]
    [InlineData("2024-03-31T01:00Z", true)]
    [InlineData("2024-07-01T01:30Z", true)]
    [InlineData("2024-07-01T02:30Z", false)]
    [InlineData("2024-12-01T02:30Z", true)]
    public void Open_is_by_the_clock_on_the_wall_of_the_case_also_where_it_is_changed(string asOf, bool isOpen)
    {
        var directory = new ServiceDirectory([new("a", "A") { Areas = ["*"], Hours = Hours("02:00-03:00") }]);
        var at = EdtfDate.Parse(asOf).EarliestIn(TimeZoneInfo.Utc);
        Assert.Equal(isOpen, Assert.Single(directory.Match(Some.Assessment(at), Cardiff)).IsOpen);
    }

    [Theory]
    [InlineData("2023-12-04", 180, false)]
    [InlineData("2023-12-03", 180, true)]
    [InlineData("2024-05-31", 0, true)]
    [InlineData("2024-06-01", 0, false)]
    [InlineData("2023-12", 180, true)]
    [InlineData("2024-01", 180, false)]
    [InlineData("2024-11-28", 180, false)]
    [InlineData("2024-11-29", 180, true)]
    [InlineData(null, 100_000, true)]
    public void What_was_checked_too_many_days_from_the_assessment_or_nobody_knows_when_is_stale(string? last, int days, bool isStale)
    {
        var directory = new ServiceDirectory([new("a", "A") { Areas = ["*"], LastChecked = last is null ? null : EdtfDate.Parse(last) }]) { StaleAfterDays = days };
        Assert.Equal(isStale, Assert.Single(directory.Match(Some.Assessment(), Cardiff)).IsStale);
    }

    [Fact]
    public void Two_services_with_one_id_and_a_negative_number_of_days_are_errors_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => new ServiceDirectory([new("a", "A"), new("a", "B")]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceDirectory([]) { StaleAfterDays = -1 });
    }

    private static string[] Ids(IEnumerable<ServiceMatch> matches) => [.. matches.Select(match => match.Service.Id)];

    private static OpeningHours Hours(string text) => OpeningHours.TryParse(text, out var hours) ? hours : throw new FormatException(text);

    /// <summary>Written out, for the areas of this test alone.</summary>
    private static bool Serves(string served, string area) => served == area || served == "*" || (served, area) is
        ("W92000004" or "K02000001" or "K03000001" or "K04000001", Cardiff or "W06000001" or "W92000004")
        or ("E92000001" or "K02000001" or "K03000001" or "K04000001", "E92000001" or "E06000001")
        or ("K02000001" or "K03000001", "S92000003")
        or ("K02000001", "N92000002" or "K03000001" or "K04000001");

    private static bool Helps(Service service) => service.Needs.Count == 0 || service.Needs.Contains("keep-a-diary") || service.Needs is ["anything"];

    private static Gen<Service[]> Services =>
        Gen.Choose(0, 8).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), id =>
            from areas in Gen.Choose(0, 3).SelectMany(most => Gen.ArrayOf(Gen.Elements(Areas), most))
            from need in Gen.Elements<string?>(null, "keep-a-diary", "home-security", "anything")
            from name in Gen.Elements("A", "B")
            from hours in Gen.Elements<OpeningHours?>(null, OpeningHours.Always, Hours("Mo 09:00-10:00"))
            from languages in Gen.Elements<string[]>([], ["cy"], ["pl"])
            select new Service($"s{id}", name) { Areas = areas, Needs = need is null ? [] : [need], Hours = hours, Languages = languages }));
}
