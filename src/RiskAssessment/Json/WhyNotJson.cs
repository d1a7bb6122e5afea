using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes why a case does not have a grade, in the format of <c>why-not.schema.json</c>: the same bytes on every runtime.</summary>
/// <example>
/// <code>
/// using RiskAssessment.Json;
///
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, diary: null, asOf: DateTimeOffset.UtcNow);
/// byte[] json = WhyNotJson.Write(assessment.WhyNot(RiskLevel.High));
/// </code>
/// </example>
public static class WhyNotJson
{
    /// <summary>Writes the explanation as JSON.</summary>
    /// <param name="whyNot">The explanation.</param>
    /// <param name="language">
    /// The BCP 47 tag of the language of texts for people. A text that does not exist in it is written in its primary language, else in English.
    /// </param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(WhyNotResult whyNot, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(whyNot);
        ArgumentNullException.ThrowIfNull(language);
        return JsonOutput.Of((whyNot, language), static (json, it) => Write(json, it.whyNot, it.language));
    }

    private static void Write(Utf8JsonWriter json, WhyNotResult whyNot, string language)
    {
        var (assessment, instrument) = (whyNot.Assessment, whyNot.Assessment.Instrument);
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion.Current);
        json.WriteText("case", assessment.CaseReference);
        json.WriteString("asOf", EdtfDate.At(assessment.AsOf).ToString());
        json.WriteString("engine", Assessment.EngineVersion);
        json.WriteStartObject("instrument");
        json.WriteString("id", instrument.Id);
        json.WriteString("version", instrument.Version);
        json.WriteString("sha256", instrument.Sha256);
        json.WriteEndObject();
        json.WriteCode("level", whyNot.Grade.Level);
        json.WriteStartObject("grade");
        json.WriteString("code", whyNot.Grade.Code);
        json.WriteString("label", whyNot.Grade.Label.In(language));
        json.WriteEndObject();
        json.WriteBoolean("reached", whyNot.IsReached);
        json.WriteBoolean("decided", whyNot.IsDecided);
        json.WriteEach("nearest", whyNot.Nearest, set =>
        {
            json.WriteEvenNoTexts("rules", [.. set.Rules.Select(rule => rule.Code)]);
            json.WriteBoolean("open", set.IsOpen);
            json.WriteEach("changes", set.Changes, change => WriteChange(json, change));
        });
        json.WriteEach("rules", whyNot.Rules, blocked =>
        {
            json.WriteString("rule", blocked.Rule.Code);
            json.WriteString("grade", blocked.Grade.Code);
            json.WriteString("because", blocked.Rule.Because.In(language));
            json.WriteBoolean("open", blocked.IsOpen);
            json.WriteBoolean("decided", blocked.IsDecided);
            json.WriteEach("blockers", blocked.Blockers, change => WriteChange(json, change));
        });
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, NeededChange change)
    {
        json.WriteText("item", change.Item?.Code);
        json.WriteText("fact", change.Fact?.Code);
        json.WriteBoolean("open", change.IsOpen);
        json.WriteTexts("answers", [.. change.Answers.Select(answer => answer.Code)]);
        if (change.Numbers is { } numbers)
        {
            json.WriteDecimal("atLeast"u8, numbers.Low);
            json.WriteDecimal("atMost"u8, numbers.High);
        }
        if (change.NowKnown is { } known)
        {
            json.WriteStartObject("now");
            json.WriteEnds(known);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("now", change.NowOpen is { } open ? WireCodes<OpenState>.Of(open) : change.NowAnswered!.Code);
        }
    }
}
