using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using RiskAssessment.Import.Files;
using RiskAssessment.Import.Tables;

namespace RiskAssessment.Import.Documents;

/// <summary>One sheet of a workbook, as rows of text: dates as EDTF, numbers as they are.</summary>
/// <param name="Name">The name of the sheet.</param>
/// <param name="IsHidden">Whether the program does not show the sheet.</param>
/// <param name="Rows">All rows from the first to the last with content.</param>
/// <param name="HiddenRows">The number of rows with content that the program does not show.</param>
internal sealed record Sheet(string Name, bool IsHidden, IReadOnlyList<Row> Rows, int HiddenRows);

/// <summary>Reads workbooks: .xlsx, .xls and .ods.</summary>
internal static class Workbook
{
    private const long MostBytes = 256L * 1024 * 1024;
    private const int MostCells = 20_000_000;
    private const int Block = 81_920;

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        if (Signatures.IsZip(file) && !IsWithinBounds(file))
        {
            session.Refuse(ImportProblem.TooMuch, $"Unpacked, this workbook is larger than the limit of {MostBytes / 1024 / 1024} MiB. Save the sheet with the diary as a workbook of its own.");
            return;
        }
        try
        {
            Take(Signatures.IsOpenDocument(file) ? OpenDocumentSheets.Read(file) : ExcelSheets(file), session);
        }
        catch (Exception exception) when (IsOfFile(exception))
        {
            session.Refuse(ImportProblem.Damaged, exception.Message.Contains("password", StringComparison.OrdinalIgnoreCase)
                ? "This workbook is protected by a password. Save it without one."
                : "This workbook is damaged, or larger than the limit. Open it in a spreadsheet, save it again, and import that.");
        }
    }

    /// <summary>Whether an exception is of the content of a document: what the readers throw at files that are not what they should be.</summary>
    internal static bool IsOfFile(Exception exception) => exception is not (OutOfMemoryException or StackOverflowException or ThreadInterruptedException or AccessViolationException);

    /// <summary>Refuses more content than the limits allow.</summary>
    internal static void CheckCells(long cells)
    {
        if (cells > MostCells)
            throw new InvalidDataException("The workbook has too many cells.");
    }

    private static void Take(IReadOnlyList<Sheet> sheets, ImportSession session)
    {
        var asked = session.Options.Sheet;
        var found = (from sheet in sheets
                     where asked is null || sheet.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)
                     let table = Table.Find(() => sheet.Rows)
                     where table is not null
                     orderby sheet.IsHidden
                     select (Sheet: sheet, Table: table)).ToList();
        if (found.Count == 0)
        {
            var names = string.Join(", ", sheets.Select(sheet => $"'{Wording.Shown(sheet.Name)}'"));
            session.Refuse(ImportProblem.NoHeader, asked is null
                ? $"No sheet of this workbook names a column for the date in its first rows. Its sheets are: {names}. Write a header over the columns, for example: date, time, what happened, how many, where."
                : $"There is no sheet '{Wording.Shown(asked)}' with a column for the date. The sheets are: {names}.");
            return;
        }
        var (taken, read) = found[0];
        session.Sheet = (taken.Name, read.Kind);
        TextTable.Read(read, session);
        Say(sheets, taken, session);
    }

    /// <summary>Says what a person does not see in the program, and what was not read.</summary>
    private static void Say(IReadOnlyList<Sheet> sheets, Sheet taken, ImportSession session)
    {
        if (taken.IsHidden)
            session.Problems.Add(ImportSession.Warning(ImportProblem.NotRead, "The sheet that was read is hidden in the workbook."));
        if (taken.HiddenRows > 0)
            session.Problems.Add(ImportSession.Warning(ImportProblem.NotRead, $"Rows that are hidden in the workbook: {taken.HiddenRows}. They were read like the others."));
        var others = sheets.Where(sheet => sheet != taken && sheet.Rows.Any(row => !row.IsBlank)).Select(sheet => $"'{Wording.Shown(sheet.Name)}'{(sheet.IsHidden ? " (hidden)" : "")}").ToList();
        if (others.Count > 0)
            session.Problems.AddLoss(ImportSession.Warning(ImportProblem.NotRead, $"Only the sheet '{Wording.Shown(taken.Name)}' was read. Not read: {string.Join(", ", others)}. Import another one with --sheet."));
    }

    private static List<Sheet> ExcelSheets(EvidenceFile file)
    {
        var sheets = new List<Sheet>();
        using var stream = file.Open();
        // The reader asks for the encodings of old workbooks by number, also where it does not need them.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        var cells = 0L;
        do
        {
            var (rows, hidden) = (new List<Row>(), 0);
            while (reader.Read() && rows.Count < DelimitedRows.MostRows)
            {
                CheckCells(cells += reader.FieldCount);
                var row = new Row(rows.Count + 1, [.. Enumerable.Range(0, Math.Min(reader.FieldCount, DelimitedRows.MostColumns)).Select(column => TextOf(reader.GetValue(column)))]);
                hidden += reader.RowHeight == 0 && !row.IsBlank ? 1 : 0;
                rows.Add(row);
            }
            sheets.Add(new Sheet(reader.Name ?? "", reader.VisibleState != "visible", rows, hidden));
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>A cell as text. A time of day without a date comes with the first day of the workbook's calendar.</summary>
    private static string TextOf(object? value) => value switch
    {
        null => "",
        DateTime date when date.Year < 1900 || (date.Year is 1900 or 1904 && date.DayOfYear == 1 && date.TimeOfDay != default) => TimeOf(date.TimeOfDay),
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime date => $"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T{TimeOf(date.TimeOfDay)}",
        TimeSpan time => TimeOf(time),
        bool flag => flag ? "yes" : "no",
        double number when Math.Abs(number) < 1e15 && number == Math.Truncate(number) => number.ToString("F0", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (value.ToString() ?? "").ReplaceLineEndings("\n").Trim(),
    };

    /// <summary>The time to the second, rounded: a fraction of a day is seldom exact.</summary>
    internal static string TimeOf(TimeSpan time)
    {
        var rounded = TimeSpan.FromSeconds(Math.Min(Math.Round(time.TotalSeconds), 86_399));
        return rounded.ToString(rounded.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Unpacks every part once, because the sizes that a zip file states can be wrong.</summary>
    private static bool IsWithinBounds(EvidenceFile file)
    {
        try
        {
            using var zip = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            var (total, block) = (0L, new byte[Block]);
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                for (int count; (count = part.Read(block)) > 0;)
                    if ((total += count) > MostBytes)
                        return false;
            }
        }
        catch (Exception exception) when (IsOfFile(exception))
        {
            // A damaged file is refused by its reader.
        }
        return true;
    }
}
