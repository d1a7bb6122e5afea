using System.Text.Encodings.Web;
using System.Text.Json;
using RiskAssessment.Patterns;

namespace RiskAssessment.Json;

/// <summary>Writes assessments as <c>assessment.schema.json</c> has them: UTF-8, in one stable order, the same bytes on every runtime.</summary>
public static class AssessmentJson
{
    private const int Decimals = 9;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The assessment as JSON, texts for people in the language asked for.</summary>
    public static byte[] Write(Assessment assessment, string language = "en")
    {
        using var stream = new MemoryStream();
        WriteTo(assessment, stream, language);
        return stream.ToArray();
    }

    /// <summary>Writes the assessment as JSON to a stream, which stays open.</summary>
    public static void WriteTo(Assessment assessment, Stream stream, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(language);
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        WriteHead(json, assessment, language);
        if (assessment.Outcomes.Count > 0)
            WriteArray(json, "outcomes", assessment.Outcomes, outcome => WriteOutcome(json, outcome, language));
        WriteArray(json, "scores", assessment.Scores, score => WriteScore(json, score));
        WriteArray(json, "reasons", assessment.Reasons, reason => WriteReason(json, reason, language));
        WriteArray(json, "contributions", assessment.Contributions, contribution =>
        {
            json.WriteString("item", contribution.Item.Code);
            json.WriteString("score", contribution.Score.Code);
            WriteInterval(json, contribution.Value);
            json.WriteBoolean("critical", contribution.Item.IsCritical);
        });
        WriteArray(json, "openQuestions", assessment.OpenQuestions, question => WriteQuestion(json, question));
        WriteArray(json, "discrepancies", assessment.Discrepancies, discrepancy =>
        {
            json.WriteString("item", discrepancy.Item.Code);
            json.WriteString("answer", discrepancy.Answer);
            json.WriteString("observed", discrepancy.Observed);
            WriteStrings(json, "incidents", discrepancy.Incidents);
        });
        WritePattern(json, assessment.Pattern);
        WriteArray(json, "actions", assessment.Actions, action =>
        {
            json.WriteString("code", action.Rule.Code);
            json.WriteString("for", EnumCodes<Instruments.ActionAudience>.Of(action.Rule.For));
            json.WriteString("urgency", EnumCodes<Instruments.ActionUrgency>.Of(action.Rule.Urgency));
            json.WriteString("text", action.Rule.Text.In(language));
            WriteStrings(json, "because", action.Because);
        });
        WriteStrings(json, "ignored", assessment.Pattern.Ignored);
        WriteStrings(json, "caveats", assessment.Caveats.Select(caveat => caveat.In(language)));
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, Assessment assessment, string language)
    {
        json.WriteString("formatVersion", "1.0");
        if (assessment.CaseReference is { } reference)
            json.WriteString("case", reference);
        json.WriteString("asOf", EdtfDate.At(assessment.AsOf).ToString());
        json.WriteString("engine", Assessment.EngineVersion);
        json.WriteStartObject("instrument");
        json.WriteString("id", assessment.Instrument.Id);
        json.WriteString("version", assessment.Instrument.Version);
        json.WriteString("sha256", assessment.Instrument.Sha256);
        json.WriteEndObject();
        WriteStanding(json, assessment.Grade, assessment.Lowest, assessment.Highest, language);
        json.WriteBoolean("settled", assessment.IsSettled);
    }

    private static void WriteOutcome(Utf8JsonWriter json, OutcomeResult outcome, string language)
    {
        json.WriteString("code", outcome.Outcome.Code);
        json.WriteString("label", outcome.Outcome.Label.In(language));
        WriteStanding(json, outcome.Grade, outcome.Lowest, outcome.Highest, language);
        json.WriteBoolean("settled", outcome.IsSettled);
        WriteStrings(json, "because", outcome.Reasons.Select(reason => reason.Rule.Code));
    }

    private static void WriteStanding(Utf8JsonWriter json, Instruments.Grade grade, Instruments.Grade lowest, Instruments.Grade highest, string language)
    {
        json.WriteString("level", EnumCodes<RiskLevel>.Of(grade.Band));
        json.WriteStartObject("grade");
        json.WriteString("code", grade.Code);
        json.WriteString("label", grade.Label.In(language));
        json.WriteEndObject();
        WriteRange(json, "range", lowest.Code, highest.Code);
    }

    private static void WriteRange(Utf8JsonWriter json, string name, string? lowest, string? highest)
    {
        json.WriteStartObject(name);
        json.WriteString("lowest", lowest);
        json.WriteString("highest", highest);
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, ScoreResult score)
    {
        json.WriteString("code", score.Score.Code);
        WriteInterval(json, score.Value);
        if (score.Score.Bands.Count > 0)
            WriteRange(json, "band", score.LowestBand?.Code, score.HighestBand?.Code);
    }

    private static void WriteReason(Utf8JsonWriter json, Reason reason, string language)
    {
        json.WriteString("rule", reason.Rule.Code);
        json.WriteString("level", reason.Grade.Code);
        json.WriteString("because", reason.Rule.Because.In(language));
        WriteStrings(json, "items", reason.Items);
        WriteStrings(json, "facts", reason.Facts);
        WriteStrings(json, "incidents", reason.Incidents);
    }

    private static void WriteQuestion(Utf8JsonWriter json, OpenQuestion question)
    {
        json.WriteString("item", question.Item.Code);
        json.WriteString("state", EnumCodes<OpenState>.Of(question.State));
        WriteArray(json, "outcomes", question.Outcomes, outcome =>
        {
            json.WriteString("answer", outcome.Answer);
            json.WriteString("lowest", outcome.Lowest.Code);
            json.WriteString("highest", outcome.Highest.Code);
        });
    }

    /// <summary>Every fact; those of single behaviours only where there may be any.</summary>
    private static void WritePattern(Utf8JsonWriter json, PatternProfile pattern)
    {
        json.WriteStartObject("pattern");
        var shown = PatternFact.All.Where(fact => fact.Index < PatternFactTable.FirstBehaviour || pattern.Fact(fact.Index).High != 0);
        WriteArray(json, "facts", shown, fact =>
        {
            json.WriteString("code", fact.Code);
            WriteInterval(json, pattern.Fact(fact.Index));
            json.WriteString("unit", fact.Unit);
            if (pattern.HasTooFewToSay(fact.Index))
                json.WriteString("note", "too few to say");
            WriteStrings(json, "incidents", pattern.IncidentsFor(fact.Index));
        });
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteInterval(Utf8JsonWriter json, Interval interval)
    {
        WriteNumber(json, "low", interval.Low);
        WriteNumber(json, "high", interval.High);
    }

    /// <summary>Plain decimals: doubles are written differently by different runtimes, decimals are not.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsInfinity(value))
            json.WriteNull(name);
        else
            json.WriteNumber(name, Math.Round((decimal)value, Decimals));
    }
}
