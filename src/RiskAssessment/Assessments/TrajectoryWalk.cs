using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Walks a diary forward, and works out the level anew only where time has gone on.</summary>
internal sealed class TrajectoryWalk(Instrument instrument, AnswerSheet answers, IncidentDiary diary)
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
            _evaluation = new Evaluation(instrument.Program, GivenAnswers.Of(answers, instrument, diary, diary.TimeZone, moment.At));
            _evaluation.Run(_analysed.Facts());
        }
        var range = GradeRange.Of(instrument, _evaluation);
        var holds = RulesThatHold(_evaluation);
        var (gained, lost) = (holds.Except(_held).ToArray(), _held.Except(holds).ToArray());
        var lapsed = range.Grade.Level < _peak;
        (_held, _peak) = (holds, lapsed ? _peak : range.Grade.Level);
        return new TrajectoryStep(
            TimeZoneInfo.ConvertTime(new DateTimeOffset(moment.At, TimeSpan.Zero), diary.TimeZone),
            moment,
            range.Grade,
            instrument.Grades[range.Highest])
        {
            Gained = Array.AsReadOnly(gained),
            Lost = Array.AsReadOnly(lost),
            IsLapsed = lapsed,
        };
    }

    private HashSet<string> RulesThatHold(Evaluation evaluation) => new(
        instrument.Rules.Where((rule, i) => evaluation.TruthOf(instrument.Program.Rules[i].Gate) == Truth.True).Select(rule => rule.Code),
        StringComparer.Ordinal);
}
