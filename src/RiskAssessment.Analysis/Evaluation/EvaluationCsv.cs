using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>Writes the cases of an evaluation as CSV, a case a line, so that its figures can be repeated in R. Lines end in a carriage return and a line feed, as RFC 4180 has it.</summary>
/// <remarks>It has every case, those of small groups too: it is for whoever may see the data, and not to publish.</remarks>
public static class EvaluationCsv
{
    private const string None = "NA";

    /// <summary>
    /// Writes cases: <c>row,outcome,level,lowest,highest,probability</c>, then <c>rater1</c>, <c>rater2</c> and so on, then <c>group1</c> and so on, in the order of the columns that were read. Levels are 1 for
    /// standard, 2 for medium, 3 for high and 0 for undetermined; an outcome is 1 or 0; NA stands for an empty cell, but in groups.
    /// </summary>
    /// <param name="data">The cases.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    public static void Write(EvaluationData data, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(writer);
        CsvText.Line(writer, ["row", "outcome", "level", "lowest", "highest", "probability", .. data.Columns.Raters.Select((_, i) => $"rater{Say(i + 1)}"), .. data.Columns.Groups.Select((_, i) => $"group{Say(i + 1)}")]);
        foreach (var one in data.Cases)
            CsvText.Line(writer,
            [
                Say(one.Line), one.Outcome is { } outcome ? outcome ? "1" : "0" : None, Say((int?)one.Level), Say((int?)one.Lowest), Say((int?)one.Highest),
                one.Probability?.ToString("R", CultureInfo.InvariantCulture) ?? None, .. one.Ratings.Select(rating => Say((int?)rating)), .. one.Groups,
            ]);
    }

    private static string Say(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? None;
}
