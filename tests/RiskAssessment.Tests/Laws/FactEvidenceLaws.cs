using FsCheck;
using RiskAssessment.Patterns;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>The incidents of every fact. A diary is only reduced in ways that a host can reduce it.</summary>
public sealed class FactEvidenceLaws
{
    /// <summary>Facts that depend on all confirmed entries: none of these may be missing, though without some of them it may be the same.</summary>
    private static readonly string[] OverAllConfirmed =
        ["frequency.trend", "frequency.laplace-u", "severity.trend", "severity.mann-kendall-z", "dormancy.resumed", "report.unreported-percent"];

    private const string FirstReport = "report.incidents-before-first";
    private const string Days = "conduct.days";
    private const string LongestGap = "dormancy.longest-days";
    private const string Unreported = "report.unreported-percent";

    [Law]
    public void The_incidents_of_a_fact_give_the_same_fact_on_their_own(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item);
        var profile = diary.AsOf(asOf);
        foreach (var fact in PatternFact.All)
        {
            var alone = diary.Only(profile.IncidentsFor(fact.Code)).AsOf(asOf);
            Assert.True(
                profile[fact.Code] == alone[fact.Code] && profile.HasTooFewToSay(fact.Code) == alone.HasTooFewToSay(fact.Code),
                $"{fact}: {profile[fact.Code]}, and {alone[fact.Code]} by {Listed(profile.IncidentsFor(fact.Code))} alone");
        }
    }

    /// <summary>
    /// Scope: all facts but tests, shares and the longest gap, which rests on all confirmed entries where one of them lies on several days. Entries
    /// that bound when the first report was may be named in addition to those before it. Days that the ends of runs show are out of scope.
    /// </summary>
    [Law]
    public void No_incident_of_a_fact_can_be_left_out(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item);
        var profile = diary.AsOf(asOf);
        foreach (var fact in PatternFact.All.Where(fact => !OverAllConfirmed.Contains(fact.Code) && fact.Code != LongestGap))
        {
            var named = profile.IncidentsFor(fact.Code);
            var needless = named.Where(id => diary.Only(named.Where(other => other != id)).AsOf(asOf)[fact.Code] == profile[fact.Code]).ToList();
            if (fact.Code == Days && named.Any(id => diary.Incidents.Single(incident => incident.Id == id).When.Precision == DatePrecision.Interval))
                continue;
            if (fact.Code == FirstReport)
                needless.RemoveAll(id => diary.Incidents.Any(incident => IsReported(incident) && (incident.Id == id || diary.Roots(incident).Contains(id))));
            Assert.True(needless.Count == 0, $"{fact}: {profile[fact.Code]} by {Listed(named)}, and as well without {Listed(needless)}");
        }
    }

    /// <summary>
    /// Scope: all facts but the two about reports, for which entries are named because they were reported, and the two of what is new in the window,
    /// which depend on several entries together.
    /// </summary>
    [Law]
    public void A_suspected_incident_is_named_for_a_fact_only_if_the_confirmed_ones_are_not_enough(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item);
        var profile = diary.AsOf(asOf);
        foreach (var fact in PatternFact.All.Where(fact => fact.Code is not (FirstReport or Unreported or "clusters.new-last-28-days" or "approach.began-last-28-days")))
        {
            var named = profile.IncidentsFor(fact.Code);
            foreach (var suspected in named.Where(diary.IsSuspected))
                foreach (var confirmed in diary.Confirmed().Except(named))
                    Assert.False(
                        diary.Only(named.Append(confirmed).Where(id => id != suspected)).AsOf(asOf)[fact.Code] == profile[fact.Code],
                        $"{fact}: {profile[fact.Code]} by {Listed(named)}; {confirmed} would do for {suspected}");
        }
    }

    [Law]
    public void Tests_and_shares_name_all_confirmed_incidents_or_none(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item);
        var profile = diary.AsOf(asOf);
        var confirmed = profile.IncidentsFor("conduct.occasions").Where(id => !diary.IsSuspected(id)).ToList();
        foreach (var fact in OverAllConfirmed)
            Assert.True(profile.IncidentsFor(fact) is { Count: 0 } || profile.IncidentsFor(fact).Where(id => fact != Unreported || confirmed.Contains(id)).SequenceEqual(confirmed), fact);
    }

    [Law]
    public void Incidents_are_named_once_in_the_order_of_time_and_a_duplicate_only_for_its_report(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item);
        var profile = diary.AsOf(asOf);
        List<string> counted = [.. diary.Incidents.Where(incident => incident.SameAs is null).Select(incident => incident.Id).Except(profile.Ignored.Select(ignored => ignored.Id!))];
        string[] all = [.. diary.Incidents.Select(incident => incident.Id)];
        Assert.All(PatternFact.All, fact => Assert.Equal(
            (fact.Code is FirstReport or Unreported ? all : [.. counted]).Where(profile.IncidentsFor(fact.Code).Contains), profile.IncidentsFor(fact.Code)));
    }

    [Law]
    public void The_incidents_around_a_milestone_give_the_same_counts_on_their_own(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item);
        var milestones = diary.AsOf(asOf).Milestones;
        for (var i = 0; i < milestones.Count; i++)
        {
            var alone = diary.Only(milestones[i].Incidents).AsOf(asOf).Milestones[i];
            Assert.Equal((milestones[i].Before, milestones[i].After), (alone.Before, alone.After));
        }
    }

    [Law]
    public void The_possible_breaches_are_the_incidents_of_their_count(DoNotSize<int> seed)
    {
        var (diary, asOf) = Diary(seed.Item);
        var profile = diary.AsOf(asOf);
        var breaches = profile.PossibleBreaches.Where(breach => breach.IsCertain || diary.Coverage == Coverage.Complete);
        Assert.Equal(profile.IncidentsFor("breaches.count"), breaches.Select(breach => breach.Incident.Id));
    }

    [Fact]
    public void A_reported_duplicate_is_named_with_its_whole_chain_even_where_that_starts_after_the_instant()
    {
        var diary = Some.Diary(
            Some.Incident("2024-03-01", id: "before"),
            Some.Incident("2024-03-02", id: "reported", reported: "2024-03-03", sameAs: "next"),
            Some.Incident("2024-05-01", id: "next", sameAs: "last"),
            Some.Incident("2024-06-01", id: "last"));
        Assert.Equal(["before", "reported", "next", "last"], diary.AsOf("2024-04-01T00:00Z").IncidentsFor(FirstReport));
    }

    /// <summary>Without this, the laws above would pass for diaries without any named incident.</summary>
    [Fact]
    public void The_diaries_of_these_laws_have_evidence_of_every_kind()
    {
        var (some, several, suspected, chosen) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        for (var seed = 0; seed < 1_000; seed++)
        {
            var (diary, asOf) = Diary(seed);
            var profile = diary.AsOf(asOf);
            var counted = profile.IncidentsFor("conduct.occasions").Count;
            foreach (var fact in PatternFact.All)
            {
                var named = profile.IncidentsFor(fact.Code);
                Add(some, named.Count > 0);
                Add(several, named.Count > 1);
                Add(suspected, named.Any(diary.IsSuspected));
                Add(chosen, named.Count > 0 && named.Count < counted);

                void Add(HashSet<string> facts, bool isSo)
                {
                    if (isSo)
                        facts.Add(fact.Code);
                }
            }
        }
        string[] all = [.. PatternFact.All.Select(fact => fact.Code)];
        string[] ofNoEntry = ["milestone.since-last-days", "trigger.since-last-days"];
        string[] confirmedOnly = [.. OverAllConfirmed.Except([Unreported]), LongestGap];
        Assert.Equal(ofNoEntry, all.Except(some));
        Assert.Equal(ofNoEntry, all.Except(several));
        Assert.Equal(confirmedOnly.Concat(ofNoEntry).Order(), all.Except(suspected).Order());
        Assert.Equal(ofNoEntry.Prepend("conduct.occasions"), all.Except(chosen));
    }

    private static (IncidentDiary Diary, DateTimeOffset AsOf) Diary(int seed) => EvidenceDiaries.Of(new Random(seed));

    private static bool IsReported(Incident incident) => incident.Reported is not null || incident.ReportedTo is not null;

    private static string Listed(IEnumerable<string> ids) => $"[{string.Join(' ', ids)}]";
}
