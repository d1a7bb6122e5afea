using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>The minimum for writing JSON with Utf8JsonWriter: every token is known, every string already escaped.</summary>
internal sealed class TokenWriting
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly List<Token> _tokens = [];
    private readonly ArrayBufferWriter<byte> _buffer;

    internal TokenWriting(ReadOnlySpan<byte> json)
    {
        _buffer = new ArrayBufferWriter<byte>(json.Length + 1);
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            _tokens.Add(Token.At(ref reader));
        Write();
        if (!_buffer.WrittenSpan.SequenceEqual(json))
            throw new InvalidOperationException("What is written is not what was read.");
    }

    /// <summary>Writes the text once more, into the same memory.</summary>
    internal int Write()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, Options);
        foreach (var token in _tokens)
            token.Write(writer);
        writer.Flush();
        return _buffer.WrittenCount;
    }

    private readonly record struct Token(JsonTokenType Kind, JsonEncodedText Text, double Number)
    {
        internal static Token At(ref Utf8JsonReader reader) => reader.TokenType switch
        {
            JsonTokenType.Number => new(reader.TokenType, default, reader.GetDouble()),
            JsonTokenType.PropertyName or JsonTokenType.String => new(reader.TokenType, JsonEncodedText.Encode(reader.GetString()!, Options.Encoder), 0),
            _ => new(reader.TokenType, default, 0),
        };

        internal void Write(Utf8JsonWriter to)
        {
            switch (Kind)
            {
                case JsonTokenType.StartObject: to.WriteStartObject(); break;
                case JsonTokenType.EndObject: to.WriteEndObject(); break;
                case JsonTokenType.StartArray: to.WriteStartArray(); break;
                case JsonTokenType.EndArray: to.WriteEndArray(); break;
                case JsonTokenType.PropertyName: to.WritePropertyName(Text); break;
                case JsonTokenType.String: to.WriteStringValue(Text); break;
                case JsonTokenType.Number when Number == Math.Floor(Number): to.WriteNumberValue((long)Number); break;
                case JsonTokenType.Number: to.WriteNumberValue(Number); break;
                case JsonTokenType.Null: to.WriteNullValue(); break;
                default: to.WriteBooleanValue(Kind == JsonTokenType.True); break;
            }
        }
    }
}
