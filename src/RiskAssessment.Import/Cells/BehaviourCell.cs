namespace RiskAssessment.Import.Cells;

/// <summary>Reads behaviours: codes, labels in English or Welsh, a few everyday words, and several of them in one cell.</summary>
internal static class BehaviourCell
{
    private const int LongestWords = 200;
    private const double LeastLikeness = 0.4;

    private static readonly char[] Separators = [';', '|', '+', '\n', '\r'];

    private static readonly Dictionary<string, Behaviour> ByKey = Behaviour.All
        .SelectMany(behaviour => Names(behaviour).Concat(EverydayWords.Of(behaviour)).Select(Wording.Key).Distinct(StringComparer.Ordinal).Select(key => (key, behaviour)))
        .ToDictionary(pair => pair.key, pair => pair.behaviour, StringComparer.Ordinal);

    private static readonly Dictionary<Behaviour, HashSet<(char, char)>[]> PairsOf = Behaviour.All.ToDictionary(
        behaviour => behaviour, behaviour => Names(behaviour).Concat(EverydayWords.Of(behaviour)).Select(name => Pairs(Wording.Key(name))).ToArray());

    /// <summary>The behaviours of a cell, and its parts without a known behaviour.</summary>
    internal static (List<Behaviour> Known, List<string> Unknown) Read(string cell)
    {
        var (known, unknown) = (new List<Behaviour>(), new List<string>());
        if (TryFind(cell, out var whole))
            known.Add(whole);
        else
            foreach (var part in cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                ReadPart(part, known, unknown);
        return (known, unknown);
    }

    /// <summary>The codes whose names look most like the words, the likeliest first; at most three.</summary>
    internal static IEnumerable<string> Nearest(string words)
    {
        var typed = Pairs(Wording.Key(words.Length > LongestWords ? words[..LongestWords] : words));
        return (from behaviour in Behaviour.All
                let likeness = PairsOf[behaviour].Max(name => Likeness(typed, name))
                where likeness >= LeastLikeness
                orderby likeness descending
                select behaviour.Code).Take(3);
    }

    /// <summary>A comma separates behaviours, and also occurs within some labels: the longest name wins.</summary>
    private static void ReadPart(string part, List<Behaviour> known, List<string> unknown)
    {
        var pieces = part.Length > LongestWords * 5 ? [part] : part.Split([',', '/', '&'], StringSplitOptions.TrimEntries);
        if (TryFind(part, out var whole))
        {
            known.Add(whole);
            return;
        }
        var found = new List<Behaviour>();
        var missed = new List<string>();
        for (var i = 0; i < pieces.Length;)
        {
            var length = Math.Min(4, pieces.Length - i);
            while (length > 0 && !TryFind(string.Concat(pieces.Skip(i).Take(length)), out whole))
                length--;
            if (length > 0 && whole is not null)
                found.Add(whole);
            else if (Joined(pieces[i]) is { Count: > 0 } both)
                found.AddRange(both);
            else if (pieces[i].Length > 0)
                missed.Add(pieces[i]);
            i += Math.Max(length, 1);
        }
        known.AddRange(found);
        if (found.Count == 0)
            unknown.Add(part);
        else
            unknown.AddRange(missed);
    }

    /// <summary>Calls and texts: behaviours only if every part of it is one, because "and" also occurs in any story.</summary>
    private static List<Behaviour> Joined(string piece)
    {
        var known = new List<Behaviour>();
        foreach (var part in piece.Length > LongestWords ? [piece] : piece.Split([" and ", " a ", " ac "], StringSplitOptions.TrimEntries))
        {
            if (!TryFind(part, out var behaviour))
                return [];
            known.Add(behaviour);
        }
        return known;
    }

    private static bool TryFind(string words, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Behaviour? behaviour)
    {
        behaviour = null;
        return words.Length <= LongestWords && ByKey.TryGetValue(Wording.Key(words), out behaviour);
    }

    private static string[] Names(Behaviour behaviour) => [behaviour.Code, behaviour.Label.In("en"), behaviour.Label.In("cy")];

    private static HashSet<(char, char)> Pairs(string key) => [.. key.Zip(key.Skip(1))];

    /// <summary>Dice's coefficient over pairs of neighbouring letters.</summary>
    private static double Likeness(HashSet<(char, char)> one, HashSet<(char, char)> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
