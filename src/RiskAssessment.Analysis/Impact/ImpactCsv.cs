namespace RiskAssessment.Analysis;

/// <summary>Writes the cases whose level differs between two instruments as CSV, a case a line. Lines end in a carriage return and a line feed, as RFC 4180 has it.</summary>
public static class ImpactCsv
{
    /// <summary>Writes the names of the columns: <c>case,before,after,gained,lost</c>.</summary>
    /// <param name="writer">Where to write. It is not flushed.</param>
    public static void WriteHeader(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CsvText.Line(writer, "case", "before", "after", "gained", "lost");
    }

    /// <summary>Writes a case. Several rules are separated by semicolons.</summary>
    /// <param name="moved">The case.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    public static void Write(MovedCase moved, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(moved);
        ArgumentNullException.ThrowIfNull(writer);
        CsvText.Line(writer, moved.Reference ?? "", ExtentCodes.Of(moved.Before), ExtentCodes.Of(moved.After), string.Join(';', moved.Gained), string.Join(';', moved.Lost));
    }
}
