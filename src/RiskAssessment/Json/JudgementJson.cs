using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes judged assessments in the format of <c>judgement.schema.json</c>.</summary>
public static class JudgementJson
{
    /// <summary>Writes the computed level, every judgement, and the level to act on.</summary>
    /// <param name="judged">The judged assessment.</param>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>cy</c>, for the texts of prompts.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(JudgedAssessment judged, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(language);
        return JsonOutput.Of((judged, language), static (json, value) => Write(json, value.judged, value.language));
    }

    private static void Write(Utf8JsonWriter json, JudgedAssessment judged, string language)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion.Current);
        json.WriteText("case", judged.Computed.CaseReference);
        StandingWriter.Write(json, "computed", judged.Computed);
        json.WriteCode("responseLevel", judged.ResponseLevel);
        WriteNumber(json, "inForce", judged.InForce?.Event.Sequence);
        WriteNumber(json, "waiting", judged.Waiting?.Event.Sequence);
        json.WriteEach("judgements", judged.Judgements, judgement =>
        {
            WriteEvent(json, judgement.Event);
            json.WriteCode("level", judgement.Level);
            json.WriteCode("judgedLevel", judgement.Judged.Level);
            json.WriteBoolean("beforeSeeing", judgement.BeforeSeeing);
            json.WriteBoolean("lowering", judgement.IsLowering);
            json.WriteCode("status", judgement.Status);
            if (judgement.Countersignature is not { Change: JudgementCountersigned signed } second)
                return;
            json.WriteStartObject("countersignature");
            WriteEvent(json, second);
            json.WriteBoolean("agrees", signed.Agrees);
            json.WriteEndObject();
        });
        json.WriteEach("prompts", judged.Prompts, reason =>
        {
            json.WriteString("rule", reason.Rule.Code);
            json.WriteString("grade", reason.Grade.Code);
            json.WriteString("because", reason.Rule.Because.In(language));
            json.WriteEvenNoTexts("incidents", reason.Incidents);
        });
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, CaseEvent one)
    {
        json.WriteNumber("sequence", one.Sequence);
        json.WriteString("recorded", EdtfDate.At(one.Recorded).ToString());
        json.WriteString("by", one.By);
        json.WriteText("why", one.Why);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
