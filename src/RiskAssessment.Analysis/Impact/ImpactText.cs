using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>The impact of a version, and the effects of variants, as plain text for people, in English.</summary>
/// <remarks>The same figures give the same text on every machine; lines end in a line feed.</remarks>
public static class ImpactText
{
    private const int MostRules = 20;
    private const int MostVariants = 20;

    /// <summary>Writes the impact of a version.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    public static void Write(ImpactReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        Line(writer, $"From {report.From} to {report.To}: {Number(report.Cases)} cases");
        Line(writer, "");
        Line(writer, $"{"before, after:",-15}{string.Concat(ImpactReport.Levels.Select(level => $"{level,13}"))}{"all before",13}");
        foreach (var before in ImpactReport.Levels)
            Line(writer, $"{before,-15}{string.Concat(ImpactReport.Levels.Select(after => $"{Number(report.Count(before, after)),13}"))}{Number(report.CountBefore(before)),13}");
        Line(writer, $"{"all after",-15}{string.Concat(ImpactReport.Levels.Select(after => $"{Number(report.CountAfter(after)),13}"))}{Number(report.Cases),13}");
        Line(writer, $"{"share before",-15}{string.Concat(ImpactReport.Levels.Select(level => $"{Percent(report.CountBefore(level), report.Cases),13}"))}");
        Line(writer, $"{"share after",-15}{string.Concat(ImpactReport.Levels.Select(level => $"{Percent(report.CountAfter(level), report.Cases),13}"))}");
        Line(writer, "");
        Line(writer, $"Raised: {Number(report.Raised)} ({Percent(report.Raised, report.Cases)}). Lowered: {Number(report.Lowered)} ({Percent(report.Lowered, report.Cases)}).");
        Line(writer, $"Settled: {Number(report.Ranges.SettledBefore)} before, {Number(report.Ranges.SettledAfter)} after.\nHigh, or may be: {Number(report.Ranges.MayBeHighBefore)} before, {Number(report.Ranges.MayBeHighAfter)} after.");
        if (report.Rules.Count > 0)
            Line(writer, "\nRules that prove the level of cases that move, each case for each of its rules:");
        foreach (var rule in report.Rules.Take(MostRules))
            Line(writer, $"{Number(rule.Cases),13}  {(rule.IsRaised ? "raised" : "lowered")}, {(rule.IsGained ? "gained" : "lost")}: {rule.Rule}");
        if (report.Rules.Count > MostRules)
            Line(writer, $"and {report.Rules.Count - MostRules} more, in the JSON.");
    }

    /// <summary>Writes the effects of variants, of which those that move the most cases.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    public static void Write(SensitivityReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        Line(writer, $"{report.Instrument} with one number moved: {report.Effects.Count} variants over {Number(report.Cases)} cases");
        Line(writer, string.Join(", ", ImpactReport.Levels.Select(level => $"{level} {Percent(report.Count(level), report.Cases)}")) + " with no number moved.");
        Line(writer, $"{Number(report.Effects.Count(effect => effect.Raised + effect.Lowered == 0))} variants move no case. Those that move the most:");
        Line(writer, "");
        Line(writer, $"{"raised",12}{"lowered",12}{"High",10}  number, and where it is");
        foreach (var effect in report.Effects.Where(effect => effect.Raised + effect.Lowered > 0).Take(MostVariants))
            Line(writer, string.Create(
                CultureInfo.InvariantCulture,
                $"{Number(effect.Raised),12}{Number(effect.Lowered),12}{Percent(effect.Count(RiskLevel.High), report.Cases),10}  {effect.Variant.Before} to {effect.Variant.After}\n{"",12}{effect.Variant.Path["$.".Length..]}"));
    }

    private static void Line(TextWriter writer, string text) => writer.Write(text + "\n");

    private static string Number(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string Percent(long part, long all) => all == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / all:0.0}%");
}
