using System.Text.Json.Nodes;
using FsCheck;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// A case file that is assessed with what was known at an instant gives what a case file gives from which everything that was recorded later was
/// taken out by hand: over random instruments and cases.
/// </summary>
public sealed class KnowledgeLaws
{
    [Law]
    public void A_case_is_assessed_without_what_was_recorded_later(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var one = new RandomCase(seed.Item);
        var caseFile = new CaseFile { TimeZone = one.Zone, AsOf = one.AsOf, Answers = one.Answers, Diary = one.Diary };
        for (var tries = 0; tries < 3; tries++)
        {
            var knownAt = KnownAt(random, caseFile);
            var (known, left) = Known(caseFile, knownAt);
            var assessment = (caseFile with { KnownAt = knownAt }).AssessBy(one.Assessor, default);
            Assert.Equal((left, knownAt), (assessment.NotKnownYet, assessment.KnownAt));
            var (expected, actual) = (JsonNode.Parse(AssessmentJson.Write(known.AssessBy(one.Assessor, default)))!, JsonNode.Parse(AssessmentJson.Write(assessment))!);
            Assert.Equal(0, (int)expected["notKnownYet"]!);
            Assert.Equal(left, (int)actual["notKnownYet"]!);
            actual.AsObject().Remove("knownAt");
            actual["notKnownYet"] = 0;
            Assert.Equal(expected.ToJsonString(), actual.ToJsonString());
            var service = new AssessmentService([one.Instrument], TimeProvider.System);
            Assert.Equal(Steps(service.TrajectoryOf(known, default)), Steps(service.TrajectoryOf(caseFile with { KnownAt = knownAt }, default)));
        }
    }

    [Law]
    public void Without_an_instant_all_that_is_there_is_known(DoNotSize<int> seed)
    {
        var one = new RandomCase(seed.Item);
        var caseFile = new CaseFile { TimeZone = one.Zone, AsOf = one.AsOf, Answers = one.Answers, Diary = one.Diary };
        var assessment = caseFile.AssessBy(one.Assessor, default);
        Assert.Equal((null, 0), (assessment.KnownAt, assessment.NotKnownYet));
        Assert.Equal(AssessmentJson.Write(one.Assess()), AssessmentJson.Write(assessment));
    }

    /// <summary>An instant at which something becomes known, or just before, or any other.</summary>
    private static DateTimeOffset KnownAt(Random random, CaseFile caseFile)
    {
        var dates = new ReferenceDates(caseFile.TimeZone);
        var ends = Recorded(caseFile).OfType<EdtfDate>().Select(date => dates.Span(date).End)
            .Where(end => end > DateTimeOffset.MinValue.AddDays(2).Ticks && end < DateTimeOffset.MaxValue.AddDays(-2).Ticks).ToList();
        return ends.Count == 0 || random.Next(5) == 0 ? Generators.RandomDate.AsOf(random) : new DateTimeOffset(ends[random.Next(ends.Count)] - random.Next(2), TimeSpan.Zero);
    }

    private static IEnumerable<EdtfDate?> Recorded(CaseFile caseFile) => caseFile.Answers.Select(answer => answer.Value.Recorded)
        .Concat((caseFile.Diary ?? IncidentDiary.Empty).Select(entry => entry.Recorded))
        .Concat((caseFile.Diary ?? IncidentDiary.Empty).Measures.Select(measure => measure.Recorded))
        .Concat((caseFile.Diary ?? IncidentDiary.Empty).Milestones.Select(milestone => milestone.Recorded));

    private static (CaseFile Known, int Left) Known(CaseFile caseFile, DateTimeOffset knownAt)
    {
        var dates = new ReferenceDates(caseFile.TimeZone);
        bool IsKnown(EdtfDate? recorded) => recorded is not { } date || dates.Span(date).End <= knownAt.UtcTicks;

        var known = caseFile with { Answers = new AnswerSheet(caseFile.Answers.Where(answer => IsKnown(answer.Value.Recorded)).Select(answer => (answer.Key, answer.Value))) };
        if (caseFile.Diary is { } diary)
        {
            var entries = diary.ToDictionary(
                entry => entry.Id, entry => new RefWritten(entry, IsKnown(entry.Recorded), entry.Recorded is { } date ? dates.Span(date).End : long.MinValue));
            known = known with
            {
                Diary = new IncidentDiary(
                    ReferenceChains.Known(entries, dates),
                    diary.Measures.Where(measure => IsKnown(measure.Recorded)),
                    diary.Milestones.Where(milestone => IsKnown(milestone.Recorded)),
                    diary.Coverage,
                    diary.TimeZone),
            };
        }
        return (known, Recorded(caseFile).Count(recorded => !IsKnown(recorded)));
    }

    private static IEnumerable<string> Steps(Trajectory trajectory) =>
        trajectory.Steps.Select(step => $"{step.At:O} {step.Incident} {step.Measure} {step.Milestone} {step.Item} {step.Grade.Code} {step.Highest.Code} {step.IsLapsed}");
}
