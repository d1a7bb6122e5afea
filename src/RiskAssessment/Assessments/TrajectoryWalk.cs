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
    private readonly TrajectorySteps _steps = new(zone);
    private AnalysedDiary? _analysed = diary is null ? null : AnalysedDiary.Before(diary);
    private long _at = long.MinValue;
    private Evaluation? _evaluation;

    internal TrajectoryStep Step(TrajectoryMoment moment)
    {
        if (_evaluation is null || moment.At > _at)
        {
            _at = moment.At;
            _analysed = _analysed?.At(moment.At);
            _evaluation = Evaluated(instrument, answers, _analysed, zone, moment.At);
        }
        return _steps.Next(moment, instrument, _evaluation, lapses: true);
    }

    /// <summary>The state of a case at an instant.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="answers">The answers, which are valid for it.</param>
    /// <param name="analysed">The diary as of the instant; <see langword="null"/> if there is none.</param>
    /// <param name="zone">The time zone of the case.</param>
    /// <param name="at">The instant.</param>
    internal static Evaluation Evaluated(Instrument instrument, AnswerSheet answers, AnalysedDiary? analysed, TimeZoneInfo zone, long at)
    {
        var evaluation = new Evaluation(instrument.Program, GivenAnswers.Of(answers, instrument, analysed?.Diary, zone, at));
        evaluation.Run(analysed?.Facts() ?? NoFacts());
        return evaluation;
    }

    private static Interval[] NoFacts()
    {
        var facts = new Interval[PatternFactTable.Rows.Length];
        PatternPass.Fill(facts, null, 0);
        return facts;
    }
}
