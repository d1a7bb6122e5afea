using System.Globalization;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Finds the nodes of paths. Each container is listed once, however many paths lead through it.</summary>
internal sealed class JsonPathFinder(JsonTree tree)
{
    private readonly Dictionary<int, int[]> _elements = [];
    private readonly Dictionary<int, Dictionary<string, int>> _properties = [];

    /// <summary>The node of a path, or the last one above it that is there.</summary>
    internal int Find(string path)
    {
        var at = 0;
        for (var place = 1; place < path.Length;)
        {
            var next = tree[at].Kind switch
            {
                JsonTokenType.StartObject when path[place] == '.' => Property(at, path, ref place),
                JsonTokenType.StartArray when path[place] == '[' => Element(at, path, ref place),
                _ => -1,
            };
            if (next < 0)
                return at;
            at = next;
        }
        return at;
    }

    /// <summary>Names may have dots in them, so the longest that the object has is taken.</summary>
    private int Property(int container, string path, ref int place)
    {
        var properties = PropertiesOf(container);
        for (var end = path.Length; end > place; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            if (!properties.TryGetValue(path.Substring(place + 1, end - place - 1), out var value))
                continue;
            place = end;
            return value;
        }
        return -1;
    }

    private int Element(int container, string path, ref int place)
    {
        var elements = ElementsOf(container);
        var close = path.IndexOf(']', place);
        if (close < 0
            || !int.TryParse(path.Substring(place + 1, close - place - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || index >= elements.Length)
            return -1;
        place = close + 1;
        return elements[index];
    }

    private int[] ElementsOf(int container)
    {
        if (_elements.TryGetValue(container, out var known))
            return known;
        var elements = new List<int>();
        foreach (var element in tree.ElementsOf(container))
            elements.Add(element);
        return _elements[container] = [.. elements];
    }

    private Dictionary<string, int> PropertiesOf(int container)
    {
        if (_properties.TryGetValue(container, out var known))
            return known;
        var properties = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in tree.NamesOf(container))
            properties[tree.TextOf(name)] = name + 1;
        return _properties[container] = properties;
    }
}
