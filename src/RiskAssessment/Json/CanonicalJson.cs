using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>The canonical form of JSON (RFC 8785): the same document gives the same bytes, whatever its spaces and the order of its keys.</summary>
/// <remarks>
/// Numbers of more than 15 significant digits, or beyond 1e21, or nearer to 0 than 1e-6, are refused: within these limits the canonical
/// form of a number follows from its own digits, and no runtime writes it differently.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>The canonical bytes of a document.</summary>
    /// <exception cref="InvalidInputException">It is not JSON, or has a key twice, or a number outside the limits.</exception>
    public static byte[] Canonicalize(ReadOnlySpan<byte> utf8)
    {
        var input = new JsonInput(utf8);
        var canonical = input.Tree is null ? [] : Write(input);
        return input.ProblemCount == 0 ? canonical : throw new InvalidInputException(input.Problems());
    }

    internal static byte[] Write(JsonInput input)
    {
        var text = new StringBuilder();
        Write(input, 0, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>In lower-case hexadecimal.</summary>
    internal static string Sha256(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(bytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static void Write(JsonInput input, int node, StringBuilder text)
    {
        var tree = input.Tree;
        switch (tree[node].Kind)
        {
            case JsonTokenType.StartObject:
                WriteList(text, '{', PropertiesOf(tree, node), '}', property =>
                {
                    WriteText(text, property.Name);
                    text.Append(':');
                    Write(input, property.Value, text);
                });
                break;
            case JsonTokenType.StartArray:
                WriteList(text, '[', ElementsOf(tree, node), ']', element => Write(input, element, text));
                break;
            case JsonTokenType.String:
                WriteText(text, tree.TextOf(node));
                break;
            case JsonTokenType.Number:
                if (CanonicalNumber.Of(tree.AsciiOf(node)) is { } number)
                    text.Append(number);
                else
                    input.Add(JsonProblem.OutOfRange, node, CanonicalNumber.Limits);
                break;
            default:
                text.Append(tree.AsciiOf(node));
                break;
        }
    }

    /// <summary>By name, in the order of UTF-16 code units.</summary>
    private static List<(string Name, int Value)> PropertiesOf(JsonTree tree, int container)
    {
        var properties = new List<(string Name, int Value)>();
        foreach (var name in tree.NamesOf(container))
            properties.Add((tree.TextOf(name), name + 1));
        properties.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return properties;
    }

    private static List<int> ElementsOf(JsonTree tree, int array)
    {
        var elements = new List<int>();
        foreach (var element in tree.ElementsOf(array))
            elements.Add(element);
        return elements;
    }

    private static void WriteList<T>(StringBuilder text, char open, List<T> values, char close, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var value in values)
        {
            if (!first)
                text.Append(',');
            first = false;
            write(value);
        }
        text.Append(close);
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' or '\\' => text.Append('\\').Append(letter),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(letter),
            };
        }
        text.Append('"');
    }
}
