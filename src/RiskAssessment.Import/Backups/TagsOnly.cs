namespace RiskAssessment.Import.Backups;

/// <summary>
/// The tags of an XML text with long values cut short and with no text between the tags. A backup keeps everything in attributes, and an
/// XML reader holds all attributes of a tag in memory, pictures of many megabytes among them.
/// </summary>
internal sealed class TagsOnly(TextReader inner) : TextReader
{
    private const int Block = 32_768;

    /// <summary>The longest value that is kept. A note holds less.</summary>
    private const int LongestValue = 20_000;

    /// <summary>The longest tag, without what is cut from its values. Within a longer one the text ends.</summary>
    private const int LongestTag = 1 << 20;

    /// <summary>The longest reference to a character, such as &amp;#1114111; a value is not cut within one.</summary>
    private const int LongestReference = 12;

    private readonly char[] _in = new char[Block];
    private readonly char[] _out = new char[Block + 2];
    private int _outLength;
    private int _outAt;
    private State _state;
    private char _quote;
    private char _last;
    private char _beforeLast;
    private int _tagLength;
    private long _valueLength;
    private int _referenceLength;

    private enum State
    {
        Between,
        Open,
        Tag,
        Value,
        Declaration,
        Comment,
    }

    public override int Peek() => Fill() ? _out[_outAt] : -1;

    public override int Read() => Fill() ? _out[_outAt++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0 || !Fill())
            return 0;
        var length = Math.Min(count, _outLength - _outAt);
        Array.Copy(_out, _outAt, buffer, index, length);
        _outAt += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        while (_outAt == _outLength)
        {
            if (_tagLength > LongestTag || inner.Read(_in, 0, _in.Length) is not (> 0 and var count))
                return false;
            (_outAt, _outLength) = (0, 0);
            for (var at = 0; at < count; at++)
            {
                at += CopyRun(_in.AsSpan(at..count));
                if (at < count && (IsKept(_in[at]) || (_in[at] == '\n' && _valueLength < LongestTag)))
                    _out[_outLength++] = _in[at];
            }
        }
        return true;
    }

    /// <summary>Copies, or passes over, the part of a value up to its next special character, which is most of a file.</summary>
    /// <returns>Its length.</returns>
    private int CopyRun(ReadOnlySpan<char> text)
    {
        if (_state != State.Value || _referenceLength > 0)
            return 0;
        var length = text.IndexOfAny(_quote, '&', '\n') is >= 0 and var end ? end : text.Length;
        var kept = (int)Math.Max(0, Math.Min(LongestValue - _valueLength, Math.Min(length, LongestTag - _tagLength)));
        text[..kept].CopyTo(_out.AsSpan(_outLength));
        (_outLength, _tagLength, _valueLength) = (_outLength + kept, _tagLength + kept, _valueLength + length);
        return length;
    }

    private bool IsKept(char letter)
    {
        var (beforeLast, last) = (_beforeLast, _last);
        (_beforeLast, _last) = (_last, letter);
        switch (_state)
        {
            case State.Between:
                _state = letter == '<' ? State.Open : State.Between;
                return letter == '<';
            case State.Open:
                _tagLength = 0;
                _state = letter switch { '?' or '!' => State.Declaration, '>' => State.Between, _ => State.Tag };
                return true;
            case State.Declaration:
                if (letter == '-' && last == '-' && beforeLast == '!')
                    _state = State.Comment;
                else if (letter == '>')
                    _state = State.Between;
                return ++_tagLength <= LongestTag;
            case State.Comment:
                if (letter != '>' || last != '-' || beforeLast != '-')
                    return false;
                (_out[_outLength++], _out[_outLength++], _state) = ('-', '-', State.Between);
                return true;
            case State.Tag:
                if (letter is '"' or '\'')
                    (_state, _quote, _valueLength, _referenceLength) = (State.Value, letter, 0, 0);
                else if (letter == '>')
                    _state = State.Between;
                return ++_tagLength <= LongestTag;
            default:
                return IsKeptOfValue(letter);
        }
    }

    private bool IsKeptOfValue(char letter)
    {
        if (letter == _quote)
        {
            (_state, _valueLength) = (State.Tag, 0);
            return ++_tagLength <= LongestTag;
        }
        var isReference = letter == '&' ? _valueLength < LongestValue : _referenceLength is > 0 and < LongestReference;
        _referenceLength = !isReference ? 0 : letter == '&' ? 1 : letter == ';' ? 0 : _referenceLength + 1;
        if (++_valueLength > LongestValue && !isReference)
            return false;
        return ++_tagLength <= LongestTag;
    }
}
