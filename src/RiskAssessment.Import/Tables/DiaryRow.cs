using RiskAssessment.Import.Cells;

namespace RiskAssessment.Import.Tables;

/// <summary>Reads one row of a diary. Text that is not understood is added to the note if the row can be kept.</summary>
internal sealed class DiaryRow(Table table, Row row, ProblemList problems)
{
    private static readonly Behaviour Unspecified = Behaviour.Of("other-unwanted-conduct");

    private const int DayLength = 10;

    private readonly IncidentDraft _draft = new();
    private bool _isRefused;

    /// <summary>The id in the file.</summary>
    internal string? Id => Cell(Field.Id) is { Length: > 0 } id ? id : null;

    /// <summary>The incident; <see langword="null"/> if the row is refused, which is then reported.</summary>
    internal IncidentDraft? Read()
    {
        if (row.Refusal is { } refusal)
        {
            problems.Add(new(refusal.Code, Table.PathOf(row.Number), refusal.Message, row.Number, 1));
            return null;
        }
        CheckCells();
        if (_isRefused)
            return null;
        AddNotes();
        ReadWhen();
        ReadBehaviours();
        ReadOccurrences();
        ReadChoices();
        ReadRecorded();
        ReadReport();
        _draft.Place = Cell(Field.Place) is { Length: > 0 } place ? place : null;
        _draft.SameAs = Cell(Field.SameAs) is { Length: > 0 } other ? other : null;
        if (_draft.NoteLength > Bounds.TextLength)
            Refuse(Field.Note, ImportProblem.TooMuch, $"The note of this row would have more than {Bounds.TextLength} characters. Keep the rest elsewhere.");
        if (_draft.Evidence.Count > Bounds.Answers)
            Refuse(Field.Evidence, ImportProblem.TooMuch, $"There are more than {Bounds.Answers} pieces of evidence in one row. Split it.");
        return _isRefused ? null : _draft;
    }

    /// <summary>A problem with what the case file calls a property.</summary>
    internal Problem At(string property, string code, string message) => table.At(row.Number, Math.Max(0, ColumnOf(property switch
    {
        "id" => Field.Id,
        "recorded" => Field.Recorded,
        "reported" => Field.Reported,
        "sameAs" => Field.SameAs,
        _ => Field.When,
    })), code, message);

    private void CheckCells()
    {
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var cell = row.Cells[column];
            if (cell.Length > Bounds.TextLength)
                Refuse(column, ImportProblem.TooMuch, $"This cell has {cell.Length} characters; at most {Bounds.TextLength} are allowed. Keep the rest elsewhere, or look for a quote that is never closed.");
            else if (cell.Contains('\0', StringComparison.Ordinal))
                Refuse(column, ImportProblem.NotReadable, "This cell contains characters that are not text. Type it again.");
            else if (cell is ['=', _, ..])
                Warn(column, ImportProblem.Formula, "This looks like a formula. It is imported as plain text.");
        }
    }

    private void AddNotes()
    {
        var ownNotes = 0;
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var (cell, field) = (row.Cells[column], table.FieldAt(column));
            if (cell.Length == 0)
                continue;
            if (field == Field.Note)
                _draft.Note.Insert(ownNotes++, cell);
            else if (field is Field.Other or Field.Number or Field.CallType or Field.Duration)
                _draft.Note.Add($"{table.HeaderOf(column)}: {cell}");
            else if (field == Field.Evidence)
                _draft.Evidence.AddRange(cell.Split([';', '|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(EvidenceItem.FromString));
            if (column == table.Columns.Length)
                Warn(column, ImportProblem.CellsWithoutHeader, "This row has more cells than the header. The extra cells were added to the note. Put \" around a cell that contains the separator, and check the row.");
        }
    }

    private void ReadWhen()
    {
        var (cell, until, time) = (Cell(Field.When), Cell(Field.Until), Cell(Field.Time));
        if (cell.Length == 0)
        {
            Refuse(Field.When, ImportProblem.DateMissing, "There is no date. Write when it happened, as exactly as it is known; March 2018 is enough.");
            return;
        }
        if (!DateCell.TryRead(cell, table.DatesOf(Field.When), out var from, out var refusal))
        {
            Refuse(Field.When, refusal);
            return;
        }
        _draft.When = from.Date;
        AddTime(time.Length > 0 ? time : from.Time, ColumnOf(time.Length > 0 ? Field.Time : Field.When));
        if (time.Length > 0 && from.Time.Length > 0)
            _draft.Note.Add($"{table.HeaderOf(ColumnOf(Field.When))}: {cell}");
        if (until.Length > 0)
            ReadUntil(until);
    }

    private void AddTime(string time, int column)
    {
        if (time.Length == 0)
            return;
        if (TimeCell.HasUnknownZone(time))
        {
            Refuse(column, ImportProblem.TimeNotUnderstood, "The time zone is not known, so the day is not known either. Write UTC, an offset such as +01:00, or the local time without a zone.");
            return;
        }
        if (TimeCell.TryApply(_draft.When, time, table.DatesOf(table.FieldAt(column)), out var exact))
        {
            _draft.When = exact;
            return;
        }
        _draft.Note.Add($"{table.HeaderOf(column)}: {time}");
        Warn(column, ImportProblem.TimeNotUnderstood, "This is not an exact time of day, so only the date is used, and the words were added to the note. Write 21:10 or 9.10pm.");
    }

    private void ReadUntil(string cell)
    {
        if (!DateCell.TryRead(cell, table.DatesOf(Field.Until), out var until, out var refusal))
            Refuse(Field.Until, refusal);
        else if (until.Time.Length > 0 || until.Date.Precision == DatePrecision.Interval || _draft.When.Precision == DatePrecision.Interval)
            Refuse(Field.Until, ImportProblem.DateNotUnderstood, "A range needs two single dates. Write one date here and one in the column of the start.");
        else
            _draft.When = EdtfDate.Between(_draft.When, until.Date);
    }

    private void ReadBehaviours()
    {
        var behaviours = new List<Behaviour>();
        for (var column = 0; column < table.Columns.Length; column++)
        {
            if (table.Columns[column] != Field.Behaviours || row[column].Length == 0)
                continue;
            var (known, unknown) = BehaviourCell.Read(row[column]);
            behaviours.AddRange(known);
            if (unknown.Count > 0)
                KeepWords(column, unknown, known.Count == 0);
        }
        if (behaviours.Count == 0 && ColumnOf(Field.Behaviours) is >= 0 and var empty && row[empty].Length == 0)
            problems.AddLoss(table.At(row.Number, empty, ImportProblem.BehaviourNotKnown, "Nothing says what happened, so it is imported as other-unwanted-conduct.", ProblemSeverity.Warning));
        _draft.Behaviours = behaviours.Count == 0 ? [Unspecified] : [.. behaviours.Distinct()];
        if (_draft.Behaviours.Count > Bounds.BehavioursPerIncident)
            Refuse(Field.Behaviours, ImportProblem.TooMuch, $"There are more than {Bounds.BehavioursPerIncident} behaviours in one row. Split it.");
    }

    private void KeepWords(int column, List<string> unknown, bool isAll)
    {
        _draft.Note.Add($"{table.HeaderOf(column)}: {(isAll ? row[column] : string.Join("; ", unknown))}");
        var nearest = problems.HasRoomForWarning ? string.Join(", ", BehaviourCell.Nearest(unknown[0])) : "";
        var remedy = nearest.Length > 0 ? $"Nearest: {nearest}." : "The questionnaire's guide lists the behaviours.";
        var fate = isAll ? "is imported as other-unwanted-conduct if nothing else is given" : "is not counted";
        problems.AddLoss(table.At(row.Number, column, ImportProblem.BehaviourNotKnown, $"A part of this is not a known behaviour: it {fate}, and the words were added to the note. {remedy}", ProblemSeverity.Warning));
    }

    private void ReadOccurrences()
    {
        var column = ColumnOf(Field.Occurrences);
        if (!CountReading.TryRead(Cell(Field.Occurrences), out var reading, out var refusal))
        {
            Refuse(Field.Occurrences, refusal.Code, refusal.Message);
            return;
        }
        _draft.Occurrences = reading.Count;
        if (!reading.IsExact)
            _draft.Note.Add($"{table.HeaderOf(column)}: {row[column]}");
        if (!reading.IsKnown)
            problems.AddLoss(table.At(row.Number, column, ImportProblem.CountNotKnown, $"This is not a single number, so it is counted as {reading.Count}, and the words were added to the note. Write a number; the least that is certain is enough.", ProblemSeverity.Warning));
    }

    private void ReadChoices()
    {
        if (Cell(Field.Channel) is { Length: > 0 } channel)
        {
            if (ChoiceWords.TryChannel(channel, out var known))
                _draft.Channel = known;
            else
                NotKnown(Field.Channel, "Known words: in person, phone, post, online, third party, device.");
        }
        if (Cell(Field.Source) is { Length: > 0 } source)
        {
            if (ChoiceWords.TrySource(source, out var known))
                _draft.Source = known;
            else
                NotKnown(Field.Source, "Known words: victim, witness, police, agency, system.");
        }
        ReadAttribution();
    }

    /// <summary>Words that are not understood count as suspected: that leaves both open.</summary>
    private void ReadAttribution()
    {
        foreach (var field in (Field[])[Field.Certainty, Field.Suspected])
        {
            var (cell, yes) = (Cell(field), field == Field.Suspected ? Attribution.Suspected : Attribution.Confirmed);
            if (cell.Length == 0 || ChoiceWords.IsSure(cell) || (ChoiceWords.IsYes(cell) && yes == Attribution.Confirmed) || (ChoiceWords.IsNo(cell) && yes == Attribution.Suspected))
                continue;
            _draft.Attribution = Attribution.Suspected;
            if (!ChoiceWords.IsUnsure(cell) && !ChoiceWords.IsYes(cell) && !ChoiceWords.IsNo(cell))
                NotKnown(field, "It is treated as suspected. Known words: certain, suspected.");
        }
    }

    /// <summary>The date on which the incident was written down.</summary>
    private void ReadRecorded()
    {
        var cell = Cell(Field.Recorded);
        if (ChoiceWords.IsNo(cell))
            return;
        if (!DateCell.TryRead(cell, table.DatesOf(Field.Recorded), out var reading, out var refusal))
        {
            NotKnown(Field.Recorded, refusal.Message);
            problems.MarkPartial();
            return;
        }
        _draft.Recorded = reading.Time.Length > 0 && TimeCell.TryApply(reading.Date, reading.Time, table.DatesOf(Field.Recorded), out var exact) ? exact : reading.Date;
    }

    /// <summary>A report from all columns about it. One whose date is not known is open from the day of the incident on, and never lost.</summary>
    private void ReadReport()
    {
        var (isReported, words) = (false, new List<string>());
        for (var column = 0; column < table.Columns.Length; column++)
        {
            if (table.Columns[column] is not (Field.Reported or Field.ReportedTo or Field.ReportReference) || row[column].Length == 0)
                continue;
            var reading = ReportReading.Of(row[column], table.DatesOf(Field.Reported));
            if (reading.Answer is null)
            {
                NotKnown(column, "It is open whether it was reported. Write yes, no, or the date.");
                problems.MarkPartial();
            }
            else if (!reading.IsWhole || (reading.Answer == false && reading.Words.Length > 0))
                _draft.Note.Add($"{table.HeaderOf(column)}: {row[column]}");
            if (reading.Answer != true)
                continue;
            isReported = true;
            _draft.Reported ??= reading.On;
            if (reading.Words.Length > 0)
                words.Add(reading.Words);
            else if (table.HeaderOf(column).Contains("police", StringComparison.OrdinalIgnoreCase))
                words.Add("police");
        }
        if (words.Count > 0)
            _draft.ReportedTo = string.Join(", ", words.Distinct(StringComparer.OrdinalIgnoreCase));
        if (!isReported || _draft.Reported is not null)
            return;
        var start = _draft.When.ToString().Split('/')[0];
        if (EdtfDate.TryParse($"{(start.Length > DayLength && start[DayLength] == 'T' ? start[..DayLength] : start)}/..", out var open))
            _draft.Reported = open;
        problems.MarkPartial();
    }

    private void NotKnown(Field field, string remedy) => NotKnown(ColumnOf(field), remedy);

    private void NotKnown(int column, string remedy)
    {
        _draft.Note.Add($"{table.HeaderOf(column)}: {row[column]}");
        Warn(column, ImportProblem.WordNotKnown, $"This is not understood here; the words were added to the note. {remedy}");
    }

    private int ColumnOf(Field field) => table.ColumnOf(field);

    private string Cell(Field field) => ColumnOf(field) is >= 0 and var column ? row[column] : "";

    private void Refuse(Field field, Refusal refusal)
    {
        _isRefused = true;
        problems.Add(table.At(row.Number, Math.Max(0, ColumnOf(field)), refusal.Code, refusal.Message), refusal);
    }

    private void Refuse(Field field, string code, string message) => Refuse(Math.Max(0, ColumnOf(field)), code, message);

    private void Refuse(int column, string code, string message)
    {
        _isRefused = true;
        problems.Add(table.At(row.Number, column, code, message));
    }

    private void Warn(int column, string code, string message) => problems.Add(table.At(row.Number, column, code, message, ProblemSeverity.Warning));
}
