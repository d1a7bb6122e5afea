namespace RiskAssessment.Json;

/// <summary>What the parts of a stored assessment have in common.</summary>
internal static class AssessmentFormat
{
    /// <summary>The most that a list of a stored assessment holds.</summary>
    private const int Most = Bounds.Incidents;

    private static readonly JsonShape<FactDocument[]> Pattern = new JsonShape<FactDocument[]>()
        .Required("facts", (ref json, ref facts) => facts = json.List(Most, FactDocument.Read));

    internal static IReadOnlyList<T> List<T>(ref JsonCursor json, JsonElementReader<T> read) => Array.AsReadOnly(json.List(Most, read));

    internal static IReadOnlyList<string> Texts(ref JsonCursor json) => List(ref json, static (ref json) => json.Text() ?? "");

    internal static IReadOnlyList<FactDocument> Facts(ref JsonCursor json)
    {
        FactDocument[] facts = [];
        Pattern.Read(ref json, ref facts);
        return Array.AsReadOnly(facts);
    }

    /// <summary>A date-time with its offset.</summary>
    internal static DateTimeOffset Instant(ref JsonCursor json)
    {
        var node = json.Node;
        if (json.Date() is not { } date)
            return default;
        if (!date.TryInstant(new ZoneClock(TimeZoneInfo.Utc), out var instant) && json.Refuse(out var input))
            input.Add(JsonProblem.NotDateTime, node, $"{input.Named(node)} is not a valid point in time.");
        return instant;
    }
}
