using CsvHelper;

namespace RiskAssessment.Referral;

/// <summary>Reads services from CSV: a line each, whose columns the first line names, in any order.</summary>
internal sealed class CsvServices
{
    private const string Wrong = "SRA1001";

    private static readonly string[] Columns = ["id", "name", "areas", "for", "needs", "languages", "hours", "phone", "url", "last-checked"];

    private readonly List<Problem> _problems;
    private readonly string[] _columns;
    private readonly string[] _cells;
    private readonly int _line;

    private CsvServices(List<Problem> problems, string[] columns, string[] cells, int line) => (_problems, _columns, _cells, _line) = (problems, columns, cells, line);

    internal static ServiceDirectory Read(ReadOnlyMemory<byte> utf8, List<Problem> problems)
    {
        var (services, columns, line, isWhole) = (new Dictionary<string, Service>(StringComparer.Ordinal), (string[])[], 0, true);
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => isWhole &= record.Reason != CsvMalformedReason.UnterminatedQuote,
        };
        using var csv = CsvReader.Create(new MemoryStream(utf8.ToArray(), writable: false), options);
        while (TryRead(csv, ref isWhole))
        {
            var cells = Cells(csv);
            if (++line == 1)
                columns = cells;
            else if (Array.TrueForAll(cells, string.IsNullOrEmpty) || Columns.Except(columns).Any())
                continue;
            else if (new CsvServices(problems, columns, cells, line) is var row && row.Service() is { } service && !services.TryAdd(service.Id, service))
                row.Refuse("id", $"There is a line for '{service.Id}' already. Keep one of them, or give it another id.");
        }
        if (!isWhole)
            problems.Add(new Problem(Wrong, "$", "It cannot be split into cells from here on: a quotation mark is not closed, or a cell is too long.") { Line = line + 1 });
        problems.InsertRange(0, Columns.Except(columns).Select(column => new Problem(Wrong, "$", $"The first line does not name the column '{column}'. Add it, also where it stays empty.") { Line = 1 }));
        return new ServiceDirectory(services.Values);
    }

    /// <summary>Whether there is one more line that is whole.</summary>
    private static bool TryRead(CsvReader csv, ref bool isWhole)
    {
        try
        {
            return csv.Read() && isWhole;
        }
        catch (CsvFormatException)
        {
            return isWhole = false;
        }
    }

    /// <summary>The service of the line; <see langword="null"/> if anything in it is wrong.</summary>
    private Service? Service()
    {
        var (before, id, name) = (_problems.Count, Cell("id"), Cell("name"));
        if (id is null)
            Refuse("id", "The service has no id. Give it one.");
        if (name is null)
            Refuse("name", "The service has no name. Give it one.");
        Uri? url = null;
        if (Cell("url") is { } address && !ServiceValues.TryReadUrl(address, out url))
            Refuse("url", $"'{address}' is not a web address. Write one that begins with https://, or leave it empty.");
        EdtfDate date = default;
        if (Cell("last-checked") is { } day && !ServiceValues.TryReadDate(day, out date))
            Refuse("last-checked", $"'{day}' is not a date. Write it as 2025-03-02, or leave it empty if nobody knows.");
        if (_problems.Count > before)
            return null;
        var hours = OpeningHours.TryParse(Cell("hours"), out var open) ? open : null;
        return new Service(id!, name!)
        {
            Areas = Cells("areas"),
            For = Cells("for"),
            Needs = Cells("needs"),
            Languages = Cells("languages"),
            Hours = hours,
            HoursInWords = hours is null ? Cell("hours") : null,
            Phone = Cell("phone"),
            Url = url,
            LastChecked = Cell("last-checked") is null ? null : date,
            Source = Cell("source"),
        };
    }

    private void Refuse(string column, string message) => _problems.Add(new Problem(Wrong, "$." + column, message) { Line = _line });

    private string? Cell(string column) =>
        Array.IndexOf(_columns, column) is var place and >= 0 && place < _cells.Length ? ServiceValues.OrNull(_cells[place]) : null;

    private string[] Cells(string column) => Cell(column)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = csv.GetString(i).Trim();
        return cells;
    }
}
