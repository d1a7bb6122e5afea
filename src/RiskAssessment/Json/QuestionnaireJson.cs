using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Writes questionnaires for a host's own forms: sections, questions in both wordings, answers, and the rules that use each question.</summary>
public static class QuestionnaireJson
{
    /// <summary>Writes the questions of an instrument as JSON, in the order of the questionnaire.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="language">
    /// The BCP 47 tag of the language of texts for people. A text that does not exist in it is written in its primary language, else in English.
    /// </param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(Instrument instrument, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(language);
        return JsonOutput.Of(new Questionnaire(instrument, language), static (json, it) => Write(it, json));
    }

    private static void Write(Questionnaire questionnaire, Utf8JsonWriter json)
    {
        var instrument = questionnaire.Instrument;
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion.Current);
        json.WriteStartObject("instrument");
        json.WriteString("id", instrument.Id);
        json.WriteString("version", instrument.Version);
        json.WriteString("sha256", instrument.Sha256);
        json.WriteEndObject();
        json.WriteString("language", questionnaire.Language);
        json.WriteBoolean("reviewPending", questionnaire.IsReviewPending);
        json.WriteString("title", questionnaire.Title);
        json.WriteStartArray("sections");
        foreach (var section in questionnaire.Sections)
        {
            json.WriteStartObject();
            json.WriteString("code", section.Section.Code);
            json.WriteString("label", section.Label);
            json.WriteStartArray("questions");
            foreach (var question in section.Questions)
                Write(question, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Question question, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("number", question.Number);
        json.WriteString("item", question.Item.Code);
        json.WriteString("type", WireCodes<ItemKind>.Of(question.Item.Kind));
        json.WriteBoolean("critical", question.Item.IsCritical);
        json.WriteString("prompt", question.Prompt);
        json.WriteString("officerPrompt", question.OfficerPrompt);
        if (question.Help is { } help)
            json.WriteString("help", help);
        if (question.AskWhen is { } askWhen)
            json.WriteString("askWhen", askWhen);
        json.WriteStartArray("options");
        foreach (var (code, label) in question.Options)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("label", label);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in question.Rules)
            json.WriteStringValue(rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
