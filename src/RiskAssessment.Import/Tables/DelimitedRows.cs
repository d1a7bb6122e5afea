using CsvHelper;

namespace RiskAssessment.Import.Tables;

/// <summary>
/// The rows of a delimited text (RFC 4180). An unclosed quote would include the rest of the file: its row is
/// refused, and reading continues on the next line.
/// </summary>
internal static class DelimitedRows
{
    internal const int MostColumns = 1_000;
    internal const int MostRows = 1 << 20;

    private const int MostRowBytes = 1 << 20;
    private const int MostRestarts = 50;

    internal static IEnumerable<Row> Read(byte[] utf8, char separator)
    {
        var (start, number) = (0, 0);
        for (var restarts = 0; start < utf8.Length; restarts++)
        {
            if (restarts > MostRestarts)
            {
                yield return new Row(number + 1, [], new(ImportProblem.BrokenQuote, "From here on nothing was read: there are too many quotes that are never closed. Save the file as CSV again."));
                yield break;
            }
            foreach (var (row, end) in ReadUntilBroken(utf8, start, separator, number))
            {
                if (row.Number > MostRows)
                {
                    yield return new Row(row.Number, [], new(ImportProblem.TooMuch, $"From here on nothing was read: a file has at most {MostRows} rows. Split it."));
                    yield break;
                }
                (number, start) = (row.Number, end);
                yield return row;
            }
        }
    }

    /// <summary>Rows up to the end, or up to and including the first with an unclosed quote.</summary>
    private static IEnumerable<(Row Row, int End)> ReadUntilBroken(byte[] utf8, int start, char separator, int number)
    {
        var isOpen = false;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            TrimWhitespace = true,
            MaxRecordSize = MostRowBytes,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => isOpen |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        using var stream = new MemoryStream(utf8, start, utf8.Length - start, writable: false);
        using var reader = CsvReader.Create(stream, options);
        for (var at = start; TryRead(reader, out var isTooLong) || isTooLong;)
        {
            number++;
            if (isTooLong || isOpen)
            {
                var refusal = isTooLong
                    ? new Refusal(ImportProblem.TooMuch, "This row is too long, or a quote in it is never closed. Put a second \" at the end of the cell, and split what is longer than 10000 characters.")
                    : new Refusal(ImportProblem.BrokenQuote, "A quote in this row is never closed. Put a second \" at the end of the cell; a \" within a cell is written \"\".");
                yield return (new Row(number, [], refusal), AfterLine(utf8, at));
                yield break;
            }
            at = AfterBreak(utf8, start + (int)reader.ByteOffset + reader.RawRecord.Length);
            var row = reader.FieldCount > MostColumns
                ? new Row(number, [], new(ImportProblem.TooMuch, $"This row has {reader.FieldCount} cells; at most {MostColumns} are allowed. Check the separators."))
                : new Row(number, CellsOf(reader));
            yield return (row, at);
        }
    }

    private static bool TryRead(CsvReader reader, out bool isTooLong)
    {
        isTooLong = false;
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            isTooLong = true;
            return false;
        }
    }

    private static string[] CellsOf(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = reader.GetString(i).ReplaceLineEndings("\n").Trim();
        return cells;
    }

    private static int AfterLine(byte[] utf8, int at)
    {
        var length = utf8.AsSpan(at).IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? utf8.Length : AfterBreak(utf8, at + length);
    }

    private static int AfterBreak(byte[] utf8, int at)
    {
        if (at < utf8.Length && utf8[at] == (byte)'\r')
            at++;
        else if (at < utf8.Length && utf8[at] == (byte)'\n')
            return at + 1;
        return at < utf8.Length && utf8[at] == (byte)'\n' ? at + 1 : at;
    }
}
