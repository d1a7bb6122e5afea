namespace RiskAssessment.Import;

/// <summary>A sheet of a workbook, as a <see cref="DocumentReader"/> gives it.</summary>
/// <remarks>Personal data.</remarks>
[PersonalData]
public sealed class DocumentSheet
{
    /// <summary>A sheet.</summary>
    /// <param name="name">The name of the sheet.</param>
    /// <param name="rows">Its rows, in their order. Rows without content can be left out.</param>
    public DocumentSheet(string name, IEnumerable<DocumentRow> rows)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(rows);
        (Name, Rows) = (name, [.. rows]);
    }

    /// <summary>The name of the sheet.</summary>
    [PersonalData]
    public string Name { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<DocumentRow> Rows { get; }

    /// <summary>Whether the program does not show the sheet.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The number of rows; no text of the workbook.</summary>
    public override string ToString() => FormattableString.Invariant($"{Rows.Count} rows");
}

/// <summary>A row of a <see cref="DocumentSheet"/>.</summary>
/// <remarks>Personal data.</remarks>
[PersonalData]
public sealed class DocumentRow
{
    /// <summary>A row.</summary>
    /// <param name="number">The number of the row as the program shows it, from 1.</param>
    /// <param name="cells">
    /// The cells from the first column on, as text; empty for one without content. A date is written as 2024-03-02, with a time as 2024-03-02T21:10, a
    /// time alone as 21:10, and a truth value as yes or no. Blanks around a text are removed.
    /// </param>
    public DocumentRow(int number, IReadOnlyList<string> cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentNullException.ThrowIfNull(cells);
        (Number, Texts) = (number, [.. cells.Select(cell => cell.ReplaceLineEndings("\n").Trim())]);
    }

    /// <summary>The number of the row as the program shows it, from 1.</summary>
    public int Number { get; }

    /// <summary>The cells from the first column on.</summary>
    [PersonalData]
    public IReadOnlyList<string> Cells => Texts;

    /// <summary>Whether the program does not show the row.</summary>
    public bool IsHidden { get; init; }

    internal string[] Texts { get; }

    /// <summary>The number of the row; no text of the workbook.</summary>
    public override string ToString() => FormattableString.Invariant($"row {Number}");
}
