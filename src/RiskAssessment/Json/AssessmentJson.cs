namespace RiskAssessment.Json;

/// <summary>Writes assessments as <c>assessment.schema.json</c> has them: UTF-8, in one stable order, the same bytes on every runtime.</summary>
public static class AssessmentJson
{
    /// <summary>The assessment as JSON, texts for people in the language asked for.</summary>
    public static byte[] Write(Assessment assessment, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        using var page = Page(assessment, language);
        return page.ToArray();
    }

    /// <summary>Writes the assessment as JSON to a stream, which stays open.</summary>
    public static void WriteTo(Assessment assessment, Stream stream, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(stream);
        using var page = Page(assessment, language);
        page.WriteTo(stream);
    }

    private static JsonPage Page(Assessment assessment, string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var page = new JsonPage();
        using var ids = new IncidentIds(assessment.Pattern.Diary);
        new AssessmentParts(page, ids, assessment, language).Write();
        return page;
    }
}
