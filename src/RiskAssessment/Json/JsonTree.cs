using System.Text;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>
/// A parsed document as one flat list of nodes, each with its place in the bytes. A property is two nodes, its name and its value; the
/// nodes below a node are between it and its <see cref="JsonNodeAt.Next"/>.
/// </summary>
internal sealed class JsonTree(byte[] utf8, JsonNodeAt[] nodes)
{
    private readonly byte[] _utf8 = utf8;
    private readonly JsonNodeAt[] _nodes = nodes;

    internal ref readonly JsonNodeAt this[int node] => ref _nodes[node];

    /// <summary>The text of a string or a property name.</summary>
    internal string TextOf(int node)
    {
        var at = _nodes[node];
        if (!at.IsEscaped)
            return Encoding.UTF8.GetString(_utf8, at.Start + 1, at.Length - 2);
        var reader = new Utf8JsonReader(_utf8.AsSpan(at.Start, at.Length));
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>The bytes of a node as they are in the file, quotation marks included.</summary>
    internal ReadOnlySpan<byte> RawOf(int node) => _utf8.AsSpan(_nodes[node].Start, _nodes[node].Length);

    /// <summary>The bytes of a text without escapes, without its quotation marks.</summary>
    internal ReadOnlySpan<byte> PlainOf(int node) => _utf8.AsSpan(_nodes[node].Start + 1, _nodes[node].Length - 2);

    /// <summary>Copies the bytes of a node as they are in the file.</summary>
    internal void CopyRaw(int node, Stream to) => to.Write(_utf8, _nodes[node].Start, _nodes[node].Length);

    /// <summary>The same as text, cut after so many characters.</summary>
    internal string RawTextOf(int node, int most)
    {
        var length = Math.Min(_nodes[node].Length, 4 * (most + 1));
        var text = Encoding.UTF8.GetString(_utf8, _nodes[node].Start, length);
        return Clip(text, most);
    }

    /// <summary>A number, or true, false or null, as it is in the file.</summary>
    internal string AsciiOf(int node) => Encoding.ASCII.GetString(_utf8, _nodes[node].Start, _nodes[node].Length);

    /// <summary>The text, cut after so many characters and never within one.</summary>
    internal static string Clip(string text, int most) =>
        text.Length <= most ? text : text.Substring(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most) + "...";

    /// <summary>The values of an array.</summary>
    internal JsonChildren ElementsOf(int array) => new(_nodes, array, step: 0);

    /// <summary>The name nodes of an object; each value is right behind its name.</summary>
    internal JsonChildren NamesOf(int container) => new(_nodes, container, step: 1);

    /// <summary>The value of a property with a plain name, or -1.</summary>
    internal int Find(int container, string name)
    {
        foreach (var node in NamesOf(container))
            if (HasName(node, name))
                return node + 1;
        return -1;
    }

    /// <summary>Whether a name node has this name, which must be ASCII.</summary>
    internal bool HasName(int node, string name)
    {
        ref readonly var at = ref _nodes[node];
        return at.IsEscaped ? TextOf(node) == name
            : at.Length - 2 == name.Length && CodeIndex.Equal(_utf8.AsSpan(at.Start + 1, name.Length), name);
    }
}

/// <summary>One node: its kind, its place, and the node after all that is below it.</summary>
internal readonly record struct JsonNodeAt(JsonTokenType Kind, bool IsEscaped, int Start, int Length, int Next)
{
    internal JsonNodeAt Closed(int end, int next) => this with { Length = end - Start, Next = next };
}

/// <summary>The nodes right below a node: the elements of an array, or the names of an object.</summary>
internal struct JsonChildren(JsonNodeAt[] nodes, int container, int step)
{
    private readonly int _end = nodes[container].Next;
    private int _next = container + 1;

    public int Current { get; private set; }

    public readonly JsonChildren GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= _end)
            return false;
        Current = _next;
        _next = nodes[_next + step].Next;
        return true;
    }
}
