namespace RiskAssessment.Json;

/// <summary>The JSON Schemas (draft 2020-12) of the file formats, as JSON text. They are in the package too, in the folder <c>schemas</c>.</summary>
public static class JsonSchemas
{
    /// <summary>The schema of what <see cref="CaseJson"/> reads and writes.</summary>
    public static string Case => Read("case.schema.json");

    /// <summary>The schema of each line of what <see cref="HistoryJson"/> reads and writes: one event. What a case file has, too, has the same schema there.</summary>
    public static string History => Read("history.schema.json");

    /// <summary>The schema of what <see cref="AssessmentJson"/> reads and writes.</summary>
    public static string Assessment => Read("assessment.schema.json");

    /// <summary>The schema of what <see cref="TrajectoryJson"/> writes.</summary>
    public static string Trajectory => Read("trajectory.schema.json");

    /// <summary>The schema of what <see cref="ComparisonJson"/> writes.</summary>
    public static string Comparison => Read("comparison.schema.json");

    /// <summary>The schema of what <see cref="JudgementJson"/> writes.</summary>
    public static string Judgement => Read("judgement.schema.json");

    /// <summary>The schema of what <see cref="ReviewJson"/> writes.</summary>
    public static string Reviews => Read("reviews.schema.json");

    /// <summary>The schema of what <see cref="RedactionJson"/> writes.</summary>
    public static string Redaction => Read("redaction.schema.json");

    /// <summary>The schema of what <see cref="InstrumentJson"/> reads and writes.</summary>
    public static string Instrument => Read("instrument.schema.json");

    /// <summary>The schema of what <see cref="WhyNotJson"/> writes.</summary>
    public static string WhyNot => Read("why-not.schema.json");

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(JsonSchemas).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
