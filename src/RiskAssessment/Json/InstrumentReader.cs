using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads an instrument file. What cannot be read is reported and stood in for, so that the rest is checked too.</summary>
internal sealed class InstrumentReader(JsonInput input)
{
    /// <summary>The most of each part: items, rules, parts of a condition and so on.</summary>
    internal const int MostParts = 1_000;

    private const int MostReviewDays = 3_650;

    private readonly ItemReader _items = new(input);
    private readonly ReplacementReader _replacements = new(input);

    private bool _hasLost;

    /// <summary>Whether everything by which one part names another was read, so that names which lead nowhere can be told.</summary>
    internal bool KnowsAllNames => !_hasLost && !_items.HasLost && !_replacements.HasLost;

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
            "inForce",
            "replaces",
            "sources",
            "grades",
            "outcomes",
            "sections",
            "items",
            "scores",
            "sufficiency",
            "review",
            "rules",
            "actions",
            "caveats",
            "unverified",
            "examples");
        FormatVersion.Check(input, root);
        foreach (var name in new[] { "grades", "sections", "items", "rules" })
            root.Require(name);
        var items = ReadNamed(root, "items", _items.Read);
        return new InstrumentDefinition
        {
            Id = root.RequiredCode("id") ?? "",
            Version = root.RequiredText("version") ?? "",
            Title = input.RequiredLocalized(root, "title"),
            Description = input.Localized(root, "description"),
            Languages = ReadLanguages(root, "languages"),
            ReviewPending = ReadLanguages(root, "reviewPending"),
            Licence = root.Text("licence"),
            InForce = _replacements.ReadPeriod(root),
            Replaces = _replacements.ReadVersions(root),
            Sources = ReadNamed(root, "sources", ReadSource),
            Grades = ReadNamed(root, "grades", ReadGrade),
            Outcomes = ReadNamed(root, "outcomes", ReadOutcome),
            Sections = ReadNamed(root, "sections", ReadSection),
            Items = items,
            Scores = ReadNamed(root, "scores", node => ReadScore(node, items)),
            Sufficiency = ReadSufficiency(root),
            UndeterminedReviewDays = root.Find("review") is >= 0 and var review ? new JsonObject(input, review, "undeterminedDays").Integer("undeterminedDays", 1, MostReviewDays) : null,
            Rules = [.. root.Elements("rules", MostParts).Select(ReadRule)],
            Actions = [.. root.Elements("actions", MostParts).Select(ReadAction)],
            Caveats = [.. root.Elements("caveats", MostParts).Select(input.LocalizedAt)],
            Unverified = [.. root.Elements("unverified", MostParts).Select(input.LocalizedAt)],
            Examples = [.. root.Elements("examples", MostParts).Select((node, i) => ExampleReader.Read(input, node, $"$.examples[{i}]")).OfType<InstrumentExample>()],
        };
    }

    /// <summary>Parts that others name by their codes.</summary>
    private T[] ReadNamed<T>(JsonObject root, string name, Func<int, T> read)
    {
        var node = root.Find(name);
        _hasLost |= node < 0 ? name is "items" or "grades" or "sections" : input.Tree[node].Kind != JsonTokenType.StartArray;
        return [.. root.Elements(name, MostParts).Select(read)];
    }

    private string Name(JsonObject part)
    {
        var code = part.RequiredCode("code");
        _hasLost |= code is null;
        return code ?? "";
    }

    private string[] ReadLanguages(JsonObject root, string name)
    {
        var tags = new List<string>();
        foreach (var node in root.Elements(name, MostParts))
        {
            if (input.TextAt(node) is not { } tag)
                continue;
            tags.Add(tag);
            if (!JsonCode.IsLanguageTag(tag))
                input.Add(JsonProblem.NotAllowed, node, JsonCode.LanguageTagRule);
        }
        return [.. tags];
    }

    private InstrumentSource ReadSource(int node)
    {
        var source = new JsonObject(input, node, "code", "citation", "url");
        return new InstrumentSource(Name(source), source.RequiredText("citation") ?? "") { Link = source.Text("url") };
    }

    private Grade ReadGrade(int node)
    {
        var grade = new JsonObject(input, node, "code", "label", "level", "reviewDays");
        var level = grade.RequiredOneOf<RiskLevel>("level");
        if (level == RiskLevel.Undetermined)
            input.Add(JsonProblem.NotAllowed, grade.Find("level"), "A grade cannot have the level undetermined. Use standard, medium or high.");
        return new Grade(Name(grade), level ?? default, input.RequiredLocalized(grade, "label")) { ReviewDays = grade.Integer("reviewDays", 1, MostReviewDays) };
    }

    private Section ReadSection(int node)
    {
        var section = new JsonObject(input, node, "code", "label");
        return new Section(Name(section), input.RequiredLocalized(section, "label"));
    }

    private Outcome ReadOutcome(int node)
    {
        var outcome = new JsonObject(input, node, "code", "label");
        return new Outcome(Name(outcome), input.RequiredLocalized(outcome, "label"));
    }

    private ScoreBand ReadBand(int node)
    {
        var band = new JsonObject(input, node, "code", "from", "label", "ratePercent");
        var from = band.Require("from") is >= 0 and var number ? input.NumberAt(number) : null;
        var rate = band.Find("ratePercent") is >= 0 and var percent ? input.NumberAt(percent) : null;
        return new ScoreBand(band.RequiredCode("code") ?? "", from ?? 0, input.RequiredLocalized(band, "label")) { RatePercent = rate };
    }

    private Score ReadScore(int node, Item[] items)
    {
        var score = new JsonObject(input, node, "code", "label", "items", "missing", "maxMissing", "maxMissingShare", "rounding", "bands");
        var missing = score.OneOf<MissingRule>("missing") ?? MissingRule.Interval;
        CheckProrating(score, missing);
        string[] codes = score.Find("items") < 0 ? [.. items.Select(item => item.Code)] : score.Codes("items", MostParts);
        return new Score(Name(score), input.RequiredLocalized(score, "label"))
        {
            Items = codes,
            Missing = missing,
            MaxMissing = score.Integer("maxMissing", 0, MostParts),
            MaxMissingShare = score.Integer("maxMissingShare", 0, 100),
            Rounding = score.OneOf<ScoreRounding>("rounding") ?? ScoreRounding.None,
            Bands = [.. score.Elements("bands", MostParts).Select(ReadBand)],
        };
    }

    /// <summary>Only a prorated score has a limit, and it has one.</summary>
    private void CheckProrating(JsonObject score, MissingRule missing)
    {
        if (missing == MissingRule.Prorate)
        {
            if (score.Find("maxMissingShare") < 0)
                score.Require("maxMissing");
            else if (score.Find("maxMissing") is >= 0 and var second)
                input.Add(JsonProblem.NotAllowed, second, "The limit on missing answers is a count or a share, not both. Leave one of them out.");
            return;
        }
        foreach (var name in (string[])["maxMissing", "maxMissingShare", "rounding"])
            if (score.Find(name) is >= 0 and var misplaced)
                input.Add(JsonProblem.NotAllowed, misplaced, "Only \"prorate\" has a limit on missing answers and a rounding. Leave it out.");
    }

    private Sufficiency ReadSufficiency(JsonObject root)
    {
        var node = root.Find("sufficiency");
        if (node < 0)
            return default;
        var sufficiency = new JsonObject(input, node, "criticalAnswered", "scoredPercent");
        return new Sufficiency
        {
            CriticalAnswered = sufficiency.Boolean("criticalAnswered") ?? false,
            ScoredPercent = sufficiency.Integer("scoredPercent", 0, 100) ?? 0,
        };
    }

    private Rule ReadRule(int node)
    {
        var rule = new JsonObject(input, node, "code", "grade", "overall", "outcomes", "floor", "when", "because", "sources");
        return new Rule(
            rule.RequiredCode("code") ?? "",
            rule.RequiredCode("grade") ?? "",
            ConditionReader.Required(input, rule, "when"),
            input.RequiredLocalized(rule, "because"))
        {
            Outcomes = rule.Codes("outcomes", MostParts),
            IsFloor = rule.Boolean("floor") ?? false,
            IsOverall = rule.Boolean("overall") ?? true,
            Sources = rule.Codes("sources", MostParts),
        };
    }

    private ActionRule ReadAction(int node)
    {
        var action = new JsonObject(input, node, "code", "for", "urgency", "grades", "when", "unless", "settled", "alert", "text", "law");
        return new ActionRule(
            action.RequiredCode("code") ?? "",
            action.RequiredOneOf<ActionAudience>("for") ?? default,
            action.RequiredOneOf<ActionUrgency>("urgency") ?? default,
            input.RequiredLocalized(action, "text"))
        {
            Grades = action.Codes("grades", MostParts),
            When = ConditionReader.Optional(input, action, "when"),
            Unless = ConditionReader.Optional(input, action, "unless"),
            Settled = action.Boolean("settled"),
            IsAlert = action.Boolean("alert") ?? false,
            Law = ItemReader.ReadLaw(input, action),
        };
    }
}
