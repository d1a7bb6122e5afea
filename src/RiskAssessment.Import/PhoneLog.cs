using RiskAssessment.Import.Cells;
using RiskAssessment.Import.Tables;

namespace RiskAssessment.Import;

/// <summary>Reads a phone log: its rows of one day, kind and number become one incident with an exact count.</summary>
internal sealed class PhoneLog(Table table, ProblemList problems, DiaryAssembler assembler, ImportOptions options)
{
    private readonly SortedDictionary<CallGroup.Key, CallGroup> _groups = [];
    private readonly HashSet<string> _asked = [.. options.Numbers.Select(PhoneNumber.Key)];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Reads every row; returns the number of rows, and of rows left out because they are not by this person.</summary>
    internal (int Read, int LeftOut) Read()
    {
        var (read, leftOut) = (0, 0);
        foreach (var row in table.Rows(problems))
        {
            read++;
            if (ReadRow(row))
                leftOut++;
        }
        if (_asked.Count == 0 && _seen.Count > 1)
            problems.Add(table.HeaderWarning(ImportProblem.SeveralNumbers, $"The log has {_seen.Count} numbers, and the calls from all of them are imported. Name this person's numbers, or delete the other rows."));
        AddGroups();
        return (read, leftOut);
    }

    /// <summary>Whether a valid row is left out.</summary>
    private bool ReadRow(Row row)
    {
        if (row.Refusal is { } refusal)
        {
            problems.Add(new(refusal.Code, Table.PathOf(row.Number), refusal.Message, row.Number, 1));
            return false;
        }
        var words = string.Join(' ', row.Cells.Where((_, column) => table.FieldAt(column) == Field.CallType));
        var (kind, number) = (CallWords.Of(words, Cell(row, Field.Duration)), Cell(row, Field.Number));
        if (kind == CallKind.Outgoing || (_asked.Count > 0 && !_asked.Contains(PhoneNumber.Key(number))))
            return true;
        if (kind == CallKind.Unknown)
            Refuse(row, Field.CallType, ImportProblem.CallNotUnderstood, $"'{Wording.Shown(words)}' is not a known type of call. Known words: incoming, missed, answered, silent, text, outgoing.");
        else if (number.Length > DateCell.Longest)
            Refuse(row, Field.Number, ImportProblem.TooMuch, "This is too long for a telephone number.");
        else if (TryMoment(row, out var moment))
            Add(row, kind, number, moment);
        return false;
    }

    private void Add(Row row, CallKind kind, string number, CallMoment moment)
    {
        if (!PhoneNumber.IsWithheld(number))
            _seen.Add(PhoneNumber.Key(number));
        var key = new CallGroup.Key(moment.Day, kind, PhoneNumber.IsWithheld(number) ? "" : PhoneNumber.Key(number));
        if (!_groups.TryGetValue(key, out var group))
            _groups.Add(key, group = new CallGroup(key, number, row.Number));
        group.Add(row.Number, moment, Words(row));
    }

    private bool TryMoment(Row row, out CallMoment moment)
    {
        moment = default;
        if (Cell(row, Field.When) is not { Length: > 0 } cell)
            return Refuse(row, Field.When, ImportProblem.DateMissing, "There is no date, so the call cannot be counted. Write the day of the call.");
        if (!DateCell.TryRead(cell, out var reading, out var refusal))
            return Refuse(row, Field.When, refusal.Code, refusal.Message);
        if (reading.Date.Precision is not (DatePrecision.Day or DatePrecision.Minute))
            return Refuse(row, Field.When, ImportProblem.DateNotUnderstood, "A call needs a single day. Write it as 02/03/2018.");
        var (time, field) = Cell(row, Field.Time) is { Length: > 0 } own ? (own, Field.Time) : (reading.Time, Field.When);
        var date = reading.Date;
        if (time.Length > 0 && date.Precision == DatePrecision.Day && (!TimeCell.TryApply(date, time, out date) || date.Precision != DatePrecision.Minute))
        {
            date = reading.Date;
            problems.Add(table.At(row.Number, table.ColumnOf(field), ImportProblem.TimeNotUnderstood, $"'{Wording.Shown(time)}' is not a time of day; the call is counted on its day. Write 21:10.", ProblemSeverity.Warning));
        }
        moment = CallMoment.Of(date, options.TimeZone);
        return true;
    }

    private void AddGroups()
    {
        var numbered = new Dictionary<(string Day, CallKind Kind), int>();
        foreach (var group in _groups.Values)
        {
            var place = (group.Of.Day, group.Of.Kind);
            numbered[place] = numbered.GetValueOrDefault(place) + 1;
            assembler.Add(new ReadIncident(group.Draft().Named, null, group.Id(numbered[place]), group.Count, (_, code, message) => table.At(group.FirstRow, 0, code, message)));
        }
    }

    /// <summary>The remaining text of a row, for the note.</summary>
    private IEnumerable<string> Words(Row row) =>
        from column in Enumerable.Range(0, row.Cells.Length)
        where table.FieldAt(column) == Field.Other && row.Cells[column].Length > 0
        select $"{table.HeaderOf(column)}: {Wording.Shown(row.Cells[column])}";

    private string Cell(Row row, Field field) => table.ColumnOf(field) is >= 0 and var column ? row[column] : "";

    private bool Refuse(Row row, Field field, string code, string message)
    {
        problems.Add(table.At(row.Number, Math.Max(0, table.ColumnOf(field)), code, message));
        return false;
    }
}
