namespace RiskAssessment.Analysis;

/// <summary>The cases of a period by area and relationship together.</summary>
/// <remarks>
/// Immutable; equality is identity. Its totals are the breakdowns of the period by area and by relationship, number for number: what is suppressed in one is suppressed in the other, and
/// all of them together do not tell what is suppressed in any.
/// </remarks>
public sealed class ExtentTable
{
    internal ExtentTable(ExtentOptions options, ExtentBreakdown areas, ExtentBreakdown relationships, PeriodTally tally)
    {
        IsLeftOut = areas.IsLeftOut || relationships.IsLeftOut;
        if (IsLeftOut)
            return;
        var counts = areas.Cells.Select(area => relationships.Cells.Select(relationship => tally.Of(area.Value, relationship.Value)).ToArray()).ToArray();
        var hidden = options.RoundTo is null ? Hidden(least: 1) : Array.ConvertAll(counts, row => new bool[row.Length]);
        if (hidden is null)
        {
            hidden = Hidden(least: 0);
            (IsLeftOut, SuppressesZeros) = (hidden is null, hidden is not null);
        }
        if (hidden is null)
            return;
        Totals = relationships.Cells;
        Rows = Array.AsReadOnly(areas.Cells.Select((area, row) => new ExtentTableRow(area, Array.AsReadOnly(relationships.Cells.Select((relationship, column) =>
            new ExtentCell(relationship.Value, hidden[row][column] ? null : options.RoundTo is { } to ? Disclosure.Rounded(counts[row][column], to) : counts[row][column])).ToArray()))).ToArray());

        bool[][]? Hidden(int least) => TableDisclosure.Hidden(
            counts, [.. areas.Cells.Select(cell => cell.Count is null)], [.. relationships.Cells.Select(cell => cell.Count is null)], options.Threshold, least);
    }

    /// <summary>Whether nothing of it can be published, because the counts are too small.</summary>
    public bool IsLeftOut { get; }

    /// <summary>
    /// Whether 0 is suppressed as well as small counts, but where its area or relationship has no case at all. It is where the table would else have to be left out: who does not know that a
    /// suppressed count is at least 1 can work out less from the totals.
    /// </summary>
    public bool SuppressesZeros { get; }

    /// <summary>The total of each relationship, as in the breakdown by relationship; empty if the table is left out.</summary>
    public IReadOnlyList<ExtentCell> Totals { get; } = [];

    /// <summary>The areas; empty if the table is left out.</summary>
    public IReadOnlyList<ExtentTableRow> Rows { get; } = [];

    /// <summary>The areas and their counts.</summary>
    public override string ToString() => IsLeftOut ? "left out" : string.Join("; ", Rows);
}

/// <summary>The cases of a period and an area by relationship.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ExtentTableRow
{
    internal ExtentTableRow(ExtentCell area, IReadOnlyList<ExtentCell> cells) => (Area, Cells) = (area, cells);

    /// <summary>The area and its total, as in the breakdown by area.</summary>
    public ExtentCell Area { get; }

    /// <summary>A count for each relationship, in the order of <see cref="ExtentTable.Totals"/>.</summary>
    public IReadOnlyList<ExtentCell> Cells { get; }

    /// <summary>The area and the counts.</summary>
    public override string ToString() => $"{Area.Value}: {string.Join(", ", Cells)}";
}
