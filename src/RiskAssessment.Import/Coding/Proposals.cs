namespace RiskAssessment.Import.Coding;

/// <summary>Makes proposals of the matches in a text.</summary>
internal sealed class Proposals
{
    private static readonly Behaviour Unspecified = Behaviour.Of("other-unwanted-conduct");
    private static readonly Dictionary<Behaviour, int> Places = Behaviour.All.Select((behaviour, place) => (behaviour, place)).ToDictionary(pair => pair.behaviour, pair => pair.place);

    private readonly Reading _reading;
    private readonly Dictionary<Behaviour, List<(int First, int After, bool IsWeak)>> _found = [];

    private Proposals(Reading reading, Lexicon lexicon)
    {
        _reading = reading;
        Match[] matches = [.. lexicon.Find(reading)];
        var covered = Covered(matches);
        var surroundings = new Surroundings(lexicon.Words, reading);
        foreach (var match in matches)
        {
            if (IsCovered(covered, match.Section.Behaviour, match))
                continue;
            var bearing = surroundings.Of(match);
            var behaviour = bearing == Bearing.Counts ? match.Section.Behaviour : bearing == Bearing.Threatened ? match.Section.Threatened : null;
            if (behaviour is not null && !IsCovered(covered, behaviour, match))
                Add(behaviour, match);
        }
    }

    internal static CodeProposal[] Of(string text, Lexicon lexicon) => new Proposals(lexicon.Read(text, Bounds.TextLength), lexicon).All();

    private CodeProposal[] All()
    {
        if (_found.Count > 1)
            _ = _found.Remove(Unspecified);
        return
        [
            .. from found in _found
               let proposal = new CodeProposal(found.Key, found.Value.Exists(match => !match.IsWeak) ? ProposalStrength.Clear : ProposalStrength.Possible, Cited(found.Value))
               orderby proposal.Strength descending, proposal.Behaviour.Severity descending, proposal.Words.Max(words => words.Text.Length) descending, Places[proposal.Behaviour]
               select proposal,
        ];
    }

    /// <summary>Whether another behaviour's words include some of the match.</summary>
    private static bool IsCovered(Dictionary<Behaviour, CodedBehaviour?[]> covered, Behaviour behaviour, Match match)
    {
        if (!covered.TryGetValue(behaviour, out var words))
            return false;
        foreach (var section in words.AsSpan(match.First, match.After - match.First))
            if (section is not null && section != match.Section)
                return true;
        return false;
    }

    /// <summary>For each behaviour the words that mean another one.</summary>
    private Dictionary<Behaviour, CodedBehaviour?[]> Covered(Match[] matches)
    {
        var covered = new Dictionary<Behaviour, CodedBehaviour?[]>();
        foreach (var match in matches)
            foreach (var behaviour in match.Section.Covered)
            {
                if (!covered.TryGetValue(behaviour, out var words))
                    covered[behaviour] = words = new CodedBehaviour?[_reading.Words.Length];
                words.AsSpan(match.First, match.After - match.First).Fill(match.Section);
            }
        return covered;
    }

    private void Add(Behaviour behaviour, Match match)
    {
        if (!_found.TryGetValue(behaviour, out var places))
            _found[behaviour] = places = [];
        places.Add((match.First, match.After, match.Pattern.IsWeak));
    }

    /// <summary>The words of all matches, those that overlap as one.</summary>
    private CitedWords[] Cited(List<(int First, int After, bool IsWeak)> places)
    {
        var cited = new List<(int First, int After)>();
        foreach (var (first, after, _) in places.OrderBy(place => place.First))
            if (cited.Count > 0 && first < cited[^1].After)
                cited[^1] = (cited[^1].First, Math.Max(cited[^1].After, after));
            else
                cited.Add((first, after));
        return [.. cited.Select(place => Cite(place.First, place.After)).DistinctBy(words => words.Start)];
    }

    private CitedWords Cite(int first, int after)
    {
        var (start, end) = (_reading.Words[first].Start, _reading.Words[after - 1].End);
        return new CitedWords(_reading.Text[start..end], start);
    }
}
