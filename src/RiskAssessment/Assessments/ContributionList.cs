using System.Collections;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Every item that can add something to a score, score by score; each is made when it is looked at.</summary>
internal sealed class ContributionList(Instrument instrument, Evaluation evaluation) : IReadOnlyList<Contribution>
{
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var score in instrument.Program.Scores)
                count += score.Items.Length;
            return count;
        }
    }

    public Contribution this[int index]
    {
        get
        {
            var (scores, place) = (instrument.Program.Scores, index);
            for (var score = 0; score < scores.Length && place >= 0; place -= scores[score++].Items.Length)
                if (place < scores[score].Items.Length)
                    return Of(score, scores[score].Items[place]);
            throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count}.");
        }
    }

    public IEnumerator<Contribution> GetEnumerator()
    {
        for (var score = 0; score < instrument.Program.Scores.Length; score++)
            foreach (var item in instrument.Program.Scores[score].Items)
                yield return Of(score, item);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Contribution Of(int score, int item)
    {
        var (low, high) = ScoreSum.Of(instrument.Program.ItemPrograms[item], evaluation.Items[item]);
        return new Contribution(instrument.Items[item], instrument.Scores[score], new Interval(low, high));
    }
}
