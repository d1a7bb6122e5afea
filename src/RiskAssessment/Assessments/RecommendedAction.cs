using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Something to do, with what calls for it.</summary>
/// <remarks>Equality is identity of its parts.</remarks>
/// <param name="Rule">The instrument's action: what, for whom and how urgent.</param>
/// <param name="Because">Codes of the rules that hold and call for it; empty for what is to be done in any case.</param>
public sealed record RecommendedAction(ActionRule Rule, IReadOnlyList<string> Because)
{
    internal static IReadOnlyList<RecommendedAction> Of(Assessment assessment, Evaluation evaluation)
    {
        var instrument = assessment.Instrument;
        return Array.AsReadOnly(
        [
            .. from i in Enumerable.Range(0, instrument.Actions.Count)
               where IsCalledFor(i, assessment, evaluation)
               orderby instrument.Actions[i].Urgency
               select new RecommendedAction(instrument.Actions[i], Array.AsReadOnly([.. Callers(i, assessment)])),
        ]);
    }

    private static bool IsCalledFor(int index, Assessment assessment, Evaluation evaluation)
    {
        var (action, program) = (assessment.Instrument.Actions[index], assessment.Instrument.Program);
        return (action.Levels.Count == 0 || action.Levels.Contains(assessment.Level))
            && (action.Settled is not { } settled || settled == assessment.IsSettled)
            && (program.ActionWhen[index] is not { } when || evaluation.TruthOf(when.Step) == Truth.True)
            && (program.ActionUnless[index] is not { } unless || evaluation.TruthOf(unless.Step) != Truth.True);
    }

    /// <summary>The rules behind the level for which it is called, and those that rest on an item for which it is called.</summary>
    private static IEnumerable<string> Callers(int index, Assessment assessment)
    {
        var instrument = assessment.Instrument;
        var items = new HashSet<string>(
            from item in instrument.Program.ActionWhen[index]?.Items ?? []
            select instrument.Items[item].Code,
            StringComparer.Ordinal);
        var byLevel = instrument.Actions[index].Levels.Count > 0 && items.Count == 0;
        return from reason in assessment.Reasons
               where byLevel ? reason.Grade == assessment.Grade : reason.Items.Any(items.Contains)
               select reason.Rule.Code;
    }
}
