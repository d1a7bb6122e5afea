using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The range and the stated grade as places among the instrument's grades; the stated one is -1 if none may be stated.</summary>
internal readonly record struct GradeRange(int Lowest, int Highest, int Stated)
{
    internal static GradeRange OfOutcome(Instrument instrument, Evaluation evaluation, int outcome) => Of(instrument, evaluation, GateProgram.ScopeOfOutcome(outcome));

    internal Grade GradeIn(Instrument instrument) => Stated < 0 ? Grade.Undetermined : instrument.Grades[Stated];

    internal static GradeRange Of(Instrument instrument, Evaluation evaluation, ulong scope = GateProgram.Overall)
    {
        var (lowest, highest) = evaluation.Range(scope);
        var stated = evaluation.StatedGrade(lowest, scope);
        return Of(instrument, lowest, highest, stated, evaluation.States);
    }

    /// <summary>The range, where the grade is stated if it is above the lowest, if nothing is open, or if enough is answered.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="lowest">The lowest grade.</param>
    /// <param name="highest">The highest grade.</param>
    /// <param name="stated">The grade that the rules and the missing-data rules give.</param>
    /// <param name="states">The state of each item; not used unless it <see cref="RestsOnAnswers"/>.</param>
    internal static GradeRange Of(Instrument instrument, int lowest, int highest, int stated, ReadOnlySpan<int> states) => new(
        lowest, highest, RestsOnAnswers(lowest, highest, stated) && !Completeness.Of(instrument.Program, states).Meets(instrument.Sufficiency) ? -1 : stated);

    /// <summary>Whether enough must be answered for the grade to be stated.</summary>
    internal static bool RestsOnAnswers(int lowest, int highest, int stated) => stated == 0 && lowest != highest;
}
