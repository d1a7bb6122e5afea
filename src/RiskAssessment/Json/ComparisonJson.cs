using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes comparisons of two states of a case in the format of <c>comparison.schema.json</c>.</summary>
public static class ComparisonJson
{
    /// <summary>Writes a comparison as JSON. It has no texts for people, so no language.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(CaseComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return JsonOutput.Of(comparison, Write);
    }

    private static void Write(Utf8JsonWriter json, CaseComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion.Current);
        json.WriteText("case", comparison.Later.CaseReference);
        StandingWriter.Write(json, "earlier", comparison.Earlier);
        StandingWriter.Write(json, "later", comparison.Later);
        json.WriteBoolean("lapsed", comparison.IsLapsed);
        json.WriteEach("causes", comparison.Parts, part => WritePart(json, part));
        WriteDifference(json, comparison.Difference);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, ComparisonPart part)
    {
        json.WriteCode("cause", part.Cause);
        StandingWriter.WriteBoth(json, "level", WireCodes<RiskLevel>.Of(part.Before.Level), WireCodes<RiskLevel>.Of(part.After.Level));
        StandingWriter.WriteBoth(json, "grade", part.Before.Grade.Code, part.After.Grade.Code);
        StandingWriter.WriteBoth(json, "lowest", part.Before.Lowest.Code, part.After.Lowest.Code);
        StandingWriter.WriteBoth(json, "highest", part.Before.Highest.Code, part.After.Highest.Code);
        StandingWriter.WriteChange(json, part);
    }

    private static void WriteDifference(Utf8JsonWriter json, CaseDifference difference)
    {
        json.WriteStartObject("changes");
        WriteChanges(json, "answers", "item", difference.Answers, CaseWriter.Write);
        WriteChanges(json, "incidents", "id", difference.Incidents, CaseWriter.Write);
        WriteChanges(json, "measures", "id", difference.Measures, InObject<ProtectiveMeasure>(CaseWriter.WriteParts));
        WriteChanges(json, "milestones", "id", difference.Milestones, InObject<Milestone>(CaseWriter.WriteParts));
        if (difference.CoverageBefore != difference.CoverageAfter)
            StandingWriter.WriteBoth(json, "coverage", CodeOf(difference.CoverageBefore), CodeOf(difference.CoverageAfter));
        json.WriteEndObject();
    }

    private static void WriteChanges<T>(Utf8JsonWriter json, string name, string idName, IReadOnlyList<ChangedPart<T>> changes, Action<Utf8JsonWriter, T> write)
        where T : class => json.WriteEach(name, changes, change =>
        {
            json.WriteString(idName, change.Id);
            WriteOrNull(json, "before", change.Before, write);
            WriteOrNull(json, "after", change.After, write);
        });

    private static void WriteOrNull<T>(Utf8JsonWriter json, string name, T? part, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        json.WritePropertyName(name);
        if (part is null)
            json.WriteNullValue();
        else
            write(json, part);
    }

    private static Action<Utf8JsonWriter, T> InObject<T>(Action<Utf8JsonWriter, T> writeParts) => (json, part) =>
    {
        json.WriteStartObject();
        writeParts(json, part);
        json.WriteEndObject();
    };

    private static string? CodeOf(Coverage? coverage) => coverage is { } known ? WireCodes<Coverage>.Of(known) : null;
}
