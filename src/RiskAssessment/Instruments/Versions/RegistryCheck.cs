namespace RiskAssessment.Instruments;

/// <summary>An instrument with the name of the file that it came from.</summary>
internal sealed record NamedInstrument(string Name, Instrument Instrument);

/// <summary>Problems between instruments that are each valid on their own.</summary>
internal static class RegistryCheck
{
    /// <summary>Two instruments of one id and version are not the same.</summary>
    internal const string TwoOfOneVersion = "SRA0601";

    /// <summary>A version replaces itself through other versions.</summary>
    internal const string Circle = "SRA0603";

    internal static IEnumerable<Problem> Problems(IReadOnlyList<NamedInstrument> instruments)
    {
        var known = new Dictionary<(string, string), NamedInstrument>();
        foreach (var named in instruments)
        {
            var key = (named.Instrument.Id, named.Instrument.Version);
            if (!known.TryGetValue(key, out var other))
                known[key] = named;
            else if (other.Instrument.Sha256 != named.Instrument.Sha256)
                yield return new(TwoOfOneVersion, $"{named.Name}: $.version", $"{named.Instrument} is in '{other.Name}' too, with different content. A published version never changes: give one of them its own version.");
        }
        Instrument? Find(string id, string version) => known.TryGetValue((id, version), out var named) ? named.Instrument : null;
        foreach (var named in known.Values)
            foreach (var problem in Of(named, Find))
                yield return problem;
    }

    private static IEnumerable<Problem> Of(NamedInstrument named, Func<string, string, Instrument?> find)
    {
        var instrument = named.Instrument;
        Instrument[] replaced = [.. instrument.Replaces.Select(version => find(version.Id ?? instrument.Id, version.Version)).OfType<Instrument>()];
        if (replaced.Any(before => ReplacementChain.Between(instrument, before, find) is not null))
            yield return new(Circle, $"{named.Name}: $.replaces", $"{instrument} replaces itself through other versions. Change one 'replaces' of the cycle.");
        for (var i = 0; i < instrument.Items.Count; i++)
            for (var k = 0; k < instrument.Items[i].Replaces?.Count; k++)
                foreach (var problem in OfItem(instrument.Items[i].Replaces![k], instrument.Id, replaced, $"{named.Name}: $.items[{i}].replaces[{k}]"))
                    yield return problem;
    }

    /// <summary>If several versions are replaced, it is enough that one of them has the part.</summary>
    private static IEnumerable<Problem> OfItem(ReplacedItem part, string ownId, Instrument[] replaced, string path)
    {
        Instrument[] versions = [.. replaced.Where(version => version.Id == (part.Instrument ?? ownId))];
        if (versions.Length == 0)
            yield break;
        Item[] items = [.. versions.SelectMany(version => version.Items).Where(item => item.Code == part.Item)];
        if (items.Length == 0)
            yield return InstrumentCheck.NotFound($"{path}.item", $"item in {string.Join(" or ", versions.AsEnumerable())}", part.Item, versions.SelectMany(version => version.Items).Select(item => item.Code));
        else
            foreach (var option in part.Options?.Keys ?? [])
                if (items.All(item => item.IndexOf(option) < 0))
                    yield return InstrumentCheck.NotFound($"{path}.options.{option}", $"option of '{part.Item}'", option, items.SelectMany(item => item.Options).Select(known => known.Code));
    }
}
