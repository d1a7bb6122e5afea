using System.Runtime.CompilerServices;
using System.Text;

namespace RiskAssessment.Json;

/// <summary>
/// Goes forward over the bytes of a document in which nothing is wrong, and keeps none of it. The first thing that is not as it was asked for
/// ends it: nothing more is found then. Why, and what else is wrong, is for <see cref="JsonInput"/> to say, which starts anew.
/// </summary>
internal ref struct PlainJson
{
    private const int MostDigits = 9;

    private readonly ReadOnlySpan<byte> _utf8;
    private int _at;
    private bool _isFirst;
    private bool _hasFailed;

    internal PlainJson(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _at = JsonParser.LengthOfBom(utf8);
        if (utf8.Length > Bounds.FileBytes || Utf8Check.FirstInvalid(utf8) >= 0)
            Fail();
    }

    /// <summary>Whether everything was as it was asked for, up to the end.</summary>
    internal bool IsRead => Peek() == 0 && _at == _utf8.Length && !_hasFailed;

    /// <summary>Whether an object stands here.</summary>
    internal bool IsObject => Peek() == (byte)'{';

    /// <summary>Whether a text stands here.</summary>
    internal bool IsText => Peek() == (byte)'"';

    internal void Fail()
    {
        _hasFailed = true;
        _at = _utf8.Length;
    }

    internal void OpenObject() => Open((byte)'{');

    internal void OpenList() => Open((byte)'[');

    /// <summary>Goes to the value of the next property of the object that is open, or out of it where there is none.</summary>
    internal bool NextProperty(out ReadOnlySpan<byte> name)
    {
        name = default;
        if (!Next((byte)'}'))
            return false;
        name = Utf8();
        if (Peek() != (byte)':')
            Fail();
        else
            _at++;
        return !_hasFailed;
    }

    /// <summary>Goes to the next value of the list that is open, or out of it where there is none.</summary>
    internal bool NextValue() => Next((byte)']');

    /// <summary>The bytes of a text, or nothing.</summary>
    internal ReadOnlySpan<byte> Utf8()
    {
        if (Peek() != (byte)'"')
        {
            Fail();
            return default;
        }
        var rest = _utf8.Slice(_at + 1);
        var length = PlainText.LengthOf(rest, out var isEscaped);
        if (length < 0)
        {
            Fail();
            return default;
        }
        var text = _utf8.Slice(_at + 1, length);
        _at += length + 2;
        if (isEscaped && !PlainText.TryUnescape(_utf8.Slice(_at - length - 2, length + 2), out text))
            Fail();
        return text;
    }

    internal string? Text() => TextOf(Utf8());

    /// <summary>What was found as bytes, as a text of at most <see cref="Bounds.TextLength"/> characters.</summary>
    internal string? TextOf(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        if (text.Length > Bounds.TextLength)
            Fail();
        return _hasFailed ? null : text;
    }

    internal string? Code()
    {
        var code = Text();
        if (code is null || JsonCode.IsCode(code))
            return code;
        Fail();
        return null;
    }

    internal EdtfDate? Date()
    {
        if (EdtfDate.TryParse(Utf8(), out var date))
            return date;
        Fail();
        return null;
    }

    internal T? OneOf<T>()
        where T : struct, Enum
    {
        if (EnumCodes<T>.TryParse(Utf8(), out var value))
            return value;
        Fail();
        return null;
    }

    /// <summary>A whole number in so few digits that it fits; what follows shows whether it ends there.</summary>
    internal int? Integer(int least, int most)
    {
        var (value, first) = (0, Peek());
        var start = _at;
        while (_at < _utf8.Length && _at - start <= MostDigits && _utf8[_at] is >= (byte)'0' and <= (byte)'9')
            value = (value * 10) + (_utf8[_at++] - '0');
        var digits = _at - start;
        if (digits is > 0 and <= MostDigits && (first != (byte)'0' || digits == 1) && value >= least && value <= most)
            return value;
        Fail();
        return null;
    }

    private void Open(byte bracket)
    {
        if (Peek() != bracket)
        {
            Fail();
            return;
        }
        _at++;
        _isFirst = true;
    }

    private bool Next(byte close)
    {
        var next = Peek();
        var isFirst = _isFirst;
        _isFirst = false;
        if (next == close)
        {
            _at++;
            return false;
        }
        if (isFirst)
            return !_hasFailed;
        if (next != (byte)',')
            Fail();
        else
            _at++;
        return !_hasFailed;
    }

    /// <summary>The next byte that is no space; 0, which no document has there, at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Peek() => _at < _utf8.Length && _utf8[_at] is > (byte)' ' and var next ? next : PeekBehindSpace();

    private byte PeekBehindSpace()
    {
        while (_at < _utf8.Length)
        {
            var next = _utf8[_at];
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                return next;
            _at++;
        }
        return 0;
    }
}
