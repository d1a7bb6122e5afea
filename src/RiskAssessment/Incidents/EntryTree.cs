namespace RiskAssessment;

/// <summary>
/// Entries in the order of one of their times. Adding, removing and asking "what do those up to here come to, which is next?" cost
/// O(log N); an earlier tree stays as it was.
/// </summary>
internal readonly struct EntryTree(EntryOrder order, EntryNode? root = null)
{
    internal EntryNode? Root => root;

    /// <summary>What all entries come to.</summary>
    internal EntrySummary Summary => root?.Summary ?? EntrySummary.None;

    internal int Count => root?.Summary.Count ?? 0;

    internal EntryTree With(in DiaryEntry entry, int sign) =>
        new(order, sign > 0 ? EntryNode.Add(root, entry, order) : EntryNode.Remove(root!, entry, order));

    internal DiaryEntry[] ToArray()
    {
        var entries = new DiaryEntry[Count];
        root?.CopyTo(entries, 0);
        return entries;
    }

    /// <summary>The entry at a place.</summary>
    internal DiaryEntry At(int place)
    {
        var node = root!;
        while (node.Right is { } right)
        {
            var before = node.Left!.Summary.Count;
            node = place < before ? node.Left : right;
            place -= place < before ? 0 : before;
        }
        return node.Entries[place];
    }

    /// <summary>How many entries are at or before a limit.</summary>
    internal int CountUpTo(long limit)
    {
        var count = 0;
        var node = root;
        for (; node?.Right is { } right; node = right.Key > limit ? node.Left : right)
            if (right.Key <= limit)
                count += node.Left!.Summary.Count;
        for (var i = 0; i < node?.Entries.Length && EntryNode.KeyOf(node.Entries[i], order) <= limit; i++)
            count++;
        return count;
    }

    /// <summary>The sum of the entries at or before a limit.</summary>
    internal EntrySummary UpTo(long limit)
    {
        var sum = EntrySummary.None;
        var node = root;
        for (; node?.Right is { } right; node = right.Key > limit ? node.Left : right)
            if (right.Key <= limit)
                sum += node.Left!.Summary;
        for (var i = 0; i < node?.Entries.Length && EntryNode.KeyOf(node.Entries[i], order) <= limit; i++)
            sum += EntrySummary.Of(node.Entries[i], order);
        return sum;
    }

    /// <summary>
    /// Adds to a list the entries that start at or before an instant and end after another. Only parts in which there may be one are looked into.
    /// </summary>
    internal void AddOverlapping(List<DiaryEntry> found, long startBy, long endAfter)
    {
        if (root is not null)
            AddOverlapping(root, found, startBy, endAfter);
    }

    private static void AddOverlapping(EntryNode node, List<DiaryEntry> found, long startBy, long endAfter)
    {
        var extremes = node.Summary.Extremes;
        if (extremes.EarliestStart > startBy || extremes.LatestEnd <= endAfter)
            return;
        if (node.Right is { } right)
        {
            AddOverlapping(node.Left!, found, startBy, endAfter);
            AddOverlapping(right, found, startBy, endAfter);
            return;
        }
        foreach (ref readonly var entry in node.Entries.AsSpan())
            if (entry.Span.Start <= startBy && entry.Span.End > endAfter)
                found.Add(entry);
    }
}
