namespace RiskAssessment.Import.Contacts;

/// <summary>Finds which messages two sources both have where somebody gave them different codes: the smaller source is taken to be in the larger one.</summary>
internal static class SameMessages
{
    private const char Separator = '+';

    /// <summary>The codes of the messages that both have, in the one and in the other, and their number. Equal codes are compared first.</summary>
    /// <param name="one">The number of messages of the one source by their codes.</param>
    /// <param name="other">Those of the other.</param>
    internal static IReadOnlyList<(string One, string Other, int Count)> Of(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other)
    {
        var (here, there) = (new Dictionary<string, int>(one, StringComparer.Ordinal), new Dictionary<string, int>(other, StringComparer.Ordinal));
        var same = new List<(string One, string Other, int Count)>();
        foreach (var (first, second) in one.Keys.SelectMany(first => other.Keys.Select(second => (first, second))).OrderBy(pair => Unlikeness(pair.first, pair.second)).ThenBy(pair => pair.first, StringComparer.Ordinal).ThenBy(pair => pair.second, StringComparer.Ordinal))
        {
            var count = Math.Min(here[first], there[second]);
            if (count == 0)
                continue;
            same.Add((first, second, count));
            here[first] -= count;
            there[second] -= count;
        }
        return same;
    }

    /// <summary>Codes that have all codes of both.</summary>
    internal static string Both(string one, string other) => Join(Parts(one).Union(Parts(other), StringComparer.Ordinal));

    /// <summary>Codes as one text, in their order.</summary>
    internal static string Join(IEnumerable<string> codes) => string.Join(Separator, codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The codes of such a text.</summary>
    internal static string[] Parts(string codes) => codes.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same codes; codes of which one has all of the other; codes and none; none; codes that only differ.</summary>
    private static int Unlikeness(string one, string other) => (one.Length, other.Length) switch
    {
        (0, 0) => 3,
        (0, _) or (_, 0) => 2,
        _ when one == other => 0,
        _ => Both(one, other) is var both && (both == one || both == other) ? 1 : 4,
    };
}
