using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes trajectories: the level after each incident and at each milestone, the peak, and the level now.</summary>
public static class TrajectoryJson
{
    /// <summary>Writes a trajectory as JSON. It has no texts for people, so no language.</summary>
    /// <param name="trajectory">The trajectory.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(Trajectory trajectory)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        return JsonOutput.Of(trajectory, Write);
    }

    /// <summary>
    /// Writes both trajectories of a case: the one as it was known with its steps and peak, the lag of each level, and the one as it happened.
    /// </summary>
    /// <param name="trajectories">The trajectories.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(CaseTrajectories trajectories)
    {
        ArgumentNullException.ThrowIfNull(trajectories);
        return JsonOutput.Of(trajectories, static (json, both) =>
        {
            json.WriteStartObject();
            json.WriteString("formatVersion", FormatVersion.Current);
            WriteSteps(json, both.Known);
            json.WriteEach("lag", both.Lags, lag =>
            {
                json.WriteCode("level", lag.Level);
                json.WriteString("happened", lag.Happened is { } happened ? EdtfDate.At(happened).ToString() : null);
                json.WriteString("known", lag.Known is { } known ? EdtfDate.At(known).ToString() : null);
                if (lag.Days is { } days)
                    json.WriteNumber("days", days);
                else
                    json.WriteNull("days");
            });
            json.WriteStartObject("happened");
            WriteSteps(json, both.Happened);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, Trajectory trajectory)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion.Current);
        WriteSteps(json, trajectory);
        json.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter json, Trajectory trajectory)
    {
        json.WriteStartArray("steps");
        foreach (var step in trajectory.Steps)
            WriteStep(json, step);
        json.WriteEndArray();
        json.WriteStartObject("peak");
        json.WriteString("level", WireCodes<RiskLevel>.Of(trajectory.Peak.Grade.Level));
        json.WriteString("at", EdtfDate.At(trajectory.Peak.At).ToString());
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, TrajectoryStep step)
    {
        json.WriteStartObject();
        json.WriteString("at", EdtfDate.At(step.At).ToString());
        json.WriteText("incident", step.Incident);
        json.WriteText("milestone", step.Milestone);
        json.WriteText("measure", step.Measure);
        json.WriteText("item", step.Item);
        json.WriteString("level", WireCodes<RiskLevel>.Of(step.Grade.Level));
        json.WriteString("highest", WireCodes<RiskLevel>.Of(step.Highest.Level));
        json.WriteEvenNoTexts("gained", step.Gained);
        json.WriteEvenNoTexts("lost", step.Lost);
        json.WriteBoolean("lapsed", step.IsLapsed);
        json.WriteEndObject();
    }
}
