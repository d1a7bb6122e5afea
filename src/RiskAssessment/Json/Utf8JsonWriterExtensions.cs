using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes the parts of which files are made; what is not there, or is empty, is left out.</summary>
internal static class Utf8JsonWriterExtensions
{
    private const int Decimals = 9;

    /// <summary>Whole numbers up to here are exact in a double, and have the same digits as a decimal.</summary>
    private const double MostWhole = 1e15;

    extension(Utf8JsonWriter json)
    {
        /// <summary>Writes a number as a decimal, since runtimes write the same double in different ways. An infinite number is null.</summary>
        internal void WriteDecimal(ReadOnlySpan<byte> name, double value)
        {
            if (double.IsInfinity(value))
                json.WriteNull(name);
            else if (Math.Abs(value) < MostWhole && value == Math.Floor(value))
                json.WriteNumber(name, (long)value);
            else
                json.WriteNumber(name, Math.Round((decimal)value, Decimals));
        }

        /// <summary>Writes both ends of an interval into the object that is open.</summary>
        internal void WriteEnds(Interval interval)
        {
            json.WriteDecimal("low"u8, interval.Low);
            json.WriteDecimal("high"u8, interval.High);
        }

        internal void WriteText(string name, string? text)
        {
            if (text is not null)
                json.WriteString(name, text);
        }

        internal void WriteText(string name, LocalizedText? text)
        {
            if (text is null)
                return;
            json.WritePropertyName(name);
            json.WriteTextValue(text);
        }

        internal void WriteTextValue(LocalizedText text)
        {
            if (text.IsPlain)
            {
                json.WriteStringValue(text.ByLanguage[0].Value);
                return;
            }
            json.WriteStartObject();
            foreach (var (language, wording) in text.ByLanguage)
                json.WriteString(language, wording);
            json.WriteEndObject();
        }

        internal void WriteTexts(string name, IReadOnlyList<string> texts)
        {
            if (texts.Count > 0)
                json.WriteEvenNoTexts(name, texts);
        }

        internal void WriteEvenNoTexts(string name, IReadOnlyList<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }

        internal void WriteEach<T>(string name, IReadOnlyList<T> parts, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var part in parts)
            {
                json.WriteStartObject();
                write(part);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        internal void WriteIf(string name, bool isSo)
        {
            if (isSo)
                json.WriteBoolean(name, true);
        }

        internal void WriteCode<T>(string name, T value)
            where T : struct, Enum => json.WriteString(name, CodeOf(value));
    }

    /// <summary>The code, or the number where a caller has cast one that has no meaning; the reader then says so.</summary>
    internal static string CodeOf<T>(T value)
        where T : struct, Enum => WireCodes<T>.TryFind(value, out var code) ? code : value.ToString();
}
