using FsCheck;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// The incidents that are named for a reason, for an item that the diary filled and for a discrepancy: with only these and the same answers the
/// assessment gives the same. With random instruments, and with the built-in screen and diaries near the edges of windows.
/// </summary>
public sealed class ReasonEvidenceLaws
{
    [Law]
    public void The_incidents_of_a_reason_make_its_rule_true_on_their_own(DoNotSize<int> seed)
    {
        var given = GivenCase.Of(seed.Item);
        Assert.All(given.Assess(given.Diary).Reasons, reason => Assert.Contains(reason.Rule.Code, Rules(given.Only(reason.Incidents))));
    }

    [Law]
    public void A_reason_names_a_suspected_incident_only_if_the_confirmed_ones_do_not_make_its_rule_true(DoNotSize<int> seed)
    {
        var given = GivenCase.Of(seed.Item);
        var byConfirmed = Rules(given.Assess(given.Confirmed)).ToHashSet();
        foreach (var reason in given.Assess(given.Diary).Reasons.Where(reason => byConfirmed.Contains(reason.Rule.Code)))
            Assert.DoesNotContain(reason.Incidents, given.Diary.IsSuspected);
    }

    [Law]
    public void The_incidents_of_an_observed_item_give_the_same_answer_on_their_own(DoNotSize<int> seed)
    {
        var given = GivenCase.Of(seed.Item);
        foreach (var observed in given.Assess(given.Diary).Observed)
            Assert.Contains((observed.Item.Code, observed.Answer), given.Only(observed.Incidents).Observed.Select(alone => (alone.Item.Code, alone.Answer)));
    }

    /// <summary>Scope: what the diary shows. That a question does not apply rests on other answers, too.</summary>
    [Law]
    public void The_incidents_of_a_discrepancy_show_it_on_their_own(DoNotSize<int> seed)
    {
        var given = GivenCase.Of(seed.Item);
        foreach (var discrepancy in given.Assess(given.Diary).Discrepancies.Where(one => one.Kind != DiscrepancyKind.DoesNotApply))
            Assert.Contains(
                (discrepancy.Item.Code, discrepancy.Kind, discrepancy.Answer, discrepancy.Observed),
                given.Only(discrepancy.Incidents).Discrepancies.Select(alone => (alone.Item.Code, alone.Kind, alone.Answer, alone.Observed)));
    }

    /// <summary>A duplicate counts nowhere, but its report does; then it is named with the entries of which it is a duplicate.</summary>
    [Law]
    public void Incidents_of_a_reason_are_named_once_in_the_order_of_time_and_only_those_that_count(DoNotSize<int> seed)
    {
        var given = GivenCase.Of(seed.Item);
        var assessment = given.Assess(given.Diary);
        var counted = assessment.Pattern.IncidentsFor("conduct.occasions");
        foreach (var reason in assessment.Reasons)
        {
            Assert.Equal(given.Diary.Incidents.Select(incident => incident.Id).Where(reason.Incidents.Contains), reason.Incidents);
            var duplicates = given.Diary.Incidents.Where(incident => incident.SameAs is not null && reason.Incidents.Contains(incident.Id)).ToList();
            var named = duplicates.SelectMany(given.Diary.Roots).ToHashSet();
            Assert.All(duplicates, duplicate => Assert.True(duplicate.Reported is not null || duplicate.ReportedTo is not null || named.Contains(duplicate.Id)));
            Assert.All(named, root => Assert.Contains(root, reason.Incidents));
            Assert.All(reason.Incidents, id => Assert.True(counted.Contains(id) || named.Contains(id) || duplicates.Any(duplicate => duplicate.Id == id)));
        }
    }

    /// <summary>Without this, the laws above would pass for cases without any named incident.</summary>
    [Fact]
    public void The_cases_of_these_laws_name_incidents_of_every_kind()
    {
        int some = 0, several = 0, suspected = 0, chosen = 0, filled = 0, contradicted = 0;
        for (var seed = 0; seed < 1_000; seed++)
        {
            var given = GivenCase.Of(seed);
            var assessment = given.Assess(given.Diary);
            var counted = assessment.Pattern.IncidentsFor("conduct.occasions").Count;
            some += assessment.Reasons.Any(reason => reason.Incidents.Count > 0) ? 1 : 0;
            several += assessment.Reasons.Any(reason => reason.Incidents.Count > 1) ? 1 : 0;
            suspected += assessment.Reasons.Any(reason => reason.Incidents.Count > 0) && assessment.Pattern.IncidentsFor("conduct.occasions").Any(given.Diary.IsSuspected) ? 1 : 0;
            chosen += assessment.Reasons.Any(reason => reason.Incidents.Count > 0 && reason.Incidents.Count < counted) ? 1 : 0;
            filled += assessment.Observed.Any(observed => observed.Incidents.Count > 0) ? 1 : 0;
            contradicted += assessment.Discrepancies.Any(discrepancy => discrepancy.Incidents.Count > 0) ? 1 : 0;
        }
        Assert.All([some, several, suspected, chosen, filled, contradicted], times => Assert.True(times >= 10, $"{(some, several, suspected, chosen, filled, contradicted)}"));
    }

    private static IEnumerable<string> Rules(Assessment assessment) => assessment.Reasons.Select(reason => reason.Rule.Code);

    /// <summary>An instrument, answers and a diary, which can be assessed again with a part of the diary.</summary>
    private sealed record GivenCase(Assessor Assessor, AnswerSheet Answers, IncidentDiary Diary, DateTimeOffset AsOf)
    {
        internal IncidentDiary Confirmed => Diary.Only(Diary.Confirmed());

        internal static GivenCase Of(int seed)
        {
            var random = new Random(seed);
            var (diary, asOf) = EvidenceDiaries.Of(random);
            if (random.Next(3) > 0 && new RandomCase(seed) is var one)
                return new(one.Assessor, one.Answers, diary, asOf);
            var screen = random.Next(2) == 0 ? StalkingScreen.Instrument : EarlierScreen.Instrument;
            var answers = screen.Items.Where(_ => random.Next(3) == 0).Select(item => (item.Code, Answer.Of(item.Options[random.Next(item.Options.Count)].Code)));
            return new(new Assessor(screen), new AnswerSheet(answers), diary, asOf);
        }

        internal Assessment Assess(IncidentDiary diary) => Assessor.Assess(Answers, diary, AsOf);

        internal Assessment Only(IReadOnlyList<string> incidents) => Assess(Diary.Only(incidents));
    }
}
