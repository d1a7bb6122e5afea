using System.Globalization;
using static RiskAssessment.Analysis.ExtentWords;

namespace RiskAssessment.Analysis;

/// <summary>The extent of stalking as plain text for people: each period with its change and its breakdowns, and what was done against disclosure.</summary>
/// <remarks>The same figures give the same text on every machine; lines end in a line feed. The phrases exist in English and Welsh (the Welsh awaits review).</remarks>
public static class ExtentText
{
    /// <summary>Writes figures.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>cy</c>.</param>
    public static void Write(ExtentReport report, TextWriter writer, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        Line(Title.In(language));
        foreach (var row in report.Periods)
        {
            Line("");
            Line($"{row.Label}: {(row.Cases is null ? Hidden.In(language) : $"{Number(row.Cases)} {Cases.In(language)}")}{(row.IsBreak ? $" ({Break.In(language)})" : "")}");
            if (row.Change is { } change)
                Line($"  {Change.In(language)}: {change}");
            if (row.Rate is { } rate)
                Line($"  {rate.ToString("0.0", CultureInfo.InvariantCulture)} {Per.In(language)}");
            foreach (var breakdown in row.Breakdowns)
                Line($"  {ExtentCodes.Of(breakdown.Dimension)}: {(breakdown.IsLeftOut ? LeftOut.In(language) : Counts(breakdown.Cells))}");
            Crossed(row.AreaByRelationship);
            Quartiles(Days, row.DaysToReport);
            Quartiles(Before, row.OccurrencesBeforeReport);
        }
        Line("");
        Line($"{Without.In(language)}: {Number(report.WithoutDate)}");
        Line(In(Again, VictimsLabel.In(language), Number(report.Victims), Number(report.RepeatVictims)));
        Line(In(Again, PersonsLabel.In(language), Number(report.Persons), Number(report.RepeatPersons)));
        Line("");
        Line(report.Options.RoundTo is { } to ? In(Rounding, to) : In(Suppression, report.Options.Threshold - 1));
        Line(Mind.In(language));

        void Line(string text) => TextLines.Write(writer, text);

        void Quartiles(LocalizedText label, ExtentQuartiles? quartiles)
        {
            if (quartiles is not null)
                Line($"  {label.In(language)}: {In(MiddleHalf, quartiles.Median, quartiles.Lower, quartiles.Upper)}");
        }

        void Crossed(ExtentTable? table)
        {
            if (table is null)
                return;
            var head = $"  {AreaByRelationship.In(language)}";
            Line(table.IsLeftOut ? $"{head}: {LeftOut.In(language)}" : table.SuppressesZeros ? $"{head} ({ZerosToo.In(language)}):" : $"{head}:");
            foreach (var row in table.Rows)
                Line($"    {Value(row.Area)}: {Counts(row.Cells)}");
        }

        string Counts(IEnumerable<ExtentCell> cells) => string.Join(", ", cells.Select(cell => $"{Value(cell)} {Number(cell.Count)}"));

        string Value(ExtentCell cell) => cell.Value.Length == 0 ? NotSaid.In(language) : PrintableText.Of(cell.Value);

        string Number(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Hidden.In(language);

        string In(LocalizedText phrase, params object[] parts) => string.Format(CultureInfo.InvariantCulture, phrase.In(language), parts);
    }
}
