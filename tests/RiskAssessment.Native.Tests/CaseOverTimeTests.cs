using System.Text;
using System.Text.Json;
using RiskAssessment.Json;
using RiskAssessment.Reporting;
using Xunit;

namespace RiskAssessment.Native.Tests;

/// <summary>What the library gives of a case file or a history at instants: the bytes of the .NET library, called there as a host in .NET calls it.</summary>
public sealed class CaseOverTimeTests : IDisposable
{
    private static readonly DateTimeOffset Later = new(2024, 5, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Earlier = new(2024, 3, 18, 12, 0, 0, TimeSpan.Zero);
    private static readonly (long Later, long Earlier) Ms = (Later.ToUnixTimeMilliseconds(), Earlier.ToUnixTimeMilliseconds());
    private static readonly AssessmentService Service = new(StalkingScreen.Versions, TimeProvider.System);

    private readonly nint _engine = Library.Create(null).Engine;

    public static TheoryData<string> CaseFiles => [.. AssessTests.Cases.Select(row => row.Data)];

    public static TheoryData<string> Histories => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Histories")).Order()];

    private static byte[] Judged => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Histories", "judged.jsonl"));

    private static byte[] KnownLate => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "known-late.json"));

    public void Dispose() => Library.Free(_engine);

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_history_has_the_bytes_of_the_NET_library(string path)
    {
        var file = File.ReadAllBytes(path);
        var history = HistoryJson.Read(file);
        Same(AssessmentJson.Write(Service.Assess(history, Later)), Library.AssessAsKnown(_engine, file, Ms.Later));
        Same(AssessmentJson.Write(Service.Assess(history, Later, Earlier), "cy"), Library.AssessAsKnown(_engine, file, Ms.Later, Ms.Earlier, "cy"));
        Same(TrajectoryJson.Write(Service.TrajectoriesOf(history, Later)), Library.Trajectories(_engine, file, Ms.Later));
        Same(TrajectoryJson.Write(Service.TrajectoriesOf(history, Later, Earlier)), Library.Trajectories(_engine, file, Ms.Later, Ms.Earlier));
        Same(ComparisonJson.Write(Service.Compare(history, Earlier, Later)), Library.Compare(_engine, file, Ms.Earlier, Ms.Later));
        Same(WhyNotJson.Write(Service.Assess(history, Later, Earlier).WhyNot(RiskLevel.High), "cy"), Library.WhyNot(_engine, file, Ms.Later, "high", Ms.Earlier, "cy"));
        Same(JudgementJson.Write(Service.JudgedAssessmentOf(history, Later, Earlier), "cy"), Library.Judgements(_engine, file, Ms.Later, Ms.Earlier, "cy"));
        Same(ReviewJson.Write([Service.ReviewOf(history, Later)]), Library.Review(_engine, file, Ms.Later));
        Same(
            Page(new CaseReport(Service.Assess(history, Later), history.Case)
            {
                Trajectories = Service.TrajectoriesOf(history, Later),
                Judged = Service.JudgedAssessmentOf(history, Later),
                Restrictions = history.Events.Count(one => one.Change is SharingRestricted),
                Review = Service.ReviewOf(history, Later),
            }),
            Library.Report(_engine, file, Ms.Later));
        Same(
            Page(new CaseReport(Service.Assess(history, Later, Earlier), history.CaseAt(Earlier), "cy")
            {
                Trajectories = Service.TrajectoriesOf(history, Later, Earlier),
                Judged = Service.JudgedAssessmentOf(history, Later, Earlier),
                Restrictions = history.Events.Count(one => one.Change is SharingRestricted),
                View = SharingView.Health,
                Marking = "MARKED",
            }),
            Library.Report(_engine, file, Ms.Later, Ms.Earlier, "health", "MARKED", "cy"));
    }

    [Theory]
    [MemberData(nameof(CaseFiles))]
    public void A_case_file_has_the_bytes_of_the_NET_library_as_of_its_own_instant_and_at_others(string path)
    {
        var file = File.ReadAllBytes(path);
        var own = CaseJson.Read(file);
        var given = own with { AsOf = Later, KnownAt = Earlier };
        Same(AssessmentJson.Write(Service.Assess(own)), Library.AssessAsKnown(_engine, file, Call.NotGiven));
        Same(AssessmentJson.Write(Service.Assess(given)), Library.AssessAsKnown(_engine, file, Ms.Later, Ms.Earlier));
        Same(TrajectoryJson.Write(Service.TrajectoriesOf(own)), Library.Trajectories(_engine, file, Call.NotGiven));
        Same(TrajectoryJson.Write(Service.TrajectoriesOf(given)), Library.Trajectories(_engine, file, Ms.Later, Ms.Earlier));
        Same(ComparisonJson.Write(Service.Compare(own with { AsOf = Earlier, KnownAt = Earlier }, own with { AsOf = Later, KnownAt = Later })), Library.Compare(_engine, file, Ms.Earlier, Ms.Later));
        Same(WhyNotJson.Write(Service.Assess(own).WhyNot()), Library.WhyNot(_engine, file, Call.NotGiven, null));
        Same(ReviewJson.Write([Service.ReviewOf(own, Later)]), Library.Review(_engine, file, Ms.Later));
        Same(Page(new CaseReport(Service.Assess(own), own) { Trajectories = Service.TrajectoriesOf(own) }), Library.Report(_engine, file, Call.NotGiven, view: "full"));
    }

    [Fact]
    public void What_an_instant_leaves_out_is_left_out()
    {
        var known = Parsed(Library.AssessAsKnown(_engine, Judged, Ms.Later, Ms.Earlier));
        Assert.Equal(("medium", "2024-03-18T12:00Z", 9), (Text(known, "level"), Text(known, "knownAt"), known.GetProperty("notKnownYet").GetInt32()));
        Assert.Equal("high", Text(Parsed(Library.AssessAsKnown(_engine, Judged, Ms.Later)), "level"));
        Assert.Equal("medium", Text(Parsed(Library.Judgements(_engine, Judged, Later.AddDays(9).ToUnixTimeMilliseconds())), "responseLevel"));
    }

    [Fact]
    public void A_case_without_an_instant_needs_one()
    {
        var caseFile = """{"formatVersion":"1.0","answers":{}}"""u8.ToArray();
        foreach (var file in new[] { caseFile, Judged })
        {
            Is(CallStatus.WrongCall, "'as_of_unix_ms' is RA_NOT_GIVEN", Library.AssessAsKnown(_engine, file, Call.NotGiven));
            Is(CallStatus.WrongCall, "'as_of_unix_ms' is RA_NOT_GIVEN", Library.Report(_engine, file, Call.NotGiven, Ms.Later));
        }
        Is(CallStatus.WrongCall, "'earlier_unix_ms' is not", Library.Compare(_engine, KnownLate, Call.NotGiven, Ms.Later));
        Is(CallStatus.WrongCall, "'later_unix_ms' is not", Library.Compare(_engine, KnownLate, Ms.Earlier, Call.NotGiven));
        Is(CallStatus.WrongCall, "'now_unix_ms' is not", Library.Review(_engine, KnownLate, Call.NotGiven));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue + 1)]
    [InlineData(253_402_300_800_000)]
    public void An_instant_outside_the_calendar_is_a_wrong_call(long wrong)
    {
        Is(CallStatus.WrongCall, "'as_of_unix_ms' is not within", Library.Trajectories(_engine, Judged, wrong));
        Is(CallStatus.WrongCall, "'known_at_unix_ms' is not within", Library.WhyNot(_engine, Judged, Ms.Later, "high", wrong));
        Is(CallStatus.WrongCall, "'known_at_unix_ms' is not within", Library.Judgements(_engine, Judged, Ms.Later, wrong));
    }

    [Theory]
    [InlineData(-62_135_596_800_000)]
    [InlineData(253_402_300_799_999)]
    public void At_the_ends_of_the_calendar_everything_works(long instant)
    {
        foreach (var file in new[] { KnownLate, Judged })
            Assert.All(
                new[]
                {
                    Library.AssessAsKnown(_engine, file, instant, instant), Library.Trajectories(_engine, file, instant, instant), Library.Compare(_engine, file, Ms.Later, instant),
                    Library.Compare(_engine, file, instant, instant), Library.WhyNot(_engine, file, instant, null, instant), Library.Review(_engine, file, instant),
                    Library.Report(_engine, file, instant, instant), Library.Report(_engine, file, instant),
                },
                call => Assert.True(call.Status == CallStatus.Done, Encoding.UTF8.GetString(call.Result)));
    }

    [Fact]
    public void A_word_that_is_not_known_is_a_wrong_call()
    {
        Is(CallStatus.WrongCall, "'level' is not", Library.WhyNot(_engine, Judged, Ms.Later, "High"));
        Is(CallStatus.WrongCall, "'level' is not", Library.WhyNot(_engine, Judged, Ms.Later, ""));
        Is(CallStatus.WrongCall, "'level' is not", Library.WhyNot(_engine, Judged, Ms.Later, "standard"));
        Is(CallStatus.WrongCall, "full, marac, health, victim, without-names", Library.Report(_engine, Judged, Ms.Later, view: "nobody"));
    }

    [Fact]
    public void A_level_above_every_grade_of_the_instrument_is_refused()
    {
        var screen = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "stalking-screen-1.1.0.json")).Replace("\"level\": \"high\"", "\"level\": \"medium\"", StringComparison.Ordinal);
        var (status, engine, problems) = Library.Create(Encoding.UTF8.GetBytes(screen));
        Assert.True(status == CallStatus.Done, Encoding.UTF8.GetString(problems));
        var caseFile = """{"formatVersion":"1.0","answers":{}}"""u8.ToArray();
        Is(CallStatus.InputRefused, "SRA0006", Library.WhyNot(engine, caseFile, Ms.Later, "high"));
        Assert.Equal(CallStatus.Done, Library.WhyNot(engine, caseFile, Ms.Later, "medium").Status);
        Library.Free(engine);
    }

    [Fact]
    public void A_case_file_has_no_judgements() => Is(CallStatus.InputRefused, "SRA0406", Library.Judgements(_engine, KnownLate, Ms.Later));

    [Fact]
    public void Every_problem_of_a_history_is_listed_by_each_function()
    {
        var wrong = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Judged).Replace("\"sequence\":4", "\"sequence\":44", StringComparison.Ordinal).Replace("turning-up", "turnip", StringComparison.Ordinal));
        HistoryJson.TryRead(wrong, out _, out var problems);
        Assert.True(problems.Count > 1);
        foreach (var (status, result) in new[]
        {
            Library.AssessAsKnown(_engine, wrong, Ms.Later), Library.Trajectories(_engine, wrong, Ms.Later), Library.Compare(_engine, wrong, Ms.Earlier, Ms.Later),
            Library.WhyNot(_engine, wrong, Ms.Later, null), Library.Judgements(_engine, wrong, Ms.Later), Library.Review(_engine, wrong, Ms.Later),
            Library.Report(_engine, wrong, Ms.Later), Library.Append(_engine, wrong, "{}"u8.ToArray()),
        })
            Assert.Equal((CallStatus.InputRefused, Encoding.UTF8.GetString(ProblemJson.Write(problems))), (status, Encoding.UTF8.GetString(result)));
    }

    private static void Same(byte[] expected, (CallStatus Status, byte[] Result) call)
    {
        Assert.True(call.Status == CallStatus.Done, Encoding.UTF8.GetString(call.Result));
        Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(call.Result));
    }

    internal static void Is(CallStatus status, string part, (CallStatus Status, byte[] Result) call)
    {
        Assert.Equal(status, call.Status);
        Assert.Contains(part, Encoding.UTF8.GetString(call.Result), StringComparison.Ordinal);
    }

    private static byte[] Page(CaseReport report)
    {
        using var page = new StringWriter();
        report.WriteHtml(page);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static JsonElement Parsed((CallStatus Status, byte[] Result) call) => JsonDocument.Parse(call.Result).RootElement;

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
