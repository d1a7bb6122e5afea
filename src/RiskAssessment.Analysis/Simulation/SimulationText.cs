using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>What share of made-up populations has each level, as plain text or CSV, in English.</summary>
public static class SimulationText
{
    private static readonly RiskLevel[] Levels = [RiskLevel.High, RiskLevel.Medium, RiskLevel.Standard, RiskLevel.Undetermined];

    /// <summary>Writes a line for each instrument under its population, as soon as it is drawn.</summary>
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
            writer.Write($"{"share of made-up cases, %",-30}{string.Concat(Levels.Select(level => level == RiskLevel.Undetermined ? "  not stated" : $"{level,9}"))}\n");
        Population? written = null;
        foreach (var one in shares)
        {
            if (asCsv)
                CsvText.Line(writer, [one.Population.Code, one.Instrument.ToString(), one.Cases.ToString(CultureInfo.InvariantCulture), .. Levels.Select(level => Shown(one, level))]);
            else
                writer.Write($"{(one.Population == written ? "" : one.Population.Code + "\n")}  {one.Instrument,-28}{string.Concat(Levels.Select(level => Shown(one, level).PadLeft(level == RiskLevel.Undetermined ? 12 : 9)))}\n");
            written = one.Population;
            writer.Flush();
        }
    }

    private static string Shown(SimulatedShares shares, RiskLevel level) => shares.Percent(level).ToString("0.0", CultureInfo.InvariantCulture);
}
