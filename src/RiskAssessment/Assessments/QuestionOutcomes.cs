using System.Collections;
using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The range after each answer to one question; each is made when it is looked at.</summary>
/// <param name="instrument">The instrument.</param>
/// <param name="item">The question.</param>
/// <param name="places">The places of the lowest and the highest grade after each answer, among those of other questions.</param>
/// <param name="first">Where those of this question begin.</param>
internal sealed class QuestionOutcomes(Instrument instrument, int item, ushort[] places, int first) : IReadOnlyList<QuestionOutcome>
{
    public int Count => instrument.Program.AnswersTo(item);

    public QuestionOutcome this[int index] => index >= 0 && index < Count
        ? new QuestionOutcome(LabelOf(index), instrument.Grades[places[first + (2 * index)]], instrument.Grades[places[first + (2 * index) + 1]])
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count}.");

    public IEnumerator<QuestionOutcome> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string LabelOf(int answer) => instrument.Items[item].Kind == ItemKind.Count
        ? instrument.Program.CountsThatMatter[item][answer].ToString(CultureInfo.InvariantCulture)
        : instrument.Items[item].Options[answer].Code;
}
