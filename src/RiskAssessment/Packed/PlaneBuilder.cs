using System.Globalization;

namespace RiskAssessment.Packed;

/// <summary>
/// Builds operations over planes. What is always true or false is worked out here, and the same operation is never written twice.
/// </summary>
internal sealed class PlaneBuilder
{
    internal const int False = -1;
    internal const int True = -2;

    private const int MostCounted = 31;

    private readonly List<PlaneOperation> _operations = [];
    private readonly List<int> _operands = [];
    private readonly List<ClauseShape> _shapes = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly int _stored;
    private int _planes;

    /// <summary>Begins with so many planes that are there already.</summary>
    internal PlaneBuilder(int stored) => _planes = _stored = stored;

    internal int And(params IEnumerable<int> planes) => Group(PlaneOperator.And, True, False, planes);

    internal int Or(params IEnumerable<int> planes) => Group(PlaneOperator.Or, False, True, planes);

    internal int Not(int plane) => plane switch
    {
        False => True,
        True => False,
        _ => Write(PlaneOperator.Not, [plane]),
    };

    internal int AndNot(int plane, int without) => (plane, without) switch
    {
        (False, _) or (_, True) => False,
        (_, False) => plane,
        (True, _) => Not(without),
        _ => plane == without ? False : Write(PlaneOperator.AndNot, [plane, without]),
    };

    /// <summary>Where the one holds or both others do.</summary>
    internal int OrAnd(int one, int two, int three) =>
        one < 0 || two < 0 || three < 0 ? Or(one, And(two, three)) : Write(PlaneOperator.OrAnd, [one, two, three]);

    /// <summary>Where any clause holds; one with nothing that it needs any of asks for all alone.</summary>
    internal int AnyClause(IEnumerable<(int[] All, int[] Any)> clauses)
    {
        var (operands, shapes) = (new List<int>(), new List<ClauseShape>());
        foreach (var (all, any) in clauses)
        {
            int[] needed = [.. all.Where(plane => plane != True)];
            int[] some = any.Contains(True) ? [] : [.. any.Where(plane => plane != False)];
            if (needed.Contains(False) || (some.Length == 0 && any.Length > 0 && !any.Contains(True)))
                continue;
            if (needed.Length + some.Length == 0)
                return True;
            operands.AddRange([.. needed, .. some]);
            shapes.Add(new ClauseShape(needed.Length, some.Length));
        }
        return shapes.Count switch
        {
            0 => False,
            1 when shapes[0].Any == 0 => And(operands),
            1 when shapes[0].All == 0 => Or(operands),
            _ => Write(PlaneOperator.Clauses, [.. operands], 1, shapes),
        };
    }

    /// <summary>Where the weights of the planes that hold add up to at least so much. Weights may be negative.</summary>
    internal int SumAtLeast(double least, IEnumerable<(int Plane, long Weight)> terms)
    {
        (int Plane, long Weight)[] all = [.. terms.Where(term => term.Weight != 0 && term.Plane != False)];
        if (all.Count(term => term.Weight < 0) > all.Length / 2)
            return Not(SumAtLeast(1 - Math.Ceiling(least), all.Select(term => (term.Plane, -term.Weight))));
        var offset = all.Sum(term => term.Plane == True ? term.Weight : Math.Min(0, term.Weight));
        (int Plane, long Weight)[] addends = [.. all.Where(term => term.Plane != True).Select(term => (term.Weight > 0 ? term.Plane : Not(term.Plane), Math.Abs(term.Weight)))];
        var divisor = addends.Aggregate(0L, (divisor, addend) => GreatestDivisor(divisor, addend.Weight));
        var threshold = Math.Ceiling((Math.Ceiling(least) - offset) / Math.Max(1, divisor));
        var most = addends.Sum(addend => addend.Weight / divisor);
        return threshold <= 0 ? True
            : threshold > most ? False
            : threshold == most ? And(addends.Select(addend => addend.Plane))
            : addends.All(addend => addend.Weight / divisor >= threshold) ? Or(addends.Select(addend => addend.Plane))
            : Compare(AddUp(Columns(addends, divisor)), (long)threshold);
    }

    /// <summary>The program, its working planes laid over each other where one is no longer needed when another is written.</summary>
    internal (PlaneOperation[] Operations, int[] Operands, ClauseShape[] Shapes, int Planes) Finish(int[] results)
    {
        DropUnneeded(results);
        var lastUse = Enumerable.Repeat(-1, _planes).ToArray();
        for (var i = 0; i < _operations.Count; i++)
            foreach (var plane in Ins(_operations[i]))
                lastUse[plane] = i;
        foreach (var result in results)
            if (result >= 0)
                lastUse[result] = int.MaxValue;
        var place = Enumerable.Range(0, _planes).ToArray();
        var free = new Stack<int>();
        var used = _stored;
        for (var i = 0; i < _operations.Count; i++)
        {
            var operation = _operations[i];
            var (ins, outs) = (Ins(operation), Outs(operation));
            foreach (var plane in ins.Distinct().Where(plane => plane >= _stored && lastUse[plane] == i))
                free.Push(place[plane]);
            foreach (var plane in outs)
                place[plane] = free.Count > 0 ? free.Pop() : used++;
            foreach (var plane in outs.Where(plane => lastUse[plane] < 0))
                free.Push(place[plane]);
            for (var k = 0; k < ins.Count + outs.Count; k++)
                _operands[operation.First + k] = place[k < ins.Count ? ins[k] : outs[k - ins.Count]];
        }
        for (var i = 0; i < results.Length; i++)
            results[i] = results[i] >= 0 ? place[results[i]] : results[i];
        return ([.. _operations], [.. _operands], [.. _shapes], used);
    }

    private void DropUnneeded(int[] results)
    {
        var needed = new bool[_planes];
        foreach (var result in results)
            if (result >= 0)
                needed[result] = true;
        for (var i = _operations.Count - 1; i >= 0; i--)
            if (IsNeeded(_operations[i]))
                foreach (var plane in Ins(_operations[i]))
                    needed[plane] = true;
        _operations.RemoveAll(operation => !IsNeeded(operation));

        bool IsNeeded(PlaneOperation operation) => Outs(operation).Exists(plane => needed[plane]);
    }

    private List<int> Ins(PlaneOperation operation) => _operands.GetRange(operation.First, operation.Ins);

    private List<int> Outs(PlaneOperation operation) => _operands.GetRange(operation.First + operation.Ins, operation.Outs);

    private int Group(PlaneOperator which, int neutral, int absorbing, IEnumerable<int> planes)
    {
        int[] parts = [.. planes.Where(plane => plane != neutral).Distinct().OrderBy(plane => plane)];
        return Array.IndexOf(parts, absorbing) >= 0 ? absorbing
            : parts.Length == 0 ? neutral
            : parts.Length == 1 ? parts[0]
            : Write(which, parts);
    }

    /// <summary>Puts each plane into the column of each bit of its weight.</summary>
    private static List<Queue<int>> Columns((int Plane, long Weight)[] addends, long divisor)
    {
        var columns = new List<Queue<int>>();
        foreach (var (plane, weight) in addends)
            for (var bit = 0; weight / divisor >> bit != 0; bit++)
            {
                if (columns.Count <= bit)
                    columns.Add(new Queue<int>());
                if ((weight / divisor >> bit & 1) != 0)
                    columns[bit].Enqueue(plane);
            }
        return columns;
    }

    /// <summary>Counts what is in each column, the bits of which go to the columns above, until each has one plane: the bits of the sum.</summary>
    private List<int> AddUp(List<Queue<int>> columns)
    {
        var bits = new List<int>();
        for (var column = 0; column < columns.Count; column++)
        {
            var planes = columns[column];
            while (planes.Count > 1)
            {
                int[] counted = [.. planes.Take(MostCounted)];
                for (var i = 0; i < counted.Length; i++)
                    planes.Dequeue();
                var outs = 0;
                while (counted.Length >> outs != 0)
                    outs++;
                var sum = Write(PlaneOperator.Count, counted, outs);
                for (var bit = 0; bit < outs; bit++)
                {
                    if (columns.Count == column + bit)
                        columns.Add(new Queue<int>());
                    columns[column + bit].Enqueue(sum + bit);
                }
            }
            bits.Add(planes.Count == 0 ? False : planes.Dequeue());
        }
        return bits;
    }

    private int Compare(List<int> bits, long threshold)
    {
        var isAtLeast = True;
        for (var bit = 0; bit < bits.Count; bit++)
            isAtLeast = (threshold >> bit & 1) != 0 ? And(bits[bit], isAtLeast) : Or(bits[bit], isAtLeast);
        return isAtLeast;
    }

    private static long GreatestDivisor(long one, long two) => two == 0 ? one : GreatestDivisor(two, one % two);

    /// <summary>The first plane of a new operation, or of the same one that is there; the others stand behind it.</summary>
    private int Write(PlaneOperator which, int[] operands, int outs = 1, List<ClauseShape>? shapes = null)
    {
        var key = string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", which, string.Join(" ", operands), string.Join(" ", shapes ?? []));
        if (_known.TryGetValue(key, out var known))
            return known;
        _operations.Add(new PlaneOperation(which, _operands.Count, operands.Length, outs, _shapes.Count, shapes?.Count ?? 0));
        _operands.AddRange(operands);
        _operands.AddRange(Enumerable.Range(_planes, outs));
        _shapes.AddRange(shapes ?? []);
        _known[key] = _planes;
        _planes += outs;
        return _known[key];
    }
}
