using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads an instrument file. What cannot be read is reported and stood in for, so that the rest is checked too.</summary>
internal sealed class InstrumentReader(JsonInput input)
{
    private const int Most = 1_000;

    private static readonly LocalizedText NoText = new("");

    internal InstrumentDefinition Read()
    {
        var root = new JsonObject(
            input,
            0,
            "formatVersion",
            "id",
            "version",
            "title",
            "description",
            "languages",
            "reviewPending",
            "licence",
            "sources",
            "levels",
            "sections",
            "items",
            "scores",
            "sufficiency",
            "rules",
            "actions",
            "caveats");
        FormatVersion.Check(input, root);
        foreach (var name in new[] { "levels", "sections", "items", "rules" })
            root.Require(name);
        Item[] items = [.. root.Elements("items", Most).Select(ReadItem)];
        return new InstrumentDefinition
        {
            Id = root.RequiredCode("id"),
            Version = root.RequiredText("version"),
            Title = RequiredText(root, "title"),
            Description = OptionalText(root, "description"),
            Languages = root.Texts("languages", Most),
            ReviewPending = root.Texts("reviewPending", Most),
            Licence = root.Text("licence"),
            Sources = [.. root.Elements("sources", Most).Select(ReadSource)],
            Grades = [.. root.Elements("levels", Most).Select(ReadGrade)],
            Sections = [.. root.Elements("sections", Most).Select(ReadSection)],
            Items = items,
            Scores = [.. root.Elements("scores", Most).Select(node => ReadScore(node, items))],
            Sufficiency = ReadSufficiency(root),
            Rules = [.. root.Elements("rules", Most).Select(ReadRule)],
            Actions = [.. root.Elements("actions", Most).Select(ReadAction)],
            Caveats = [.. root.Elements("caveats", Most).Select(ReadText)],
        };
    }

    private InstrumentSource ReadSource(int node)
    {
        var source = new JsonObject(input, node, "code", "citation", "url");
        return new InstrumentSource(source.RequiredCode("code"), source.RequiredText("citation"), source.Text("url"));
    }

    private Grade ReadGrade(int node)
    {
        var grade = new JsonObject(input, node, "code", "band", "label", "reviewDays");
        var band = grade.RequiredOneOf<RiskLevel>("band");
        if (band == RiskLevel.Undetermined && grade.Find("band") is var at && at >= 0 && input.Tree[at].Kind == JsonTokenType.String && input.Tree.TextOf(at) == "undetermined")
            input.Add(JsonProblem.NotAllowed, at, "Undetermined stands below every level, so none can be mapped to it. Use standard, medium or high.");
        var days = grade.Find("reviewDays") < 0 ? (int?)null : grade.Integer("reviewDays", 1, 3_650, 1);
        return new Grade(grade.RequiredCode("code"), band, RequiredText(grade, "label"), days);
    }

    private Section ReadSection(int node)
    {
        var section = new JsonObject(input, node, "code", "label");
        return new Section(section.RequiredCode("code"), RequiredText(section, "label"));
    }

    private Item ReadItem(int node)
    {
        var item = new JsonObject(
            input, node, "code", "section", "type", "prompt", "officerPrompt", "help", "weight", "options", "critical", "askWhen", "observedBy", "sources");
        var kind = item.RequiredOneOf<ItemKind>("type");
        var weight = item.Integer("weight", -InstrumentCheck.MostWeight, InstrumentCheck.MostWeight, kind == ItemKind.YesNo ? 1 : 0);
        if (kind == ItemKind.Choice && item.Find("weight") is var misplaced && misplaced >= 0)
            input.Add(JsonProblem.NotAllowed, misplaced, "A choice has its weights on its options. Move it there.");
        if (kind == ItemKind.Choice)
            item.Require("options");
        else if (item.Find("options") is var options && options >= 0)
            input.Add(JsonProblem.NotAllowed, options, "Only a choice has options. Leave them out, or make its type 'choice'.");
        ItemOption[] answers = kind switch
        {
            ItemKind.YesNo => ItemOption.NoAndYes(weight),
            ItemKind.Choice => [.. item.Elements("options", Most).Select(ReadOption)],
            _ => [],
        };
        return new Item(item.RequiredCode("code"), item.RequiredCode("section"), kind, RequiredText(item, "prompt"), answers)
        {
            OfficerPrompt = OptionalText(item, "officerPrompt")!,
            Help = OptionalText(item, "help"),
            CountWeight = kind == ItemKind.Count ? weight : 0,
            IsCritical = item.Boolean("critical") ?? false,
            AskWhen = OptionalCondition(item, "askWhen"),
            ObservedBy = ReadObservations(item, kind),
            Sources = item.Codes("sources", Most),
        };
    }

    private ItemOption ReadOption(int node)
    {
        var option = new JsonObject(input, node, "code", "weight", "label");
        return new ItemOption(
            option.RequiredCode("code"),
            option.Integer("weight", -InstrumentCheck.MostWeight, InstrumentCheck.MostWeight, 0),
            RequiredText(option, "label"));
    }

    private Observation[] ReadObservations(JsonObject item, ItemKind kind)
    {
        var node = item.Find("observedBy");
        if (node < 0)
            return [];
        if (kind == ItemKind.YesNo)
            return [new Observation("yes", ConditionReader.Read(input, node))];
        if (kind == ItemKind.Count)
        {
            input.Add(JsonProblem.NotAllowed, node, "What a diary shows can answer a yes-no or a choice, not a count.");
            return [];
        }
        return
        [
            .. from element in JsonObject.ElementsAt(input, node, Most)
               let observation = new JsonObject(input, element, "answer", "when")
               select new Observation(observation.RequiredCode("answer"), RequiredCondition(observation, "when")),
        ];
    }

    private Score ReadScore(int node, Item[] items)
    {
        var score = new JsonObject(input, node, "code", "label", "items", "missing", "maxMissing");
        var missing = score.OneOf<MissingRule>("missing") ?? MissingRule.Interval;
        if (missing == MissingRule.Prorate)
            score.Require("maxMissing");
        else if (score.Find("maxMissing") is var misplaced && misplaced >= 0)
            input.Add(JsonProblem.NotAllowed, misplaced, "Only 'prorate' has a most that may be missing. Leave it out.");
        string[] codes = score.Find("items") < 0 ? [.. items.Select(item => item.Code)] : score.Codes("items", Most);
        return new Score(score.RequiredCode("code"), RequiredText(score, "label"), codes, missing, score.Integer("maxMissing", 0, Most, 0));
    }

    private Sufficiency ReadSufficiency(JsonObject root)
    {
        var node = root.Find("sufficiency");
        if (node < 0)
            return default;
        var sufficiency = new JsonObject(input, node, "criticalAnswered", "scoredPercent");
        return new Sufficiency(sufficiency.Boolean("criticalAnswered") ?? false, sufficiency.Integer("scoredPercent", 0, 100, 0));
    }

    private Rule ReadRule(int node)
    {
        var rule = new JsonObject(input, node, "code", "level", "floor", "when", "because", "sources");
        return new Rule(rule.RequiredCode("code"), rule.RequiredCode("level"), RequiredCondition(rule, "when"), RequiredText(rule, "because"))
        {
            IsFloor = rule.Boolean("floor") ?? false,
            Sources = rule.Codes("sources", Most),
        };
    }

    private ActionRule ReadAction(int node)
    {
        var action = new JsonObject(input, node, "code", "for", "urgency", "levels", "when", "unless", "settled", "text");
        return new ActionRule(
            action.RequiredCode("code"),
            action.RequiredOneOf<ActionAudience>("for"),
            action.RequiredOneOf<ActionUrgency>("urgency"),
            RequiredText(action, "text"))
        {
            Levels = [.. action.Elements("levels", Most).Select(level => JsonObject.OneOfAt<RiskLevel>(input, level)).OfType<RiskLevel>()],
            When = OptionalCondition(action, "when"),
            Unless = OptionalCondition(action, "unless"),
            Settled = action.Boolean("settled"),
        };
    }

    private Condition RequiredCondition(JsonObject parent, string name) =>
        parent.Require(name) is var node && node >= 0 ? ConditionReader.Read(input, node) : ConditionReader.StandIn;

    private Condition? OptionalCondition(JsonObject parent, string name) =>
        parent.Find(name) is var node && node >= 0 ? ConditionReader.Read(input, node) : null;

    private LocalizedText RequiredText(JsonObject parent, string name) =>
        parent.Require(name) is var node && node >= 0 ? ReadText(node) : NoText;

    private LocalizedText? OptionalText(JsonObject parent, string name) =>
        parent.Find(name) is var node && node >= 0 ? ReadText(node) : null;

    /// <summary>A text is a string, or an object by language.</summary>
    private LocalizedText ReadText(int node)
    {
        if (input.Tree[node].Kind != JsonTokenType.StartObject)
            return JsonObject.TextAt(input, node, Bounds.TextLength) is { } plain ? new LocalizedText(plain) : NoText;
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var name in input.Tree.NamesOf(node))
        {
            if (!LanguageTag.IsWellFormed(input.Tree.TextOf(name)))
                input.Add(JsonProblem.NotAllowed, name, "A language is a BCP 47 tag such as en, cy or en-GB.");
            else if (JsonObject.TextAt(input, name + 1, Bounds.TextLength) is { } text)
                texts.Add(new(input.Tree.TextOf(name), text));
        }
        if (texts.Count == 0)
            input.Add(JsonProblem.MissingProperty, node, "A text needs at least one language.");
        return texts.Count == 0 ? NoText : new LocalizedText(texts);
    }
}
