using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>From nodes to paths such as <c>$.diary.incidents[3].when</c> and back.</summary>
internal static class JsonPath
{
    private const int LongestKey = 60;

    internal static string Of(JsonTree tree, int target)
    {
        var path = new StringBuilder("$");
        for (var at = 0; at != target;)
        {
            if (tree[at].Kind == JsonTokenType.StartArray)
            {
                var index = 0;
                at++;
                for (; target >= tree[at].Next; at = tree[at].Next)
                    index++;
                path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else
            {
                at++;
                while (target >= tree[at + 1].Next)
                    at = tree[at + 1].Next;
                path.Append(Key(tree.TextOf(at)));
                if (target == at)
                    break;
                at++;
            }
        }
        return path.ToString();
    }

    /// <summary>The node of a path, or the last one above it that is there.</summary>
    internal static int Find(JsonTree tree, string path)
    {
        var at = 0;
        for (var place = 1; place < path.Length;)
        {
            var end = path.IndexOfAny(['.', '['], place + 1);
            if (path[place] == '.')
                end = EndOfName(tree, at, path, place + 1);
            var step = path.Substring(place, (end < 0 ? path.Length : end) - place);
            var next = Step(tree, at, step);
            if (next < 0)
                return at;
            at = next;
            place += step.Length;
        }
        return at;
    }

    /// <summary>Codes may have dots in them, so the longest name that the object has is taken.</summary>
    private static int EndOfName(JsonTree tree, int at, string path, int start)
    {
        if (tree[at].Kind != JsonTokenType.StartObject)
            return -1;
        var best = -1;
        foreach (var node in tree.NamesOf(at))
        {
            var name = tree.TextOf(node);
            var end = start + name.Length;
            if (string.CompareOrdinal(path, start, name, 0, name.Length) == 0 && end > best && (end == path.Length || path[end] is '.' or '['))
                best = end;
        }
        return best;
    }

    private static int Step(JsonTree tree, int at, string step)
    {
        if (step[0] == '.')
            return tree[at].Kind == JsonTokenType.StartObject ? tree.Find(at, step.Substring(1)) : -1;
        if (tree[at].Kind != JsonTokenType.StartArray
            || !int.TryParse(step.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return -1;
        foreach (var element in tree.ElementsOf(at))
            if (index-- == 0)
                return element;
        return -1;
    }

    private static string Key(string name)
    {
        var isPlain = name.Length is > 0 and <= LongestKey;
        foreach (var letter in name)
            isPlain &= letter is '_' or '-' or '.' || char.IsLetterOrDigit(letter);
        if (isPlain)
            return "." + name;
        var shown = name.Length > LongestKey ? name.Substring(0, LongestKey) + "..." : name;
        return $"['{shown}']";
    }
}
