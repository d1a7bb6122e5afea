using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>Every text of an instrument with its place in the file.</summary>
internal static class InstrumentTexts
{
    internal static IEnumerable<(TextPlace Place, LocalizedText Text)> Of(InstrumentDefinition definition)
    {
        foreach (var (place, text) in All(definition))
            if (text is not null)
                yield return (place, text);
    }

    private static IEnumerable<(TextPlace Place, LocalizedText? Text)> All(InstrumentDefinition definition)
    {
        yield return (new("$.title"), definition.Title);
        yield return (new("$.description"), definition.Description);
        for (var i = 0; i < definition.Grades.Count; i++)
            yield return (new("$.grades[{0}].label", i), definition.Grades[i].Label);
        for (var i = 0; i < definition.Outcomes.Count; i++)
            yield return (new("$.outcomes[{0}].label", i), definition.Outcomes[i].Label);
        for (var i = 0; i < definition.Sections.Count; i++)
            yield return (new("$.sections[{0}].label", i), definition.Sections[i].Label);
        for (var i = 0; i < definition.Items.Count; i++)
        {
            var item = definition.Items[i];
            yield return (new("$.items[{0}].prompt", i), item.Prompt);
            yield return (new("$.items[{0}].officerPrompt", i), item.OfficerPrompt == item.Prompt ? null : item.OfficerPrompt);
            yield return (new("$.items[{0}].help", i), item.Help);
            for (var k = 0; k < item.Law.Count; k++)
                yield return (new("$.items[{0}].law[{1}].text", i, k), item.Law[k].Text);
            for (var k = 0; item.Kind == ItemKind.Choice && k < item.Options.Count; k++)
                yield return (new("$.items[{0}].options[{1}].label", i, k), item.Options[k].Label);
        }
        for (var i = 0; i < definition.Scores.Count; i++)
            yield return (new("$.scores[{0}].label", i), definition.Scores[i].Label);
        for (var i = 0; i < definition.Scores.Count; i++)
            for (var k = 0; k < definition.Scores[i].Bands.Count; k++)
                yield return (new("$.scores[{0}].bands[{1}].label", i, k), definition.Scores[i].Bands[k].Label);
        for (var i = 0; i < definition.Rules.Count; i++)
            yield return (new("$.rules[{0}].because", i), definition.Rules[i].Because);
        for (var i = 0; i < definition.Actions.Count; i++)
            yield return (new("$.actions[{0}].text", i), definition.Actions[i].Text);
        for (var i = 0; i < definition.Actions.Count; i++)
            for (var k = 0; k < definition.Actions[i].Law.Count; k++)
                yield return (new("$.actions[{0}].law[{1}].text", i, k), definition.Actions[i].Law[k].Text);
        for (var i = 0; i < definition.Caveats.Count; i++)
            yield return (new("$.caveats[{0}]", i), definition.Caveats[i]);
        for (var i = 0; i < definition.Unverified.Count; i++)
            yield return (new("$.unverified[{0}]", i), definition.Unverified[i]);
    }
}

/// <summary>The place of a text; its path is only created for a problem.</summary>
internal readonly record struct TextPlace(string Path, int Index = 0, int Inner = 0)
{
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Path, Index, Inner);
}
