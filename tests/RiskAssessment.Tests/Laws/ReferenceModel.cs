using System.Text.Json;
using System.Text.Json.Nodes;
using RiskAssessment.Instruments;

namespace RiskAssessment.Tests.Laws;

/// <summary>A plain model of an instrument, which is written as a file for the engine and evaluated by the reference.</summary>
/// <param name="Items">The items, each after those that its askWhen uses.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Levels">The level of each grade, ascending.</param>
internal sealed record RefInstrument(IReadOnlyList<RefItem> Items, IReadOnlyList<RefRule> Rules, IReadOnlyList<RiskLevel> Levels)
{
    /// <summary>The items in the order of the file.</summary>
    internal IReadOnlyList<RefItem> Written { get; init; } = Items;

    internal IReadOnlyList<RefScore> Scores { get; init; } = [];

    internal IReadOnlyList<RefAction> Actions { get; init; } = [];

    /// <summary>Codes of the outcomes.</summary>
    internal IReadOnlyList<string> Outcomes { get; init; } = [];

    internal Sufficiency Sufficiency { get; init; } = new() { CriticalAnswered = true, ScoredPercent = 75 };

    /// <summary>The days until a review, grade by grade; none if not given.</summary>
    internal IReadOnlyList<int> ReviewDays { get; init; } = [];

    /// <summary>The days until a review where nothing is stated; none if not given.</summary>
    internal int? UndeterminedReviewDays { get; init; }

    /// <summary>A text for people; it has no effect on results.</summary>
    internal string Text { get; init; } = "t";

    internal RefItem Item(string code) => Items.Single(item => item.Code == code);

    /// <summary>The items that a score adds up, in its order: those with an answer of nonzero weight.</summary>
    internal IEnumerable<RefItem> ItemsOf(RefScore score) =>
        from code in score.Items ?? Written.Select(item => item.Code)
        let item = Item(code)
        where item.Weights.Any(weight => weight != 0)
        select item;

    /// <summary>The items that a condition uses, itself or through a score.</summary>
    internal IEnumerable<string> AskedBy(RefCondition condition) =>
        condition.Leaves.OfType<RefItemIs>().Select(leaf => leaf.Item.Code)
            .Concat(condition.Leaves.OfType<RefCount>().Select(leaf => leaf.Item.Code))
            .Concat(condition.Leaves.OfType<RefWithin>().Where(leaf => leaf.Kind == "score").SelectMany(leaf => ItemsOf(Scores.Single(score => score.Code == leaf.Code)).Select(item => item.Code)));

    /// <summary>The items that a condition depends on: those that it uses, and those that decide whether these apply.</summary>
    internal IEnumerable<string> RestsOn(RefCondition condition) =>
        AskedBy(condition).SelectMany(code => Item(code).AskWhen is { } askWhen ? RestsOn(askWhen).Append(code) : [code]).Distinct();

    /// <summary>Every condition over items.</summary>
    internal IEnumerable<RefCondition> Conditions =>
        Items.Select(item => item.AskWhen).Concat(Rules.Select(rule => rule.When)).Concat(Actions.SelectMany(action => new[] { action.When, action.Unless })).OfType<RefCondition>();

    internal JsonObject Json() => new()
    {
        ["formatVersion"] = "1.0",
        ["id"] = "random",
        ["version"] = "1.0.0",
        ["title"] = "t",
        ["grades"] = Array(Enumerable.Range(0, Levels.Count), Grade),
        ["outcomes"] = Array(Outcomes, code => new JsonObject { ["code"] = code, ["label"] = Text }),
        ["sections"] = Array([0], _ => new JsonObject { ["code"] = "s", ["label"] = Text }),
        ["items"] = Array(Written, item => item.Json(Text)),
        ["scores"] = Array(Scores, score => score.Json()),
        ["sufficiency"] = new JsonObject { ["criticalAnswered"] = Sufficiency.CriticalAnswered, ["scoredPercent"] = Sufficiency.ScoredPercent },
        ["review"] = UndeterminedReviewDays is { } days ? new JsonObject { ["undeterminedDays"] = days } : new JsonObject(),
        ["rules"] = Array(Rules, rule => rule.Json(Text)),
        ["actions"] = Array(Actions, action => action.Json(Text)),
        ["caveats"] = Array([Text], text => JsonValue.Create(text)),
    };

    private JsonObject Grade(int grade)
    {
        var json = new JsonObject { ["code"] = $"g{grade}", ["level"] = Code(Levels[grade]), ["label"] = "l" };
        if (ReviewDays.Count > 0)
            json["reviewDays"] = ReviewDays[grade];
        return json;
    }

    internal static JsonArray Array<T>(IEnumerable<T> values, Func<T, JsonNode> json) => new([.. values.Select(json)]);

    /// <summary>The code of an enum member in a file.</summary>
    internal static string Code(Enum member) =>
        member is ActionUrgency.Within7Days ? "within-7-days" : JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());
}

internal sealed record RefRule(string Code, int Grade, RefCondition When)
{
    internal IReadOnlyList<string> Outcomes { get; init; } = [];

    internal bool IsFloor { get; init; }

    internal bool IsOverall { get; init; } = true;

    /// <summary>Whether it counts for an outcome, or for the overall grade (null).</summary>
    internal bool CountsFor(string? outcome) => outcome is null ? IsOverall : Outcomes.Contains(outcome);

    internal JsonObject Json(string text) => new()
    {
        ["code"] = Code,
        ["grade"] = $"g{Grade}",
        ["overall"] = IsOverall,
        ["outcomes"] = RefInstrument.Array(Outcomes, code => JsonValue.Create(code)),
        ["floor"] = IsFloor,
        ["because"] = text,
        ["when"] = When.Json(),
    };
}

/// <summary>A score over the items named, or over every item.</summary>
internal sealed record RefScore(string Code, IReadOnlyList<string>? Items, MissingRule Missing, int MaxMissing = 0, int? MaxMissingShare = null, ScoreRounding Rounding = ScoreRounding.None)
{
    /// <summary>Where each band begins, ascending; the code of a band is its place.</summary>
    internal IReadOnlyList<double> Bands { get; init; } = [];

    internal JsonObject Json()
    {
        var json = new JsonObject { ["code"] = Code, ["label"] = "l", ["missing"] = RefInstrument.Code(Missing) };
        if (Items is not null)
            json["items"] = RefInstrument.Array(Items, code => JsonValue.Create(code));
        if (Missing == MissingRule.Prorate)
            json[MaxMissingShare is null ? "maxMissing" : "maxMissingShare"] = MaxMissingShare ?? MaxMissing;
        if (Rounding != ScoreRounding.None)
            json["rounding"] = RefInstrument.Code(Rounding);
        json["bands"] = RefInstrument.Array(Enumerable.Range(0, Bands.Count), i => new JsonObject { ["code"] = $"b{i}", ["from"] = Bands[i], ["label"] = "l" });
        return json;
    }
}

internal sealed record RefAction(string Code, ActionUrgency Urgency)
{
    internal IReadOnlyList<string> Grades { get; init; } = [];

    internal RefCondition? When { get; init; }

    internal RefCondition? Unless { get; init; }

    internal bool? Settled { get; init; }

    internal JsonObject Json(string text)
    {
        var json = new JsonObject
        {
            ["code"] = Code,
            ["for"] = "call-handler",
            ["urgency"] = RefInstrument.Code(Urgency),
            ["grades"] = RefInstrument.Array(Grades, code => JsonValue.Create(code)),
            ["text"] = text,
        };
        if (When is not null)
            json["when"] = When.Json();
        if (Unless is not null)
            json["unless"] = Unless.Json();
        if (Settled is { } settled)
            json["settled"] = settled;
        return json;
    }
}
