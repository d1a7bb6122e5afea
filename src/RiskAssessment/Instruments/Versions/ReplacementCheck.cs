namespace RiskAssessment.Instruments;

/// <summary>Checks the period in force and the replaced versions of an instrument.</summary>
internal static class ReplacementCheck
{
    internal static void Check(InstrumentDefinition definition, List<Problem> problems)
    {
        if (definition.InForce is { RunsBackwards: true })
            problems.Add(new(InstrumentCheck.OutOfRange, "$.inForce.until", "The last day is before the first. Correct one of them."));
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < definition.Replaces.Count; i++)
            CheckVersion(definition, definition.Replaces[i], $"$.replaces[{i}]", seen, problems);
        for (var i = 0; i < definition.Items.Count; i++)
            CheckItem(definition, definition.Items[i], $"$.items[{i}].replaces", problems);
    }

    private static void CheckVersion(
        InstrumentDefinition definition, ReplacedVersion replaced, string path, HashSet<(string Id, string Version)> seen, List<Problem> problems)
    {
        var id = replaced.Id ?? definition.Id;
        if (!SemanticVersion.IsOne(replaced.Version))
            problems.Add(new(InstrumentCheck.OutOfRange, $"{path}.version", SemanticVersion.Rule(replaced.Version)));
        if (id == definition.Id && replaced.Version == definition.Version)
            problems.Add(new(InstrumentCheck.WrongUse, path, "An instrument cannot replace itself. Name an earlier version."));
        if (!seen.Add((id, replaced.Version)))
            problems.Add(new(InstrumentCheck.Duplicate, path, $"'{id} {replaced.Version}' appears twice here. Name it once."));
    }

    private static void CheckItem(InstrumentDefinition definition, Item item, string path, List<Problem> problems)
    {
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < item.Replaces?.Count; i++)
        {
            var replaced = item.Replaces[i];
            var id = replaced.Instrument ?? definition.Id;
            if (!definition.Replaces.Any(version => (version.Id ?? definition.Id) == id))
                problems.Add(new(InstrumentCheck.Unknown, $"{path}[{i}]", $"No version of '{id}' is among those that the instrument replaces. Name it in the 'replaces' at the top."));
            if (!seen.Add((id, replaced.Item)))
                problems.Add(new(InstrumentCheck.Duplicate, $"{path}[{i}]", $"'{replaced.Item}' appears twice here. Name it once."));
            CheckOptions(item, replaced, $"{path}[{i}].options", problems);
        }
    }

    private static void CheckOptions(Item item, ReplacedItem replaced, string path, List<Problem> problems)
    {
        if (replaced.Options is null)
            return;
        if (item.Kind == ItemKind.Count)
            problems.Add(new(InstrumentCheck.WrongUse, path, "A count has no options. Leave them out: a count that is replaced is carried over as it is."));
        else
            foreach (var (old, option) in replaced.Options)
                if (item.IndexOf(option) < 0)
                    problems.Add(InstrumentCheck.NotFound($"{path}.{old}", $"option of '{item.Code}'", option, item.Options.Select(known => known.Code)));
    }
}
