using System.Text;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Patterns;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// Law 11, over random valid histories with every kind of event. Cases are compared by the bytes of their case files, which hold every part of a case
/// (<see cref="WrittenCaseLaws"/>); so every case of a history can be written.
/// </summary>
public sealed class HistoryLaws
{
    [Law]
    public void After_every_event_the_case_is_what_a_reference_fold_of_the_events_gives(DoNotSize<int> seed)
    {
        var whole = new RandomHistory(new Random(seed.Item)).History;
        var history = CaseHistory.Open((CaseOpened)whole.Events[0].Change, whole.Events[0].Recorded, whole.Events[0].By, whole.Events[0].Why);
        for (var count = 1; ; count++)
        {
            AssertSame(new ReferenceHistory(whole.Events.Take(count)).Case, history.Case);
            if (count == whole.Events.Count)
                break;
            history = With(history, whole.Events[count]);
        }
        AssertSame(whole.Case, history.Case);
        Assert.Same(history.Case, history.Case);
        Assert.Equal(whole.IsClosed, whole.Events.LastOrDefault(one => one.Change is CaseClosed or CaseReopened)?.Change is CaseClosed);
    }

    [Law]
    public void What_was_known_at_an_instant_is_the_case_of_a_history_of_the_events_up_to_it(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var history = new RandomHistory(random).History;
        for (var tries = 0; tries < 4; tries++)
        {
            var at = RandomHistory.Instant(random, history);
            var events = history.Events.Where(one => one.Recorded <= at).ToList();
            var known = history.CaseAt(at);
            AssertSame(new ReferenceHistory(events).Case with { KnownAt = at }, known);
            Assert.All(RecordedIn(known), recorded => Assert.True(recorded <= at.UtcTicks));
            var assessment = (known with { Answers = AnswerSheet.Empty, InstrumentId = null, InstrumentVersion = null }).AssessBy(new Assessor(StalkingScreen.Instrument), at);
            Assert.Equal((history.Events.Count - events.Count, at), (assessment.NotKnownYet, assessment.KnownAt));
            Assert.Equal(known.Diary?.AsOf(at)["incidents.last-28-days"] ?? assessment.Pattern["incidents.last-28-days"], assessment.Pattern["incidents.last-28-days"]);
            if (events.Count == 0)
                continue;
            var fresh = events.Skip(1).Aggregate(CaseHistory.Open((CaseOpened)events[0].Change, events[0].Recorded, events[0].By), With);
            AssertSame(fresh.Case with { KnownAt = at }, known);
        }
        AssertSame(history.Case with { KnownAt = DateTimeOffset.MaxValue.AddDays(-2) }, history.CaseAt(DateTimeOffset.MaxValue.AddDays(-2)));
    }

    [Law]
    public void Events_of_one_instant_about_different_things_may_come_in_any_order(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var history = new RandomHistory(random).History;
        var events = history.Events.Where(one => one.Change is not (AddendumAdded or JudgementCountersigned)).ToList();
        for (var swaps = events.Count * 3; swaps > 0 && events.Count > 2; swaps--)
        {
            var place = random.Next(1, events.Count - 1);
            if (events[place].Recorded == events[place + 1].Recorded && !ThingsOf(events[place].Change).Intersect(ThingsOf(events[place + 1].Change)).Any())
                (events[place], events[place + 1]) = (events[place + 1], events[place]);
        }
        var other = CaseHistory.Open((CaseOpened)events[0].Change, events[0].Recorded, events[0].By);
        foreach (var one in events.Skip(1))
        {
            try
            {
                other = With(other, one);
            }
            catch (InvalidInputException refused) when (refused.Problems.All(problem => problem.Code == "SRA0205"))
            {
                return; // In this order, an entry leads back to itself for a moment.
            }
        }
        AssertSame(history.Case, other.Case);
    }

    [Law]
    public void An_analysed_diary_that_is_carried_on_gives_the_facts_of_one_from_scratch(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var whole = new RandomHistory(random).History;
        var history = CaseHistory.Open((CaseOpened)whole.Events[0].Change, whole.Events[0].Recorded, whole.Events[0].By);
        var asOf = RandomDate.AsOf(random);
        foreach (var one in whole.Events.Skip(1))
        {
            if (random.Next(4) > 0)
                AssertSameFacts(history, asOf);
            if (random.Next(8) == 0 && RandomDate.AsOf(random) is var another && (another > asOf || random.Next(4) == 0))
                asOf = another;
            var before = history;
            history = With(history, one);
            if (random.Next(8) == 0)
                AssertSameFacts(before, asOf);
        }
        AssertSameFacts(history, asOf);
        if (history.DiaryAsOf(asOf) is not { } analysed)
            return;
        var screen = new Assessor(StalkingScreen.Instrument);
        Assert.Equal(AssessmentJson.Write(screen.Assess(AnswerSheet.Empty, Fresh(history.Case.Diary!), asOf)), AssessmentJson.Write(screen.Assess(AnswerSheet.Empty, analysed)));
    }

    [Law]
    public void A_history_of_a_case_file_has_one_event_for_each_thing_and_is_the_same_case(DoNotSize<int> seed)
    {
        var caseFile = RandomCaseFiles.Of(new Random(seed.Item));
        var history = CaseHistory.Of(caseFile, "officer-17");
        var things = caseFile.Answers.Count + (caseFile.Diary is { } diary ? diary.Count + diary.Measures.Count + diary.Milestones.Count : 0);
        Assert.Equal(1 + things, history.Events.Count);
        AssertSame(AsHistory(caseFile), history.Case);
    }

    /// <summary>
    /// The case without its instants, in which each thing was recorded at the end of the date on which that was said; where it was not, at the earliest
    /// such instant, or the earliest instant there is. An entry that begins later than that does not say it. Measures and milestones are in the order
    /// of their ids, which milestones without one get.
    /// </summary>
    private static CaseFile AsHistory(CaseFile caseFile)
    {
        var dates = new ReferenceDates(caseFile.TimeZone);
        var diary = caseFile.Diary ?? IncidentDiary.Empty;
        var recorded = caseFile.Answers.Select(answer => answer.Value.Recorded).Concat(diary.Select(entry => entry.Recorded))
            .Concat(diary.Measures.Select(measure => measure.Recorded)).Concat(diary.Milestones.Select(milestone => milestone.Recorded)).OfType<EdtfDate>()
            .Select(date => dates.Span(date).End).Where(end => end < ReferenceDates.Endless).ToList();
        var happened = caseFile.Answers.Select(answer => answer.Value.Since).OfType<EdtfDate>().Concat(diary.Select(entry => entry.When))
            .Concat(diary.Measures.Select(measure => measure.From)).Concat(diary.Milestones.Select(milestone => milestone.On))
            .Select(date => dates.Span(date).Start).Concat(caseFile.AsOf is { } asOf ? [asOf.UtcTicks] : Array.Empty<long>()).DefaultIfEmpty(0);
        var earliest = recorded.Count > 0 ? recorded.Min() : happened.Min();

        long TicksOf(EdtfDate? date) =>
            Math.Clamp(date is { } said ? dates.Span(said).End : earliest, DateTimeOffset.MinValue.AddDays(1).Ticks, DateTimeOffset.MaxValue.AddDays(-1).Ticks);
        EdtfDate At(EdtfDate? date) => EdtfDate.At(TimeZoneInfo.ConvertTime(new DateTimeOffset(TicksOf(date), TimeSpan.Zero), caseFile.TimeZone));

        return caseFile with
        {
            Reference = caseFile.Reference is "" ? null : caseFile.Reference,
            AsOf = null,
            KnownAt = null,
            Answers = new AnswerSheet(caseFile.Answers.Select(answer => (answer.Key, answer.Value with { Recorded = At(answer.Value.Recorded) }))),
            Diary = caseFile.Diary is null ? null : new IncidentDiary(
                diary.Select(entry => ReferenceChains.Copy(
                    entry, entry.SameAs, TicksOf(entry.Recorded) < dates.Span(entry.When).Start ? null : At(entry.Recorded), entry.Behaviours, entry.Evidence)),
                diary.Measures.OrderBy(measure => measure.Id, StringComparer.Ordinal)
                    .Select(measure => new ProtectiveMeasure(measure.Id, measure.Kind, measure.From, measure.Until) { Recorded = At(measure.Recorded) }),
                Named(diary.Milestones).OrderBy(one => one.Id, StringComparer.Ordinal)
                    .Select(one => new Milestone(one.Milestone.Kind, one.Milestone.On) { Id = one.Id, Recorded = At(one.Milestone.Recorded) }),
                diary.Coverage,
                caseFile.TimeZone),
        };
    }

    private static IEnumerable<(string Id, Milestone Milestone)> Named(IReadOnlyList<Milestone> milestones)
    {
        var number = 0;
        foreach (var milestone in milestones)
            yield return (milestone.Id ?? $"milestone-{++number}", milestone);
    }

    /// <summary>What an event is about; two events about one of the same things keep their order.</summary>
    private static IEnumerable<string> ThingsOf(CaseChange change) => change switch
    {
        EntryAdded added => [$"entry {added.Entry.Id}"],
        EntryCorrected corrected => [$"entry {corrected.Entry.Id}"],
        EntryWithdrawn withdrawn => [$"entry {withdrawn.Id}"],
        EvidenceAdded added => [$"entry {added.Entry}"],
        EntryCoded coded => [$"entry {coded.Entry}"],
        ItemAnswered answered => [$"answer {answered.Item}"],
        AnswerWithdrawn withdrawn => [$"answer {withdrawn.Item}"],
        MeasureSet set => [$"measure {set.Measure.Id}"],
        MeasureWithdrawn withdrawn => [$"measure {withdrawn.Id}"],
        MilestoneSet set => [$"milestone {set.Milestone.Id}"],
        MilestoneWithdrawn withdrawn => [$"milestone {withdrawn.Id}"],
        InstrumentChanged changed => ["instrument", .. changed.AskAgain.Select(item => $"answer {item}")],
        CaseClosed or CaseReopened => ["state"],
        _ => [change.Code],
    };

    private static IEnumerable<long> RecordedIn(CaseFile known)
    {
        var dates = new ReferenceDates(known.TimeZone);
        return known.Answers.Select(answer => answer.Value.Recorded).Concat((known.Diary ?? IncidentDiary.Empty).Select(entry => entry.Recorded))
            .Concat((known.Diary ?? IncidentDiary.Empty).Measures.Select(measure => measure.Recorded)).Concat((known.Diary ?? IncidentDiary.Empty).Milestones.Select(milestone => milestone.Recorded))
            .OfType<EdtfDate>().Select(date => dates.Span(date).End);
    }

    private static void AssertSameFacts(CaseHistory history, DateTimeOffset asOf)
    {
        var analysed = history.DiaryAsOf(asOf);
        Assert.Equal(history.Case.Diary is null, analysed is null);
        if (analysed is null)
            return;
        var fresh = AnalysedDiary.Of(Fresh(new ReferenceHistory(history.Events).Case.Diary!), asOf);
        Assert.Equal(asOf.UtcTicks, analysed.AsOf.UtcTicks);
        foreach (var fact in PatternFact.All)
            Assert.True(fresh.Pattern[fact.Code] == analysed.Pattern[fact.Code], $"{fact}: {fresh.Pattern[fact.Code]} from scratch, {analysed.Pattern[fact.Code]} carried on");
    }

    private static IncidentDiary Fresh(IncidentDiary diary) => new(diary.Incidents, diary.Measures, diary.Milestones, diary.Coverage, diary.TimeZone);

    internal static CaseHistory With(CaseHistory history, CaseEvent next) => history.Append(next.Change, next.Recorded, next.By, next.Why);

    internal static void AssertSame(CaseFile expected, CaseFile actual) =>
        Assert.Equal(Encoding.UTF8.GetString(CaseJson.Write(expected)), Encoding.UTF8.GetString(CaseJson.Write(actual)));
}
