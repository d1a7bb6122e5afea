namespace RiskAssessment;

/// <summary>
/// All minimal sets of up to three changes that make one rule true, and one minimal set of any size. What is not found within the budget is not
/// decided.
/// </summary>
internal sealed class ChangeSearch(RuleChanges rule, ChangeBudget budget, Func<int, bool> isOpen)
{
    /// <summary>The most changes of a set.</summary>
    internal const int Most = 3;

    private const int BitsPerChange = 21;

    private readonly HashSet<ulong> _tried = [];
    private readonly HashSet<string> _deadEnds = new(StringComparer.Ordinal);
    private bool _isCut;

    /// <summary>The sets, each in ascending order; those with fewer changes first.</summary>
    internal List<int[]> Sets { get; } = [];

    /// <summary>The keys of the sets.</summary>
    internal HashSet<ulong> Keys { get; } = [];

    /// <summary>Whether all minimal sets of up to three changes were found.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>Whether the rule cannot be reached with any number of further changes.</summary>
    internal bool IsExhausted { get; private set; }

    /// <summary>A number for a set of up to three changes.</summary>
    internal static ulong KeyOf(ReadOnlySpan<int> ascending)
    {
        ulong key = 0;
        foreach (var change in ascending)
            key = (key << BitsPerChange) | (uint)(change + 1);
        return key;
    }

    /// <summary>Whether a set, or a part of it, is among some sets.</summary>
    internal static bool Contains(HashSet<ulong> keys, ReadOnlySpan<int> ascending, bool itself = true)
    {
        Span<int> part = stackalloc int[Most];
        var all = (1 << ascending.Length) - 1;
        for (var chosen = 1; chosen < (itself ? all + 1 : all); chosen++)
        {
            var count = 0;
            for (var i = 0; i < ascending.Length; i++)
                if ((chosen >> i & 1) != 0)
                    part[count++] = ascending[i];
            if (keys.Contains(KeyOf(part.Slice(0, count))))
                return true;
        }
        return false;
    }

    /// <summary>Finds the sets, the smaller ones first.</summary>
    internal void FindSets()
    {
        for (var most = 1; most <= Most; most++)
        {
            _tried.Clear();
            _isCut = false;
            Extend(most);
            if (budget.IsSpent)
                return;
            IsExhausted = !_isCut;
            if (IsExhausted)
                break;
        }
        IsComplete = true;
    }

    /// <summary>One minimal set of any size; <see langword="null"/> if there is none, or none was found within the budget.</summary>
    internal int[]? FindOne()
    {
        if (!Descend())
            return null;
        List<int> set = [.. rule.Made];
        while (rule.Count > 0)
            rule.TakeBack();
        while (set.FindLastIndex(change => rule.IsReachedBy(set.Where(other => other != change))) is >= 0 and var idle)
            set.RemoveAt(idle);
        set.Sort();
        return [.. set];
    }

    private void Extend(int most)
    {
        if (rule.IsReached)
        {
            int[] set = [.. rule.Made.OrderBy(change => change)];
            Sets.Add(set);
            Keys.Add(KeyOf(set));
            return;
        }
        if (rule.Count == most)
        {
            _isCut = _isCut || rule.Ways().Count > 0;
            return;
        }
        var ways = rule.Ways(most - rule.Count);
        _isCut |= rule.IsCut;
        Span<int> room = stackalloc int[Most];
        foreach (var way in ways)
        {
            var set = With(way.Change, room);
            var key = KeyOf(set);
            if (budget.IsSpent)
                return;
            if (_tried.Contains(key) || Contains(Keys, set))
                continue;
            if (rule.Make(way.Change) && (!way.MustMeet || rule.Distance(way.Goal) == 0))
            {
                _tried.Add(key);
                Extend(most);
            }
            rule.TakeBack();
        }
    }

    private ReadOnlySpan<int> With(int change, Span<int> room)
    {
        var count = 0;
        foreach (var made in rule.Made)
            room[count++] = made;
        room[count++] = change;
        for (var i = 1; i < count; i++)
            for (var at = i; at > 0 && room[at] < room[at - 1]; at--)
                (room[at], room[at - 1]) = (room[at - 1], room[at]);
        return room.Slice(0, count);
    }

    /// <summary>Goes on with what brings the rule nearest, until it is reached; takes back what leads nowhere.</summary>
    private bool Descend()
    {
        if (rule.IsReached)
            return true;
        foreach (var (_, _, change) in Candidates())
        {
            if (budget.IsSpent)
                return false;
            if (rule.Make(change) && !_deadEnds.Contains(Name()) && Descend())
                return true;
            _deadEnds.Add(Name());
            rule.TakeBack();
        }
        return false;

        string Name() => string.Join(" ", rule.Made.OrderBy(made => made));
    }

    private SortedSet<(double Left, bool IsKnown, int Change)> Candidates()
    {
        var candidates = new SortedSet<(double Left, bool IsKnown, int Change)>();
        foreach (var way in rule.Ways())
        {
            var now = rule.Distance(way.Goal);
            var isOther = rule.Make(way.Change);
            var left = rule.Distance(way.Goal);
            rule.TakeBack();
            if (isOther && (left == 0 || !way.MustMeet))
                candidates.Add((left < now ? left / now : 2, !isOpen(way.Change), way.Change));
        }
        return candidates;
    }
}
