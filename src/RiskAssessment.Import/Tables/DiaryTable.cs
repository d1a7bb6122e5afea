namespace RiskAssessment.Import.Tables;

/// <summary>Reads a diary that was kept as a table.</summary>
internal static class DiaryTable
{
    internal static void Read(Table table, ImportSession session)
    {
        var problems = session.Problems;
        table.FindDates(session);
        if (table.ColumnOf(Field.Behaviours) < 0)
            problems.AddLoss(table.HeaderWarning(ImportProblem.BehaviourNotKnown, "No column says what happened, so every row is imported as other-unwanted-conduct. Name a column \"what happened\" with behaviours in it."));
        foreach (var row in table.Rows(problems))
        {
            session.CountRead();
            var reading = new DiaryRow(table, row, problems);
            if (reading.Read() is { } draft)
                session.Assembler.Add(new ReadIncident(draft.Named, reading.Id, $"{draft.Behaviours[0].Code}-{draft.When}", 1, reading.At));
        }
    }
}
