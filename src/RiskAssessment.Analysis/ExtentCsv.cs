using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>Writes the extent of stalking as CSV, a count a line, for spreadsheets and R. Lines end in a carriage return and a line feed, as RFC 4180 has it.</summary>
public static class ExtentCsv
{
    private const string Crossed = "area-relationship";

    /// <summary>Writes figures: <c>period,by,value,relationship,cases,suppressed,change-percent,change-low,change-high,per-100000</c>. <c>by</c> is empty for all cases of the period, and <c>area-relationship</c> for those of an area (<c>value</c>) and a relationship.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    public static void Write(ExtentReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        CsvText.Line(writer, "period", "by", "value", "relationship", "cases", "suppressed", "change-percent", "change-low", "change-high", "per-100000");
        foreach (var row in report.Periods)
        {
            var change = row.Change;
            CsvText.Line(writer, row.Label, "", "", "", Say(row.Cases), Flag(row.Cases), Say(change?.Percent), Say(change?.Between.Low), Say(change?.Between.High), Say(row.Rate));
            foreach (var breakdown in row.Breakdowns)
            {
                if (breakdown.IsLeftOut)
                    CsvText.Line(writer, row.Label, ExtentCodes.Of(breakdown.Dimension), "", "", "", "all", "", "", "", "");
                foreach (var cell in breakdown.Cells)
                    CsvText.Line(writer, row.Label, ExtentCodes.Of(breakdown.Dimension), cell.Value, "", Say(cell.Count), Flag(cell.Count), "", "", "", Say(cell.Rate));
            }
            if (row.AreaByRelationship is { IsLeftOut: true })
                CsvText.Line(writer, row.Label, Crossed, "", "", "", "all", "", "", "", "");
            foreach (var area in row.AreaByRelationship?.Rows ?? [])
                foreach (var cell in area.Cells)
                    CsvText.Line(writer, row.Label, Crossed, area.Area.Value, cell.Value, Say(cell.Count), Flag(cell.Count), "", "", "", "");
        }
    }

    private static string Flag(long? count) => count is null ? "yes" : "no";

    private static string Say(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Say(double? number) => number is { } known && double.IsFinite(known) ? known.ToString("0.####", CultureInfo.InvariantCulture) : "";
}
