namespace RiskAssessment.Instruments;

/// <summary>
/// How many steps of search there are for one question and for all. A step narrows one variable; where that makes it look at more than a
/// hundred conditions again it counts for more, so that the time is bounded whatever the instrument. Every question has an even share of
/// what is left, so that one that is easy leaves more to the others.
/// </summary>
internal sealed class SearchBudget(int stepsPerQuestion, int questions)
{
    private const int QuestionsAtFullBudget = 50;
    private const int ConditionsPerStep = 100;

    private long _leftInAll = (long)stepsPerQuestion * QuestionsAtFullBudget;
    private int _questions = questions;
    private long _left;
    private long _looked;

    internal int StepsPerQuestion => stepsPerQuestion;

    /// <summary>Whether no further step may be taken.</summary>
    internal bool IsSpent => _left <= 0;

    /// <summary>Whether more was spent than there was, as by a question that was settled without a step but not for nothing.</summary>
    internal bool IsOverdrawn => _left < 0;

    /// <summary>Starts a question, when so many conditions have been looked at in all.</summary>
    internal void StartQuestion(long looked)
    {
        _looked = looked;
        _left = Math.Min(stepsPerQuestion, _leftInAll / Math.Max(1, _questions--));
    }

    /// <summary>Pays for a step, or for so many new demands, when so many conditions have been looked at in all.</summary>
    internal void Spend(long looked, int demands = 0)
    {
        var steps = 1 + ((looked - _looked + demands) / ConditionsPerStep);
        _looked = looked;
        _left -= steps;
        _leftInAll = Math.Max(0, _leftInAll - steps);
    }
}
