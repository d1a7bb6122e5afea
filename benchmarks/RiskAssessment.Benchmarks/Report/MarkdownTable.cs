namespace RiskAssessment.Benchmarks;

/// <summary>A table in Markdown. Columns whose heading ends in <c>:</c> are right-aligned.</summary>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    internal bool IsEmpty => _rows.Count == 0;

    internal void Add(params string[] cells) => _rows.Add(cells);

    internal void Write(TextWriter page)
    {
        Line(columns.Select(column => column.TrimEnd(':')));
        Line(columns.Select(column => column.EndsWith(':') ? "---:" : "---"));
        foreach (var row in _rows)
            Line(row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)));
        page.WriteLine();

        void Line(IEnumerable<string> cells) => page.WriteLine($"| {string.Join(" | ", cells)} |");
    }
}
