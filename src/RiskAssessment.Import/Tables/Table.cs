using RiskAssessment.Import.Cells;

namespace RiskAssessment.Import.Tables;

/// <summary>A file as a table: its separator, its header, and what each column holds.</summary>
internal sealed class Table
{
    private const int HeaderWithin = 30;

    private readonly Func<IEnumerable<Row>> _rows;
    private readonly Row _header;
    private DateForm _dates = DateForm.Plain;

    private Table(Func<IEnumerable<Row>> rows, Row header)
    {
        (_rows, _header, Kind) = (rows, header, KindOf(header.Cells));
        var taken = new HashSet<Field>();
        Columns = Array.ConvertAll(header.Cells, cell => Once(FieldOf(cell, Kind), taken));
        StandIn(Field.When, Field.Time);
        if (Kind == EvidenceKind.DiaryTable)
            StandIn(Field.Behaviours, Field.Note);
    }

    /// <summary>The first column of another field holds a field that has no column: a start time with its date, or a description of what happened.</summary>
    private void StandIn(Field missing, Field other)
    {
        if (ColumnOf(missing) < 0 && ColumnOf(other) is >= 0 and var column)
            Columns[column] = missing;
    }

    /// <summary>A diary, a call log, a table of messages, or the events of a doorbell.</summary>
    internal EvidenceKind Kind { get; }

    /// <summary>What each column holds. A second column for a field that can occur only once counts as unknown.</summary>
    internal Field[] Columns { get; }

    /// <summary>The table of rows; <see langword="null"/> if none of the first names a date column.</summary>
    /// <param name="rows">The rows from the first one, each time again.</param>
    internal static Table? Find(Func<IEnumerable<Row>> rows) =>
        rows().Take(HeaderWithin).FirstOrDefault(IsHeader) is { } header ? new Table(rows, header) : null;

    /// <summary>The table of a delimited text with the separator that gives it the most known columns.</summary>
    internal static Table? Find(byte[] utf8) =>
        (from separator in ",;\t|"
         let table = Find(() => DelimitedRows.Read(utf8, separator))
         where table is not null
         orderby table.Known descending
         select table).FirstOrDefault();

    /// <summary>The rows with something in them below the header; those above it are reported.</summary>
    internal IEnumerable<Row> Rows(ProblemList problems)
    {
        foreach (var row in _rows())
        {
            if (row.IsBlank || row.IsComment || row.IsSeparatorLine || row.Number == _header.Number)
                continue;
            if (row.Number > _header.Number)
                yield return row;
            else
                problems.Add(new(ImportProblem.AboveHeader, PathOf(row.Number), "This row is above the header and is not read.", row.Number, 1) { Severity = ProblemSeverity.Warning });
        }
    }

    /// <summary>Reads all dates once to find how they are written; the one warning about them is added.</summary>
    internal void FindDates(ImportSession session)
    {
        var orders = new DateOrders();
        int[] columns = [.. Enumerable.Range(0, Columns.Length).Where(column => Columns[column] is Field.When or Field.Until or Field.Reported or Field.Recorded)];
        foreach (var column in columns)
            orders.AddHeader(_header.Cells[column]);
        foreach (var row in _rows().Where(row => row.Number > _header.Number && !row.IsComment))
            foreach (var column in columns)
                orders.Add(row[column]);
        (_dates, var warning) = orders.Decide(session.Options.Dates, session.Zone);
        if (warning.Code is not null)
            session.Problems.Add(HeaderWarning(warning.Code, warning.Message));
    }

    /// <summary>How the dates and times of a field are written.</summary>
    internal DateForm DatesOf(Field field) =>
        ColumnOf(field) is >= 0 and var column && ZoneWords.OfHeader(_header.Cells[column]) is { } zone ? _dates with { WrittenIn = zone } : _dates;

    /// <summary>What the file calls a column.</summary>
    internal string HeaderOf(int column) =>
        column < _header.Cells.Length && _header.Cells[column].Length > 0 ? Wording.Shown(_header.Cells[column]) : $"column {column + 1}";

    /// <summary>The first column of a field; -1 if there is none.</summary>
    internal int ColumnOf(Field field) => Array.IndexOf(Columns, field);

    internal Field FieldAt(int column) => column < Columns.Length ? Columns[column] : Field.Other;

    /// <summary>A problem in a cell. Its column has the name that the file gives it, where that is none of the words of a person.</summary>
    internal Problem At(int row, int column, string code, string message, ProblemSeverity severity = ProblemSeverity.Error) =>
        new(code, $"{PathOf(row)}, column {(Headers.IsListed(HeaderOf(column)) ? $"\"{HeaderOf(column)}\"" : column + 1)}", message, row, column + 1) { Severity = severity };

    /// <summary>A warning about the header.</summary>
    internal Problem HeaderWarning(string code, string message) =>
        new(code, PathOf(_header.Number), message, _header.Number, 1) { Severity = ProblemSeverity.Warning };

    internal static string PathOf(int row) => $"row {row}";

    private int Known => Columns.Count(column => column != Field.Other);

    private static bool IsHeader(Row row) =>
        row.Cells.Any(cell => Headers.OfDiary(cell) == Field.When || Headers.OfContacts(cell) is Field.When or Field.Time)
        && row.Cells.Count(cell => Headers.OfDiary(cell) != Field.Other || Headers.OfContacts(cell) != Field.Other) is var known
        && (known > 1 || (row.Number == 1 && row.Cells.Count(cell => cell.Length > 0) == 1 && Headers.OfDiary(row[0]) == Field.When));

    private static Field FieldOf(string cell, EvidenceKind kind) => kind == EvidenceKind.DiaryTable ? Headers.OfDiary(cell) : Headers.OfContacts(cell);

    /// <summary>A log names a number and the type or length of a call, and no behaviour; messages have words and no length.</summary>
    private static EvidenceKind KindOf(string[] header)
    {
        var fields = Array.ConvertAll(header, Headers.OfContacts);
        var diary = Array.ConvertAll(header, Headers.OfDiary);
        var isLog = fields.Contains(Field.Number)
            && !diary.Contains(Field.Behaviours)
            && (fields.Contains(Field.CallType) || (fields.Contains(Field.Duration) && !diary.Contains(Field.Until)));
        if (isLog || (fields.Contains(Field.Number) && fields.Contains(Field.Text) && !diary.Contains(Field.Behaviours)))
            return fields.Contains(Field.Text) && !fields.Contains(Field.Duration) ? EvidenceKind.MessageTable : EvidenceKind.CallLog;
        return Headers.IsOfDevice(header) ? EvidenceKind.Doorbell : EvidenceKind.DiaryTable;
    }

    private static Field Once(Field field, HashSet<Field> taken) =>
        field is Field.Note or Field.Evidence or Field.Behaviours or Field.CallType || taken.Add(field) ? field : Field.Other;
}
