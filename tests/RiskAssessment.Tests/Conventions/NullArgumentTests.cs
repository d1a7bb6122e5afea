using System.Buffers;
using Microsoft.Extensions.DependencyInjection;
using RiskAssessment.Authoring;
using RiskAssessment.DependencyInjection;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests.Histories;
using RiskAssessment.Tests.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Conventions;

public sealed class NullArgumentTests
{
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<Type, Func<object>> Samples = new()
    {
        [typeof(string)] = () => "a",
        [typeof(int)] = () => 1,
        [typeof(double)] = () => 1.0,
        [typeof(bool)] = () => true,
        [typeof(DateTimeOffset)] = () => AsOf,
        [typeof(TimeProvider)] = () => TimeProvider.System,
        [typeof(TimeZoneInfo)] = () => TimeZoneInfo.Utc,
        [typeof(TextWriter)] = () => TextWriter.Null,
        [typeof(Stream)] = () => Stream.Null,
        [typeof(IBufferWriter<byte>)] = () => new ArrayBufferWriter<byte>(),
        [typeof(IServiceCollection)] = () => new ServiceCollection(),
        [typeof(EdtfDate)] = () => EdtfDate.Day(2024, 5, 1),
        [typeof(EdtfDate?)] = () => EdtfDate.Day(2024, 5, 1),
        [typeof(Behaviour)] = () => Behaviour.All[0],
        [typeof(Incident)] = () => Some.Incident("2024-05-01"),
        [typeof(ProtectiveMeasure)] = () => new ProtectiveMeasure("m", "bail", EdtfDate.Day(2024, 5, 1)),
        [typeof(Milestone)] = () => new Milestone("report", EdtfDate.Day(2024, 5, 1)),
        [typeof(IncidentDiary)] = () => IncidentDiary.Empty,
        [typeof(AnalysedDiary)] = () => AnalysedDiary.Of(IncidentDiary.Empty, AsOf),
        [typeof(PatternProfile)] = () => PatternProfile.Of(null, AsOf),
        [typeof(Answer)] = () => Answer.Yes,
        [typeof(AnswerSheet)] = () => AnswerSheet.Empty,
        [typeof(CaseFile)] = () => new CaseFile(),
        [typeof(EvidenceItem)] = () => new EvidenceItem("a"),
        [typeof(AnswerOrigin)] = () => new AnswerOrigin("1.0.0", "a"),
        [typeof(InstrumentIdentity)] = () => new InstrumentIdentity("a"),
        [typeof(CodedBehaviour)] = () => new CodedBehaviour(Behaviour.All[0], "a"),
        [typeof(CaseChange)] = () => new CaseReviewed(),
        [typeof(CaseOpened)] = () => new CaseOpened("a"),
        [typeof(CaseEvent)] = () => CaseHistory.Open(new CaseOpened("a"), AsOf, "a").Events[0],
        [typeof(Exception)] = () => new FormatException(),
        [typeof(CaseHistory)] = () => CaseHistory.Open(new CaseOpened("a"), AsOf, "a"),
        [typeof(Instrument)] = () => StalkingScreen.Instrument,
        [typeof(InstrumentBuilder)] = () => new InstrumentBuilder("a", "1.0.0"),
        [typeof(InstrumentRegistry)] = () => InstrumentRegistry.Of(StalkingScreen.Instrument),
        [typeof(QuestionForm)] = () => QuestionForm.Of(StalkingScreen.Instrument),
        [typeof(CaseColumns)] = () => new CaseColumns(QuestionForm.Of(StalkingScreen.Instrument)),
        [typeof(ColumnLevels)] = () => new Assessor(StalkingScreen.Instrument).AssessLevels(new CaseColumns(QuestionForm.Of(StalkingScreen.Instrument))),
        [typeof(Assessor)] = () => new Assessor(StalkingScreen.Instrument),
        [typeof(AssessmentService)] = () => new AssessmentService([StalkingScreen.Instrument], TimeProvider.System),
        [typeof(Assessment)] = () => new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, null, AsOf),
        [typeof(OpenQuestion)] = () => new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, null, AsOf).OpenQuestions[0],
        [typeof(Questionnaire)] = () => new Questionnaire(StalkingScreen.Instrument),
        [typeof(Interview)] = () => Interview.Start(new Assessor(StalkingScreen.Instrument), new CaseFile(), AsOf),
        [typeof(Trajectory)] = () => new Assessor(StalkingScreen.Instrument).TrajectoryOf(AnswerSheet.Empty, null, AsOf),
        [typeof(WhyNotResult)] = () => new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, null, AsOf).WhyNot(RiskLevel.High),
        [typeof(ChangeSet)] = () => new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, null, AsOf).WhyNot(RiskLevel.High).Nearest[0],
        [typeof(CaseDifference)] = () => Judged.Service.Compare(new CaseFile(), new CaseFile()).Difference,
        [typeof(CaseComparison)] = () => Judged.Service.Compare(new CaseFile(), new CaseFile()),
        [typeof(CaseTrajectories)] = () => Judged.Service.TrajectoriesOf(new CaseFile()),
        [typeof(JudgedAssessment)] = () => Judged.Opened().On(1),
        [typeof(SharingView)] = () => SharingView.Full,
        [typeof(RedactedCase)] = () => SharingView.Full.Redact(new CaseFile()),
        [typeof(ReviewDue)] = () => Judged.Service.ReviewOf(new CaseFile(), null),
        [typeof(LegalNote)] = () => new LegalNote(Jurisdiction.Scotland, EdtfDate.Year(2024), new("")),
        [typeof(RecommendedAction)] = () => new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, null, AsOf).Actions[0],
        [typeof(StalkingRiskAssessmentOptions)] = () => new StalkingRiskAssessmentOptions(),
        [typeof(FormatJsonConverter)] = () => new FormatJsonConverter(),
        [typeof(System.Text.Json.JsonSerializerOptions)] = () => System.Text.Json.JsonSerializerOptions.Default,
        [typeof(Type)] = () => typeof(Answer),
        [typeof(IFormatProvider)] = () => System.Globalization.CultureInfo.InvariantCulture,
        [typeof(LocalizedText)] = () => new LocalizedText("a"),
        [typeof(Problem)] = () => new Problem("SRA0001", "$", "a"),
        [typeof(Condition)] = () => Condition.ItemIs("a", "yes"),
        [typeof(Item)] = () => Versions.YesNo("a"),
        [typeof(ItemOption)] = () => new ItemOption("a", 0, new("a")),
        [typeof(Observation)] = () => new Observation("yes", Condition.FactAtLeast("conduct.occasions", 1)),
        [typeof(Score)] = () => new Score("a", new("a")),
        [typeof(ScoreBand)] = () => new ScoreBand("a", 0, new("a")),
        [typeof(Rule)] = () => new Rule("a", "a", Condition.ItemIs("a", "yes"), new("a")),
        [typeof(ActionRule)] = () => new ActionRule("a", ActionAudience.Officer, ActionUrgency.Routine, new("a")),
        [typeof(Grade)] = () => new Grade("a", RiskLevel.Standard, new("a")),
        [typeof(Outcome)] = () => new Outcome("a", new("a")),
        [typeof(Section)] = () => new Section("a", new("a")),
        [typeof(InstrumentExample)] = () => new InstrumentExample("a", AsOf, "low", "low", "low"),
        [typeof(LintFinding)] = () => new LintFinding(new Problem("SRA0001", "$", "a")),
        [typeof(InstrumentSource)] = () => new InstrumentSource("a", "a"),
        [typeof(ReplacedVersion)] = () => new ReplacedVersion("1.0.0"),
        [typeof(ReplacedItem)] = () => new ReplacedItem("a"),
    };

    [Fact]
    public void A_null_argument_is_refused_at_once_with_the_name_of_its_parameter() =>
        Assert.Empty(new NullArguments(typeof(Incident).Assembly, Samples).NotRefused());
}
