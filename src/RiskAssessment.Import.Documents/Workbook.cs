using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace RiskAssessment.Import.Documents;

/// <summary>Reads workbooks: .xlsx, .xls and .ods.</summary>
internal static class Workbook
{
    /// <summary>Rows of a sheet and columns of a row that are read: a program for workbooks has no more rows.</summary>
    internal const int MostRows = 1 << 20;
    internal const int MostColumns = 1_000;

    private const int MostCells = 20_000_000;

    internal static IReadOnlyList<DocumentSheet> Read(Stream file)
    {
        try
        {
            return OpenDocumentSheets.Fits(file) ? OpenDocumentSheets.Read(file) : ExcelSheets(file);
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            throw new InvalidDataException(
                exception.Message.Contains("password", StringComparison.OrdinalIgnoreCase)
                    ? "This workbook is protected by a password. Save it without one."
                    : "This workbook is damaged, or larger than the limit. Open it in a spreadsheet, save it again, and import that.",
                exception);
        }
    }

    /// <summary>Refuses more content than the limit allows.</summary>
    internal static void CheckCells(long cells)
    {
        if (cells > MostCells)
            throw new InvalidDataException("The workbook has too many cells.");
    }

    /// <summary>The time to the second, rounded: a fraction of a day is seldom exact.</summary>
    internal static string TimeOf(TimeSpan time)
    {
        var rounded = TimeSpan.FromSeconds(Math.Min(Math.Round(time.TotalSeconds), 86_399));
        return rounded.ToString(rounded.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
    }

    private static List<DocumentSheet> ExcelSheets(Stream file)
    {
        var sheets = new List<DocumentSheet>();
        // The reader asks for the encodings of old workbooks by number, also where it does not need them.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
        var cells = 0L;
        do
        {
            var rows = new List<DocumentRow>();
            while (reader.Read() && rows.Count < MostRows)
            {
                CheckCells(cells += reader.FieldCount);
                rows.Add(new DocumentRow(rows.Count + 1, [.. Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Select(column => TextOf(reader.GetValue(column)))])
                {
                    IsHidden = reader.RowHeight == 0,
                });
            }
            sheets.Add(new DocumentSheet(reader.Name ?? "", rows) { IsHidden = reader.VisibleState != "visible" });
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
        _ => value.ToString() ?? "",
    };
}
