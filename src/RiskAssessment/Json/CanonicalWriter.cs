using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>
/// Writes a document in its canonical form. Text without escapes is written as it is in the file, and so is a number of digits alone,
/// so most of it is copied.
/// </summary>
internal sealed class CanonicalWriter : IComparer<int>
{
    /// <summary>So many digits, the first of them no 0, are a canonical number.</summary>
    private const int MostPlainDigits = 15;

    private readonly JsonInput _input;
    private readonly JsonTree _tree;
    private readonly Stream _bytes;

    /// <summary>The names of the objects that are being written, each object's behind those of the one around it.</summary>
    private readonly List<int> _names = [];

    private CanonicalWriter(JsonInput input, Stream bytes) => (_input, _tree, _bytes) = (input, input.Tree, bytes);

    /// <summary>The canonical bytes; a number that has no canonical form is reported and left out.</summary>
    internal static byte[] Write(JsonInput input)
    {
        using var bytes = new MemoryStream(input.Tree[0].Length);
        new CanonicalWriter(input, bytes).Write(0);
        return bytes.ToArray();
    }

    /// <summary>Names are in the order of UTF-16 code units, which is that of their bytes as long as both are ASCII.</summary>
    public int Compare(int x, int y)
    {
        if (!_tree[x].IsEscaped && !_tree[y].IsEscaped)
        {
            var one = _tree.PlainOf(x);
            var other = _tree.PlainOf(y);
            var at = 0;
            while (at < one.Length && at < other.Length && one[at] == other[at])
                at++;
            if (at == one.Length || at == other.Length)
                return one.Length - other.Length;
            if ((one[at] | other[at]) < 0x80)
                return one[at] - other[at];
        }
        return string.CompareOrdinal(_tree.TextOf(x), _tree.TextOf(y));
    }

    private void Write(int node)
    {
        switch (_tree[node].Kind)
        {
            case JsonTokenType.StartObject:
                WriteObject(node);
                break;
            case JsonTokenType.StartArray:
                WriteArray(node);
                break;
            case JsonTokenType.String:
                WriteText(node);
                break;
            case JsonTokenType.Number when !IsPlainNumber(_tree.RawOf(node)):
                WriteNumber(node);
                break;
            default:
                _tree.CopyRaw(node, _bytes);
                break;
        }
    }

    private void WriteObject(int node)
    {
        var first = _names.Count;
        foreach (var name in _tree.NamesOf(node))
            _names.Add(name);
        var end = _names.Count;
        _names.Sort(first, end - first, this);
        var before = (byte)'{';
        for (var i = first; i < end; i++)
        {
            _bytes.WriteByte(before);
            before = (byte)',';
            WriteText(_names[i]);
            _bytes.WriteByte((byte)':');
            Write(_names[i] + 1);
        }
        _names.RemoveRange(first, end - first);
        Close(before, (byte)'{', (byte)'}');
    }

    private void WriteArray(int node)
    {
        var before = (byte)'[';
        foreach (var element in _tree.ElementsOf(node))
        {
            _bytes.WriteByte(before);
            before = (byte)',';
            Write(element);
        }
        Close(before, (byte)'[', (byte)']');
    }

    /// <summary>Where there was nothing between the brackets, the opening one is still to be written.</summary>
    private void Close(byte before, byte open, byte close)
    {
        if (before == open)
            _bytes.WriteByte(open);
        _bytes.WriteByte(close);
    }

    private static bool IsPlainNumber(ReadOnlySpan<byte> raw)
    {
        foreach (var digit in raw)
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
        return raw.Length == 1 || (raw.Length <= MostPlainDigits && raw[0] != (byte)'0');
    }

    private void WriteNumber(int node)
    {
        if (CanonicalNumber.Of(_tree.AsciiOf(node)) is { } number)
            WriteUtf8(number);
        else
            _input.Add(JsonProblem.OutOfRange, node, CanonicalNumber.Limits);
    }

    private void WriteText(int node)
    {
        if (!_tree[node].IsEscaped)
            _tree.CopyRaw(node, _bytes);
        else
            WriteUtf8(Quoted(_tree.TextOf(node)));
    }

    private void WriteUtf8(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        _bytes.Write(utf8, 0, utf8.Length);
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
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
        return text.Append('"').ToString();
    }
}
