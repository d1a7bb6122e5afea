using FsCheck;
using RiskAssessment.Patterns;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>The facts of random diaries compared with a literal implementation of SCREEN.md section 2, and the guarantees of intervals.</summary>
public sealed class FactLaws
{
    private const double Tolerance = 1e-9;

    [Law]
    public void Every_fact_is_what_the_definitions_say(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item);
        var (expected, profile) = (ReferenceFacts.Of(diary, asOf), diary.AsOf(asOf));
        Assert.Equal(PatternFact.All.Select(fact => fact.Code).Order(), expected.Keys.Order());
        Assert.All(expected, fact => Assert.True(
            IsNear(fact.Value.Low, profile[fact.Key].Low) && IsNear(fact.Value.High, profile[fact.Key].High),
            $"{fact.Key}: {fact.Value} by the definitions, {profile[fact.Key]} by the engine, as of {asOf:O} in {diary.TimeZone.Id}"));
    }

    [Law]
    public void Without_a_diary_every_fact_is_unknown(DoNotSize<int> seed) =>
        Assert.All(PatternFact.All, fact => Assert.False(PatternProfile.Of(null, RandomDate.AsOf(new Random(seed.Item)))[fact.Code].IsKnown));

    [Law]
    public void The_facts_of_a_partial_diary_contain_those_of_the_same_diary_called_complete(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item, Coverage.Complete);
        var (complete, partial) = (diary.AsOf(asOf), Changed(diary, diary.Incidents, Coverage.Partial).AsOf(asOf));
        AssertContained(PatternFact.All.Where(fact => complete[fact.Code].IsKnown), complete, partial);
    }

    /// <summary>Scope: sums over occurrences. Firsts and lasts, trends and other facts may change when an entry is confirmed.</summary>
    [Law]
    public void A_suspected_entry_that_is_confirmed_or_withdrawn_leaves_each_sum_within_its_interval(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item);
        var random = new Random(seed.Item);
        var doubled = diary.Incidents.Select(incident => incident.SameAs).ToHashSet();
        var resolved = from incident in diary.Incidents
                       where incident.Attribution == Attribution.Confirmed || doubled.Contains(incident.Id) || random.Next(2) == 0
                       select incident.Attribution == Attribution.Suspected && random.Next(2) == 0 ? Confirmed(incident) : incident;
        AssertContained(PatternFact.All.Where(IsSum), Changed(diary, resolved, diary.Coverage).AsOf(asOf), diary.AsOf(asOf));
    }

    /// <summary>
    /// Scope: sums and the highest severities; facts that a missing entry can reverse (a first report, a new cluster) are not included.
    /// </summary>
    [Law]
    public void A_partial_diary_allows_for_missing_entries(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item, Coverage.Complete);
        var random = new Random(seed.Item);
        var doubled = diary.Incidents.Select(incident => incident.SameAs).ToHashSet();
        var kept = diary.Incidents.Where(incident => doubled.Contains(incident.Id) || random.Next(2) == 0);
        AssertContained(
            PatternFact.All.Where(fact => IsSum(fact) || fact.Unit is "1-5" or "days" && diary.AsOf(asOf)[fact.Code].IsKnown),
            diary.AsOf(asOf),
            Changed(diary, kept, Coverage.Partial).AsOf(asOf));
    }

    private static bool IsSum(PatternFact fact) =>
        fact.Unit is "occurrences" or "1/week" && fact.Code != "report.incidents-before-first";

    private static (IncidentDiary Diary, DateTimeOffset AsOf) Diary(int seed, Coverage? coverage = null)
    {
        var random = new Random(seed);
        return (new RandomDiaries(random, RandomDiaries.Zone(random)).Next(coverage), RandomDate.AsOf(random));
    }

    private static void AssertContained(IEnumerable<PatternFact> facts, PatternProfile inner, PatternProfile outer) => Assert.All(facts, fact => Assert.True(
        outer[fact.Code].Low <= inner[fact.Code].Low && inner[fact.Code].High <= outer[fact.Code].High,
        $"{fact}: {inner[fact.Code]} is not in {outer[fact.Code]}"));

    private static IncidentDiary Changed(IncidentDiary diary, IEnumerable<Incident> incidents, Coverage coverage) =>
        new(incidents, diary.Measures, diary.Milestones, coverage, diary.TimeZone);

    private static Incident Confirmed(Incident incident) => new(incident.Id, incident.When, incident.Behaviours)
    {
        Occurrences = incident.Occurrences,
        Spread = incident.Spread,
        SameAs = incident.SameAs,
        Reported = incident.Reported,
        ReportedTo = incident.ReportedTo,
    };

    private static bool IsNear(double expected, double actual) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= Tolerance * Math.Max(1, Math.Abs(expected));
}
