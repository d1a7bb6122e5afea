using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>What share of made-up populations has each level, as plain text or CSV, in English.</summary>
public static class SimulationText
{
    private static readonly RiskLevel[] Levels = [RiskLevel.High, RiskLevel.Medium, RiskLevel.Standard, RiskLevel.Undetermined];

    /// <summary>Writes a line for each population and instrument, as soon as it is drawn.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="writer">Where to write. It is flushed after each line.</param>
    /// <param name="asCsv">Whether to write CSV: <c>population,instrument,cases,high,medium,standard,undetermined</c>, shares in percent.</param>
    public static void Write(IEnumerable<SimulatedShares> shares, TextWriter writer, bool asCsv = false)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(writer);
        if (asCsv)
            CsvText.Line(writer, ["population", "instrument", "cases", .. Levels.Select(ExtentCodes.Of)]);
        else
            writer.Write($"{"share of made-up cases, %",-28}{"instrument",-24}{string.Concat(Levels.Select(level => level == RiskLevel.Undetermined ? "  not stated" : $"{level,9}"))}\n");
        foreach (var one in shares)
        {
            if (asCsv)
                CsvText.Line(writer, [one.Population.Code, one.Instrument.ToString(), one.Cases.ToString(CultureInfo.InvariantCulture), .. Levels.Select(level => Shown(one, level))]);
            else
                writer.Write($"{one.Population.Code,-28}{one.Instrument,-24}{string.Concat(Levels.Select(level => Shown(one, level).PadLeft(level == RiskLevel.Undetermined ? 12 : 9)))}\n");
            writer.Flush();
        }
    }

    private static string Shown(SimulatedShares shares, RiskLevel level) => shares.Percent(level).ToString("0.0", CultureInfo.InvariantCulture);
}
