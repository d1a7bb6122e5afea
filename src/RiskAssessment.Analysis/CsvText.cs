namespace RiskAssessment.Analysis;

/// <summary>Lines of CSV as RFC 4180 has them.</summary>
internal static class CsvText
{
    internal static void Line(TextWriter writer, params IEnumerable<string> fields) => writer.Write(string.Join(',', fields.Select(Field)) + "\r\n");

    /// <summary>A field that a spreadsheet does not take for a formula.</summary>
    private static string Field(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
