using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes trajectories: the level after each incident and at each milestone, the peak, and how the case stands now.</summary>
public static class TrajectoryJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The trajectory as UTF-8 JSON.</summary>
    public static byte[] Write(Trajectory trajectory)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("formatVersion", FormatVersion.Current);
            json.WriteStartArray("steps");
            foreach (var step in trajectory.Steps)
                WriteStep(json, step);
            json.WriteEndArray();
            if (trajectory.Peak is { } peak)
            {
                json.WriteStartObject("peak");
                json.WriteString("level", EnumCodes<RiskLevel>.Of(peak.Grade.Level));
                json.WriteString("at", EdtfDate.At(peak.At).ToString());
                json.WriteEndObject();
            }
            if (trajectory.Now is { } now)
            {
                json.WritePropertyName("now");
                WriteStep(json, now);
            }
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void WriteStep(Utf8JsonWriter json, TrajectoryStep step)
    {
        json.WriteStartObject();
        json.WriteString("at", EdtfDate.At(step.At).ToString());
        if (step.Incident is { } incident)
            json.WriteString("incident", incident);
        if (step.Milestone is { } milestone)
            json.WriteString("milestone", milestone);
        json.WriteString("level", EnumCodes<RiskLevel>.Of(step.Grade.Level));
        json.WriteString("highest", EnumCodes<RiskLevel>.Of(step.Highest.Level));
        WriteCodes(json, "gained", step.Gained);
        WriteCodes(json, "lost", step.Lost);
        json.WriteBoolean("lapsed", step.IsLapsed);
        json.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter json, string name, IReadOnlyList<string> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes)
            json.WriteStringValue(code);
        json.WriteEndArray();
    }
}
