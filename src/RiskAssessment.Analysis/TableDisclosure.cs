namespace RiskAssessment.Analysis;

/// <summary>
/// Which cells of a table are not published beside its margins and its total, of which some margins are hidden already. The numbers are flows: the total splits into rows, each row into its
/// cells, which meet in columns, which meet in the total. Hidden numbers can differ from what they are along cycles of hidden flows, and only so; how far is the most that can flow round
/// such cycles. A number that could have too few values gets another cycle: the cells on the cheapest one are hidden, too, until each hidden number, margins too, could be any of at
/// least threshold - 1 values, for somebody who knows all that is published.
/// </summary>
internal sealed class TableDisclosure
{
    private readonly int _threshold;
    private readonly List<Flow> _flows = [];
    private readonly List<int>[] _flowsAt;

    /// <summary>The hidden flows; what is hidden while they are gone through comes at their end.</summary>
    private readonly List<int> _hidden = [];

    private TableDisclosure(long[][] counts, bool[] rows, bool[] columns, int threshold, int least)
    {
        _threshold = threshold;
        var sums = (Rows: Array.ConvertAll(counts, row => row.Sum()), Columns: columns.Select((_, column) => counts.Sum(row => row[column])).ToArray());
        var (start, end) = (rows.Length + columns.Length, rows.Length + columns.Length + 1);
        _flowsAt = [.. Enumerable.Range(0, end + 1).Select(_ => new List<int>())];
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < columns.Length; column++)
                if (counts[row][column] >= least && sums.Rows[row] > 0 && sums.Columns[column] > 0)
                    Add(new Flow(row, rows.Length + column, counts[row][column], least) { IsHidden = counts[row][column] < threshold });
        for (var row = 0; row < rows.Length; row++)
            if (rows[row])
                Add(new Flow(start, row, sums.Rows[row], 1) { IsHidden = true });
        for (var column = 0; column < columns.Length; column++)
            if (columns[column])
                Add(new Flow(rows.Length + column, end, sums.Columns[column], 1) { IsHidden = true });
    }

    /// <summary>Whether each cell is hidden; <see langword="null"/> if no choice of cells protects all that is hidden, so that the whole table is left out.</summary>
    /// <param name="counts">The cells, by row and column, which add up to the margins, and these to a total that is published.</param>
    /// <param name="rows">Whether the sum of each row is hidden. A sum of 0 is not.</param>
    /// <param name="columns">Whether the sum of each column is hidden.</param>
    /// <param name="threshold">The least count that is published as it is.</param>
    /// <param name="least">
    /// What everybody knows of a hidden cell: that it is at least 1, where every 0 is published; or 0, where none is but those that follow from a sum of 0. Less known leaves more values, so
    /// that tables of many small numbers need not be left out.
    /// </param>
    internal static bool[][]? Hidden(long[][] counts, bool[] rows, bool[] columns, int threshold, int least)
    {
        var table = new TableDisclosure(counts, rows, columns, threshold, least);
        for (var next = 0; next < table._hidden.Count; next++)
            if (!table.CanVary(table._hidden[next], mayHide: true))
                return null;
        table.Uncover();
        var hidden = Array.ConvertAll(rows, _ => new bool[columns.Length]);
        foreach (var flow in table._hidden.Select(index => table._flows[index]).Where(table.IsCell))
            hidden[flow.From][flow.To - rows.Length] = true;
        return hidden;
    }

    private bool IsCell(Flow flow) => flow.From < _flowsAt.Length - 2 && flow.To < _flowsAt.Length - 1;

    private void Add(Flow flow)
    {
        if (flow.IsHidden)
            _hidden.Add(_flows.Count);
        _flowsAt[flow.From].Add(_flows.Count);
        _flowsAt[flow.To].Add(_flows.Count);
        _flows.Add(flow);
    }

    /// <summary>Publishes again what need not be hidden, now that all is known that is: the largest first.</summary>
    private void Uncover()
    {
        foreach (var index in _hidden.Where(index => IsCell(_flows[index]) && _flows[index].Count >= _threshold).OrderByDescending(index => _flows[index].Count).ToArray())
        {
            _flows[index].IsHidden = false;
            if (_hidden.TrueForAll(other => other == index || CanVary(other, mayHide: false)))
                _hidden.Remove(index);
            else
                _flows[index].IsHidden = true;
        }
    }

    /// <summary>Whether a hidden flow could have as many values as promised, after hiding others if that is allowed.</summary>
    private bool CanVary(int index, bool mayHide)
    {
        while (true)
        {
            long values = 1;
            List<int>? cheapest = null;
            var least = long.MaxValue;
            foreach (var isUp in (bool[])[true, false])
            {
                foreach (var flow in _flows)
                    flow.Now = flow.Count;
                var most = isUp ? _threshold : Math.Min(_threshold, _flows[index].Count - _flows[index].Least);
                while (most > 0 && Path(index, isUp, mayHide, out var cost) is { } path)
                {
                    if (cost > 0)
                    {
                        if (cost < least)
                            (cheapest, least) = ([.. path.Select(step => step.Flow)], cost);
                        break;
                    }
                    var step = path.Where(one => !one.IsForward).Select(one => _flows[one.Flow].Now - _flows[one.Flow].Least).Append(most).Min();
                    foreach (var (flow, isForward) in path)
                        _flows[flow].Now += isForward ? step : -step;
                    (most, values) = (most - step, values + step);
                    if (values >= _threshold - 1)
                        return true;
                }
            }
            if (cheapest is null)
                return false;
            foreach (var other in cheapest.Where(other => !_flows[other].IsHidden))
            {
                _flows[other].IsHidden = true;
                _hidden.Add(other);
            }
        }
    }

    /// <summary>
    /// The cheapest way by which a flow can have one more, or one less, while all sums stay: from its end back to its start without itself. A hidden flow
    /// costs nothing, a published one what it counts.
    /// </summary>
    private List<(int Flow, bool IsForward)>? Path(int index, bool isUp, bool mayHide, out long cost)
    {
        var (from, to) = isUp ? (_flows[index].To, _flows[index].From) : (_flows[index].From, _flows[index].To);
        var costs = new long[_flowsAt.Length];
        Array.Fill(costs, long.MaxValue);
        var by = new int[_flowsAt.Length];
        var open = new PriorityQueue<int, (long, int)>();
        costs[from] = 0;
        open.Enqueue(from, (0, from));
        while (open.TryDequeue(out var node, out var at) && node != to)
        {
            if (at.Item1 > costs[node])
                continue;
            foreach (var next in _flowsAt[node])
            {
                var flow = _flows[next];
                if (next == index || (!flow.IsHidden && !mayHide) || (flow.To == node && flow.Now <= flow.Least))
                    continue;
                var other = flow.From == node ? flow.To : flow.From;
                var through = costs[node] + (flow.IsHidden ? 0 : flow.Count);
                if (through >= costs[other])
                    continue;
                (costs[other], by[other]) = (through, next);
                open.Enqueue(other, (through, other));
            }
        }
        cost = costs[to];
        if (cost == long.MaxValue)
            return null;
        var path = new List<(int, bool)>();
        for (var node = to; node != from;)
        {
            var flow = _flows[by[node]];
            path.Add((by[node], flow.To == node));
            node = flow.To == node ? flow.From : flow.To;
        }
        return path;
    }

    /// <summary>A number of the table.</summary>
    private sealed class Flow(int from, int to, long count, int least)
    {
        internal int From { get; } = from;

        internal int To { get; } = to;

        internal long Count { get; } = count;

        /// <summary>What everybody knows that it is at least, if it is hidden.</summary>
        internal int Least { get; } = least;

        internal bool IsHidden { get; set; }

        /// <summary>What it could be instead, while it is tried how far the flows can shift.</summary>
        internal long Now { get; set; }
    }
}
