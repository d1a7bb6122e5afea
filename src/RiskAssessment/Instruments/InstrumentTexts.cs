namespace RiskAssessment.Instruments;

/// <summary>Every text of an instrument with its path in the file.</summary>
internal static class InstrumentTexts
{
    internal static IEnumerable<(string Path, LocalizedText Text)> Of(InstrumentDefinition definition) =>
        from place in All(definition)
        where place.Text is not null
        select (place.Path, place.Text);

    private static IEnumerable<(string Path, LocalizedText? Text)> All(InstrumentDefinition definition) =>
    [
        ("$.title", definition.Title),
        ("$.description", definition.Description),
        .. definition.Grades.Select((grade, i) => ($"$.levels[{i}].label", (LocalizedText?)grade.Label)),
        .. definition.Outcomes.Select((outcome, i) => ($"$.outcomes[{i}].label", (LocalizedText?)outcome.Label)),
        .. definition.Sections.Select((section, i) => ($"$.sections[{i}].label", (LocalizedText?)section.Label)),
        .. definition.Items.SelectMany((item, i) => OfItem(item, $"$.items[{i}]")),
        .. definition.Scores.Select((score, i) => ($"$.scores[{i}].label", (LocalizedText?)score.Label)),
        .. definition.Scores.SelectMany((score, i) => score.Bands.Select((band, k) => ($"$.scores[{i}].bands[{k}].label", (LocalizedText?)band.Label))),
        .. definition.Rules.Select((rule, i) => ($"$.rules[{i}].because", (LocalizedText?)rule.Because)),
        .. definition.Actions.Select((action, i) => ($"$.actions[{i}].text", (LocalizedText?)action.Text)),
        .. definition.Caveats.Select((caveat, i) => ($"$.caveats[{i}]", (LocalizedText?)caveat)),
        .. definition.Unverified.Select((statement, i) => ($"$.unverified[{i}]", (LocalizedText?)statement)),
    ];

    private static IEnumerable<(string Path, LocalizedText? Text)> OfItem(Item item, string path) =>
    [
        ($"{path}.prompt", item.Prompt),
        ($"{path}.officerPrompt", item.OfficerPrompt == item.Prompt ? null : item.OfficerPrompt),
        ($"{path}.help", item.Help),
        .. item.Kind == ItemKind.Choice
            ? item.Options.Select((option, i) => ($"{path}.options[{i}].label", (LocalizedText?)option.Label))
            : [],
    ];
}
