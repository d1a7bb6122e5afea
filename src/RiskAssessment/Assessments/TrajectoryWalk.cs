using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Walks a diary forward, and works out the level anew only where time has gone on.</summary>
internal sealed class TrajectoryWalk(Assessor assessor, AnswerSheet answers, IncidentDiary diary)
{
    private AnalysedDiary _analysed = AnalysedDiary.Before(diary);
    private Evaluation? _evaluation;
    private HashSet<string> _held = new(StringComparer.Ordinal);
    private RiskLevel _peak;

    internal TrajectoryStep Step(TrajectoryMoment moment)
    {
        if (_evaluation is null || moment.At > _analysed.AsOfTicks)
        {
            _analysed = _analysed.At(moment.At);
            _evaluation = assessor.Evaluate(answers, diary, diary.TimeZone, _analysed.Facts(), moment.At);
        }
        var standing = Standing.Of(assessor.Instrument, _evaluation);
        var holds = RulesThatHold(_evaluation);
        var (gained, lost) = (holds.Except(_held).ToArray(), _held.Except(holds).ToArray());
        var lapsed = standing.Grade.Level < _peak;
        (_held, _peak) = (holds, lapsed ? _peak : standing.Grade.Level);
        return new TrajectoryStep(
            TimeZoneInfo.ConvertTime(new DateTimeOffset(moment.At, TimeSpan.Zero), diary.TimeZone),
            moment,
            standing.Grade,
            assessor.Instrument.Grades[standing.Highest])
        {
            Gained = Array.AsReadOnly(gained),
            Lost = Array.AsReadOnly(lost),
            IsLapsed = lapsed,
        };
    }

    private HashSet<string> RulesThatHold(Evaluation evaluation) => new(
        assessor.Instrument.Rules.Where((rule, i) => evaluation.TruthOf(assessor.Instrument.Program.Rules[i].Step) == Truth.True).Select(rule => rule.Code),
        StringComparer.Ordinal);
}
