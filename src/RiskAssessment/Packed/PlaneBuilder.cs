using System.Globalization;

namespace RiskAssessment.Packed;

/// <summary>
/// Builds operations over planes. What is always true or false is worked out here, and the same operation is never written twice.
/// </summary>
internal sealed class PlaneBuilder
{
    internal const int False = -1;
    internal const int True = -2;

    private readonly List<PlaneOperation> _operations = [];
    private readonly List<int> _operands = [];
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
        _ => Write(PlaneOperator.Not, plane),
    };

    internal int AndNot(int plane, int without) => (plane, without) switch
    {
        (False, _) or (_, True) => False,
        (_, False) => plane,
        (True, _) => Not(without),
        _ => plane == without ? False : Write(PlaneOperator.AndNot, plane, without),
    };

    /// <summary>Where at least so many of the planes hold.</summary>
    internal int AtLeast(int count, IEnumerable<int> planes)
    {
        int[] all = [.. planes];
        return count <= 1 ? (count <= 0 ? True : Or(all))
            : count >= all.Length ? (count > all.Length ? False : And(all))
            : SumAtLeast(count, all.Select(plane => (plane, 1L)));
    }

    /// <summary>Where the weights of the planes that hold add up to at least so much. Weights may be negative.</summary>
    internal int SumAtLeast(double least, IEnumerable<(int Plane, long Weight)> terms)
    {
        var (offset, most) = (0L, 0L);
        var columns = new List<Queue<int>>();
        foreach (var (plane, weight) in terms.Where(term => term.Weight != 0 && term.Plane != False))
        {
            var addend = weight > 0 ? plane : Not(plane);
            offset += Math.Min(0, weight);
            if (addend == True)
                offset += Math.Abs(weight);
            else if (addend != False)
                Spread(columns, addend, Math.Abs(weight), ref most);
        }
        var threshold = Math.Ceiling(least) - offset;
        return threshold <= 0 ? True
            : threshold > most ? False
            : Compare(AddUp(columns), (long)threshold);
    }

    /// <summary>The program, its working planes laid over each other where one is no longer needed when another is written.</summary>
    internal (PlaneOperation[] Operations, int[] Operands, int Planes) Finish(int[] results)
    {
        DropUnneeded(results);
        var lastUse = new int[_planes];
        for (var i = 0; i < _operations.Count; i++)
            for (var k = 0; k < _operations[i].Count; k++)
                lastUse[_operands[_operations[i].First + k]] = i;
        foreach (var result in results)
            if (result >= 0)
                lastUse[result] = int.MaxValue;
        var place = Enumerable.Range(0, _planes).ToArray();
        var free = new Stack<int>();
        var used = _stored;
        for (var i = 0; i < _operations.Count; i++)
        {
            var operation = _operations[i];
            var needed = _operands.GetRange(operation.First, operation.Count);
            place[operation.Out] = free.Count > 0 ? free.Pop() : used++;
            if (operation.Carry >= 0)
                place[operation.Carry] = free.Count > 0 ? free.Pop() : used++;
            for (var k = 0; k < operation.Count; k++)
                _operands[operation.First + k] = place[needed[k]];
            _operations[i] = operation with { Out = place[operation.Out], Carry = operation.Carry < 0 ? -1 : place[operation.Carry] };
            foreach (var plane in needed.Distinct())
                if (plane >= _stored && lastUse[plane] == i)
                    free.Push(place[plane]);
        }
        for (var i = 0; i < results.Length; i++)
            results[i] = results[i] >= 0 ? place[results[i]] : results[i];
        return ([.. _operations], [.. _operands], used);
    }

    private void DropUnneeded(int[] results)
    {
        var needed = new bool[_planes];
        foreach (var result in results)
            if (result >= 0)
                needed[result] = true;
        for (var i = _operations.Count - 1; i >= 0; i--)
            for (var k = 0; IsNeeded(_operations[i]) && k < _operations[i].Count; k++)
                needed[_operands[_operations[i].First + k]] = true;
        _operations.RemoveAll(operation => !IsNeeded(operation));

        bool IsNeeded(PlaneOperation operation) => needed[operation.Out] || (operation.Carry >= 0 && needed[operation.Carry]);
    }

    private int Group(PlaneOperator which, int neutral, int absorbing, IEnumerable<int> planes)
    {
        int[] parts = [.. planes.Where(plane => plane != neutral).Distinct().OrderBy(plane => plane)];
        return Array.IndexOf(parts, absorbing) >= 0 ? absorbing
            : parts.Length == 0 ? neutral
            : parts.Length == 1 ? parts[0]
            : Write(which, parts);
    }

    /// <summary>Puts a plane into the column of each bit of its weight.</summary>
    private static void Spread(List<Queue<int>> columns, int plane, long weight, ref long most)
    {
        most += weight;
        for (var bit = 0; weight >> bit != 0; bit++)
        {
            if (columns.Count <= bit)
                columns.Add(new Queue<int>());
            if ((weight >> bit & 1) != 0)
                columns[bit].Enqueue(plane);
        }
    }

    /// <summary>Adds columns with carry-save adders until each has one plane: the bits of the sum, the lowest first.</summary>
    private List<int> AddUp(List<Queue<int>> columns)
    {
        var bits = new List<int>();
        for (var column = 0; column < columns.Count; column++)
        {
            var planes = columns[column];
            while (planes.Count > 1)
            {
                if (columns.Count == column + 1)
                    columns.Add(new Queue<int>());
                int one = planes.Dequeue(), two = planes.Dequeue();
                if (planes.Count == 0)
                {
                    planes.Enqueue(one == two ? False : Write(PlaneOperator.Xor, one, two));
                    columns[column + 1].Enqueue(And(one, two));
                }
                else
                {
                    var three = planes.Dequeue();
                    var sum = Write(PlaneOperator.Add, one, two, three);
                    planes.Enqueue(sum);
                    columns[column + 1].Enqueue(sum + 1);
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

    /// <summary>The plane of a new operation, or of the same one that is there; the carry of an addition is the plane after it.</summary>
    private int Write(PlaneOperator which, params int[] operands)
    {
        var key = string.Format(CultureInfo.InvariantCulture, "{0} {1}", which, string.Join(" ", operands));
        if (_known.TryGetValue(key, out var known))
            return known;
        var isAddition = which == PlaneOperator.Add;
        _operations.Add(new PlaneOperation(which, _planes, isAddition ? _planes + 1 : -1, _operands.Count, operands.Length));
        _operands.AddRange(operands);
        _known[key] = _planes;
        _planes += isAddition ? 2 : 1;
        return _known[key];
    }
}
