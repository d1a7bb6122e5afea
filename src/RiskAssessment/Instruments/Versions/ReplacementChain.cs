namespace RiskAssessment.Instruments;

/// <summary>The versions that lead from one to another, each replacing the previous one.</summary>
internal static class ReplacementChain
{
    /// <summary>The shortest chain, both ends included, and of equally short ones the first as declared; <see langword="null"/> if there is none.</summary>
    internal static IReadOnlyList<Instrument>? Between(Instrument from, Instrument to, Func<string, string, Instrument?> find)
    {
        var next = new Dictionary<(string, string), Instrument?> { [NameOf(to)] = null };
        var open = new Queue<Instrument>([to]);
        while (open.Count > 0)
        {
            var at = open.Dequeue();
            if (NameOf(at) == NameOf(from))
                return Unwind(from, next);
            foreach (var replaced in at.Replaces)
            {
                var name = (replaced.Id ?? at.Id, replaced.Version);
                if (!next.ContainsKey(name) && (name == NameOf(from) ? from : find(name.Item1, name.Version)) is { } before)
                {
                    next[name] = at;
                    open.Enqueue(before);
                }
            }
        }
        return null;
    }

    private static List<Instrument> Unwind(Instrument from, Dictionary<(string Id, string Version), Instrument?> next)
    {
        var chain = new List<Instrument>();
        for (Instrument? at = from; at is not null; at = next[NameOf(at)])
            chain.Add(at);
        return chain;
    }

    private static (string Id, string Version) NameOf(Instrument instrument) => (instrument.Id, instrument.Version);
}
