using System.Text.Json;

namespace RiskAssessment.Import.Files;

/// <summary>Reads a JSON text from a stream, token by token or one small object at a time, so that the size of a file does not matter.</summary>
internal sealed class JsonTokens : IDisposable
{
    /// <summary>The length in bytes of the largest object that is given as a whole.</summary>
    internal const int LargestObject = 1 << 20;

    private const int Block = 65_536;

    /// <summary>The length of the largest single string that can be passed over, such as a picture within an object that is not read.</summary>
    private const int LargestToken = 1 << 24;

    private const int Deepest = 64;

    private readonly Stream _stream;
    private byte[] _buffer = new byte[Block];
    private int _start;
    private int _end;
    private bool _isWhole;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = Deepest, AllowTrailingCommas = true });
    private (int Start, JsonReaderState State) _before;

    internal JsonTokens(EvidenceFile file)
    {
        var encoding = file.Encoding switch { "utf-16" => System.Text.Encoding.Unicode, "utf-16BE" => System.Text.Encoding.BigEndianUnicode, _ => null };
        _stream = encoding is null ? file.Open() : System.Text.Encoding.CreateTranscodingStream(file.Open(), encoding, System.Text.Encoding.UTF8);
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            _start = 3;
    }

    /// <summary>The kind of the token.</summary>
    internal JsonTokenType Type { get; private set; }

    /// <summary>How many objects and arrays are around the token.</summary>
    internal int Depth { get; private set; }

    /// <summary>The name of a property, a string, or a number as it is written; empty for other tokens.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>Goes to the next token.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="JsonException">The text is not valid JSON, or breaks off.</exception>
    internal bool Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start.._end), _isWhole, _state);
            if (reader.Read())
            {
                _before = (_start, _state);
                Take(ref reader);
                return true;
            }
            if (_isWhole)
                return false;
            Advance(ref reader);
            Refill(LargestToken);
        }
    }

    /// <summary>Goes to the end of the object or array that begins here, or of the value of the property whose name stands here.</summary>
    internal void Skip()
    {
        if (Type == JsonTokenType.PropertyName)
            Read();
        if (Type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        for (var depth = Depth; Read() && Depth > depth;)
        {
        }
    }

    /// <summary>The elements of the array that begins here, each until the next is read; <see langword="null"/> for one that is too large.</summary>
    internal IEnumerable<JsonDocument?> Elements()
    {
        while (Read() && Type != JsonTokenType.EndArray)
        {
            using var element = Whole();
            yield return element;
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>The whole value that begins here.</summary>
    private JsonDocument? Whole()
    {
        var (after, afterState) = (_start, _state);
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_before.Start.._end), _isWhole, _before.State);
            reader.Read();
            if (JsonDocument.TryParseValue(ref reader, out var document))
            {
                _start = _before.Start;
                Take(ref reader);
                return document;
            }
            if (_end - _before.Start >= LargestObject)
                break;
            (_start, after) = (_before.Start, after - _before.Start);
            Refill(LargestObject);
            _before.Start = 0;
        }
        (_start, _state) = (after, afterState);
        Skip();
        return null;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        (Type, Depth) = (reader.TokenType, reader.CurrentDepth);
        Text = Type switch
        {
            JsonTokenType.PropertyName or JsonTokenType.String => JsonText.Of(ref reader),
            JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
            _ => "",
        };
        Advance(ref reader);
    }

    private void Advance(ref Utf8JsonReader reader) => (_start, _state) = (_start + (int)reader.BytesConsumed, reader.CurrentState);

    /// <summary>Moves what is not read to the start of the buffer, and reads more behind it.</summary>
    private void Refill(int most)
    {
        _buffer.AsSpan(_start.._end).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_end >= most)
                throw new JsonException("A part of the file is too large.", path: null, lineNumber: null, bytePositionInLine: null);
            Array.Resize(ref _buffer, Math.Min(most, _end * 2));
        }
        Fill();
    }

    private void Fill()
    {
        var count = _stream.ReadAtLeast(_buffer.AsSpan(_end..), _buffer.Length - _end, throwOnEndOfStream: false);
        _isWhole = count < _buffer.Length - _end;
        _end += count;
    }
}
