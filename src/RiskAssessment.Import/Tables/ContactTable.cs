using RiskAssessment.Import.Cells;
using RiskAssessment.Import.Contacts;

namespace RiskAssessment.Import.Tables;

/// <summary>Reads a call log or a table of messages.</summary>
internal sealed class ContactTable(Table table, ImportSession session)
{
    private readonly bool _hasTypes = table.ColumnOf(Field.CallType) >= 0;

    private readonly ContactLog _log = new(session, ContactSource.Phone(table.Kind == EvidenceKind.MessageTable ? "Table of messages" : "Phone log", "row") with
    {
        KnowsDirections = table.ColumnOf(Field.CallType) >= 0,
    });

    internal void Read()
    {
        if (!_hasTypes && !Headers.IsOfSender(table.HeaderOf(table.ColumnOf(Field.Number))))
        {
            session.Refuse(ImportProblem.CallNotUnderstood, $"No column says whether a {(table.Kind == EvidenceKind.MessageTable ? "message was received or sent" : "call was incoming or outgoing")}. Add a column \"type\" that says so for each row.");
            return;
        }
        table.FindDates(session);
        foreach (var row in table.Rows(session.Problems))
            ReadRow(row);
        _log.Finish();
    }

    private void ReadRow(Row row)
    {
        if (row.Refusal is { } refusal)
        {
            _log.Refuse(new(refusal.Code, Table.PathOf(row.Number), refusal.Message, row.Number, 1));
            return;
        }
        var words = string.Join(' ', row.Cells.Where((_, column) => table.FieldAt(column) == Field.CallType));
        var number = Cell(row, Field.Number);
        var call = CallWords.Of(words, Cell(row, Field.Duration), table.Kind == EvidenceKind.MessageTable, _hasTypes);
        if (call is null)
            Refuse(row, Field.CallType, new(ImportProblem.CallNotUnderstood, "This is not a known type of call. Known words: incoming, missed, answered, silent, text, outgoing."));
        else if (number.Length > DateCell.Longest)
            Refuse(row, Field.Number, new(ImportProblem.TooMuch, "This is too long for a telephone number."));
        else if (call.Value.Direction == ContactDirection.Outgoing)
            _log.Add(new(call.Value.Kind, ContactDirection.Outgoing, number, default, row.Number));
        else if (TryMoment(row, out var moment))
            _log.Add(new(call.Value.Kind, call.Value.Direction, number, moment, row.Number) { IsMissed = call.Value.IsMissed, Text = Cell(row, Field.Text), Notes = Notes(row) });
    }

    private bool TryMoment(Row row, out LocalMoment moment)
    {
        moment = default;
        if (Cell(row, Field.When) is not { Length: > 0 } cell)
            return Refuse(row, Field.When, new(ImportProblem.DateMissing, "The date is missing, so this row cannot be counted. Write the day of the call or message."));
        if (!DateCell.TryRead(cell, table.DatesOf(Field.When), out var reading, out var refusal))
            return Refuse(row, Field.When, refusal);
        if (reading.Date.Precision is not (DatePrecision.Day or DatePrecision.Minute))
            return Refuse(row, Field.When, new(ImportProblem.DateNotUnderstood, "A call needs a single day. Write it as 02/03/2018."));
        var (time, field) = Cell(row, Field.Time) is { Length: > 0 } own ? (own, Field.Time) : (reading.Time, Field.When);
        var date = reading.Date;
        if (TimeCell.HasUnknownZone(time))
            return Refuse(row, field, new(ImportProblem.TimeNotUnderstood, "The time zone is not known, so the day is not known either. Write UTC, an offset such as +01:00, or the local time without a zone."));
        if (time.Length > 0 && date.Precision == DatePrecision.Day && (!TimeCell.TryApply(date, time, table.DatesOf(field), out date) || date.Precision != DatePrecision.Minute))
        {
            date = reading.Date;
            session.Problems.Add(table.At(row.Number, table.ColumnOf(field), ImportProblem.TimeNotUnderstood, "This is not a time of day; the call is counted on its day. Write 21:10.", ProblemSeverity.Warning));
        }
        moment = LocalMoment.Of(date, session.Zone);
        return true;
    }

    /// <summary>The remaining text of a row, for the note.</summary>
    private string[] Notes(Row row) =>
        [.. from column in Enumerable.Range(0, row.Cells.Length)
            where table.FieldAt(column) == Field.Other && row.Cells[column].Length > 0
            select $"{table.HeaderOf(column)}: {Wording.Shown(row.Cells[column])}"];

    private string Cell(Row row, Field field) => table.ColumnOf(field) is >= 0 and var column ? row[column] : "";

    private bool Refuse(Row row, Field field, Refusal refusal)
    {
        session.CountRead();
        session.Problems.Add(table.At(row.Number, Math.Max(0, table.ColumnOf(field)), refusal.Code, refusal.Message), refusal);
        return false;
    }
}
