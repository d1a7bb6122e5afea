using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Makes the steps of a trajectory, each with what it has that the one before has not.</summary>
/// <param name="zone">The time zone of the case.</param>
internal sealed class TrajectorySteps(TimeZoneInfo zone)
{
    private HashSet<string> _held = new(StringComparer.Ordinal);
    private RiskLevel _peak;

    /// <summary>The next step.</summary>
    /// <param name="moment">When, and after what.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="evaluation">The state of the case.</param>
    /// <param name="lapses">Whether only time can have lowered the level.</param>
    internal TrajectoryStep Next(TrajectoryMoment moment, Instrument instrument, Evaluation evaluation, bool lapses)
    {
        var range = GradeRange.Of(instrument, evaluation);
        var holds = new HashSet<string>(
            instrument.Rules.Where((_, i) => evaluation.TruthOf(instrument.Program.Rules[i].Gate) == Truth.True).Select(rule => rule.Code), StringComparer.Ordinal);
        var (gained, lost) = (holds.Except(_held).ToArray(), _held.Except(holds).ToArray());
        var grade = range.GradeIn(instrument);
        var isLower = grade.Level < _peak;
        (_held, _peak) = (holds, isLower ? _peak : grade.Level);
        return new TrajectoryStep(TimeZoneInfo.ConvertTime(new DateTimeOffset(moment.At, TimeSpan.Zero), zone), moment, grade, instrument.Grades[range.Highest])
        {
            Gained = Array.AsReadOnly(gained),
            Lost = Array.AsReadOnly(lost),
            IsLapsed = isLower && lapses,
        };
    }
}
