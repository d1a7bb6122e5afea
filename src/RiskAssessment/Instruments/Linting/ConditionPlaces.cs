namespace RiskAssessment.Instruments;

/// <summary>Every condition of an instrument, the parts of others too, with its path in the file.</summary>
internal static class ConditionPlaces
{
    internal static IEnumerable<(string Path, Condition Condition)> Of(Instrument instrument) =>
    [
        .. instrument.Items.SelectMany((item, i) => OfItem(item, $"$.items[{i}]")),
        .. instrument.Rules.SelectMany((rule, i) => Within(rule.When, $"$.rules[{i}].when")),
        .. instrument.Actions.SelectMany((action, i) => Within(action.When, $"$.actions[{i}].when").Concat(Within(action.Unless, $"$.actions[{i}].unless"))),
    ];

    private static IEnumerable<(string, Condition)> OfItem(Item item, string path) =>
    [
        .. Within(item.AskWhen, $"{path}.askWhen"),
        .. item.ObservedBy.SelectMany((observation, i) => Within(observation.When, item.Kind == ItemKind.YesNo ? $"{path}.observedBy" : $"{path}.observedBy[{i}].when")),
    ];

    private static IEnumerable<(string, Condition)> Within(Condition? condition, string path) => condition switch
    {
        null => [],
        NotCondition not => [(path, condition), .. Within(not.Part, $"{path}.not")],
        GroupCondition group => [(path, condition), .. group.Parts.SelectMany((part, i) => Within(part, $"{path}.{Name(group)}[{i}]"))],
        _ => [(path, condition)],
    };

    private static string Name(GroupCondition group) => group switch { AllCondition => "all", AnyCondition => "any", _ => "of" };
}
