using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Json;

/// <summary>Writes and reads assessments in the format of <c>assessment.schema.json</c>: UTF-8 without a byte order mark, in one fixed order, the same bytes on every runtime.</summary>
/// <example>
/// <code>
/// using RiskAssessment.Json;
///
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, diary: null, asOf: DateTimeOffset.UtcNow);
/// byte[] json = AssessmentJson.Write(assessment);
///
/// AssessmentDocument stored = AssessmentJson.Read(json);
/// Console.WriteLine(stored.Level);
/// </code>
/// </example>
public static class AssessmentJson
{
    /// <summary>Writes an assessment as JSON.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">
    /// The BCP 47 tag of the language of texts for people. A text that does not exist in it is written in its primary language, else in English.
    /// </param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(Assessment assessment, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(language);
        return JsonOutput.Of((assessment, language), static (json, it) => new AssessmentWriter(json, it.assessment, it.language).Write());
    }

    /// <summary>Writes an assessment as JSON to a stream.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="stream">Where to write. It is not closed.</param>
    /// <param name="language">The BCP 47 tag of the language of texts for people, as for <see cref="Write"/>.</param>
    public static void WriteTo(Assessment assessment, Stream stream, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(language);
        JsonOutput.To(stream, (assessment, language), static (json, it) => new AssessmentWriter(json, it.assessment, it.language).Write());
    }

    /// <summary>Reads a stored assessment, and reports every problem at once.</summary>
    /// <param name="utf8">The JSON, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="document">The stored assessment; <see langword="null"/> if there is a problem.</param>
    /// <param name="problems">Every problem, in the order of the JSON, each with its line and column; empty if there is none.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out AssessmentDocument? document, out IReadOnlyList<Problem> problems)
    {
        if (!JsonReading.TryRead(utf8, AssessmentDocument.Read, static _ => [], out document, out problems))
            return false;
        document.Utf8 = utf8.Slice(JsonParser.LengthOfBom(utf8)).ToArray();
        return true;
    }

    /// <summary>Reads a stored assessment.</summary>
    /// <param name="utf8">The JSON, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <returns>The stored assessment.</returns>
    /// <exception cref="InvalidInputException">The JSON is not valid. The exception has every problem.</exception>
    public static AssessmentDocument Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out var document, out var problems) ? document : throw new InvalidInputException(problems);
}
