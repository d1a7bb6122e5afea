namespace RiskAssessment.Import.Tables;

/// <summary>A file as a table: its separator, its header, and what each column holds.</summary>
internal sealed class Table
{
    private const int HeaderWithin = 30;

    private readonly byte[] _utf8;
    private readonly char _separator;
    private readonly Row _header;

    private Table(byte[] utf8, char separator, Row header, ImportKind kind)
    {
        (_utf8, _separator, _header, Kind) = (utf8, separator, header, kind);
        var taken = new HashSet<Field>();
        Columns = Array.ConvertAll(header.Cells, cell => Once(FieldOf(cell, kind), taken));
    }

    /// <summary>A diary or a phone log.</summary>
    internal ImportKind Kind { get; }

    /// <summary>What each column holds. A second column for a field that can occur only once counts as unknown.</summary>
    internal Field[] Columns { get; }

    /// <summary>The table of a file; <see langword="null"/> if none of its first rows names a date column.</summary>
    internal static Table? Find(byte[] utf8, ImportKind kind)
    {
        Table? best = null;
        foreach (var separator in ",;\t|")
        {
            var header = DelimitedRows.Read(utf8, separator).Take(HeaderWithin).FirstOrDefault(row => IsHeader(row, kind));
            if (header is null)
                continue;
            var table = new Table(utf8, separator, header, kind == ImportKind.Auto ? KindOf(header.Cells) : kind);
            if (best is null || table.Known > best.Known)
                best = table;
        }
        return best;
    }

    /// <summary>The rows with something in them below the header; those above it are reported.</summary>
    internal IEnumerable<Row> Rows(ProblemList problems)
    {
        foreach (var row in DelimitedRows.Read(_utf8, _separator))
        {
            if (row.IsBlank || row.IsComment || row.IsSeparatorLine || row.Number == _header.Number)
                continue;
            if (row.Number > _header.Number)
                yield return row;
            else
                problems.Add(new(ImportProblem.AboveHeader, PathOf(row.Number), "This row is above the header and is not read.", row.Number, 1) { Severity = ProblemSeverity.Warning });
        }
    }

    /// <summary>What the file calls a column.</summary>
    internal string HeaderOf(int column) =>
        column < _header.Cells.Length && _header.Cells[column].Length > 0 ? Wording.Shown(_header.Cells[column]) : $"column {column + 1}";

    /// <summary>The first column of a field; -1 if there is none.</summary>
    internal int ColumnOf(Field field) => Array.IndexOf(Columns, field);

    internal Field FieldAt(int column) => column < Columns.Length ? Columns[column] : Field.Other;

    /// <summary>A problem in a cell.</summary>
    internal Problem At(int row, int column, string code, string message, ProblemSeverity severity = ProblemSeverity.Error) =>
        new(code, $"{PathOf(row)}, column \"{HeaderOf(column)}\"", message, row, column + 1) { Severity = severity };

    /// <summary>A warning about the header.</summary>
    internal Problem HeaderWarning(string code, string message) =>
        new(code, PathOf(_header.Number), message, _header.Number, 1) { Severity = ProblemSeverity.Warning };

    internal static string PathOf(int row) => $"row {row}";

    private int Known => Columns.Count(column => column != Field.Other);

    private static bool IsHeader(Row row, ImportKind kind) =>
        row.Cells.Any(cell => Headers.OfDiary(cell) == Field.When || Headers.OfPhoneLog(cell) == Field.When)
        && (row.Cells.Count(cell => FieldOf(cell, kind) != Field.Other) > 1 || row.Cells.Count(cell => cell.Length > 0) == 1);

    private static Field FieldOf(string cell, ImportKind kind) => kind switch
    {
        ImportKind.PhoneLog => Headers.OfPhoneLog(cell),
        ImportKind.Diary => Headers.OfDiary(cell),
        _ => Headers.OfDiary(cell) is var field && field != Field.Other ? field : Headers.OfPhoneLog(cell),
    };

    /// <summary>A phone log names a number and the type or length of a call, and no behaviour.</summary>
    private static ImportKind KindOf(string[] header)
    {
        var fields = Array.ConvertAll(header, Headers.OfPhoneLog);
        var diary = Array.ConvertAll(header, Headers.OfDiary);
        var isLog = fields.Contains(Field.Number)
            && !diary.Contains(Field.Behaviours)
            && (fields.Contains(Field.CallType) || (fields.Contains(Field.Duration) && !diary.Contains(Field.Until)));
        return isLog ? ImportKind.PhoneLog : ImportKind.Diary;
    }

    private static Field Once(Field field, HashSet<Field> taken) =>
        field is Field.Note or Field.Evidence or Field.Behaviours or Field.CallType || taken.Add(field) ? field : Field.Other;
}
