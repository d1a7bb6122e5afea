using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads the items of an instrument.</summary>
internal sealed class ItemReader(JsonInput input)
{
    private const int Most = InstrumentReader.MostParts;
    private const int MostWeight = InstrumentCheck.MostWeight;

    private readonly ReplacementReader _replacements = new(input);

    /// <summary>Whether some code, type or option was lost, so that what names it cannot be judged.</summary>
    internal bool HasLost { get; private set; }

    internal Item Read(int node)
    {
        var item = new JsonObject(
            input, node, "code", "section", "type", "prompt", "officerPrompt", "help", "law", "weight", "options", "critical", "judgement", "mayNotApply", "askWhen", "observedBy", "sources", "replaces");
        var read = (Code: item.RequiredCode("code"), Kind: item.RequiredOneOf<ItemKind>("type"));
        HasLost |= read.Code is null || read.Kind is null;
        var kind = read.Kind ?? ItemKind.YesNo;
        var weight = ReadWeight(item, read.Kind);
        return new Item(read.Code ?? "", item.RequiredCode("section") ?? "", kind, input.RequiredLocalized(item, "prompt"), ReadOptions(item, read.Kind))
        {
            OfficerPrompt = input.Localized(item, "officerPrompt"),
            Help = input.Localized(item, "help"),
            Law = ReadLaw(input, item),
            Weight = weight,
            IsCritical = item.Boolean("critical") ?? false,
            IsJudgement = item.Boolean("judgement") ?? false,
            MayNotApply = item.Boolean("mayNotApply") ?? false,
            AskWhen = ConditionReader.Optional(input, item, "askWhen"),
            ObservedBy = ReadObservations(item, read.Kind),
            Sources = item.Codes("sources", Most),
            Replaces = _replacements.ReadItems(item),
        };
    }

    /// <summary>What a part says of the law of each jurisdiction.</summary>
    internal static LegalNote[] ReadLaw(JsonInput input, JsonObject part) => [.. part.Elements("law", Most).Select(node =>
    {
        var note = new JsonObject(input, node, "jurisdiction", "asAt", "text");
        return new LegalNote(note.RequiredOneOf<Jurisdiction>("jurisdiction") ?? default, note.RequiredDate("asAt") ?? default, input.RequiredLocalized(note, "text"));
    })];

    private int ReadWeight(JsonObject item, ItemKind? kind)
    {
        if (kind == ItemKind.Choice && item.Find("weight") is >= 0 and var misplaced)
            input.Add(JsonProblem.NotAllowed, misplaced, "The options of a choice have the weights. Move the weight to an option.");
        return item.Integer("weight", -MostWeight, MostWeight) ?? (kind == ItemKind.YesNo ? 1 : 0);
    }

    private ItemOption[] ReadOptions(JsonObject item, ItemKind? kind)
    {
        if (kind is ItemKind.Choice)
        {
            HasLost |= item.Require("options") < 0;
            return [.. item.Elements("options", Most).Select(ReadOption)];
        }
        if (kind is not null && item.Find("options") is >= 0 and var misplaced)
            input.Add(JsonProblem.NotAllowed, misplaced, "Only a choice has options. Leave them out, or make its type \"choice\".");
        return [];
    }

    private ItemOption ReadOption(int node)
    {
        var option = new JsonObject(input, node, "code", "weight", "label");
        var code = option.RequiredCode("code");
        HasLost |= code is null;
        return new ItemOption(code ?? "", option.Integer("weight", -MostWeight, MostWeight) ?? 0, input.RequiredLocalized(option, "label"));
    }

    private Observation[] ReadObservations(JsonObject item, ItemKind? kind)
    {
        if (kind is null || item.Find("observedBy") is not (>= 0 and var node))
            return [];
        if (kind == ItemKind.YesNo)
            return [new Observation("yes", ConditionReader.Read(input, node))];
        if (kind == ItemKind.Choice)
            return [.. input.ElementsAt(node, Most).Select(ReadObservation)];
        input.Add(JsonProblem.NotAllowed, node, "A diary can answer a yes-no or a choice, not a count. Leave it out.");
        return [];
    }

    private Observation ReadObservation(int node)
    {
        var observation = new JsonObject(input, node, "answer", "when");
        return new Observation(observation.RequiredCode("answer") ?? "", ConditionReader.Required(input, observation, "when"));
    }
}
