using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>Walks a diary forward, and works out the level anew only where time has gone on.</summary>
/// <param name="instrument">The instrument.</param>
/// <param name="answers">The answers, which are valid for it.</param>
/// <param name="diary">The diary; <see langword="null"/> if there is none.</param>
/// <param name="zone">The time zone of the case.</param>
internal sealed class TrajectoryWalk(Instrument instrument, AnswerSheet answers, IncidentDiary? diary, TimeZoneInfo zone)
{
    private AnalysedDiary? _analysed = diary is null ? null : AnalysedDiary.Before(diary);
    private long _at = long.MinValue;
    private Evaluation? _evaluation;
    private HashSet<string> _held = new(StringComparer.Ordinal);
    private RiskLevel _peak;

    internal TrajectoryStep Step(TrajectoryMoment moment)
    {
        if (_evaluation is null || moment.At > _at)
        {
            _at = moment.At;
            _analysed = _analysed?.At(moment.At);
            _evaluation = new Evaluation(instrument.Program, GivenAnswers.Of(answers, instrument, diary, zone, moment.At));
            _evaluation.Run(_analysed?.Facts() ?? NoFacts());
        }
        var range = GradeRange.Of(instrument, _evaluation);
        var holds = RulesThatHold(_evaluation);
        var (gained, lost) = (holds.Except(_held).ToArray(), _held.Except(holds).ToArray());
        var grade = range.GradeIn(instrument);
        var lapsed = grade.Level < _peak;
        (_held, _peak) = (holds, lapsed ? _peak : grade.Level);
        return new TrajectoryStep(
            TimeZoneInfo.ConvertTime(new DateTimeOffset(moment.At, TimeSpan.Zero), zone),
            moment,
            grade,
            instrument.Grades[range.Highest])
        {
            Gained = Array.AsReadOnly(gained),
            Lost = Array.AsReadOnly(lost),
            IsLapsed = lapsed,
        };
    }

    private static Interval[] NoFacts()
    {
        var facts = new Interval[PatternFactTable.Rows.Length];
        PatternPass.Fill(facts, null, 0);
        return facts;
    }

    private HashSet<string> RulesThatHold(Evaluation evaluation) => new(
        instrument.Rules.Where((rule, i) => evaluation.TruthOf(instrument.Program.Rules[i].Gate) == Truth.True).Select(rule => rule.Code),
        StringComparer.Ordinal);
}
