using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace RiskAssessment.Import.Files;

/// <summary>Reads strings, numbers and flags of JSON as apps write them. What is missing or of another type is empty, and half an emoji is no reason to lose a message.</summary>
internal static class JsonText
{
    /// <summary>The digits of an escaped character.</summary>
    private const int Digits = 4;

    /// <summary>The name or string at which a reader stands.</summary>
    internal static string Of(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped || reader.ValueSpan.IndexOf("\\u"u8) < 0)
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // Bytes that are no UTF-8.
            }
        return Unescaped(reader.ValueSpan);
    }

    /// <summary>The text of a property that is a string or a number; empty for anything else.</summary>
    internal static string Text(this JsonElement element, string property) =>
        Find(element, property) is { } value ? value.OwnText() : "";

    /// <summary>The text of a string or number; empty for anything else.</summary>
    internal static string OwnText(this JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number)
            return element.GetRawText();
        return element.ValueKind == JsonValueKind.String ? Unescaped(JsonMarshal.GetRawUtf8Value(element)[1..^1]) : "";
    }

    /// <summary>Whether a property is true, or the text "true".</summary>
    internal static bool? Flag(this JsonElement element, string property)
    {
        if (Find(element, property) is not { } value)
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => bool.TryParse(value.OwnText(), out var flag) ? flag : null,
        };
    }

    /// <summary>Whether an object has a property that is not null.</summary>
    internal static bool Has(this JsonElement element, string property) => Find(element, property) is not null;

    /// <summary>A property that is not null; the last one if there are several of the name.</summary>
    internal static JsonElement? Find(this JsonElement element, string property)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }
        catch (InvalidOperationException)
        {
            // Another property has half an emoji in its name.
            return null;
        }
    }

    /// <summary>A string without its escapes. Half a character outside the basic plane becomes a replacement character.</summary>
    private static string Unescaped(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
                plain.Append(text[i]);
            else if (text[++i] == 'u' && i + Digits < text.Length && ushort.TryParse(text.AsSpan(i + 1, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                (_, i) = (plain.Append((char)code), i + Digits);
            else
                plain.Append(text[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
        }
        return TextFile.WithoutHalves(plain.ToString());
    }
}
