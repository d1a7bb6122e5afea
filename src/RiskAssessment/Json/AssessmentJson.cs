namespace RiskAssessment.Json;

/// <summary>Writes assessments as <c>assessment.schema.json</c> has them: UTF-8, in one stable order, the same bytes on every runtime.</summary>
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
}
