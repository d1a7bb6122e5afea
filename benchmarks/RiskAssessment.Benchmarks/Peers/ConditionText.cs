using System.Globalization;
using System.Text.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// Writes the conditions of an instrument file in another language, so that every peer gets exactly the rules of the file
/// without copying them by hand.
/// </summary>
internal abstract class ConditionText
{
    internal string Of(JsonElement condition)
    {
        if (condition.TryGetProperty("all", out var all))
            return Group(All, all);
        if (condition.TryGetProperty("any", out var any))
            return Group(Any, any);
        if (condition.TryGetProperty("of", out var parts))
            return AtLeast(condition.GetProperty("atLeast").GetInt32(), [.. parts.EnumerateArray().Select(Of)]);
        if (condition.TryGetProperty("item", out var item))
            return ItemIs(item.GetString()!, Options(condition));
        if (condition.TryGetProperty("score", out var score))
            return Bounded(Score(score.GetString()!), condition);
        return condition.TryGetProperty("fact", out var fact)
            ? Bounded(Fact(fact.GetString()!), condition)
            : throw new NotSupportedException($"The peers have no words for {condition}.");
    }

    protected abstract string All { get; }

    protected abstract string Any { get; }

    protected abstract string EqualTo { get; }

    protected abstract string AtLeast(int count, string[] parts);

    protected abstract string ItemIs(string item, string[] options);

    protected abstract string Score(string code);

    protected abstract string Fact(string code);

    private static string[] Options(JsonElement condition) => condition.TryGetProperty("is", out var option)
        ? [option.GetString()!]
        : [.. condition.GetProperty("in").EnumerateArray().Select(one => one.GetString()!)];

    private string Group(string word, JsonElement parts) => $"({string.Join($" {word} ", parts.EnumerateArray().Select(Of))})";

    private string Bounded(string number, JsonElement condition)
    {
        if (condition.TryGetProperty("is", out var trend))
            return $"({number} {EqualTo} {(int)Enum.Parse<Instruments.Trend>(trend.GetString()!, ignoreCase: true)})";
        return condition.TryGetProperty("atLeast", out var least)
            ? $"({number} >= {least.GetDouble().ToString(CultureInfo.InvariantCulture)})"
            : $"({number} <= {condition.GetProperty("atMost").GetDouble().ToString(CultureInfo.InvariantCulture)})";
    }
}
