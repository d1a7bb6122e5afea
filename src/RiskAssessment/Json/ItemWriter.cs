using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Writes the items of an instrument.</summary>
internal sealed class ItemWriter(Utf8JsonWriter json)
{
    internal void Write(Item item)
    {
        json.WriteString("code", item.Code);
        json.WriteString("section", item.Section);
        json.WriteCode("type", item.Kind);
        json.WriteText("prompt", item.Prompt);
        json.WriteText("officerPrompt", item.OfficerPrompt == item.Prompt ? null : item.OfficerPrompt);
        json.WriteText("help", item.Help);
        WriteLaw(json, item.Law);
        if (item.Weight != (item.Kind == ItemKind.YesNo ? 1 : 0))
            json.WriteNumber("weight", item.Weight);
        if (item.Kind == ItemKind.Choice || item.OwnOptions.Length > 0)
            json.WriteEach("options", item.OwnOptions, WriteOption);
        json.WriteIf("critical", item.IsCritical);
        json.WriteIf("judgement", item.IsJudgement);
        json.WriteIf("mayNotApply", item.MayNotApply);
        ConditionWriter.Write(json, "askWhen", item.AskWhen);
        WriteObservations(item);
        json.WriteTexts("sources", item.Sources);
        ReplacementWriter.WriteItems(json, item.Replaces);
    }

    private void WriteOption(ItemOption option)
    {
        json.WriteString("code", option.Code);
        json.WriteNumber("weight", option.Weight);
        json.WriteText("label", option.Label);
    }

    private void WriteObservations(Item item)
    {
        if (item is { Kind: ItemKind.YesNo, ObservedBy: [{ Answer: "yes" } yes] })
            ConditionWriter.Write(json, "observedBy", yes.When);
        else if (item.ObservedBy.Count > 0)
            json.WriteEach("observedBy", item.ObservedBy, observation =>
            {
                json.WriteString("answer", observation.Answer);
                ConditionWriter.Write(json, "when", observation.When);
            });
    }

    internal static void WriteLaw(Utf8JsonWriter json, IReadOnlyList<LegalNote> law)
    {
        if (law.Count > 0)
            json.WriteEach("law", law, note =>
            {
                json.WriteString("jurisdiction", WireCodes<Jurisdiction>.Of(note.Jurisdiction));
                json.WriteString("asAt", note.AsAt.ToString());
                json.WriteText("text", note.Text);
            });
    }
}
