using System.Globalization;

namespace RiskAssessment;

/// <summary>
/// Assessments as plain text for people: level and range first, then why, what to ask next, the pattern, what to do, what to mind.
/// </summary>
/// <remarks>
/// The same assessment gives the same text on every machine; lines end in a line feed. Free notes are never printed, but the case's
/// reference and the ids of incidents are. Control characters in them are left out.
/// </remarks>
public static class AssessmentText
{
    /// <summary>The narrowest width for which the text is laid out: 40.</summary>
    public const int LeastWidth = 40;

    /// <summary>Writes an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="writer">Where to write; it is not flushed.</param>
    /// <param name="language">A BCP 47 tag. Phrases of the report itself are there in English and Welsh (the Welsh awaits review).</param>
    /// <param name="width">The most columns of a line, unless a single word is wider; at least <see cref="LeastWidth"/>.</param>
    /// <param name="colour">Whether to use ANSI colours, for terminals.</param>
    public static void Write(Assessment assessment, TextWriter writer, string language = "en", int width = 80, bool colour = false)
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
        ActionPart.Write(report);
        CaveatPart.Write(report);
    }

    /// <summary>An assessment as one text.</summary>
    /// <inheritdoc cref="Write"/>
    public static string Of(Assessment assessment, string language = "en", int width = 80, bool colour = false)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(assessment, writer, language, width, colour);
        return writer.ToString();
    }

    /// <summary>Says what the answers to an open question would make of the range, answers with the same effect together.</summary>
    /// <param name="assessment">The assessment that has the question.</param>
    /// <param name="question">One of its open questions.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>One line; empty if no answer changes the range.</returns>
    public static string EffectsOf(Assessment assessment, OpenQuestion question, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(language);
        return QuestionPart.Outcomes(new Report(assessment, new TextPage(TextWriter.Null, LeastWidth, false), language), question);
    }
}
