namespace RiskAssessment.Import.Coding;

/// <summary>Brings what people type to the words of the patterns: contractions, texting forms, and a letter too few or two letters in the wrong order.</summary>
internal sealed class Spellings
{
    private const int ShortestRepaired = 7;
    private const int LongestRepaired = 16;

    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["ll"] = "will",
        ["d"] = "would",
        ["ve"] = "have",
        ["re"] = "are",
        ["m"] = "am",
        ["n"] = "yn",
        ["i"] = "ei",
        ["u"] = "eu",
    };

    private readonly Dictionary<string, string[]> _respelled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _repaired = new(StringComparer.Ordinal);

    /// <summary>Declares how a typed form is read.</summary>
    internal void Respell(string typed, string[] keys) => _respelled[typed] = keys;

    /// <summary>Declares a word that patterns use, so that its misspellings are repaired.</summary>
    internal void Know(string key)
    {
        if (!_known.Add(key))
            return;
        if (key.EndsWith("ing", StringComparison.Ordinal) && key.Length >= ShortestRepaired)
            _repaired.TryAdd(key[..^1], key);
        if (key.Length is < ShortestRepaired or > LongestRepaired)
            return;
        for (var i = 1; i + 1 < key.Length; i++)
        {
            _repaired.TryAdd(key.Remove(i, 1), key);
            _repaired.TryAdd(string.Concat(key.AsSpan(0, i), [key[i + 1], key[i]], key.AsSpan(i + 2)), key);
        }
    }

    /// <summary>The words that a written word stands for; none if it has no letter.</summary>
    internal IEnumerable<string> KeysOf(string written) => Parts(written).SelectMany(part => Respelled(part) ?? [Repaired(part)]);

    /// <summary>The same for a word of a pattern, which is not repaired.</summary>
    internal IEnumerable<string> KeysAsGiven(string written) => Parts(written).SelectMany(part => Respelled(part) ?? [part]);

    private string[]? Respelled(string key) => _respelled.TryGetValue(key, out var keys) ? keys : null;

    private string Repaired(string key) => !_known.Contains(key) && _repaired.TryGetValue(key, out var repaired) ? repaired : key;

    private static List<string> Parts(string written)
    {
        var parts = new List<string>();
        foreach (var part in written.Split('\'', '\u2019', '\u2018', '`'))
            if (Wording.Key(part) is { Length: > 0 } key)
                parts.Add(key);
        if (parts.Count < 2)
            return parts;
        if (parts[^1] == "t" && parts[^2] is [.., 'n'] stem)
            (parts[^2], parts[^1]) = (stem switch { "can" => "can", "won" => "will", "shan" => "shall", "ain" => "is", _ => stem[..^1] }, "not");
        else if (Endings.TryGetValue(parts[^1], out var whole))
            parts[^1] = whole;
        return parts;
    }
}
