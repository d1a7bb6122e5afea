using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// What each item of an instrument adds to each score, which is the same in every case where the item has the same state. It is made once; only
/// counts have too many states for that.
/// </summary>
internal sealed class ContributionTable
{
    private readonly Instrument _instrument;
    private readonly (int Score, int Item)[] _places;

    /// <summary>For each place the contribution in each state, from the first state on.</summary>
    private readonly Contribution[][] _known;

    internal ContributionTable(Instrument instrument)
    {
        _instrument = instrument;
        _places = [.. instrument.Program.Scores.SelectMany((score, i) => score.Items.Select(item => (i, item)))];
        _known = Array.ConvertAll(_places, place => Enumerable.Range(ItemState.First, instrument.Program.CompiledItems[place.Item].States)
            .Select(state => Contribution.Of(instrument, place.Item, place.Score, state)).ToArray());
    }

    /// <summary>Every item that can add something to a score, score by score.</summary>
    internal IReadOnlyList<Contribution> Of(Evaluation evaluation)
    {
        var contributions = new Contribution[_places.Length];
        for (var i = 0; i < contributions.Length; i++)
        {
            var (score, item) = _places[i];
            var state = evaluation.StateOf(item);
            var place = state - ItemState.First;
            contributions[i] = place < _known[i].Length ? _known[i][place] : Contribution.Of(_instrument, item, score, state);
        }
        return Array.AsReadOnly(contributions);
    }
}
