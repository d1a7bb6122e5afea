using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Json;

/// <summary>Writes and reads assessments as <c>assessment.schema.json</c> has them: UTF-8, in one stable order, the same bytes on every runtime.</summary>
public static class AssessmentJson
{
    /// <summary>The assessment as JSON, texts for people in the language asked for.</summary>
    public static byte[] Write(Assessment assessment, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(language);
        return JsonOutput.Of((assessment, language), static (json, it) => new AssessmentWriter(json, it.assessment, it.language).Write());
    }

    /// <summary>Writes the assessment as JSON to a stream, which stays open.</summary>
    public static void WriteTo(Assessment assessment, Stream stream, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(language);
        JsonOutput.To(stream, (assessment, language), static (json, it) => new AssessmentWriter(json, it.assessment, it.language).Write());
    }

    /// <summary>Reads an assessment that was stored, and reports everything that is wrong with it at once.</summary>
    /// <param name="utf8">The JSON, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="document">What it says, where there is no problem.</param>
    /// <param name="problems">Everything that is wrong, in the order of places, each with its line and column.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out AssessmentDocument? document, out IReadOnlyList<Problem> problems)
    {
        if (!JsonReading.TryRead(utf8, AssessmentDocument.Read, static _ => [], out document, out problems))
            return false;
        document.Utf8 = utf8.Slice(JsonParser.LengthOfBom(utf8)).ToArray();
        return true;
    }

    /// <summary>Reads an assessment that was stored.</summary>
    /// <exception cref="InvalidInputException">The JSON is refused; it has every problem.</exception>
    public static AssessmentDocument Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out var document, out var problems) ? document : throw new InvalidInputException(problems);
}
