using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <content>The interview.</content>
internal sealed partial class CountyCase
{
    /// <summary>What victims at times do not say at first.</summary>
    private static readonly string[] Sensitive = ["strangulation", "controlling", "violence-before", "fear-of-serious-harm", "nothing-to-lose", "weapon"];
    private static readonly string[] OfThePolice = ["checks-made", "previous-stalking"];
    private static readonly string[] Changed = ["The victim said more.", "The question was asked again.", "Records say otherwise."];

    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    /// <summary>Asks each item with a probability, and again some whose answer was open or was not the true one.</summary>
    private void Ask(double percent)
    {
        foreach (var item in _instrument.Items)
        {
            if (_truth[item.Code] is not { } truth)
                continue;
            var isThere = _answers.TryGetValue(item.Code, out var before);
            if (isThere ? before == truth || !_random.Happens(50) : !_random.Happens(percent))
                continue;
            var answer = isThere ? truth : FirstAnswer(item, truth);
            _answers[item.Code] = answer;
            Record(new ItemAnswered(item.Code, answer with { By = OfThePolice.Contains(item.Code) ? "police" : "victim" }), isThere ? _random.One(Changed) : null);
        }
    }

    private Answer FirstAnswer(Item item, Answer truth) =>
        _random.Happens(8) ? Answer.Unknown
        : _random.Happens(2) ? Answer.Declined
        : truth == Answer.Yes && Sensitive.Contains(item.Code) && _random.Happens(25) ? Answer.No
        : truth;
}
