using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes what the JSON of several commands says of an assessment, and other parts that they share.</summary>
internal static class StandingWriter
{
    /// <summary>The instants, the instrument, level, grade and range.</summary>
    internal static void Write(Utf8JsonWriter json, string name, Assessment assessment)
    {
        json.WriteStartObject(name);
        json.WriteString("asOf", EdtfDate.At(assessment.AsOf).ToString());
        if (assessment.KnownAt is { } knownAt)
            json.WriteString("knownAt", EdtfDate.At(knownAt).ToString());
        json.WriteNumber("notKnownYet", assessment.NotKnownYet);
        json.WriteStartObject("instrument");
        json.WriteString("id", assessment.Instrument.Id);
        json.WriteString("version", assessment.Instrument.Version);
        json.WriteString("sha256", assessment.Instrument.Sha256);
        json.WriteEndObject();
        json.WriteCode("level", assessment.Level);
        json.WriteString("grade", assessment.Grade.Code);
        json.WriteStartObject("range");
        json.WriteString("lowest", assessment.Lowest.Code);
        json.WriteString("highest", assessment.Highest.Code);
        json.WriteEndObject();
        json.WriteBoolean("settled", assessment.IsSettled);
        json.WriteEndObject();
    }

    /// <summary>The rules that came and went, and the facts that differ.</summary>
    internal static void WriteChange(Utf8JsonWriter json, ComparisonPart part)
    {
        json.WriteEvenNoTexts("gained", part.Gained);
        json.WriteEvenNoTexts("lost", part.Lost);
        json.WriteEach("facts", part.Facts, change =>
        {
            json.WriteString("fact", change.Fact.Code);
            json.WriteStartObject("before");
            json.WriteEnds(change.Before);
            json.WriteEndObject();
            json.WriteStartObject("after");
            json.WriteEnds(change.After);
            json.WriteEndObject();
        });
    }

    /// <summary>What something was and what it is.</summary>
    internal static void WriteBoth(Utf8JsonWriter json, string name, string? before, string? after)
    {
        json.WriteStartObject(name);
        json.WriteString("before", before);
        json.WriteString("after", after);
        json.WriteEndObject();
    }
}
