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
    private const int MostDigits = 15;
    private const int MostExponent = 21;
    private const int LeastExponent = -6;

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
                var names = tree.NamesOf(node).Select(name => (Name: tree.TextOf(name), Value: name + 1)).OrderBy(property => property.Name, StringComparer.Ordinal);
                WriteList(text, '{', names, '}', property =>
                {
                    WriteText(text, property.Name);
                    text.Append(':');
                    Write(input, property.Value, text);
                });
                break;
            case JsonTokenType.StartArray:
                WriteList(text, '[', tree.ElementsOf(node), ']', element => Write(input, element, text));
                break;
            case JsonTokenType.String:
                WriteText(text, tree.TextOf(node));
                break;
            case JsonTokenType.Number:
                WriteNumber(input, node, text);
                break;
            default:
                text.Append(Encoding.ASCII.GetString(tree.RawOf(node).ToArray()));
                break;
        }
    }

    private static void WriteList<T>(StringBuilder text, char open, IEnumerable<T> values, char close, Action<T> write)
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

    /// <summary>ECMAScript's form: plain digits between 1e-6 and 1e21, no zeros that say nothing, no minus before zero.</summary>
    private static void WriteNumber(JsonInput input, int node, StringBuilder text)
    {
        var raw = Encoding.ASCII.GetString(input.Tree.RawOf(node).ToArray());
        var (digits, point) = Digits(raw);
        if (digits.Length == 0)
            text.Append('0');
        else if (digits.Length > MostDigits || point > MostExponent || point < LeastExponent + 1)
            input.Add(JsonProblem.OutOfRange, node, $"A number has at most {MostDigits} significant digits and lies between 1e-6 and 1e21.");
        else
            text.Append(raw[0] == '-' ? "-" : "").Append(Plain(digits, point));
    }

    /// <summary>The significant digits, and where the decimal point stands counted from the first of them.</summary>
    private static (string Digits, int Point) Digits(string raw)
    {
        var parts = raw.TrimStart('-').Split('e', 'E');
        var exponent = parts.Length > 1 && !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written)
            ? int.MaxValue / 2
            : parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var halves = parts[0].Split('.');
        var all = halves[0] + (halves.Length > 1 ? halves[1] : "");
        var significant = all.TrimStart('0');
        var point = (long)halves[0].Length - (all.Length - significant.Length) + exponent;
        return (significant.TrimEnd('0'), (int)Math.Max(int.MinValue, Math.Min(int.MaxValue, point)));
    }

    private static string Plain(string digits, int point) =>
        point <= 0 ? "0." + new string('0', -point) + digits
        : point >= digits.Length ? digits + new string('0', point - digits.Length)
        : digits.Substring(0, point) + "." + digits.Substring(point);
}
