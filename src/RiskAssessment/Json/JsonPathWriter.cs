using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>
/// Paths such as <c>$.diary.incidents[3].when</c> of nodes that are asked for in ascending order, so that all of them together cost one
/// walk over the tree. A name that may be a word of a case is written as <c>*</c>, which stands for any.
/// </summary>
/// <param name="tree">The tree.</param>
/// <param name="isShown">Whether a path may show the name of a node.</param>
internal sealed class JsonPathWriter(JsonTree tree, Func<int, bool> isShown)
{
    private const int LongestKey = 60;

    private readonly List<Level> _levels = [];

    internal string PathOf(int target)
    {
        while (_levels.Count > 0 && target >= tree[_levels[_levels.Count - 1].Container].Next)
            _levels.RemoveAt(_levels.Count - 1);
        for (int at = 0, depth = 0; at < target; depth++)
        {
            if (depth == _levels.Count)
                _levels.Add(new Level(at, tree[at].Kind == JsonTokenType.StartArray));
            at = _levels[depth].MoveTo(target, tree);
        }
        var path = new StringBuilder("$");
        foreach (var level in _levels)
            path.Append(level.Step(tree, isShown));
        return path.ToString();
    }

    /// <summary>A container on the way to the target, and its child in which the target lies.</summary>
    private sealed class Level(int container, bool isArray)
    {
        private int _child = container + 1;
        private int _index;
        private string? _step;

        internal int Container => container;

        /// <summary>The value in which the target lies; the target itself where it is the name.</summary>
        internal int MoveTo(int target, JsonTree tree)
        {
            var value = isArray ? 0 : 1;
            while (target >= tree[_child + value].Next)
            {
                _child = tree[_child + value].Next;
                _index++;
                _step = null;
            }
            return Math.Min(_child + value, target);
        }

        internal string Step(JsonTree tree, Func<int, bool> isShown) => _step ??= isArray
            ? string.Format(CultureInfo.InvariantCulture, "[{0}]", _index)
            : isShown(_child) ? Key(tree.TextOf(_child)) : ".*";
    }

    private static string Key(string name)
    {
        var isPlain = name.Length is > 0 and <= LongestKey;
        foreach (var letter in name)
            isPlain &= letter is '_' or '-' or '.' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
        if (isPlain)
            return "." + name;
        var shown = new StringBuilder("['");
        foreach (var letter in JsonTree.Clip(name, LongestKey))
            _ = letter is '\'' or '\\' ? shown.Append('\\').Append(letter)
                : char.IsControl(letter) ? shown.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture))
                : shown.Append(letter);
        return shown.Append("']").ToString();
    }
}
