using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>The extent of stalking as plain text for people: each period with its change and its breakdowns, and what was done against disclosure.</summary>
/// <remarks>The same figures give the same text on every machine; lines end in a line feed. The phrases exist in English and Welsh (the Welsh awaits review).</remarks>
public static class ExtentText
{
    private static readonly LocalizedText Title = Say("Extent of stalking, as far as it is known", "Maint y stelcio, cyn belled ag y mae'n hysbys");
    private static readonly LocalizedText Cases = Say("cases", "achos");
    private static readonly LocalizedText Change = Say("change", "newid");
    private static readonly LocalizedText Per = Say("per 100,000 people", "fesul 100,000 o bobl");
    private static readonly LocalizedText Hidden = Say("suppressed", "ataliwyd");
    private static readonly LocalizedText LeftOut = Say("left out: the numbers are too small", "gadawyd allan: mae'r niferoedd yn rhy fach");
    private static readonly LocalizedText NotSaid = Say("not said", "ni ddywedir");
    private static readonly LocalizedText Break = Say("the series breaks here", "mae'r gyfres yn torri yma");
    private static readonly LocalizedText Days = Say("days to the first report", "dyddiau hyd at yr adroddiad cyntaf");
    private static readonly LocalizedText Before = Say("occurrences before it", "digwyddiadau cyn hynny");
    private static readonly LocalizedText MiddleHalf = Say("{0} (middle half {1} to {2})", "{0} (hanner canol {1} i {2})");
    private static readonly LocalizedText Without = Say("without a date", "heb ddyddiad");
    private static readonly LocalizedText Again = Say("{0}: {1}, of whom in more than one case: {2}", "{0}: {1}, ac mewn mwy nag un achos: {2}");
    private static readonly LocalizedText VictimsLabel = Say("victims with a key", "dioddefwyr ag allwedd");
    private static readonly LocalizedText PersonsLabel = Say("persons with a key", "pobl ag allwedd");
    private static readonly LocalizedText Suppression = Say(
        "Counts from 1 to {0} are suppressed, and others with them so that they cannot be worked out. No totals over periods are given.",
        "Atelir cyfrifon o 1 i {0}, ac eraill gyda nhw fel na ellir eu cyfrifo. Ni roddir cyfansymiau dros gyfnodau.");
    private static readonly LocalizedText Rounding = Say("Every count is rounded to a multiple of {0}, so they may not add up.", "Talgrynnir pob cyfrif i luosrif o {0}, felly efallai na fyddant yn adio.");
    private static readonly LocalizedText Mind = Say(
        "These are cases that became known. How many there are can rise because more is reported or recorded, and says nothing of those that never are.",
        "Achosion a ddaeth yn hysbys yw'r rhain. Gall eu nifer godi am fod mwy yn cael ei adrodd neu ei gofnodi, ac nid yw'n dweud dim am y rhai na chânt byth eu hadrodd.");

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
                Line($"  {ExtentCodes.Of(breakdown.Dimension)}: {(breakdown.IsLeftOut ? LeftOut.In(language) : string.Join(", ", breakdown.Cells.Select(cell => $"{(cell.Value.Length == 0 ? NotSaid.In(language) : PrintableText.Of(cell.Value))} {Number(cell.Count)}")))}");
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

        string Number(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Hidden.In(language);

        string In(LocalizedText phrase, params object[] parts) => string.Format(CultureInfo.InvariantCulture, phrase.In(language), parts);
    }

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
