using System.Text.Encodings.Web;
using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Cli;

/// <summary>The questionnaire for a host's own forms.</summary>
internal static class QuestionnaireJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(Questionnaire questionnaire, Terminal terminal)
    {
        using (var json = new Utf8JsonWriter(terminal.Bytes, Options))
            Write(questionnaire, json);
        terminal.Out.WriteLine();
    }

    private static void Write(Questionnaire questionnaire, Utf8JsonWriter json)
    {
        var instrument = questionnaire.Instrument;
        json.WriteStartObject();
        json.WriteString("formatVersion", "1.0");
        json.WriteStartObject("instrument");
        json.WriteString("id", instrument.Id);
        json.WriteString("version", instrument.Version);
        json.WriteString("sha256", instrument.Sha256);
        json.WriteEndObject();
        json.WriteString("language", questionnaire.Language);
        json.WriteBoolean("reviewPending", instrument.ReviewPending.Contains(questionnaire.Language));
        json.WriteString("title", questionnaire.Title);
        json.WriteStartArray("sections");
        foreach (var (section, questions) in questionnaire.Sections)
        {
            json.WriteStartObject();
            json.WriteString("code", section.Code);
            json.WriteString("label", questionnaire.Say(section.Label));
            json.WriteStartArray("questions");
            foreach (var question in questions)
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
        json.WriteString("type", EnumCodes<ItemKind>.Of(question.Item.Kind));
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
