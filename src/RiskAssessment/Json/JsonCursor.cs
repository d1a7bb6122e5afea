using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>
/// Goes forward over a document. A format is described once, against this cursor, and read in one pass. Only where that pass finds something
/// wrong, the same description is read once more over a document of which there is a tree, to report everything that is wrong.
/// </summary>
/// <remarks>Methods that read a value start at its first token and end at its last. After a refusal that is not reported, nothing more is found.</remarks>
internal ref struct JsonCursor
{
    private readonly JsonInput? _input;
    private readonly string _path;
    private Utf8JsonReader _reader;

    /// <summary>Starts at the value of a document.</summary>
    /// <param name="utf8">The document, which is UTF-8, with or without a byte order mark.</param>
    /// <param name="input">Where to report what is wrong; <see langword="null"/> to stop at the first thing.</param>
    /// <param name="node">The node of the value in the tree, where the document is a part of another.</param>
    /// <param name="path">The path of the value.</param>
    /// <exception cref="JsonException">The document is not JSON.</exception>
    internal JsonCursor(ReadOnlySpan<byte> utf8, JsonInput? input = null, int node = 0, string path = "$")
    {
        (_input, _path) = (input, path);
        _reader = new Utf8JsonReader(utf8.Slice(JsonParser.LengthOfBom(utf8)), new JsonReaderOptions { MaxDepth = Bounds.FileDepth });
        Node = node - 1;
        Move();
    }

    internal readonly JsonTokenType Kind => _reader.TokenType;

    /// <summary>The node of the current token in the tree.</summary>
    internal int Node { get; private set; }

    /// <summary>How much was refused.</summary>
    internal int Refusals { get; private set; }

    /// <summary>Whether there is a warning of something.</summary>
    internal bool HasWarnings { get; private set; }

    /// <summary>Whether nothing was refused, and nothing follows the value that was read.</summary>
    internal bool IsWholeDocument() => Refusals == 0 && !_reader.Read();

    /// <summary>Goes to the name of the next property, or to the end of the object.</summary>
    internal bool NextProperty() => Next() && _reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Goes to the next value of a list, or to the end of the list.</summary>
    internal bool NextElement() => Next() && _reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Goes from the name of a property to its value.</summary>
    internal void MoveToValue() => Move();

    /// <summary>The place among names of the one that the cursor is at, or -1.</summary>
    internal readonly int PlaceIn(CodeIndex names) =>
        names.Of(_reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Name()) : _reader.ValueSpan);

    /// <summary>Says that the format has the property that the cursor is at, so that paths may show its name.</summary>
    internal readonly void NameIsKnown() => _input?.Know(Node);

    /// <summary>The name that the cursor is at.</summary>
    internal readonly string Name() => _reader.GetString()!;

    /// <summary>Whether a value of this kind is here; it is refused and passed over where it is not.</summary>
    internal bool IsAt(JsonTokenType kind, string wanted) => _reader.TokenType == kind || Refused(_input?.WrongType<bool?>(Node, wanted)) is true;

    /// <summary>Whether this text is here.</summary>
    internal readonly bool IsText(ReadOnlySpan<byte> text) => _reader.TokenType == JsonTokenType.String && _reader.ValueTextEquals(text);

    internal string? Text() => TryText(out var text) ? text : Refused(_input?.TextAt(Node));

    internal string? Code() => TryText(out var text) && JsonCode.IsCode(text) ? text : Refused(_input?.CodeAt(Node));

    internal int? Integer(int least, int most) =>
        _reader.TokenType == JsonTokenType.Number && JsonValues.TryInteger(_reader.ValueSpan, least, most, out var value)
            ? value
            : Refused(_input?.IntegerAt(Node, least, most));

    internal double? Number() => _reader.TokenType == JsonTokenType.Number && _reader.TryGetDouble(out var value) && !double.IsInfinity(value)
        ? value
        : Refused(_input?.NumberAt(Node));

    internal double? NumberOrNull() => _reader.TokenType == JsonTokenType.Null ? null : Number();

    internal string? TextOrNull() => _reader.TokenType == JsonTokenType.Null ? null : Text();

    internal bool? Boolean() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => Refused(_input?.BooleanAt(Node)),
    };

    internal T? OneOf<T>()
        where T : struct, Enum =>
        HasPlainText ? WireCodes<T>.TryParse(_reader.ValueSpan, out var value) ? value : Refused(_input?.OneOfAt<T>(Node))
        : TryText(out var text) && WireCodes<T>.TryParse(text, out value) ? value
        : Refused(_input?.OneOfAt<T>(Node));

    internal EdtfDate? Date() =>
        HasPlainText ? EdtfDate.TryParse(_reader.ValueSpan, out var date) ? date : Refused(_input?.DateAt(Node))
        : TryText(out var text) && EdtfDate.TryParse(text, out date) ? date
        : Refused(_input?.DateAt(Node));

    /// <summary>A behaviour, or <see langword="null"/> where there is none with the code.</summary>
    internal Behaviour? Behaviour() =>
        HasPlainText && RiskAssessment.Behaviour.Find(_reader.ValueSpan) is { } behaviour ? behaviour
        : TryText(out var text) && RiskAssessment.Behaviour.TryGet(text, out behaviour) ? behaviour
        : Refused(_input?.BehaviourAt(Node));

    /// <summary>A list of at most so many values.</summary>
    internal T[] List<T>(int most, JsonElementReader<T> read)
    {
        if (!IsAt(JsonTokenType.StartArray, "A list"))
            return [];
        var (node, count, first) = (Node, 0, default(T));
        List<T>? all = null;
        while (NextElement())
        {
            count++;
            if (count > most)
                Skip();
            else if (count == 1)
                first = read(ref this);
            else
                (all ??= [first!]).Add(read(ref this));
        }
        if (count > most && Refuse(out var input))
            input.TooLong(node, count, most);
        return all is not null ? [.. all] : count == 0 ? [] : [first!];
    }

    /// <summary>Refuses the property that the cursor is at, and passes over it.</summary>
    internal void RefuseProperty(string[] known)
    {
        if (Refuse(out var input))
            JsonObject.ReportUnknown(input, Node, known);
        SkipProperty();
    }

    /// <summary>Refuses the property that the cursor is at, and passes over it. Why is reported elsewhere.</summary>
    internal void LeaveOut()
    {
        Refusals++;
        SkipProperty();
    }

    /// <summary>Refuses something.</summary>
    /// <returns>Whether it is to be reported.</returns>
    internal bool Refuse([NotNullWhen(true)] out JsonInput? input)
    {
        Refusals++;
        input = _input;
        return input is not null;
    }

    /// <summary>Warns of something that is not refused.</summary>
    /// <returns>Whether it is to be reported.</returns>
    internal bool Warn([NotNullWhen(true)] out JsonInput? input)
    {
        HasWarnings = true;
        input = _input;
        return input is not null;
    }

    /// <summary>Refuses what entries say together.</summary>
    internal void Refuse(IReadOnlyCollection<Problem> problems)
    {
        Refusals += problems.Count;
        var path = _path;
        _input?.Add(path == "$" ? problems : problems.Select(problem => problem with { Path = path + problem.Path.Substring(1) }));
    }

    private void SkipProperty()
    {
        if (_input is null)
            return;
        Move();
        Skip();
    }

    /// <summary>Passes over the rest of a value that was refused.</summary>
    internal void Skip()
    {
        if (_input is null || _reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        Node = _input.Tree[Node].Next - 1;
        _reader.Skip();
    }

    private T Refused<T>(T explained)
    {
        Refusals++;
        Skip();
        return explained;
    }

    private bool Next()
    {
        if (_input is null && Refusals > 0)
            return false;
        Move();
        return true;
    }

    private void Move()
    {
        if (_reader.Read() && _reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            Node++;
    }

    private readonly bool HasPlainText => _reader.TokenType == JsonTokenType.String && !_reader.ValueIsEscaped;

    private readonly bool TryText([NotNullWhen(true)] out string? text)
    {
        text = _reader.TokenType == JsonTokenType.String ? _reader.GetString() : null;
        return text is not null && JsonValues.IsBounded(text);
    }
}

/// <summary>Reads a value of a list.</summary>
internal delegate T JsonElementReader<out T>(ref JsonCursor json);
