namespace RiskAssessment.Import.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Number">As a spreadsheet counts it: from 1, with headers and blank rows.</param>
/// <param name="Cells">What is in it, trimmed.</param>
/// <param name="Refusal">Why the row cannot be read at all.</param>
internal sealed record Row(int Number, string[] Cells, Refusal? Refusal = null)
{
    internal bool IsBlank => Refusal is null && Array.TrueForAll(Cells, cell => cell.Length == 0);

    /// <summary>Rows with guidance and examples of the template begin with this.</summary>
    internal bool IsComment => Cells is [{ } first, ..] && first.StartsWith("# ", StringComparison.Ordinal);

    /// <summary>A spreadsheet's own first line, which names the separator.</summary>
    internal bool IsSeparatorLine => Number == 1 && Cells is [{ Length: 4 or 5 } only, ..] && only.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    internal string this[int column] => column < Cells.Length ? Cells[column] : "";
}
