using System.Text;
using Microsoft.Extensions.Logging;
using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Telemetry;

/// <summary>The telemetry that a host gets of an assessment, and what it never contains.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "jane-smith-of-12-mill-lane";

    [Fact]
    public void An_assessment_is_one_activity_one_count_one_duration_and_one_log_entry()
    {
        var instrument = Screen("heard-once");
        using var host = new Listening(options => options.AddInstrument(instrument));
        host.Edge.Assess(new CaseFile { Answers = new AnswerSheet(("at-the-door", Answer.Yes)) });

        var activity = Assert.Single(host.Activities);
        Assert.Equal("assess", activity.DisplayName);
        Assert.Equal("high", activity.GetTagItem("risk_assessment.level"));
        Assert.Equal("high", activity.GetTagItem("risk_assessment.level.highest"));
        Assert.Equal(true, activity.GetTagItem("risk_assessment.settled"));

        var mine = Of(host, instrument);
        var count = Assert.Single(mine, metric => metric.Name == "risk_assessment.assessments");
        Assert.Equal(("{assessment}", 1, "high"), (count.Unit, count.Value, count.Tags["risk_assessment.level"]));
        var duration = Assert.Single(mine, metric => metric.Name == "risk_assessment.duration");
        Assert.Equal(("s", "assess", "1.0.0"), (duration.Unit, duration.Tags["risk_assessment.operation"], duration.Tags["risk_assessment.instrument.version"]));

        Assert.Equal([100, 200], host.Log.Select(entry => entry.Id.Id));
        Assert.All(host.Log, entry => Assert.Equal("RiskAssessment", entry.Category));
    }

    [Fact]
    public void A_trajectory_is_reported_like_an_assessment()
    {
        var instrument = Screen("walked");
        using var host = new Listening(options => options.AddInstrument(instrument));
        host.Edge.TrajectoryOf(new CaseFile { Answers = new AnswerSheet(("at-the-door", Answer.Yes)) });
        Assert.Equal("trajectory", Assert.Single(host.Activities).DisplayName);
        Assert.Equal("trajectory", Assert.Single(Of(host, instrument)).Tags["risk_assessment.operation"]);
        Assert.Equal([100, 201], host.Log.Select(entry => entry.Id.Id));
    }

    [Fact]
    public void A_refused_file_is_counted_with_the_codes_of_its_problems_and_once()
    {
        using var host = new Listening();
        var file = Encoding.UTF8.GetBytes($$"""{ "formatVersion": "1.0", "answers": { "{{Secret}}": "yes", "threats": "{{Secret}}" } }""");
        Assert.False(host.Edge.TryRead(file, out _, out _));
        var entry = Assert.Single(host.Log, entry => entry.Id.Id == 202);
        Assert.Equal(LogLevel.Information, entry.Level);
        Assert.EndsWith("2 problems: SRA0301 SRA0302", entry.Message, StringComparison.Ordinal);
        Assert.Contains(host.Metrics, metric => metric.Name == "risk_assessment.problems" && (string?)metric.Tags["risk_assessment.problem.code"] == "SRA0302");
    }

    [Fact]
    public void A_refusal_by_Hosting_marks_its_activity_as_refused_but_not_as_an_error()
    {
        using var host = new Listening();
        Assert.Throws<InvalidInputException>(() => host.Edge.Assess(new CaseFile { InstrumentId = Secret }));
        var activity = Assert.Single(host.Activities);
        Assert.Equal("refused", activity.GetTagItem("error.type"));
        Assert.Equal(System.Diagnostics.ActivityStatusCode.Unset, activity.Status);
        Assert.DoesNotContain(Secret, host.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_name_answer_or_reference_of_a_case_is_emitted()
    {
        using var host = new Listening();
        var diary = new IncidentDiary([new(Secret, EdtfDate.Day(2024, 3, 1), Behaviour.Of("following")) { Note = Secret, Place = Secret }]);
        var answers = new AnswerSheet(("threats", Answer.Yes with { By = Secret, Note = Secret }));
        host.Edge.Assess(new CaseFile { Reference = Secret, Answers = answers, Diary = diary });
        host.Edge.TrajectoryOf(new CaseFile { Reference = Secret, Answers = answers, Diary = diary });
        Assert.Throws<InvalidInputException>(() => host.Edge.Assess(new CaseFile { Reference = Secret, Answers = answers.With(Secret, Answer.Of(Secret)) }));
        var file = Encoding.UTF8.GetBytes($$"""{ "formatVersion": "1.0", "{{Secret}}": "{{Secret}}", "timeZone": "{{Secret}}", "instrument": { "id": "{{Secret}}" } }""");
        Assert.False(host.Edge.TryRead(file, out _, out _));

        Assert.Equal(3, host.Activities.Count);
        Assert.DoesNotContain(Secret, host.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("threats", host.Everything, StringComparison.Ordinal);
    }

    private static List<Metric> Of(Listening host, Instrument instrument) =>
        [.. host.Metrics.Where(metric => metric.Tags.TryGetValue("risk_assessment.instrument.id", out var id) && (string?)id == instrument.Id)];

    private static Instrument Screen(string id) => new InstrumentBuilder(id, "1.0.0")
    {
        Title = new("Door screen"),
        Grades = [new("low", RiskLevel.Standard, new("Low")), new("raised", RiskLevel.High, new("Raised"))],
        Sections = [new("home", new("At home"))],
        Items = [new("at-the-door", "home", ItemKind.YesNo, new("Has this person come to your door?")) { IsCritical = true }],
        Sufficiency = new() { CriticalAnswered = true, ScoredPercent = 0 },
        Rules = [new("came", "raised", Condition.ItemIs("at-the-door", "yes"), new("They came."))],
        Caveats = [new("An example, for no use.")],
    }.Build();
}
