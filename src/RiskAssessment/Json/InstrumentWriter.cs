using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>
/// Writes what an instrument says as its file, whether it makes sense or not: the reader tells. Values that are the default are left out;
/// the weights of options and the missing-data rule of a score are always said.
/// </summary>
internal sealed class InstrumentWriter(Utf8JsonWriter json)
{
    internal static byte[] Write(InstrumentDefinition definition) => JsonOutput.Of(definition, static (json, it) => new InstrumentWriter(json).WriteAll(it));

    private void WriteAll(InstrumentDefinition definition)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion.Current);
        json.WriteString("id", definition.Id);
        json.WriteString("version", definition.Version);
        json.WriteText("title", definition.Title);
        json.WriteText("description", definition.Description);
        json.WriteTexts("languages", definition.Languages);
        json.WriteTexts("reviewPending", definition.ReviewPending);
        json.WriteText("licence", definition.Licence);
        ReplacementWriter.WritePeriod(json, definition.InForce);
        ReplacementWriter.WriteVersions(json, definition.Replaces);
        if (definition.Sources.Count > 0)
            json.WriteEach("sources", definition.Sources, WriteSource);
        json.WriteEach("grades", definition.Grades, WriteGrade);
        if (definition.Outcomes.Count > 0)
            json.WriteEach("outcomes", definition.Outcomes, WriteOutcome);
        json.WriteEach("sections", definition.Sections, WriteSection);
        json.WriteEach("items", definition.Items, new ItemWriter(json).Write);
        if (definition.Scores.Count > 0)
            json.WriteEach("scores", definition.Scores, score => WriteScore(score, definition.Items));
        WriteSufficiency(definition.Sufficiency);
        if (definition.UndeterminedReviewDays is { } days)
        {
            json.WriteStartObject("review");
            json.WriteNumber("undeterminedDays", days);
            json.WriteEndObject();
        }
        json.WriteEach("rules", definition.Rules, WriteRule);
        if (definition.Actions.Count > 0)
            json.WriteEach("actions", definition.Actions, WriteAction);
        WriteStatements("caveats", definition.Caveats);
        WriteStatements("unverified", definition.Unverified);
        if (definition.Examples.Count > 0)
            json.WriteEach("examples", definition.Examples, example => ExampleWriter.Write(json, example));
        json.WriteEndObject();
    }

    private void WriteSource(InstrumentSource source)
    {
        json.WriteString("code", source.Code);
        json.WriteString("citation", source.Citation);
        json.WriteText("url", source.Link);
    }

    private void WriteGrade(Grade grade)
    {
        json.WriteString("code", grade.Code);
        json.WriteCode("level", grade.Level);
        json.WriteText("label", grade.Label);
        if (grade.ReviewDays is { } days)
            json.WriteNumber("reviewDays", days);
    }

    private void WriteOutcome(Outcome outcome)
    {
        json.WriteString("code", outcome.Code);
        json.WriteText("label", outcome.Label);
    }

    private void WriteBand(ScoreBand band)
    {
        json.WriteString("code", band.Code);
        json.WriteNumber("from", band.From);
        json.WriteText("label", band.Label);
        if (band.RatePercent is { } rate)
            json.WriteNumber("ratePercent", rate);
    }

    private void WriteSection(Section section)
    {
        json.WriteString("code", section.Code);
        json.WriteText("label", section.Label);
    }

    private void WriteScore(Score score, IReadOnlyList<Item> items)
    {
        json.WriteString("code", score.Code);
        json.WriteText("label", score.Label);
        if (score.NamesItems && !score.Items.SequenceEqual(items.Select(item => item.Code)))
            json.WriteEvenNoTexts("items", score.Items);
        json.WriteCode("missing", score.Missing);
        if (score.MaxMissing is { } count)
            json.WriteNumber("maxMissing", count);
        if (score.MaxMissingShare is { } share)
            json.WriteNumber("maxMissingShare", share);
        if (score.Rounding != ScoreRounding.None)
            json.WriteCode("rounding", score.Rounding);
        if (score.Bands.Count > 0)
            json.WriteEach("bands", score.Bands, WriteBand);
    }

    private void WriteSufficiency(Sufficiency sufficiency)
    {
        if (sufficiency == default)
            return;
        json.WriteStartObject("sufficiency");
        json.WriteIf("criticalAnswered", sufficiency.CriticalAnswered);
        if (sufficiency.ScoredPercent != 0)
            json.WriteNumber("scoredPercent", sufficiency.ScoredPercent);
        json.WriteEndObject();
    }

    private void WriteRule(Rule rule)
    {
        json.WriteString("code", rule.Code);
        json.WriteString("grade", rule.Grade);
        json.WriteTexts("outcomes", rule.Outcomes);
        if (!rule.IsOverall)
            json.WriteBoolean("overall", false);
        json.WriteIf("floor", rule.IsFloor);
        ConditionWriter.Write(json, "when", rule.When);
        json.WriteText("because", rule.Because);
        json.WriteTexts("sources", rule.Sources);
    }

    private void WriteAction(ActionRule action)
    {
        json.WriteString("code", action.Code);
        json.WriteCode("for", action.For);
        json.WriteCode("urgency", action.Urgency);
        json.WriteTexts("grades", action.Grades);
        ConditionWriter.Write(json, "when", action.When);
        ConditionWriter.Write(json, "unless", action.Unless);
        if (action.Settled is { } settled)
            json.WriteBoolean("settled", settled);
        json.WriteIf("alert", action.IsAlert);
        json.WriteText("text", action.Text);
        ItemWriter.WriteLaw(json, action.Law);
    }

    private void WriteStatements(string name, IReadOnlyList<LocalizedText> statements)
    {
        if (statements.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var statement in statements)
            json.WriteTextValue(statement);
        json.WriteEndArray();
    }
}
