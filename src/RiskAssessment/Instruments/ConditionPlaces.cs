namespace RiskAssessment.Instruments;

/// <summary>Every condition of an instrument, including parts of conditions, with its path in the file.</summary>
internal static class ConditionPlaces
{
    internal static IEnumerable<(string Path, Condition Condition)> Of(Instrument instrument) =>
    [
        .. instrument.Items.SelectMany((item, i) => OfItem(item, $"$.items[{i}]")),
        .. instrument.Rules.SelectMany((rule, i) => rule.When.Within($"$.rules[{i}].when")),
        .. instrument.Actions.SelectMany((action, i) => Within(action.When, $"$.actions[{i}].when").Concat(Within(action.Unless, $"$.actions[{i}].unless"))),
    ];

    /// <summary>The path of the condition of an item's observation.</summary>
    internal static string OfObservation(Item item, string path, int index) =>
        item.Kind == ItemKind.YesNo ? $"{path}.observedBy" : $"{path}.observedBy[{index}].when";

    private static IEnumerable<(string, Condition)> OfItem(Item item, string path) =>
    [
        .. Within(item.AskWhen, $"{path}.askWhen"),
        .. item.ObservedBy.SelectMany((observation, i) => observation.When.Within(OfObservation(item, path, i))),
    ];

    private static IEnumerable<(string, Condition)> Within(Condition? condition, string path) => condition?.Within(path) ?? [];
}
