using System.Reflection;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RiskAssessment.DependencyInjection;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Conventions;

/// <summary>
/// If two time zones, instants or instruments can be given, there is an error or a documented order of precedence, and a test of it here.
/// </summary>
public sealed class DisagreementTests
{
    private static readonly TimeZoneInfo Auckland = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");
    private static readonly DateTimeOffset Earlier = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Earlier.AddDays(30);
    private static readonly Assessor Assessor = new(StalkingScreen.Instrument);

    private static readonly Type[][] Carriers =
    [
        [typeof(TimeZoneInfo), typeof(IncidentDiary), typeof(AnalysedDiary), typeof(CaseFile), typeof(Interview), typeof(Assessment)],
        [typeof(DateTimeOffset), typeof(TimeProvider), typeof(AnalysedDiary), typeof(CaseFile), typeof(AssessmentService), typeof(Interview), typeof(Assessment)],
        [typeof(Instrument), typeof(Assessor), typeof(AssessmentService), typeof(CaseFile), typeof(InstrumentRegistry), typeof(StalkingRiskAssessmentOptions), typeof(Interview), typeof(Assessment)],
    ];

    private static readonly Dictionary<string, string[]> Tests = new()
    {
        ["AnalysedDiary.At(DateTimeOffset)"] = [nameof(An_analysed_diary_refuses_an_earlier_instant)],
        ["Assessor.Assess(AnswerSheet, IncidentDiary, DateTimeOffset, TimeZoneInfo)"] = [nameof(A_time_zone_that_is_not_that_of_the_diary_is_refused)],
        ["Assessor.TrajectoryOf(AnswerSheet, IncidentDiary, DateTimeOffset, TimeZoneInfo)"] = [nameof(A_time_zone_that_is_not_that_of_the_diary_is_refused)],
        ["AssessmentService.Assess(CaseHistory, Nullable`1, Nullable`1)"] = [nameof(The_instants_that_are_given_are_used_for_a_history_and_else_the_clock)],
        ["AssessmentService.TrajectoriesOf(CaseHistory, Nullable`1, Nullable`1, CancellationToken)"] = [nameof(The_instants_that_are_given_are_used_for_a_history_and_else_the_clock)],
        ["AssessmentService.JudgedAssessmentOf(CaseHistory, Nullable`1, Nullable`1)"] = [nameof(The_instants_that_are_given_are_used_for_a_history_and_else_the_clock)],
        ["AssessmentService.ReviewOf(CaseHistory, Nullable`1, CancellationToken)"] = [nameof(The_instants_that_are_given_are_used_for_a_history_and_else_the_clock)],
        ["AssessmentService.Compare(CaseHistory, DateTimeOffset, Nullable`1)"] = [nameof(The_instants_that_are_given_are_used_for_a_history_and_else_the_clock)],
        ["AssessmentService.Judge(CaseHistory, RiskLevel, DateTimeOffset, String, String, Boolean)"] = [nameof(A_judgement_is_of_its_own_instant_whatever_the_clock_says)],
        ["AssessmentService.Countersign(CaseHistory, Boolean, DateTimeOffset, String, String, Nullable`1)"] = [nameof(A_judgement_is_of_its_own_instant_whatever_the_clock_says)],
        ["AssessmentService.Compare(CaseFile, CaseFile)"] = [nameof(Each_state_of_a_comparison_has_its_own_instants_zone_and_instrument)],
        ["AssessmentService.TrajectoriesOf(CaseFile)"] = [nameof(The_asOf_of_a_case_takes_precedence_over_the_clock_in_trajectories_and_reviews)],
        ["AssessmentService.ReviewOf(CaseFile, Nullable`1)"] = [nameof(The_asOf_of_a_case_takes_precedence_over_the_clock_in_trajectories_and_reviews)],
        ["AssessmentService.Redact(CaseFile, SharingView)"] = [nameof(The_asOf_of_a_case_takes_precedence_over_now_where_it_is_redacted), nameof(A_case_that_names_an_instrument_that_is_not_registered_is_refused)],
        ["SharingView.Redact(CaseFile, Assessor, DateTimeOffset)"] = [nameof(The_asOf_of_a_case_takes_precedence_over_now_where_it_is_redacted), nameof(A_case_that_names_another_instrument_is_refused)],
        ["CaseHistory.AppendChanges(CaseFile, DateTimeOffset, String, String)"] = [nameof(Changes_are_recorded_at_the_given_instant_whatever_the_case_says)],
        ["LevelNews.Between(Assessment, Assessment)"] = [nameof(News_are_told_between_any_two_assessments)],
        ["AssessmentService.new(IEnumerable`1, TimeProvider)"] = [nameof(The_first_instrument_that_a_case_allows_assesses_it)],
        ["AssessmentService.Assess(CaseFile)"] = [nameof(The_asOf_of_a_case_takes_precedence_over_now), nameof(A_case_that_names_an_instrument_that_is_not_registered_is_refused)],
        ["AssessmentService.Check(CaseFile)"] = [nameof(A_case_that_names_an_instrument_that_is_not_registered_is_refused)],
        ["AssessmentService.InstrumentFor(CaseFile)"] = [nameof(A_case_that_names_an_instrument_that_is_not_registered_is_refused)],
        ["AssessmentService.Assess(CaseFile, DateTimeOffset)"] = [nameof(The_asOf_of_a_case_takes_precedence_over_now)],
        ["AssessmentService.TrajectoryOf(CaseFile, DateTimeOffset)"] = [nameof(The_asOf_of_a_case_takes_precedence_over_now)],
        ["AssessmentService.TrajectoryOf(CaseFile)"] = [nameof(The_asOf_of_a_case_takes_precedence_over_now), nameof(A_case_that_names_an_instrument_that_is_not_registered_is_refused)],
        ["CaseFile.AssessBy(Assessor, DateTimeOffset)"] = [nameof(The_asOf_of_a_case_takes_precedence_over_now), nameof(A_case_that_names_another_instrument_is_refused)],
        ["CaseColumns.Add(AnswerSheet, IncidentDiary, DateTimeOffset, TimeZoneInfo, String)"] = [nameof(A_time_zone_that_is_not_that_of_the_diary_is_refused)],
        ["CaseFile { AsOf, Diary, KnownAt, TimeZone }"] = [nameof(A_case_with_another_time_zone_than_its_diary_is_refused), nameof(What_is_known_and_what_has_happened_are_instants_of_their_own)],
        ["AssessmentService.TryRead(ReadOnlySpan`1, CaseFile, CaseHistory, IReadOnlyList`1)"] = [nameof(A_case_that_names_an_instrument_that_is_not_registered_is_refused)],
        ["AssessmentService.TryRead(ReadOnlySpan`1, CaseFile, IReadOnlyList`1)"] = [nameof(A_case_that_names_an_instrument_that_is_not_registered_is_refused)],
        ["InstrumentJson.TryReadTexts(ReadOnlySpan`1, Instrument, Instrument, IReadOnlyList`1)"] = [nameof(Texts_of_another_instrument_are_refused)],
        ["InstrumentRegistry.Migrate(AnswerSheet, Instrument, Instrument)"] = [nameof(Instruments_of_one_version_with_different_content_are_refused)],
        ["InstrumentRegistry.Of(IEnumerable`1)"] = [nameof(Instruments_of_one_version_with_different_content_are_refused)],
        ["Interview.Record(Incident, Nullable`1)"] = [nameof(An_interview_continues_from_the_asOf_of_its_case_or_the_latest_instant)],
        ["Interview.Start(Assessor, CaseFile, DateTimeOffset)"] = [nameof(The_asOf_of_a_case_takes_precedence_over_now), nameof(A_case_that_names_another_instrument_is_refused)],
        ["StalkingRiskAssessmentOptions.AddInstrument(Instrument, String)"] = [nameof(Instruments_of_one_version_with_different_content_are_refused)],
    };

    public static TheoryData<string?, string?, bool> Named => new()
    {
        { null, null, true },
        { "stalking-screen", null, true },
        { "stalking-screen", "2.0.0", true },
        { "stalking-screen", "1.1.0", false },
        { "another", null, false },
        { "another", "2.0.0", false },
        { null, "2.0.0", false },
    };

    [Fact]
    public void Every_public_member_that_takes_two_time_zones_instants_or_instruments_has_a_test()
    {
        var members =
            from type in typeof(Incident).Assembly.GetExportedTypes()
            from member in MembersOf(type)
            where Carriers.Any(carriers => member.Types.Sum(carried => CountOf(carriers, carried)) > 1)
            select member.Name;
        Assert.Equal(Tests.Keys.Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_time_zone_that_is_not_that_of_the_diary_is_refused()
    {
        var diary = Some.Diary(Some.Incident("2024-05-01"));
        Assert.Equal("timeZone", Assert.Throws<ArgumentException>(() => Assessor.Assess(AnswerSheet.Empty, diary, Earlier, Auckland)).ParamName);
        Assert.Equal(TimeSpan.FromHours(1), Assessor.Assess(AnswerSheet.Empty, diary, Earlier, Some.London).AsOf.Offset);
        Assert.Equal(TimeSpan.FromHours(1), Assessor.Assess(AnswerSheet.Empty, diary, Earlier).AsOf.Offset);
        Assert.Equal(TimeSpan.FromHours(12), Assessor.Assess(AnswerSheet.Empty, null, Earlier, Auckland).AsOf.Offset);
        Assert.Equal(TimeSpan.Zero, Assessor.Assess(AnswerSheet.Empty, null, Earlier).AsOf.Offset);
        var columns = new CaseColumns(QuestionForm.Of(StalkingScreen.Instrument));
        Assert.Equal("timeZone", Assert.Throws<ArgumentException>(() => columns.Add(AnswerSheet.Empty, diary, Earlier, Auckland)).ParamName);
        Assert.Equal("timeZone", Assert.Throws<ArgumentException>(() => Assessor.TrajectoryOf(AnswerSheet.Empty, diary, Earlier, Auckland)).ParamName);
        Assert.Equal(TimeSpan.FromHours(12), Assessor.TrajectoryOf(AnswerSheet.Empty, null, Earlier, Auckland).Now.At.Offset);
    }

    [Fact]
    public void A_case_with_another_time_zone_than_its_diary_is_refused()
    {
        var diary = Some.Diary();
        Assert.Equal("Diary", Assert.Throws<ArgumentException>(() => new CaseFile { TimeZone = Auckland, Diary = diary }).ParamName);
        Assert.Equal("TimeZone", Assert.Throws<ArgumentException>(() => new CaseFile { Diary = diary, TimeZone = TimeZoneInfo.Utc }).ParamName);
        Assert.Equal("Europe/London", new CaseFile { Diary = diary, TimeZone = Some.London }.TimeZone.Id);
        Assert.Equal("Europe/London", new CaseFile { Diary = diary }.TimeZone.Id);
        Assert.Equal("Pacific/Auckland", new CaseFile { TimeZone = Auckland }.TimeZone.Id);
        Assert.Equal("UTC", new CaseFile().TimeZone.Id);
    }

    [Fact]
    public void The_asOf_of_a_case_takes_precedence_over_now()
    {
        var edge = new AssessmentService([StalkingScreen.Instrument], new FakeTimeProvider(Later));
        var other = new AssessmentService([StalkingScreen.Instrument], new FakeTimeProvider(Earlier.AddDays(-9)));
        var diary = new IncidentDiary([]);
        foreach (var asOf in (DateTimeOffset?[])[null, Earlier, Later.AddDays(1)])
        {
            var caseFile = new CaseFile { AsOf = asOf, Diary = diary };
            var expected = asOf ?? Later;
            Assert.Equal(expected, caseFile.AssessBy(Assessor, Later).AsOf);
            Assert.Equal(expected, Interview.Start(Assessor, caseFile, Later).AsOf);
            Assert.Equal(expected, Interview.Start(Assessor, caseFile, Later).Assessment.AsOf);
            Assert.Equal(expected, other.Assess(caseFile, Later).AsOf);
            Assert.Equal(expected, other.TrajectoryOf(caseFile, Later).Now!.At);
            Assert.Equal(expected, edge.Assess(caseFile).AsOf);
            Assert.Equal(expected, edge.TrajectoryOf(caseFile).Now!.At);
        }
    }

    [Fact]
    public void The_asOf_of_a_case_takes_precedence_over_now_where_it_is_redacted()
    {
        var edge = new AssessmentService([StalkingScreen.Instrument], new FakeTimeProvider(Later));
        foreach (var asOf in (DateTimeOffset?[])[null, Earlier, Later.AddDays(1)])
            foreach (var redacted in (RedactedCase[])[SharingView.Health.Redact(new CaseFile { AsOf = asOf }, Assessor, Later), edge.Redact(new CaseFile { AsOf = asOf }, SharingView.Health)])
                Assert.Equal((asOf, asOf ?? Later, asOf ?? Later), (redacted.Case.AsOf, redacted.Effect!.Original.AsOf, redacted.Effect.Redacted.AsOf));
    }

    [Fact]
    public void What_was_known_at_an_instant_is_assessed_as_of_any_other()
    {
        var caseFile = new CaseFile { Diary = Some.Diary(Some.Incident("2024-05-01", recorded: "2024-06-10")) };
        foreach (var (knownAt, count) in ((DateTimeOffset?, int)[])[(null, 1), (Earlier, 0), (Later, 1)])
            foreach (var asOf in (DateTimeOffset[])[Earlier, Later])
            {
                var assessment = (caseFile with { KnownAt = knownAt, AsOf = asOf }).AssessBy(Assessor, default);
                Assert.Equal((asOf, knownAt, 1 - count, new Interval(count, count)), (assessment.AsOf, assessment.KnownAt, assessment.NotKnownYet, assessment.Pattern["conduct.occasions"]));
            }
    }

    [Fact]
    public void An_interview_continues_from_the_asOf_of_its_case_or_the_latest_instant()
    {
        Assert.Equal(Later, AsOfAfter(null, Later));
        Assert.Equal(Earlier, AsOfAfter(null, null));
        Assert.Equal(Earlier, AsOfAfter(null, Earlier.AddDays(-1)));
        Assert.Equal(Earlier.AddDays(1), AsOfAfter(Earlier.AddDays(1), Later));

        static DateTimeOffset AsOfAfter(DateTimeOffset? asOf, DateTimeOffset? now)
        {
            var interview = Interview.Start(Assessor, new CaseFile { AsOf = asOf }, Earlier).Record(Some.Incident("2024-05-01"), now);
            Assert.Equal(interview.AsOf, interview.Assessment.AsOf);
            return interview.AsOf;
        }
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void A_case_that_names_another_instrument_is_refused(string? id, string? version, bool isAllowed)
    {
        var caseFile = new CaseFile { InstrumentId = id, InstrumentVersion = version, Diary = IncidentDiary.Empty };
        AssertRefused(isAllowed, () => caseFile.AssessBy(Assessor, Later));
        AssertRefused(isAllowed, () => Interview.Start(Assessor, caseFile, Later));
        AssertRefused(isAllowed, () => SharingView.WithoutNames.Redact(caseFile, Assessor, Later));
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void A_case_that_names_an_instrument_that_is_not_registered_is_refused(string? id, string? version, bool isRegistered)
    {
        var caseFile = new CaseFile { InstrumentId = id, InstrumentVersion = version, Diary = IncidentDiary.Empty };
        var clock = new FakeTimeProvider(Later);
        foreach (var edge in (AssessmentService[])[new([StalkingScreen.Instrument], clock), new(InstrumentRegistry.Of(StalkingScreen.Instrument), "stalking-screen", clock)])
        {
            Assert.Equal(isRegistered ? [] : ["SRA0306"], edge.Check(caseFile).Select(problem => problem.Code));
            Assert.Equal(isRegistered ? StalkingScreen.Instrument : null, edge.InstrumentFor(caseFile));
            AssertRefused(isRegistered, () => edge.Assess(caseFile));
            AssertRefused(isRegistered, () => edge.TrajectoryOf(caseFile));
            AssertRefused(isRegistered, () => edge.Redact(caseFile, SharingView.WithoutNames));
            if (id is not null)
                Assert.Equal((isRegistered, isRegistered), (edge.TryRead(CaseJson.Write(caseFile), out _, out _), edge.TryRead(CaseJson.Write(caseFile), out _, out _, out _)));
        }
    }

    [Fact]
    public void The_first_instrument_that_a_case_allows_assesses_it()
    {
        var edge = new AssessmentService([EarlierScreen.Instrument, StalkingScreen.Instrument], TimeProvider.System);
        Assert.Same(EarlierScreen.Instrument, edge.InstrumentFor(new CaseFile()));
        Assert.Same(EarlierScreen.Instrument, edge.InstrumentFor(new CaseFile { InstrumentId = "stalking-screen" }));
        Assert.Same(StalkingScreen.Instrument, edge.InstrumentFor(new CaseFile { InstrumentId = "stalking-screen", InstrumentVersion = "2.0.0" }));
    }

    [Fact]
    public void Instruments_of_one_version_with_different_content_are_refused()
    {
        var (one, other) = (Versions.Of("1.0.0", Versions.YesNo("a")), Versions.Of("1.0.0", Versions.YesNo("b")));
        var later = Versions.Of("2.0.0", new ReplacedVersion("1.0.0"), Versions.YesNo("a"));
        Assert.Equal("SRA0601", Assert.Single(Assert.Throws<InvalidInputException>(() => InstrumentRegistry.Of(one, other)).Problems).Code);
        Assert.Equal("SRA0601", Assert.Single(Assert.Throws<InvalidInputException>(() =>
            new ServiceCollection().AddStalkingRiskAssessment(options => options.AddInstrument(one).AddInstrument(other))).Problems).Code);
        var registry = InstrumentRegistry.Of(one, later);
        Assert.Equal("from", Assert.Throws<ArgumentException>(() => registry.Migrate(AnswerSheet.Empty, other, later)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentException>(() => registry.Migrate(AnswerSheet.Empty, one, other)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentException>(() => InstrumentRegistry.Of(later).Migrate(AnswerSheet.Empty, one, other)).ParamName);
        Assert.Same(later, registry.Migrate(AnswerSheet.Empty, one, later).To);
    }

    [Fact]
    public void Texts_of_another_instrument_are_refused()
    {
        Assert.True(Read("screen", "1.0.0"));
        Assert.False(Read("screen", "1.1.0"));
        Assert.False(Read("another", "1.0.0"));

        static bool Read(string id, string version) => InstrumentJson.TryReadTexts(
            Encoding.UTF8.GetBytes($$"""{"formatVersion":"1.0","instrument":{"version":"{{version}}","id":"{{id}}" },"texts":{} }"""), Versions.Of("1.0.0"), out _, out _);
    }

    [Fact]
    public void What_is_known_and_what_has_happened_are_instants_of_their_own()
    {
        var caseFile = new CaseFile { AsOf = Later, KnownAt = Earlier, Diary = Some.Diary(Some.Incident("2024-05-01", recorded: "2024-05-02"), Some.Incident("2024-05-01", recorded: "2024-06-20")) };
        var assessment = caseFile.AssessBy(Assessor, Later);
        Assert.Equal((Later, Earlier, 1), (assessment.AsOf, assessment.KnownAt!.Value, assessment.NotKnownYet));
        Assert.Equal((Earlier, Later, 0), (caseFile with { AsOf = Earlier, KnownAt = Later }).AssessBy(Assessor, Later) is var other ? (other.AsOf, other.KnownAt!.Value, other.NotKnownYet) : default);
    }

    [Fact]
    public void The_instants_that_are_given_are_used_for_a_history_and_else_the_clock()
    {
        var history = CaseHistory.Open(new CaseOpened("one", Some.London), Earlier, "officer-1").Append(new ItemAnswered("violence-now", Answer.Yes), Later, "officer-1");
        var edge = new AssessmentService([StalkingScreen.Instrument], new FakeTimeProvider(Later.AddDays(1)));
        Assert.Equal((Later.AddDays(1), null, 0), (edge.Assess(history).AsOf, edge.Assess(history).KnownAt, edge.Assess(history).NotKnownYet));
        Assert.Equal((Later, Earlier, 1), edge.Assess(history, Later, Earlier) is var known ? (known.AsOf, known.KnownAt!.Value, known.NotKnownYet) : default);
        Assert.Equal((Later.AddDays(1), Later), (edge.TrajectoriesOf(history).Known.Now.At, edge.TrajectoriesOf(history, Later).Known.Now.At));
        Assert.Equal(2, edge.TrajectoriesOf(history, Later.AddDays(2), Earlier).Known.Steps.Count);
        Assert.Equal((Later.AddDays(1), Earlier), (edge.JudgedAssessmentOf(history).Computed.AsOf, edge.JudgedAssessmentOf(history, Earlier, Earlier).Computed.AsOf));
        Assert.Equal((Earlier, Later.AddDays(1)), edge.Compare(history, Earlier) is var compared ? (compared.Earlier.KnownAt!.Value, compared.Later.AsOf) : default);
        Assert.Equal(Later, edge.Compare(history, Earlier, Later).Later.KnownAt);
        Assert.Equal((RiskLevel.Medium, RiskLevel.Undetermined), (edge.ReviewOf(history, null).Level, edge.ReviewOf(history, Earlier).Level));
    }

    [Fact]
    public void A_judgement_is_of_its_own_instant_whatever_the_clock_says()
    {
        var edge = new AssessmentService([StalkingScreen.Instrument], new FakeTimeProvider(Later.AddYears(9)));
        var history = edge.Judge(CaseHistory.Open(new CaseOpened("one"), Earlier, "officer-1"), RiskLevel.High, Later, "officer-1");
        history = edge.Countersign(history, agrees: true, Later.AddDays(1), "officer-2", "Because.");
        var judged = Assert.Single(edge.JudgedAssessmentOf(history, Later.AddDays(2)).Judgements);
        Assert.Equal((Later, Later, Later.AddDays(1)), (judged.Judged.AsOf, judged.Event.Recorded, judged.Countersignature!.Recorded));
    }

    [Fact]
    public void Each_state_of_a_comparison_has_its_own_instants_zone_and_instrument()
    {
        var edge = new AssessmentService([StalkingScreen.Instrument, EarlierScreen.Instrument], new FakeTimeProvider(Later.AddDays(9)));
        var one = new CaseFile { AsOf = Earlier, KnownAt = Earlier, TimeZone = Auckland, InstrumentId = "stalking-screen", InstrumentVersion = "1.1.0" };
        var compared = edge.Compare(one, new CaseFile { AsOf = Later, TimeZone = Some.London });
        Assert.Equal(("1.1.0", TimeSpan.FromHours(12), Earlier), (compared.Earlier.Instrument.Version, compared.Earlier.AsOf.Offset, compared.Earlier.KnownAt!.Value));
        Assert.Equal(("2.0.0", TimeSpan.FromHours(1), Later), (compared.Later.Instrument.Version, compared.Later.AsOf.Offset, compared.Later.AsOf));
        Assert.Equal(Later.AddDays(9), edge.Compare(one, new CaseFile()).Later.AsOf);
    }

    [Fact]
    public void The_asOf_of_a_case_takes_precedence_over_the_clock_in_trajectories_and_reviews()
    {
        var edge = new AssessmentService([StalkingScreen.Instrument], new FakeTimeProvider(Later));
        Assert.Equal((Earlier, Later), (edge.TrajectoriesOf(new CaseFile { AsOf = Earlier }).Known.Now.At, edge.TrajectoriesOf(new CaseFile()).Known.Now.At));
        Assert.Equal((Earlier.AddDays(1), Later.AddDays(1)), (edge.ReviewOf(new CaseFile { AsOf = Earlier }, null).Due!.Value, edge.ReviewOf(new CaseFile(), null).Due!.Value));
        Assert.Equal(Earlier.AddDays(1), edge.ReviewOf(new CaseFile { AsOf = Earlier }, Later.AddDays(50)).Due);
    }

    [Fact]
    public void Changes_are_recorded_at_the_given_instant_whatever_the_case_says()
    {
        var history = CaseHistory.Open(new CaseOpened("one"), Earlier, "officer-1");
        var later = new CaseFile { AsOf = Later.AddYears(1), KnownAt = Earlier.AddYears(-1), TimeZone = Auckland, Answers = new AnswerSheet(("threats", Answer.Yes with { Recorded = EdtfDate.Day(2019, 1, 1) })) };
        Assert.Equal(Later, history.AppendChanges(later, Later, "officer-2").Events[^1].Recorded);
        Assert.Equal("SRA0803", Assert.Single(Assert.Throws<InvalidInputException>(() => history.AppendChanges(later, Earlier.AddDays(-1), "officer-2")).Problems).Code);
    }

    [Fact]
    public void News_are_told_between_any_two_assessments()
    {
        var before = Assessor.Assess(AnswerSheet.Empty, null, Later, Auckland);
        Assert.Null(LevelNews.Between(before, Assessor.Assess(AnswerSheet.Empty, null, Earlier)));
        Assert.NotNull(LevelNews.Between(before, new Assessor(Versions.Of("1.0.0")).Assess(AnswerSheet.Empty, null, Earlier)));
    }

    [Fact]
    public void An_analysed_diary_refuses_an_earlier_instant()
    {
        var analysed = AnalysedDiary.Of(IncidentDiary.Empty, Later);
        Assert.Throws<ArgumentOutOfRangeException>(() => analysed.At(Earlier));
        Assert.Equal(Later, analysed.At(Later).AsOf);
    }

    private static void AssertRefused(bool isAllowed, Func<object> act)
    {
        if (isAllowed)
            Assert.NotNull(act());
        else
            Assert.Equal(("SRA0306", "$.instrument"), Assert.Single(Assert.Throws<InvalidInputException>(act).Problems) is var problem ? (problem.Code, problem.Path) : default);
    }

    private static IEnumerable<(string Name, Type[] Types)> MembersOf(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var constructor in type.GetConstructors())
            yield return ($"{type.Name}.new({NamesOf(constructor)})", TypesOf(constructor));
        foreach (var method in type.GetMethods(Declared).Where(method => method is { IsSpecialName: false, Name: not nameof(Equals) }))
            yield return ($"{type.Name}.{method.Name}({NamesOf(method)})", [.. method.IsStatic ? Type.EmptyTypes : [type], .. TypesOf(method)]);
        var set = type.GetProperties(Declared).Where(property => property.SetMethod is { IsPublic: true }).OrderBy(property => property.Name, StringComparer.Ordinal)
            .Where(property => Carriers.Any(carriers => CountOf(carriers, property.PropertyType) > 0)).ToArray();
        yield return ($"{type.Name} {{ {string.Join(", ", set.Select(property => property.Name))} }}", [.. set.Select(property => property.PropertyType)]);
    }

    private static string NamesOf(MethodBase method) => string.Join(", ", TypesOf(method).Select(type => type.Name));

    private static Type[] TypesOf(MethodBase method) =>
        [.. method.GetParameters().Select(parameter => parameter.ParameterType).Select(type => type.IsByRef ? type.GetElementType()! : type)];

    /// <summary>A list counts as two: its elements can disagree.</summary>
    private static int CountOf(Type[] carriers, Type type) => type switch
    {
        _ when carriers.Contains(Nullable.GetUnderlyingType(type) ?? type) => 1,
        { IsGenericType: true } when type.IsAssignableTo(typeof(System.Collections.IEnumerable)) => 2 * type.GetGenericArguments().Count(carriers.Contains),
        _ => 0,
    };
}
