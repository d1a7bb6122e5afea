using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Makes a tree of bytes in one pass, or says why there is none.</summary>
internal static class JsonParser
{
    private const int UsualBytesPerNode = 24;

    /// <summary>The tree, or the first thing for which there is none, with its byte offset.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="endAt">The property of the document before which to end: neither it nor what follows is looked at.</param>
    /// <param name="refusal">Why there is no tree.</param>
    internal static JsonTree? Parse(byte[] utf8, string? endAt, out (int Offset, string Code, string Message) refusal)
    {
        var invalid = Utf8Check.FirstInvalid(utf8);
        if (invalid < 0)
            return ParseNodes(utf8, endAt, out refusal);
        refusal = (invalid, JsonProblem.NotUtf8, "From here the file is not UTF-8. Save it as UTF-8 and send it again.");
        return null;
    }

    internal static int LengthOfBom(ReadOnlySpan<byte> utf8) => utf8.StartsWith(Utf8Check.Bom) ? Utf8Check.Bom.Length : 0;

    private static JsonTree? ParseNodes(byte[] utf8, string? endAt, out (int Offset, string Code, string Message) refusal)
    {
        refusal = default;
        var nodes = new List<JsonNodeAt>(Math.Max(16, utf8.Length / UsualBytesPerNode));
        var open = new Stack<int>();
        var bom = LengthOfBom(utf8);
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
                        refusal = (offset, JsonProblem.TooDeep, $"Objects and lists are nested more than {Bounds.FileDepth} deep. No file of these formats needs that.");
                        return null;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push(nodes.Count);
                        nodes.Add(new JsonNodeAt(reader.TokenType, false, offset, 0, 0));
                        break;
                    case JsonTokenType.PropertyName when open.Count == 1 && endAt is not null && reader.ValueTextEquals(endAt):
                        nodes[0] = nodes[0].Closed(offset, nodes.Count);
                        return new JsonTree(utf8, [.. nodes]);
                    default:
                        if (!HasText(ref reader))
                        {
                            refusal = (offset, JsonProblem.NotJson, "The escapes in this text are not valid Unicode: one half of a surrogate pair is missing. Write the character itself.");
                            return null;
                        }
                        var quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
                        nodes.Add(new JsonNodeAt(reader.TokenType, reader.ValueIsEscaped, offset, reader.ValueSpan.Length + quotes, nodes.Count + 1));
                        break;
                }
            }
        }
        catch (JsonException exception)
        {
            var offset = OffsetOf(exception, utf8, bom);
            refusal = (offset, JsonProblem.NotJson, NotJson(utf8, bom, offset));
            return null;
        }
        return new JsonTree(utf8, [.. nodes]);
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

    /// <summary>The commonest slips by name. The reader's own messages are not used: they may quote the file.</summary>
    private static string NotJson(byte[] utf8, int bom, int offset)
    {
        var before = offset - 1;
        while (before >= bom && utf8[before] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            before--;
        if (before < bom && offset == utf8.Length)
            return "The file is empty. A JSON object is expected.";
        if (offset == utf8.Length)
            return "The file ends before its JSON does. Part of it may have been lost, or a closing quotation mark or bracket is missing.";
        return (char)utf8[offset] switch
        {
            '/' => "Comments are not allowed. Remove this one; use 'note' for remarks.",
            '}' or ']' when before >= bom && utf8[before] == (byte)',' => "There is a trailing comma before this bracket. Remove it.",
            '\'' => "JSON does not allow single quotation marks. Write \" instead.",
            < ' ' => "A text contains a line break or another control character. Close its quotation mark, or write \\n or \\t.",
            _ => "This is not valid JSON from here on. Correct it.",
        };
    }
}
