using RiskAssessment.Import.Tables;

namespace RiskAssessment.Import;

/// <summary>Reads a diary that was kept as a table.</summary>
internal sealed class DiaryTable(Table table, ProblemList problems, DiaryAssembler assembler)
{
    /// <summary>Reads every row; the number of them.</summary>
    internal int Read()
    {
        var count = 0;
        if (table.ColumnOf(Field.Behaviours) < 0)
            problems.AddLoss(table.HeaderWarning(ImportProblem.BehaviourNotKnown, "No column says what happened, so every row is imported as other-unwanted-conduct. Name a column \"what happened\" with behaviours in it."));
        foreach (var row in table.Rows(problems))
        {
            count++;
            var reading = new DiaryRow(table, row, problems);
            if (reading.Read() is { } draft)
                assembler.Add(new ReadIncident(draft.Named, reading.Id, FormattableString.Invariant($"row-{row.Number}"), 1, reading.At));
        }
        return count;
    }
}
