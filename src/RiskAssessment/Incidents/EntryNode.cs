namespace RiskAssessment;

/// <summary>By which of its times an entry is ordered.</summary>
internal enum EntryOrder
{
    Start,
    End,
    Midpoint,
}

/// <summary>
/// A part of an <see cref="EntryTree"/>: a few entries side by side, or two parts. Weight-balanced (Adams), the weight being the number
/// of leaves; an added or removed entry makes the path to it anew, and an earlier tree stays as it was.
/// </summary>
internal sealed class EntryNode
{
    private const int Balance = 3;
    private const int Rotation = 2;
    private const int MostInLeaf = 8;

    /// <summary>How many entries each leaf has in a tree that is made as a whole: there is room for a few more.</summary>
    private const int FirstInLeaf = 6;

    private readonly int _leaves;

    private EntryNode(DiaryEntry[] entries, in EntrySummary summary, EntryOrder order)
    {
        (Entries, _leaves, Summary) = (entries, 1, summary);
        Key = KeyOf(entries[0], order);
    }

    private EntryNode(EntryNode left, EntryNode right)
    {
        (Left, Right, Entries, Key) = (left, right, left.Entries, left.Key);
        _leaves = left._leaves + right._leaves;
        Summary = left.Summary + right.Summary;
    }

    internal EntryNode? Left { get; }

    internal EntryNode? Right { get; }

    /// <summary>The entries of a leaf; of a node, those of its first leaf.</summary>
    internal DiaryEntry[] Entries { get; }

    /// <summary>The time by which the first entry is ordered.</summary>
    internal long Key { get; }

    internal EntrySummary Summary { get; }

    internal static long KeyOf(in DiaryEntry entry, EntryOrder order) => order switch
    {
        EntryOrder.Start => entry.Span.Start,
        EntryOrder.End => entry.Span.End,
        _ => entry.Span.TwiceMidpoint,
    };

    /// <summary>A tree of entries that are in order.</summary>
    internal static EntryNode? Of(ReadOnlySpan<DiaryEntry> entries, EntryOrder order)
    {
        if (entries.IsEmpty)
            return null;
        if (entries.Length <= FirstInLeaf)
            return Leaf(entries.ToArray(), order);
        var half = ((entries.Length / 2) + FirstInLeaf - 1) / FirstInLeaf * FirstInLeaf;
        return new EntryNode(Of(entries.Slice(0, half), order)!, Of(entries.Slice(half), order)!);
    }

    internal static EntryNode Add(EntryNode? node, in DiaryEntry entry, EntryOrder order)
    {
        if (node is null)
            return Leaf([entry], order);
        if (node.Right is not { } right)
            return AddToLeaf(node, entry, order);
        return right.Precedes(entry, order)
            ? Balanced(node.Left!, Add(right, entry, order))
            : Balanced(Add(node.Left, entry, order), right);
    }

    internal static EntryNode? Remove(EntryNode node, in DiaryEntry entry, EntryOrder order)
    {
        if (node.Right is not { } right)
            return RemoveFromLeaf(node, entry, order);
        if (right.Precedes(entry, order))
            return Remove(right, entry, order) is { } changed ? Balanced(node.Left!, changed) : node.Left;
        return Remove(node.Left!, entry, order) is { } other ? Balanced(other, right) : right;
    }

    internal int CopyTo(DiaryEntry[] entries, int at)
    {
        if (Right is not null)
            return Right.CopyTo(entries, Left!.CopyTo(entries, at));
        Entries.CopyTo(entries, at);
        return at + Entries.Length;
    }

    private static int Compare(in DiaryEntry entry, in DiaryEntry other, EntryOrder order)
    {
        var byKey = KeyOf(entry, order).CompareTo(KeyOf(other, order));
        return byKey == 0 ? entry.CompareTo(other) : byKey;
    }

    /// <summary>Whether the first entry is at or before another.</summary>
    private bool Precedes(in DiaryEntry entry, EntryOrder order)
    {
        var key = KeyOf(entry, order);
        return Key == key ? Entries[0].CompareTo(entry) <= 0 : Key < key;
    }

    private static EntryNode Leaf(DiaryEntry[] entries, EntryOrder order) => new(entries, EntrySummary.Of(entries, order), order);

    private static EntryNode AddToLeaf(EntryNode leaf, in DiaryEntry entry, EntryOrder order)
    {
        var entries = leaf.Entries;
        var place = entries.Length;
        while (place > 0 && Compare(entry, entries[place - 1], order) < 0)
            place--;
        var more = new DiaryEntry[entries.Length + 1];
        Array.Copy(entries, more, place);
        more[place] = entry;
        Array.Copy(entries, place, more, place + 1, entries.Length - place);
        if (more.Length <= MostInLeaf)
            return new EntryNode(more, leaf.Summary + EntrySummary.Of(entry, order), order);
        // What comes last mostly comes last again, and then leaves full leaves behind.
        var half = place == entries.Length ? place : more.Length / 2;
        return new EntryNode(Leaf(more.AsSpan(0, half).ToArray(), order), Leaf(more.AsSpan(half).ToArray(), order));
    }

    private static EntryNode? RemoveFromLeaf(EntryNode leaf, in DiaryEntry entry, EntryOrder order)
    {
        var entries = leaf.Entries;
        if (entries.Length == 1)
            return null;
        var place = 0;
        while (Compare(entry, entries[place], order) != 0)
            place++;
        var rest = new DiaryEntry[entries.Length - 1];
        Array.Copy(entries, rest, place);
        Array.Copy(entries, place + 1, rest, place, rest.Length - place);
        return Leaf(rest, order);
    }

    private static EntryNode Balanced(EntryNode left, EntryNode right)
    {
        if (right._leaves > Balance * left._leaves)
            return right.Left!._leaves < Rotation * right.Right!._leaves
                ? new EntryNode(new EntryNode(left, right.Left), right.Right)
                : new EntryNode(new EntryNode(left, right.Left.Left!), new EntryNode(right.Left.Right!, right.Right));
        if (left._leaves > Balance * right._leaves)
            return left.Right!._leaves < Rotation * left.Left!._leaves
                ? new EntryNode(left.Left, new EntryNode(left.Right, right))
                : new EntryNode(new EntryNode(left.Left, left.Right.Left!), new EntryNode(left.Right.Right!, right));
        return new EntryNode(left, right);
    }
}
