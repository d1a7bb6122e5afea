using System.Text.Json.Nodes;
using RiskAssessment.Instruments;

namespace RiskAssessment.Tests.Laws;

/// <summary>An item. An answer is the index of an option, of which the first means no, or a count.</summary>
/// <param name="Code">The code.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Weights">What each option adds to a score; of a count the one weight of each unit.</param>
internal sealed record RefItem(string Code, ItemKind Kind, IReadOnlyList<int> Weights)
{
    internal const int MostCount = 1_000_000;

    /// <summary>The answer "not applicable".</summary>
    internal const int NotApplicable = -1;

    internal bool IsCritical { get; init; }

    internal bool IsJudgement { get; init; }

    internal bool MayNotApply { get; init; }

    internal RefCondition? AskWhen { get; init; }

    /// <summary>The options that the diary fills in, each with when it does.</summary>
    internal IReadOnlyList<(int Option, RefCondition When)> ObservedBy { get; init; } = [];

    /// <summary>The answers to try when every answer is tried: every option, or enough counts to cover every condition.</summary>
    internal IReadOnlyList<int> Answers { get; init; } = [.. Enumerable.Range(0, Weights.Count)];

    internal long Least => Kind == ItemKind.Count ? Math.Min(0, WeightOf(MostCount)) : Answers.Min(WeightOf);

    internal long Most => Kind == ItemKind.Count ? Math.Max(0, WeightOf(MostCount)) : Answers.Max(WeightOf);

    internal long WeightOf(int answer) => answer == NotApplicable ? 0 : Kind == ItemKind.Count ? (long)answer * Weights[0] : Weights[answer];

    /// <summary>The same with "not applicable" as an answer.</summary>
    internal RefItem OrNotApplicable() => this with { MayNotApply = true, Answers = [.. Answers, NotApplicable] };

    internal string OptionCode(int option) => Kind switch
    {
        _ when option == NotApplicable => "not-applicable",
        ItemKind.YesNo => option == 0 ? "no" : "yes",
        ItemKind.Count => $"{option}",
        _ => $"o{option}",
    };

    internal Answer AnswerOf(int answer) => Kind == ItemKind.Count && answer != NotApplicable ? Answer.Of(answer) : Answer.Of(OptionCode(answer));

    internal JsonObject Json(string text)
    {
        var json = new JsonObject
        {
            ["code"] = Code,
            ["section"] = "s",
            ["type"] = RefInstrument.Code(Kind),
            ["prompt"] = text,
            ["critical"] = IsCritical,
            ["judgement"] = IsJudgement,
            ["mayNotApply"] = MayNotApply,
        };
        if (Kind == ItemKind.Choice)
            json["options"] = RefInstrument.Array(Enumerable.Range(0, Weights.Count), i => new JsonObject { ["code"] = $"o{i}", ["weight"] = Weights[i], ["label"] = text });
        else
            json["weight"] = Weights[^1];
        if (AskWhen is not null)
            json["askWhen"] = AskWhen.Json();
        if (ObservedBy.Count > 0)
            json["observedBy"] = Kind == ItemKind.YesNo
                ? ObservedBy[0].When.Json()
                : RefInstrument.Array(ObservedBy, observed => new JsonObject { ["answer"] = OptionCode(observed.Option), ["when"] = observed.When.Json() });
        return json;
    }
}
