namespace RiskAssessment;

/// <summary>
/// Entries in the order of one of their times. Adding, removing and asking "what do those up to here come to, which is next?" cost
/// O(log N); an earlier tree stays as it was.
/// </summary>
internal readonly struct EntryTree(EntryOrder order, EntryNode? root = null)
{
    internal EntryNode? Root => root;

    /// <summary>What all entries come to.</summary>
    internal EntrySummary Summary => root?.Summary ?? default;

    internal EntryTree With(in DiaryEntry entry, int sign) =>
        new(order, sign > 0 ? EntryNode.Add(root, entry, order) : EntryNode.Remove(root!, entry, order));

    internal DiaryEntry[] ToArray()
    {
        var entries = new DiaryEntry[Summary.Count];
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

    /// <summary>The sum of the entries at or before a limit.</summary>
    internal EntrySummary UpTo(long limit)
    {
        var sum = default(EntrySummary);
        var node = root;
        for (; node?.Right is { } right; node = right.Key > limit ? node.Left : right)
            if (right.Key <= limit)
                sum += node.Left!.Summary;
        for (var i = 0; i < node?.Entries.Length && EntryNode.KeyOf(node.Entries[i], order) <= limit; i++)
            sum += EntrySummary.Of(node.Entries[i], order);
        return sum;
    }

    /// <summary>The time of the last entry with one of some traits, of those at or before a limit; the beginning of time where there is none.</summary>
    internal long LastUpTo(long limit, EntryTraits traits) => root is null ? long.MinValue : LastUpTo(root, limit, traits);

    /// <summary>The time of the first entry with one of some traits, of those after a limit; the end of time where there is none.</summary>
    internal long FirstAfter(long limit, EntryTraits traits) => root is null ? long.MaxValue : FirstAfter(root, limit, traits);

    /// <summary>
    /// Only the parts along the limit are looked into in vain: of the others the summary tells whether there is one.
    /// </summary>
    private long LastUpTo(EntryNode node, long limit, EntryTraits traits)
    {
        if (node.Key > limit || (node.Summary.Traits & traits) == 0)
            return long.MinValue;
        if (node.Right is { } right)
            return LastUpTo(right, limit, traits) is var found && found != long.MinValue ? found : LastUpTo(node.Left!, limit, traits);
        for (var i = node.Entries.Length - 1; i >= 0; i--)
            if (EntryNode.KeyOf(node.Entries[i], order) <= limit && (node.Entries[i].Traits & traits) != 0)
                return EntryNode.KeyOf(node.Entries[i], order);
        return long.MinValue;
    }

    private long FirstAfter(EntryNode node, long limit, EntryTraits traits)
    {
        if ((node.Summary.Traits & traits) == 0)
            return long.MaxValue;
        if (node.Right is { } right)
            return right.Key > limit && FirstAfter(node.Left!, limit, traits) is var found && found != long.MaxValue ? found : FirstAfter(right, limit, traits);
        foreach (ref readonly var entry in node.Entries.AsSpan())
            if (EntryNode.KeyOf(entry, order) > limit && (entry.Traits & traits) != 0)
                return EntryNode.KeyOf(entry, order);
        return long.MaxValue;
    }
}
