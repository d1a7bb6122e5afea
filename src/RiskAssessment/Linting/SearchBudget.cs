namespace RiskAssessment.Instruments;

/// <summary>
/// The number of search steps for one question and for all. A step narrows one variable; a step that evaluates more than a
/// hundred conditions again counts as several, so that the time is bounded for every instrument. Every question has an even share of
/// the remaining steps, so that an easy one leaves more for the others.
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

    /// <summary>Whether more was spent than available, for example by a question that was decided without a step but with other cost.</summary>
    internal bool IsOverdrawn => _left < 0;

    /// <summary>Starts a question, given the total number of evaluated conditions.</summary>
    internal void StartQuestion(long looked)
    {
        _looked = looked;
        _left = Math.Min(stepsPerQuestion, _leftInAll / Math.Max(1, _questions--));
    }

    /// <summary>Pays for a step, or for a number of new demands, given the total number of evaluated conditions.</summary>
    internal void Spend(long looked, int demands = 0)
    {
        var steps = 1 + ((looked - _looked + demands) / ConditionsPerStep);
        _looked = looked;
        _left -= steps;
        _leftInAll = Math.Max(0, _leftInAll - steps);
    }
}
