using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Histories;

/// <summary>When a case is due for a review, from which instant that counts, and why.</summary>
public sealed class ReviewTests
{
    private static readonly CaseHistory Mid = Judged.With(("followed", true), ("beaten", false));

    [Fact]
    public void It_counts_from_the_first_instant_at_which_the_level_was_reached_as_known()
    {
        var history = Judged.With(("beaten", false)).Add(new ItemAnswered("followed", Answer.Yes), 3);
        AssertDue(10, history, 4, ReviewCause.Time);
        AssertDue(4, history.Add(new ItemAnswered("beaten", Answer.Yes), 3), 3.5, ReviewCause.Time);
        AssertDue(2, Judged.Opened(), 1, ReviewCause.Time);
    }

    [Fact]
    public void A_review_a_judgement_and_a_countersignature_each_start_it_anew()
    {
        AssertDue(9, Mid.Add(new CaseReviewed(), 2), 3, ReviewCause.Time);
        AssertDue(10, Mid.Add(new CaseReviewed(), 2).Judge(RiskLevel.High, days: 3), 4, ReviewCause.Time);
        AssertDue(11, Mid.Judge(RiskLevel.High, days: 3).Countersign(agrees: true, days: 4), 5, ReviewCause.Time);
        AssertDue(12, Mid.Judge(RiskLevel.High, days: 3).Add(new CaseReviewed(), 5), 6, ReviewCause.Time);
    }

    [Fact]
    public void Time_that_has_passed_is_a_cause_and_the_date_stays() => AssertDue(7, Mid, 30, ReviewCause.Time);

    [Fact]
    public void An_incident_or_its_correction_makes_it_due_at_once()
    {
        var reviewed = Mid.Add(new EntryAdded(Some.Incident("2023-12-01", id: "i1")), 0.5).Add(new CaseReviewed(), 1);
        AssertDue(8, reviewed, 2, ReviewCause.Time);
        AssertDue(3, reviewed.Add(new EntryAdded(Some.Incident("2024-01-02", id: "i2")), 3), 4, ReviewCause.Incident);
        AssertDue(3, reviewed.Add(new EntryCorrected(Some.Incident("2023-12-02", id: "i1")), 3), 4, ReviewCause.Incident);
        AssertDue(8, reviewed.Add(new EntryAdded(Some.Incident("2024-01-02", id: "i2")), 3).Add(new EntryWithdrawn("i2"), 3), 4, ReviewCause.Time);
        AssertDue(8, reviewed.Add(new EntryAdded(Some.Incident("2024-01-02", id: "i2", sameAs: "i1")), 3), 4, ReviewCause.Time);
        AssertDue(8, reviewed.Add(new EntryAdded(Some.Incident("2024-03-02", id: "i2")), 3), 4, ReviewCause.Time);
    }

    [Fact]
    public void An_incident_while_a_measure_was_in_force_is_a_breach()
    {
        var reviewed = Mid.Add(new MeasureSet(new ProtectiveMeasure("m1", "restraining-order", EdtfDate.Day(2023, 12, 1))), 0.5).Add(new CaseReviewed(), 1);
        AssertDue(3, reviewed.Add(new EntryAdded(Some.Incident("2024-01-03", "unwanted-calls")), 3), 4, ReviewCause.Incident, ReviewCause.Breach);
    }

    [Fact]
    public void A_report_is_a_cause_beside_its_incident_or_by_itself()
    {
        var reviewed = Mid.Add(new CaseReviewed(), 1);
        AssertDue(3, reviewed.Add(new EntryAdded(Some.Incident("2024-01-02", reported: "2024-01-03")), 3), 4, ReviewCause.Incident, ReviewCause.Report);
        AssertDue(8, reviewed.Add(new MilestoneSet(new Milestone("report", EdtfDate.Day(2024, 1, 3)) { Id = "s1" }), 3), 4, ReviewCause.Time, ReviewCause.Report);
        AssertDue(8, reviewed.Add(new MilestoneSet(new Milestone("report", EdtfDate.Day(2024, 1, 3)) { Id = "s1" }), 3), 20, ReviewCause.Time, ReviewCause.Report);
    }

    [Fact]
    public void A_trigger_that_came_and_a_hearing_that_is_near_are_causes()
    {
        var reviewed = Mid.Add(new CaseReviewed(), 1);
        AssertDue(3, reviewed.Add(Milestone("separation", "2023-12-20"), 3), 4, ReviewCause.Milestone);
        AssertDue(8, reviewed.Add(Milestone("other", "2023-12-20"), 3), 4, ReviewCause.Time);
        var hearing = Mid.Add(Milestone("hearing", "2024-01-05T09:00Z"), 0.5).Add(new CaseReviewed(), 1);
        AssertDue(4, hearing, 2, ReviewCause.Milestone);
        AssertDue(4, hearing, 5, ReviewCause.Milestone);
        AssertDue(8, Mid.Add(Milestone("hearing", "2024-03-05"), 0.5).Add(new CaseReviewed(), 1), 2, ReviewCause.Time);
        AssertDue(12, Mid.Add(Milestone("hearing", "2024-01-05T09:00Z"), 0.5).Add(new CaseReviewed(), 5), 5, ReviewCause.Time);
        AssertDue(8, Mid.Add(Milestone("separation", "2024-01-05T09:00Z"), 0.5).Add(new CaseReviewed(), 1), 3, ReviewCause.Time);
        AssertDue(4, Mid.Add(Milestone("separation", "2024-01-05T09:00Z"), 0.5).Add(new CaseReviewed(), 1), 5, ReviewCause.Milestone);
    }

    [Fact]
    public void A_measure_that_begins_is_a_trigger()
    {
        var order = new MeasureSet(new ProtectiveMeasure("m1", "bail", EdtfDate.Parse("2024-01-05T09:00Z")));
        AssertDue(3, Mid.Add(new CaseReviewed(), 1).Add(new MeasureSet(new ProtectiveMeasure("m1", "bail", EdtfDate.Day(2023, 12, 5))), 3), 4, ReviewCause.Milestone);
        var planned = Mid.Add(order, 0.5).Add(new CaseReviewed(), 1);
        AssertDue(8, planned, 2, ReviewCause.Time);
        AssertDue(4, planned, 5, ReviewCause.Milestone);
    }

    [Fact]
    public void Another_instrument_is_a_cause()
    {
        var reviewed = Mid.Add(new CaseReviewed(), 1);
        AssertDue(3, reviewed.Add(new InstrumentChanged(new("judged", "1.0.0"), new("judged", "2.0.0")), 3), 4, ReviewCause.Instrument);
        AssertDue(11, reviewed.Add(new InstrumentChanged(new("judged", "1.0.0"), new("judged", "2.0.0")), 3).Add(new CaseReviewed(), 4), 5, ReviewCause.Time);
    }

    [Fact]
    public void A_judgement_that_became_void_is_a_cause_from_when_it_did_until_a_review()
    {
        var judged = Mid.Judge(RiskLevel.High, days: 1).Add(new AddendumAdded(1, "More."), 2);
        AssertDue(8, judged, 3, ReviewCause.Time);
        var voided = judged.Add(new ItemAnswered("threatened", Answer.No), 4);
        AssertDue(4, voided, 5, ReviewCause.Judgement);
        AssertDue(13, voided.Add(new CaseReviewed(), 6), 7, ReviewCause.Time);
        AssertDue(14, voided.Judge(RiskLevel.High, days: 7), 8, ReviewCause.Time);
    }

    [Fact]
    public void A_judgement_that_time_alone_made_void_is_a_cause_now()
    {
        var history = Judged.With(("followed", false), ("beaten", false), ("threatened", false));
        for (var day = 0; day < 3; day++)
            history = history.Add(new EntryAdded(Some.Incident($"2024-01-0{day + 2}", "turning-up-at-home")), 5);
        history = history.Judge(RiskLevel.High, days: 6);
        var review = Judged.Service.ReviewOf(history, Judged.Start.AddDays(33));
        Assert.Equal((RiskLevel.Standard, Judged.Start.AddDays(33)), (review.Level, review.Due));
        Assert.Equal([ReviewCause.Judgement], review.Because);
        Assert.Equal([ReviewCause.Time], Judged.Service.ReviewOf(history.Add(new CaseReviewed(), 33), Judged.Start.AddDays(34)).Because);
    }

    [Fact]
    public void A_diary_that_contradicts_an_answer_is_a_cause()
    {
        var history = Mid.Add(new ItemAnswered("threatened", Answer.No), 0.1).Add(new EntryAdded(Some.Incident("2023-12-01", "threat-to-kill")), 0.5).Add(new CaseReviewed(), 1);
        AssertDue(8, history, 2, ReviewCause.Time, ReviewCause.Discrepancy);
    }

    [Fact]
    public void A_plain_case_file_counts_from_its_instant()
    {
        var caseFile = new CaseFile { Reference = "file", AsOf = Judged.Start, Answers = Mid.Case.Answers, Diary = Mid.Case.Diary };
        var review = Judged.Service.ReviewOf(caseFile, Judged.Start.AddDays(30));
        Assert.Equal(("file", RiskLevel.Medium, Judged.Start.AddDays(7)), (review.CaseReference, review.Level, review.Due));
        Assert.Equal([ReviewCause.Time], review.Because);
        Assert.Equal(Judged.Start.AddDays(7), Judged.Service.ReviewOf(caseFile, null).Due);
        Assert.Equal([ReviewCause.Time, ReviewCause.Discrepancy], Judged.Service.ReviewOf(caseFile with
        {
            Answers = caseFile.Answers.With("threatened", Answer.No),
            Diary = Some.Diary(Some.Incident("2023-12-01", "threat-to-kill")),
        }, null).Because);
    }

    [Fact]
    public void A_grade_without_review_days_is_due_only_for_another_cause()
    {
        var instrument = Instruments.Versions.Of("1.0.0");
        var service = new AssessmentService([instrument], TimeProvider.System);
        var history = CaseHistory.Open(new CaseOpened("none"), Judged.Start, "officer-1");
        Assert.Equal((null, 0), (service.ReviewOf(history, Judged.Start.AddDays(9)).Due, service.ReviewOf(history, Judged.Start.AddDays(9)).Because.Count));
        var added = history.Append(new EntryAdded(Some.Incident("2024-01-02")), Judged.Start.AddDays(3), "officer-1");
        Assert.Equal(Judged.Start.AddDays(3), service.ReviewOf(added, Judged.Start.AddDays(9)).Due);
        Assert.Null(service.ReviewOf(new CaseFile(), Judged.Start).Due);
    }

    [Fact]
    public void Only_what_was_known_by_the_instant_is_looked_at()
    {
        var history = Mid.Add(new CaseReviewed(), 1).Add(new EntryAdded(Some.Incident("2024-01-02")), 3);
        AssertDue(8, history, 2, ReviewCause.Time);
    }

    [Fact]
    public void A_worklist_has_the_earliest_first_then_the_references_and_what_is_never_due_last()
    {
        ReviewDue Of(string? reference, double days) => Judged.Service.ReviewOf(new CaseFile { Reference = reference, AsOf = Judged.Start.AddDays(days), Answers = Mid.Case.Answers }, null);
        var never = new AssessmentService([Instruments.Versions.Of("1.0.0")], TimeProvider.System).ReviewOf(new CaseFile { Reference = "a" }, null);
        var sorted = ReviewDue.Worklist([never, Of("b", 2), Of("c", 1), Of("a", 2), Of(null, 1)]);
        Assert.Equal([null, "c", "a", "b", "a"], sorted.Select(review => review.CaseReference));
        Assert.Null(sorted[^1].Due);
        var json = System.Text.Json.JsonDocument.Parse(ReviewJson.Write([Of("b", 2), never])).RootElement.GetProperty("cases");
        Assert.Equal(["b", "a"], json.EnumerateArray().Select(one => one.GetProperty("case").GetString()));
        Assert.Equal(["2024-01-10T09:00Z", null], json.EnumerateArray().Select(one => one.GetProperty("due").GetString()));
    }

    [Fact]
    public void The_date_is_in_the_zone_of_the_case()
    {
        var summer = CaseHistory.Open(new CaseOpened("one", Some.London) { Coverage = Coverage.Complete }, new DateTimeOffset(2024, 3, 28, 9, 0, 0, TimeSpan.Zero), "officer-1")
            .Append(new ItemAnswered("followed", Answer.Yes), new DateTimeOffset(2024, 3, 28, 9, 0, 0, TimeSpan.Zero), "officer-1");
        Assert.Equal(new DateTimeOffset(2024, 4, 4, 10, 0, 0, TimeSpan.FromHours(1)), Judged.Service.ReviewOf(summer, new DateTimeOffset(2024, 3, 29, 9, 0, 0, TimeSpan.Zero)).Due);
        Assert.Equal(TimeSpan.FromHours(1), Judged.Service.ReviewOf(summer, new DateTimeOffset(2024, 3, 29, 9, 0, 0, TimeSpan.Zero)).Due!.Value.Offset);
    }

    [Fact]
    public void Only_level_range_and_settledness_are_news()
    {
        Assessment Of(params (string, Answer)[] answers) => new Assessor(Judged.Instrument).Assess(new AnswerSheet(answers), Some.Diary(), Judged.Start, Some.London);
        var before = Of(("followed", Answer.Yes));
        Assert.Null(LevelNews.Between(before, Of(("followed", Answer.Yes), ("threatened", Answer.No))));
        Assert.NotNull(LevelNews.Between(before, Of(("followed", Answer.Yes), ("beaten", Answer.No))));
        Assert.NotNull(LevelNews.Between(before, Of(("followed", Answer.Yes), ("beaten", Answer.Yes))));
        Assert.NotNull(LevelNews.Between(Of(), before));
        var news = LevelNews.Between(Of(), before)!;
        Assert.Equal((RiskLevel.Undetermined, RiskLevel.Medium), (news.Before.Level, news.After.Level));
    }

    private static MilestoneSet Milestone(string kind, string on) => new(new Milestone(kind, EdtfDate.Parse(on)) { Id = "s1" });

    private static void AssertDue(double days, CaseHistory history, double now, params ReviewCause[] because)
    {
        var review = Judged.Service.ReviewOf(history, Judged.Start.AddDays(now));
        Assert.Equal((Judged.Start.AddDays(days), string.Join(' ', because)), (review.Due!.Value.ToUniversalTime(), string.Join(' ', review.Because)));
    }

    [Fact]
    public void Trajectories_and_reviews_end_when_they_are_cancelled()
    {
        var history = CaseHistory.Open(new CaseOpened("case-1"), Judged.Start, "officer-1");
        for (var day = 1; day < 20; day++)
            history = history.Append(new ItemAnswered("victim-fear", Answer.Yes), Judged.Start.AddDays(day), "officer-1", "Asked again.");
        using var stop = new CancellationTokenSource();
        var service = new AssessmentService([StalkingScreen.Instrument], TimeProvider.System);
        Assert.NotEmpty(service.TrajectoriesOf(history, Judged.Start.AddDays(30), null, stop.Token).Known.Steps);
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => service.TrajectoriesOf(history, Judged.Start.AddDays(30), null, stop.Token));
        Assert.Throws<OperationCanceledException>(() => service.ReviewOf(history, Judged.Start.AddDays(30), stop.Token));
    }
}
