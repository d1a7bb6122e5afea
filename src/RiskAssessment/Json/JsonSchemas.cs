namespace RiskAssessment.Json;

/// <summary>The JSON Schemas (2020-12) of the file formats.</summary>
public static class JsonSchemas
{
    /// <summary>Of case files.</summary>
    public static string Case => Read("case.schema.json");

    /// <summary>Of assessments.</summary>
    public static string Assessment => Read("assessment.schema.json");

    /// <summary>Of instruments.</summary>
    public static string Instrument => Read("instrument.schema.json");

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(JsonSchemas).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
