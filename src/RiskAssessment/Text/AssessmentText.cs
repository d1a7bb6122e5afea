using System.Globalization;

namespace RiskAssessment;

/// <summary>
/// Assessments as plain text for people: level and range first, then outcomes, scores, reasons, discrepancies, what to ask next, the pattern,
/// actions and caveats.
/// </summary>
/// <remarks>
/// The same assessment gives the same text on every machine; lines end in a line feed. Notes are never printed; the reference of the case and
/// the ids of incidents are, without control characters.
/// </remarks>
/// <example>
/// <code>
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, diary: null, asOf: DateTimeOffset.UtcNow);
///
/// AssessmentText.Write(assessment, Console.Out, width: 100);
/// string welsh = AssessmentText.Of(assessment, language: "cy");
/// </code>
/// </example>
public static class AssessmentText
{
    /// <summary>The least width that can be asked for, in characters: 40.</summary>
    public const int LeastWidth = 40;

    /// <summary>Writes an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="language">
    /// A BCP 47 tag such as <c>en</c> or <c>cy</c>. A text that does not exist in it is written in its primary language, else in English. The
    /// phrases of the report itself exist in English and Welsh (the Welsh awaits review).
    /// </param>
    /// <param name="width">The most characters of a line, at least <see cref="LeastWidth"/>. Only a single longer word exceeds it.</param>
    /// <param name="colour">Whether to write ANSI colour codes, for terminals.</param>
    /// <param name="notes">What to write under the actions, by their codes; <see langword="null"/> for nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="LeastWidth"/>.</exception>
    public static void Write(Assessment assessment, TextWriter writer, string language = "en", int width = 80, bool colour = false, ILookup<string, ActionNote>? notes = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, LeastWidth);
        var report = new Report(assessment, new TextPage(writer, width, colour), language);
        LevelPart.Write(report);
        OutcomePart.Write(report);
        ScorePart.Write(report);
        ReasonPart.Write(report);
        DiscrepancyPart.Write(report);
        QuestionPart.Write(report);
        PatternPart.Write(report);
        ActionPart.Write(report, notes);
        CaveatPart.Write(report);
    }

    /// <summary>An assessment as one text.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">A BCP 47 tag, as for <see cref="Write"/>.</param>
    /// <param name="width">The most characters of a line, at least <see cref="LeastWidth"/>. Only a single longer word exceeds it.</param>
    /// <param name="colour">Whether to use ANSI colour codes, for terminals.</param>
    /// <param name="notes">What to write under the actions, as for <see cref="Write"/>.</param>
    /// <returns>What <see cref="Write"/> writes; the last line ends in a line feed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="LeastWidth"/>.</exception>
    public static string Of(Assessment assessment, string language = "en", int width = 80, bool colour = false, ILookup<string, ActionNote>? notes = null)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(assessment, writer, language, width, colour, notes);
        return writer.ToString();
    }

    /// <summary>Describes the range after each answer to an open question. Answers with the same effect are listed together.</summary>
    /// <param name="assessment">The assessment that has the question.</param>
    /// <param name="question">One of its <see cref="Assessment.OpenQuestions"/>.</param>
    /// <param name="language">A BCP 47 tag, as for <see cref="Write"/>.</param>
    /// <returns>One line without a line feed; empty if no answer changes the range.</returns>
    public static string EffectsOf(Assessment assessment, OpenQuestion question, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(language);
        return QuestionPart.Outcomes(Report.OfWords(assessment, language), question);
    }
}
