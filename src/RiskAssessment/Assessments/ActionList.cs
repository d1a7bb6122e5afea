using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What an assessment calls for, and by which of its reasons.</summary>
internal readonly ref struct ActionList
{
    private readonly Assessment _assessment;
    private readonly Evaluation _evaluation;
    private readonly string[] _callers;
    private readonly IReadOnlyList<string> _callersByGrade;

    private ActionList(Assessment assessment, Evaluation evaluation)
    {
        (_assessment, _evaluation) = (assessment, evaluation);
        _callers = new string[assessment.Reasons.Count];
        Span<ulong> ofGrade = stackalloc ulong[Bits.WordsFor(_callers.Length)];
        ofGrade.Clear();
        for (var i = 0; i < _callers.Length; i++)
        {
            _callers[i] = assessment.Reasons[i].Rule.Code;
            if (assessment.Reasons[i].Grade == assessment.Grade)
                Bits.Set(ofGrade, i);
        }
        _callersByGrade = Selection.Of(_callers, ofGrade);
    }

    private Instrument Instrument => _assessment.Instrument;

    /// <summary>The actions that are called for, the most urgent first, then in the instrument's order.</summary>
    internal static IReadOnlyList<RecommendedAction> Of(Assessment assessment, Evaluation evaluation)
    {
        var list = new ActionList(assessment, evaluation);
        var all = assessment.Instrument.Actions;
        Span<ulong> called = stackalloc ulong[Bits.WordsFor(all.Count)];
        called.Clear();
        for (var i = 0; i < all.Count; i++)
            if (list.IsCalledFor(i))
                Bits.Set(called, i);
        var actions = new RecommendedAction[Bits.Count(called)];
        var count = 0;
        for (var urgency = ActionUrgency.Immediate; count < actions.Length; urgency--)
            for (var i = Bits.Next(called, 0); i >= 0; i = Bits.Next(called, i + 1))
                if (all[i].Urgency == urgency)
                    actions[count++] = new RecommendedAction(all[i], list.CallersOf(i), assessment.Jurisdiction);
        return Array.AsReadOnly(actions);
    }

    private bool IsCalledFor(int index)
    {
        var (action, program) = (Instrument.Actions[index], Instrument.Program);
        return (action.Grades.Count == 0 || action.Grades.Contains(_assessment.Grade.Code))
            && (action.Settled is not { } settled || settled == _assessment.IsSettled)
            && (program.ActionWhen[index] is not { } when || _evaluation.TruthOf(when.Gate) == Truth.True)
            && (program.ActionUnless[index] is not { } unless || _evaluation.TruthOf(unless.Gate) != Truth.True);
    }

    /// <summary>The rules behind the grade for which it is called, or those that rest on an item for which it is called.</summary>
    private IReadOnlyList<string> CallersOf(int index)
    {
        var when = Instrument.Program.ActionWhen[index];
        if (when is not { Items.Length: > 0 })
            return Instrument.Actions[index].Grades.Count > 0 ? _callersByGrade : [];
        Span<ulong> chosen = stackalloc ulong[Bits.WordsFor(_callers.Length)];
        chosen.Clear();
        for (var i = 0; i < _callers.Length; i++)
            if (RestsOn(_assessment.Reasons[i], when))
                Bits.Set(chosen, i);
        return Selection.Of(_callers, chosen);
    }

    private static bool RestsOn(Reason reason, CompiledCondition when)
    {
        if (reason.Items is Selection items)
            foreach (var item in when.Items)
                if (items.Has(item))
                    return true;
        return false;
    }
}
