using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>An old item during migration: the current item, and the meaning of its answer there.</summary>
/// <param name="Old">The code of the item in the first version.</param>
/// <param name="Item">The item that it is now.</param>
/// <param name="Answer">What its answer is now; <see langword="null"/> if it was not asked, or is lost.</param>
/// <param name="Lost">Why the answer is lost.</param>
internal sealed record AnswerTrace(string Old, Item Item, Answer? Answer, AskAgainReason? Lost = null)
{
    /// <summary>Its items in the next version; none if it has no successor there.</summary>
    internal IEnumerable<AnswerTrace> Into(Instrument from, Instrument to) =>
        Succession.Of(Item, from, to).Select(Into);

    internal AnswerTrace Into(Succession succession)
    {
        var next = this with { Item = succession.Item };
        if (Answer is null)
            return next;
        if (succession.IsChanged)
            return next with { Answer = null, Lost = AskAgainReason.Changed };
        return Now(Answer, succession) is { } now ? next with { Answer = now } : next with { Answer = null, Lost = AskAgainReason.NoCounterpart };
    }

    private static Answer? Now(Answer answer, Succession succession)
    {
        if (answer.IsOpen || (answer.IsNotApplicable && succession.Item.MayNotApply))
            return answer;
        if (succession.Item.Kind == ItemKind.Count)
            return answer.Count is <= Item.MostCount ? answer : null;
        return answer.Option is { } option && succession.Now(option) is { } now
            ? Answer.Of(now) with { By = answer.By, Since = answer.Since, Note = answer.Note, Recorded = answer.Recorded, MigratedFrom = answer.MigratedFrom }
            : null;
    }
}
