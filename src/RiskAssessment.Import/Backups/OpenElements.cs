namespace RiskAssessment.Import.Backups;

/// <summary>Counts the elements of a web page that are open at once, before a parser builds them.</summary>
internal static class OpenElements
{
    private static readonly HashSet<string> Void = new(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The largest number of elements that are open at once. An element is closed only by an end tag of its own name.</summary>
    internal static int Count(string page)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var (now, most) = (0, 0);
        for (var at = page.IndexOf('<', StringComparison.Ordinal); at >= 0; at = page.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < page.Length && page[at + 1] == '/';
            var name = NameAt(page, isEnd ? at + 2 : at + 1);
            var known = names.TryGetValue(name, out var count);
            if (name.IsEmpty || (isEnd && count == 0) || (!known && Void.Contains(name.ToString())))
                continue;
            names[name] = count + (isEnd ? -1 : 1);
            now += isEnd ? -1 : 1;
            most = Math.Max(most, now);
        }
        return most;
    }

    private static ReadOnlySpan<char> NameAt(string page, int start)
    {
        var end = start;
        while (end < page.Length && char.IsAsciiLetterOrDigit(page[end]))
            end++;
        return page.AsSpan(start..end);
    }
}
