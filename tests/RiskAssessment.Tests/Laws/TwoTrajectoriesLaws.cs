using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>The level as it happened and as it was known, of random histories and case files, compared with separate assessments.</summary>
public sealed class TwoTrajectoriesLaws
{
    [Law]
    public void Each_step_as_it_was_known_is_an_assessment_of_the_events_until_then(DoNotSize<int> seed)
    {
        var histories = Grown(seed.Item);
        var history = histories.History;
        var (first, last) = (history.Events[0].Recorded, histories.At);
        var asOf = histories.Next(3) == 0 ? first + ((last - first) * (histories.Next(10) / 10d)) : last.AddDays(histories.Next(40));
        DateTimeOffset? knownAt = histories.Next(3) == 0 ? first + ((last - first) * (histories.Next(12) / 10d)) : null;
        var both = histories.Service.TrajectoriesOf(history, asOf, knownAt);

        var instants = history.Events.Select(one => one.Recorded).Where(at => at < asOf && !(at > knownAt)).Distinct().Append(asOf).ToList();
        Assert.Equal(instants, both.Known.Steps.Select(step => step.At));
        var known = instants.Select(at => histories.Service.Assess(Fresh(history, one => one.Recorded <= at && !(one.Recorded > knownAt)) with { AsOf = at })).ToList();
        Assert.Equal(known.Select(one => (one.Grade.Code, one.Highest.Code)), both.Known.Steps.Select(step => (step.Grade.Code, step.Highest.Code)));
        Assert.All(both.Known.Steps, step => Assert.False(step.IsLapsed));

        var end = Fresh(history, one => !(one.Recorded > knownAt)) with { AsOf = asOf };
        Assert.Equal(TrajectoryJson.Write(histories.Service.TrajectoryOf(end)), TrajectoryJson.Write(both.Happened));
        AssertLags(both, [.. both.Happened.Steps.Select(step => (step.At, step.Grade.Level))], [.. instants.Zip(known, (at, one) => (at, one.Level))]);
    }

    [Law]
    public void A_case_file_is_known_as_its_dates_of_recording_say(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var caseFile = Recorded(new Random(seed.Item), random);
        var service = new AssessmentService([random.Instrument], TimeProvider.System);
        var both = service.TrajectoriesOf(caseFile);
        var dates = new ReferenceDates(caseFile.TimeZone);
        var (asOf, end) = (caseFile.AsOf!.Value.UtcTicks, Math.Min(caseFile.AsOf.Value.UtcTicks, caseFile.KnownAt?.UtcTicks ?? long.MaxValue));
        EdtfDate?[] recorded =
        [
            .. caseFile.Answers.Select(answer => answer.Value.Recorded), .. (caseFile.Diary?.Incidents ?? []).Select(one => one.Recorded),
            .. (caseFile.Diary?.Measures ?? []).Select(one => one.Recorded), .. (caseFile.Diary?.Milestones ?? []).Select(one => one.Recorded),
        ];
        var instants = recorded.OfType<EdtfDate>().Select(date => dates.Span(date).End).Select(at => Math.Clamp(at, DateTimeOffset.MinValue.AddDays(1).Ticks, DateTimeOffset.MaxValue.AddDays(-1).Ticks)).Where(at => at <= end && at < asOf).Distinct().Order().Append(asOf).ToList();
        Assert.Equal(instants, both.Known.Steps.Select(step => step.At.UtcTicks));
        foreach (var step in both.Known.Steps.Where(_ => !HasTie(caseFile, dates)))
        {
            var knownAt = caseFile.KnownAt < step.At ? caseFile.KnownAt : step.At;
            var assessment = service.Assess(caseFile with { AsOf = step.At, KnownAt = knownAt });
            Assert.Equal((assessment.Grade.Code, assessment.Highest.Code), (step.Grade.Code, step.Highest.Code));
        }
        Assert.Equal(TrajectoryJson.Write(service.TrajectoryOf(caseFile)), TrajectoryJson.Write(both.Happened));
        AssertLags(both, [.. both.Happened.Steps.Select(step => (step.At, step.Grade.Level))], [.. both.Known.Steps.Select(step => (step.At, step.Grade.Level))]);
    }

    [Law]
    public void The_changes_to_a_state_give_that_state_and_made_again_they_add_nothing(DoNotSize<int> seed)
    {
        var states = new RandomStates(seed.Item);
        var history = CaseHistory.Of(states.Earlier, "officer-1");
        var at = history.Events[^1].Recorded;
        var longer = history.AppendChanges(states.Later, at, "officer-2", "It was another way.");
        var expected = states.Later.Diary is null ? states.Later with { Diary = history.Case.Diary } : states.Later;
        Assert.Equal(Said(expected), Said(longer.Case));
        Assert.Same(longer, longer.AppendChanges(states.Later, at, "officer-2"));
        Assert.Equal(history.Events, longer.Events.Take(history.LastSequence));
        Assert.All(longer.Events.Skip(history.LastSequence), one => Assert.Equal(("officer-2", IsChange(one.Change, history)), (one.By, one.Why is not null)));
    }

    /// <summary>
    /// Whether an entry that was recorded first of all and one that does not say when could both count in the place of one that is not known: in a
    /// history both come at one instant.
    /// </summary>
    private static bool HasTie(CaseFile caseFile, ReferenceDates dates) => caseFile.Diary is { } diary
        && diary.Any(one => one.SameAs is not null) && diary.Any(one => one.Recorded is null)
        && diary.Where(one => one.Recorded is not null).Select(one => dates.Span(one.Recorded!.Value).End)
            .Concat(diary.Measures.Select(one => one.Recorded).Concat(diary.Milestones.Select(one => one.Recorded)).Concat(caseFile.Answers.Select(answer => answer.Value.Recorded)).OfType<EdtfDate>().Select(date => dates.Span(date).End))
            .DefaultIfEmpty().Min() is var first && diary.Any(one => one.Recorded is { } date && dates.Span(date).End == first);

    /// <summary>Whether an event replaces or withdraws something, so that it says why.</summary>
    private static bool IsChange(CaseChange change, CaseHistory before) => change switch
    {
        ItemAnswered answered => before.Case.Answers[answered.Item] is not null,
        MeasureSet set => before.Case.Diary?.Measures.Any(one => one.Id == set.Measure.Id) == true,
        MilestoneSet set => before.Case.Diary?.Milestones.Any(one => one.Id == set.Milestone.Id) == true,
        EntryAdded or CoverageSet => false,
        _ => true,
    };

    private static void AssertLags(CaseTrajectories both, (DateTimeOffset At, RiskLevel Level)[] happened, (DateTimeOffset At, RiskLevel Level)[] known)
    {
        var lags = new List<(RiskLevel, DateTimeOffset?, DateTimeOffset?, int?)>();
        foreach (var level in (RiskLevel[])[RiskLevel.Standard, RiskLevel.Medium, RiskLevel.High])
        {
            DateTimeOffset? one = null, other = null;
            foreach (var step in happened.Reverse())
                one = step.Level >= level ? step.At : one;
            foreach (var step in known.Reverse())
                other = step.Level >= level ? step.At : other;
            if (one is not null || other is not null)
                lags.Add((level, one, other, one is { } from && other is { } to ? (to - from).Days : null));
        }
        Assert.Equal(lags, both.Lags.Select(lag => (lag.Level, lag.Happened, lag.Known, lag.Days)));
    }

    private static JudgedHistories Grown(int seed)
    {
        var histories = new JudgedHistories(seed);
        for (var steps = histories.Next(14); steps > 0; steps--)
        {
            histories.PassTime();
            _ = histories.TryAppend();
        }
        return histories;
    }

    /// <summary>The case of a history that has only the events that are chosen, which are the first ones.</summary>
    private static CaseFile Fresh(CaseHistory history, Func<CaseEvent, bool> isThere)
    {
        CaseHistory? fresh = null;
        foreach (var one in history.Events.Where(isThere))
            fresh = one.Change is CaseOpened opened ? CaseHistory.Open(opened, one.Recorded, one.By, one.Why) : fresh!.Append(one.Change, one.Recorded, one.By, one.Why);
        return fresh?.Case ?? new CaseFile { TimeZone = history.TimeZone };
    }

    private static CaseFile Recorded(Random dice, RandomCase random)
    {
        EdtfDate? Date(EdtfDate? notBefore = null) =>
            dice.Next(2) == 0 ? null : RandomDate.Of(dice) is var date && notBefore is { } other && new ReferenceDates(random.Zone).Span(date).End <= new ReferenceDates(random.Zone).Span(other).Start ? null : date;

        var diary = random.Diary is not { } old ? null : new IncidentDiary(
            old.Incidents,
            old.Measures.Select(one => new ProtectiveMeasure(one.Id, one.Kind, one.From, one.Until) { Recorded = Date() }),
            old.Milestones.Select(one => new Milestone(one.Kind, one.On) { Recorded = Date() }),
            old.Coverage,
            old.TimeZone);
        return new CaseFile
        {
            TimeZone = random.Zone,
            AsOf = random.AsOf,
            KnownAt = dice.Next(3) == 0 && random.AsOf.Year > 2 ? random.AsOf.AddDays(-dice.Next(1, 200)) : null,
            Answers = new AnswerSheet(random.Answers.Select(answer => (answer.Key, answer.Value with { Recorded = Date() }))),
            Diary = diary,
        };
    }

    private static string Said(CaseFile caseFile)
    {
        IncidentDiary? diary = caseFile.Diary;
        var entries = (diary?.Incidents ?? []).Select(one => $"{one.Id} {one} {one.Spread} {one.Channel} {one.Source} {one.Attribution} {one.Reported} {one.ReportedTo} {one.SameAs} {one.Place} {one.Note} {string.Join("|", one.Evidence.Select(piece => piece.Reference))}");
        var dates = (diary?.Measures ?? []).Select(one => $"{one.Id} {one.Kind} {one.From} {one.Until}").Concat((diary?.Milestones ?? []).Select(one => $"{one.Kind} {one.On}"));
        return string.Join('\n', [
            $"{diary?.Coverage}", .. entries.Order(StringComparer.Ordinal), .. dates.Order(StringComparer.Ordinal),
            .. caseFile.Answers.Select(answer => $"{answer.Key} {answer.Value.Code}")]);
    }
}
