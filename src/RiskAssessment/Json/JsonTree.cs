using System.Text;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>
/// A parsed document as one flat list of nodes, each with its place in the bytes. A property is two nodes, its name and its value; the
/// nodes below a node stand between it and its <see cref="JsonNodeAt.Next"/>.
/// </summary>
internal sealed class JsonTree
{
    private readonly byte[] _utf8;
    private readonly List<JsonNodeAt> _nodes;

    private JsonTree(byte[] utf8, List<JsonNodeAt> nodes) => (_utf8, _nodes) = (utf8, nodes);

    internal ReadOnlySpan<byte> Utf8 => _utf8;

    internal JsonNodeAt this[int node] => _nodes[node];

    /// <summary>The tree, or the first thing for which there is none, with its byte offset.</summary>
    internal static JsonTree? Parse(byte[] utf8, int length, out (int Offset, string Code, string Message) refusal)
    {
        refusal = default;
        if (length > Bounds.FileBytes)
            refusal = (0, JsonProblem.TooLarge, $"The file has {length} bytes or more; at most {Bounds.FileBytes} (64 MiB) are read. Split it.");
        else if (Utf8Check.FirstInvalid(utf8) is var invalid && invalid >= 0)
            refusal = (invalid, JsonProblem.NotUtf8, "From here the file is not UTF-8. Save it as UTF-8 and send it again.");
        else
            return ParseNodes(utf8, out refusal);
        return null;
    }

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

    /// <summary>The bytes of a node as they stand in the file, quotation marks included.</summary>
    internal ReadOnlySpan<byte> RawOf(int node) => _utf8.AsSpan(_nodes[node].Start, _nodes[node].Length);

    /// <summary>The values of an array.</summary>
    internal IEnumerable<int> ElementsOf(int array)
    {
        for (var node = array + 1; node < _nodes[array].Next; node = _nodes[node].Next)
            yield return node;
    }

    /// <summary>The name nodes of an object; each value stands right behind its name.</summary>
    internal IEnumerable<int> NamesOf(int container)
    {
        for (var node = container + 1; node < _nodes[container].Next; node = _nodes[node + 1].Next)
            yield return node;
    }

    /// <summary>The value of a property with a plain name, or -1.</summary>
    internal int Find(int container, string name)
    {
        foreach (var node in NamesOf(container))
            if (HasName(node, name))
                return node + 1;
        return -1;
    }

    internal bool HasName(int node, string name)
    {
        var at = _nodes[node];
        if (at.IsEscaped)
            return TextOf(node) == name;
        if (at.Length - 2 != name.Length)
            return false;
        for (var i = 0; i < name.Length; i++)
            if (_utf8[at.Start + 1 + i] != name[i])
                return false;
        return true;
    }

    private static JsonTree? ParseNodes(byte[] utf8, out (int Offset, string Code, string Message) refusal)
    {
        refusal = default;
        var nodes = new List<JsonNodeAt>(Math.Max(16, utf8.Length / 16));
        var open = new Stack<int>();
        var bom = utf8.AsSpan().StartsWith(Utf8Check.Bom) ? Utf8Check.Bom.Length : 0;
        var reader = new Utf8JsonReader(utf8.AsSpan(bom), new JsonReaderOptions { MaxDepth = Bounds.FileDepth + 1 });
        try
        {
            while (reader.Read())
            {
                var offset = bom + (int)reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        var container = open.Pop();
                        nodes[container] = nodes[container].Closed(offset + 1, nodes.Count);
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray when open.Count == Bounds.FileDepth:
                        refusal = (offset, JsonProblem.TooDeep, $"Objects and arrays stand more than {Bounds.FileDepth} deep in each other. No file of ours needs that.");
                        return null;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push(nodes.Count);
                        nodes.Add(new JsonNodeAt(reader.TokenType, offset, 0, 0, false));
                        break;
                    default:
                        if (!HasText(ref reader))
                        {
                            refusal = (offset, JsonProblem.NotJson, "The escapes in this text are no Unicode: one half of a surrogate pair is missing. Write the character itself.");
                            return null;
                        }
                        nodes.Add(new JsonNodeAt(reader.TokenType, offset, bom + (int)reader.BytesConsumed - offset, nodes.Count + 1, reader.ValueIsEscaped));
                        break;
                }
            }
        }
        catch (JsonException exception)
        {
            refusal = (OffsetOf(exception, utf8, bom), JsonProblem.NotJson, $"This is not JSON: {FirstSentence(exception.Message)}");
            return null;
        }
        for (var i = 0; i < nodes.Count; i++)
            if (nodes[i].Kind == JsonTokenType.PropertyName)
                nodes[i] = nodes[i].WithoutColon(utf8);
        return new JsonTree(utf8, nodes);
    }

    private static bool HasText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return true;
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static int OffsetOf(JsonException exception, byte[] utf8, int bom)
    {
        var offset = bom;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
            offset = Array.IndexOf(utf8, (byte)'\n', offset) + 1;
        return (int)Math.Min(utf8.Length, offset + (exception.BytePositionInLine ?? 0));
    }

    private static string FirstSentence(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? message : message.Substring(0, place);
    }
}

/// <summary>One node: its kind, where it stands, and the node after all that is below it.</summary>
internal readonly record struct JsonNodeAt(JsonTokenType Kind, int Start, int Length, int Next, bool IsEscaped)
{
    internal JsonNodeAt Closed(int end, int next) => this with { Length = end - Start, Next = next };

    /// <summary>The reader counts a name's colon, and the space before it, as part of the name.</summary>
    internal JsonNodeAt WithoutColon(byte[] utf8)
    {
        var end = Start + Length - 1;
        while (utf8[end] != (byte)'"')
            end--;
        return this with { Length = end + 1 - Start };
    }
}
