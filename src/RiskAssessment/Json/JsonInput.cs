using System.Globalization;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>
/// A document that is being read: the tree, and everything found wrong with it so far. Paths, lines and columns are worked out once, at
/// the end, in one walk, however many problems there are.
/// </summary>
internal sealed class JsonInput
{
    /// <summary>More than this many problems are counted, not listed.</summary>
    internal const int MostProblems = 1_000;

    private const int MostShown = 40;

    private readonly byte[] _utf8;
    private readonly string _root;
    private readonly List<Found> _problems = [];
    private readonly HashSet<int> _faulty = [];
    private readonly HashSet<int> _known = [];
    private readonly Func<string, bool>? _isCode;
    private JsonPathFinder? _finder;
    private int _unlisted;

    /// <summary>Takes a document.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="root">Its path in the file of which it is a part: what problems found later name begins with it.</param>
    /// <param name="isCode">
    /// For a document about people: which keys besides those of its format are codes. Problems then have no word of the document, in message or path.
    /// <see langword="null"/> for an instrument, whose author is told what stands there.
    /// </param>
    internal JsonInput(ReadOnlySpan<byte> utf8, string root = "$", Func<string, bool>? isCode = null)
        : this(utf8.Length <= Bounds.FileBytes ? utf8.ToArray() : null, root, endAt: null, isCode)
    {
    }

    /// <summary>Takes a document that nobody changes any more, without a copy.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="endAt">The property before which to end.</param>
    internal JsonInput(byte[] utf8, string endAt)
        : this(utf8, "$", endAt, isCode: null)
    {
    }

    private JsonInput(byte[]? utf8, string root, string? endAt, Func<string, bool>? isCode)
    {
        (_root, _isCode) = (root, isCode);
        var fits = utf8 is not null;
        _utf8 = utf8 ?? [];
        (int Offset, string Code, string Message) refusal =
            (0, JsonProblem.TooLarge, $"The file is larger than the limit of {Bounds.FileBytes} bytes (64 MiB). Split it.");
        var tree = fits ? JsonParser.Parse(_utf8, endAt, out refusal) : null;
        Tree = tree!;
        if (tree is null)
            _problems.Add(new Found(-1, refusal.Offset, new Problem(refusal.Code, "$", refusal.Message)));
        else
            DuplicateKeys.Report(this);
    }

    /// <summary>The tree; <see langword="null"/> where there is none, which is then the only problem.</summary>
    internal JsonTree Tree { get; }

    internal int ProblemCount => _problems.Count + _unlisted;

    /// <summary>A cursor that reports here. There must be a tree.</summary>
    internal JsonCursor Cursor() => new(_utf8, this);

    /// <summary>A cursor at a node, over a part that is a document by itself.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">Its path: those of problems with the part as a whole are written from there.</param>
    internal JsonCursor CursorAt(int node, string path) => new(_utf8.AsSpan(Tree[node].Start, Tree[node].Length), this, node, path);

    /// <summary>Adds a problem at a node.</summary>
    internal void Add(string code, int node, string message)
    {
        if (CanList())
            AddAt(node, new Problem(code, "", message));
    }

    /// <summary>Adds a problem whose message takes work, which is done only where it is listed.</summary>
    internal void Add(string code, int node, Func<string> message)
    {
        if (CanList())
            AddAt(node, new Problem(code, "", message()));
    }

    /// <summary>Adds a warning.</summary>
    internal void Warn(string code, int node, Func<string> message)
    {
        if (CanList())
            _problems.Add(new Found(node, Tree[node].Start, new Problem(code, "", message()) { Severity = ProblemSeverity.Warning }));
    }

    /// <summary>
    /// Adds problems that name a path, at the node of that path or the nearest above it. Where something is wrong with that very node
    /// already, they only follow from it and are left out.
    /// </summary>
    internal void Add(IEnumerable<Problem> problems)
    {
        foreach (var given in problems)
        {
            var problem = _root == "$" ? given : given with { Path = "$" + given.Path.Substring(_root.Length) };
            var node = (_finder ??= new JsonPathFinder(Tree)).Find(problem.Path);
            if (!_faulty.Contains(node) && CanList())
                _problems.Add(new Found(node, Tree[node].Start, IsPersonal && problem.Path.StartsWith(AnswerCheck.Path, StringComparison.Ordinal) ? problem with { Path = "" } : problem));
        }
    }

    /// <summary>Says that the format has a name, so that paths may show it.</summary>
    internal void Know(int name)
    {
        if (IsPersonal)
            _known.Add(name);
    }

    /// <summary>Everything wrong, in the order of places, each with its line and column.</summary>
    internal IReadOnlyList<Problem> Problems()
    {
        var placed = new List<Problem>(_problems.Count + 1);
        var paths = new JsonPathWriter(Tree, IsPersonal ? name => _known.Contains(name) || _isCode!(Tree.TextOf(name)) : _ => true);
        var at = JsonParser.LengthOfBom(_utf8);
        int line = 1, column = 1;
        foreach (var (node, offset, problem) in _problems.OrderBy(problem => problem.Offset))
        {
            for (; at < offset; at++)
            {
                if (_utf8[at] == (byte)'\n')
                    (line, column) = (line + 1, 1);
                else if ((_utf8[at] & 0xC0) != 0x80)
                    column++;
            }
            var path = problem.Path.Length == 0 ? paths.PathOf(node) : problem.Path;
            placed.Add(problem with { Path = path, Line = line, Column = column });
        }
        if (_unlisted > 0)
            placed.Add(new Problem(JsonProblem.More, "$", string.Format(CultureInfo.InvariantCulture, "There are {0} more problems. Fix these first.", _unlisted), line, column));
        return placed;
    }

    /// <summary>What a value is, in words, for messages.</summary>
    internal string Describe(int node) => Tree[node].Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String or JsonTokenType.PropertyName when IsPersonal => "a text",
        JsonTokenType.Number when IsPersonal => "this number",
        _ => Tree.RawTextOf(node, MostShown),
    };

    /// <summary>The same at the beginning of a sentence about a text.</summary>
    internal string Named(int node) => IsPersonal ? "This text" : Describe(node);

    private bool IsPersonal => _isCode is not null;

    private bool CanList()
    {
        var can = _problems.Count < MostProblems;
        if (!can)
            _unlisted++;
        return can;
    }

    private void AddAt(int node, Problem problem)
    {
        _problems.Add(new Found(node, Tree[node].Start, problem));
        _faulty.Add(node);
    }

    /// <summary>A problem and its place; its path is written later where it has none.</summary>
    private readonly record struct Found(int Node, int Offset, Problem Problem);
}
