namespace RiskAssessment;

/// <summary>Sets of changes of the same subjects that differ in the values alone, so that any combination of the values is one of them.</summary>
/// <param name="changes">For each subject, in ascending order, the changes that it may have.</param>
internal sealed class ChangeBox(IReadOnlyList<List<int>> changes)
{
    /// <summary>Combinations beyond this number are not looked at, so a box may be smaller than it could be.</summary>
    private const int MostCombinations = 256;

    /// <summary>For each subject, in ascending order, the changes that it may have.</summary>
    internal IReadOnlyList<List<int>> Changes { get; } = changes;

    /// <summary>The sets: every combination of the values.</summary>
    internal IEnumerable<int[]> Sets => Combine(Changes);

    /// <summary>Boxes that contain all sets, which have the same subjects, and nothing else.</summary>
    internal static IEnumerable<ChangeBox> Of(ChangeSpace space, IReadOnlyList<int[]> sets)
    {
        var keys = new HashSet<ulong>(sets.Select(set => ChangeSearch.KeyOf(set)));
        var covered = new HashSet<ulong>();
        foreach (var set in sets)
        {
            if (covered.Contains(ChangeSearch.KeyOf(set)))
                continue;
            var box = Around(space, set, other => keys.Contains(ChangeSearch.KeyOf(other)));
            covered.UnionWith(box.Sets.Select(other => ChangeSearch.KeyOf(other)));
            yield return box;
        }
    }

    /// <summary>A box that contains a set, and only sets that will do: one subject after the other has each further value with which all combinations do.</summary>
    internal static ChangeBox Around(ChangeSpace space, int[] set, Func<int[], bool> does)
    {
        List<int>[] values = Array.ConvertAll(set, change => new List<int> { change });
        for (var place = 0; place < values.Length; place++)
        {
            var isList = space.IsList(space.SubjectOf(set[place]));
            Grow(values, place, set[place] + 1, space.EndOf(space.SubjectOf(set[place])), 1, isList, space, does);
            Grow(values, place, set[place] - 1, space.FirstOf(space.SubjectOf(set[place])) - 1, -1, isList, space, does);
            values[place].Sort();
        }
        return new ChangeBox(values);
    }

    /// <summary>Adds values in one direction; of numbers only those without a gap.</summary>
    private static void Grow(List<int>[] values, int place, int from, int end, int step, bool isList, ChangeSpace space, Func<int[], bool> does)
    {
        for (var change = from; change != end; change += step)
        {
            var (now, tried) = (values[place], change);
            values[place] = [tried];
            var isOne = values.Aggregate(1L, (product, list) => product * list.Count) <= MostCombinations
                && (isList || space.IsNumber(tried) == space.IsNumber(now[0])) && Combine(values).All(does);
            values[place] = now;
            if (isOne)
                now.Add(tried);
            else if (!isList)
                return;
        }
    }

    private static IEnumerable<int[]> Combine(IReadOnlyList<List<int>> values)
    {
        IEnumerable<int[]> sets = [[]];
        foreach (var list in values)
            sets = sets.SelectMany(_ => list, (set, change) => (int[])[.. set, change]);
        return sets;
    }
}
