using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>
/// A document that is being read: the tree, and everything found wrong with it so far. Places are worked out once, at the end, in one
/// walk over the bytes, however many problems there are.
/// </summary>
internal sealed class JsonInput
{
    /// <summary>More than this many problems are counted, not listed.</summary>
    internal const int MostProblems = 1_000;

    private const int MostShown = 40;

    private readonly byte[] _utf8;
    private readonly List<(int Offset, Problem Problem)> _problems = [];
    private int _unlisted;

    internal JsonInput(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8.Length <= Bounds.FileBytes ? utf8.ToArray() : [];
        var tree = JsonTree.Parse(_utf8, utf8.Length, out var refusal);
        Tree = tree!;
        if (tree is null)
            _problems.Add((refusal.Offset, new Problem(refusal.Code, "$", refusal.Message)));
        else
            DuplicateKeys.Report(this);
    }

    /// <summary>The tree; <see langword="null"/> where there is none, which is then the only problem.</summary>
    internal JsonTree Tree { get; }

    internal int ProblemCount => _problems.Count + _unlisted;

    /// <summary>Adds a problem at a node.</summary>
    internal void Add(string code, int node, string message)
    {
        if (_problems.Count >= MostProblems)
            _unlisted++;
        else
            _problems.Add((Tree[node].Start, new Problem(code, JsonPath.Of(Tree, node), message)));
    }

    /// <summary>Adds problems that name a path, at the node of that path or the nearest above it.</summary>
    internal void Add(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            if (_problems.Count >= MostProblems)
                _unlisted++;
            else
                _problems.Add((Tree[JsonPath.Find(Tree, problem.Path)].Start, problem));
        }
    }

    /// <summary>Everything wrong, in the order of places, each with its line and column.</summary>
    internal IReadOnlyList<Problem> Problems()
    {
        var placed = new List<Problem>(_problems.Count + 1);
        int line = 1, column = 1, at = 0;
        foreach (var (offset, problem) in _problems.OrderBy(problem => problem.Offset))
        {
            for (; at < offset; at++)
            {
                if (_utf8[at] == (byte)'\n')
                    (line, column) = (line + 1, 1);
                else if ((_utf8[at] & 0xC0) != 0x80)
                    column++;
            }
            placed.Add(problem with { Line = line, Column = column });
        }
        if (_unlisted > 0)
            placed.Add(new Problem(JsonProblem.More, "$", string.Format(CultureInfo.InvariantCulture, "There are {0} more problems. Mend these first.", _unlisted), line, column));
        return placed;
    }

    /// <summary>What a value is, in words, for messages.</summary>
    internal string Describe(int node)
    {
        var raw = Tree.RawOf(node);
        return Tree[node].Kind switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            _ => Encoding.UTF8.GetString(raw.ToArray()) is var text && text.Length > MostShown ? text.Substring(0, MostShown) + "..." : Encoding.UTF8.GetString(raw.ToArray()),
        };
    }
}
