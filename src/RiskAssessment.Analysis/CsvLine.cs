using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>A line of a CSV file as RFC 4180 has it, with nothing that a spreadsheet takes for a formula.</summary>
internal static class CsvLine
{
    internal static void Write(TextWriter writer, params IEnumerable<string> fields) => writer.Write(string.Join(',', fields.Select(Field)) + "\r\n");

    private static string Field(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !double.TryParse(text, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
