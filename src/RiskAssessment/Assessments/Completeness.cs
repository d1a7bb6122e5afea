using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// How complete an answer sheet is: how many of the items that apply, or may apply, have an answer in effect, given or from the diary. Unknown and
/// declined are no such answers.
/// </summary>
/// <remarks>Equality is by value. The default value is that of an instrument without items.</remarks>
public readonly record struct Completeness
{
    /// <summary>The number of scored items that apply or may apply. An item is scored if it is in a score and one of its options adds more than 0.</summary>
    public int Applicable { get; private init; }

    /// <summary>The number of those that have an answer in effect.</summary>
    public int Answered { get; private init; }

    /// <summary>The number of critical items that apply or may apply, scored or not.</summary>
    public int CriticalApplicable { get; private init; }

    /// <summary>The number of those that have an answer in effect.</summary>
    public int CriticalAnswered { get; private init; }

    /// <summary>Both counts in one line.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0} of {1} answered, {2} of {3} critical", Answered, Applicable, CriticalAnswered, CriticalApplicable);

    /// <summary>The counts for the state of each item.</summary>
    internal static Completeness Of(GateProgram program, ReadOnlySpan<int> states)
    {
        int applicable = 0, answered = 0, criticalApplicable = 0, criticalAnswered = 0;
        for (var item = 0; item < states.Length; item++)
        {
            var state = states[item];
            if (state == ItemState.NotApplicable)
                continue;
            var one = state >= 0 ? 1 : 0;
            if (program.IsScored[item])
                (applicable, answered) = (applicable + 1, answered + one);
            if (program.CompiledItems[item].IsCritical)
                (criticalApplicable, criticalAnswered) = (criticalApplicable + 1, criticalAnswered + one);
        }
        return new Completeness
        {
            Applicable = applicable,
            Answered = answered,
            CriticalApplicable = criticalApplicable,
            CriticalAnswered = criticalAnswered,
        };
    }

    /// <summary>Whether that is enough for the lowest grade to be stated.</summary>
    internal bool Meets(Sufficiency sufficiency) =>
        (!sufficiency.CriticalAnswered || CriticalAnswered == CriticalApplicable) && 100 * Answered >= sufficiency.ScoredPercent * Applicable;
}
