using System.Text.Json.Nodes;
using RiskAssessment.Json;
using Xunit;
using static System.FormattableString;

namespace RiskAssessment.Tests.Instruments;

/// <summary>
/// Small changes of the built-in screen, one at a time: reading it runs its worked examples, and one of them must notice. docs/testing.md has the
/// counts of each kind.
/// </summary>
public sealed class InstrumentMutationTests
{
    private const string DoesNotHold = "SRA0160";
    private const string SameWeight = "'over-three-a-week' and 'daily' have the same weight and stand in the same rules, so only the answer that is shown as observed changes";

    /// <summary>
    /// The changes that no example notices, each with its reason. Where another rule is named, it holds in each such case, with the same grade and
    /// at least the same outcomes, so only the list of reasons changes.
    /// </summary>
    private static readonly Dictionary<string, string> Survivors = new()
    {
        ["frequency: observedBy[0] left out"] = SameWeight,
        ["frequency: observedBy[0].answer less-than-weekly"] = SameWeight,
        ["frequency: observedBy[0].answer weekly"] = SameWeight,
        ["frequency: observedBy[0].answer over-three-a-week"] = SameWeight,
        ["frequency: observedBy[0].when.atLeast 8"] = SameWeight,
        ["frequency: observedBy[0].when.atLeast 6"] = SameWeight,
        ["frequency: observedBy[1].answer daily"] = SameWeight,
        ["killing-threatened: when.all[1].any[3] left out"] = "with a weapon, 'armed' holds",
        ["armed: when.all[1].any[1] left out"] = "with a threat to kill, 'killing-threatened' holds",
        ["besieged: when.all[3].any[1] left out"] = "with that fear, 'feared-and-close' holds",
        ["former-partner-closing-in: when.all[3].any[2] left out"] = "with violence now, 'violence-in-stalking' holds",
        ["former-partner-closing-in: when.all[3].any[5].any[1] left out"] = "with that fear, 'feared-partner' holds; where only it is getting worse, that is another part of the same group",
        ["frightened: when.all[1].any[2].all[1].any[3] left out"] = "with surveillance, 'near' holds",
        ["frightened: when.all[1].any[2].all[1].any[4] left out"] = "with threats, 'threatened' holds",
        ["frightened: when.all[1].any[2].all[1].any[6] left out"] = "with damage, 'damage' holds",
        ["frightened: when.all[1].any[2].all[1].any[7] left out"] = "with an account entered, 'watched-online' holds",
        ["near: when.any[2].all[1].any[3] left out"] = "with threats, 'threatened' holds",
        ["former-partner: when.all[3].any[0].any[3] left out"] = "with threats, 'threatened' holds",
        ["drawing-others-in: when.all[2].any[1] left out"] = "with fear, 'frightened' holds",
        ["drawing-others-in: when.all[2].any[1].any to all"] = "with fear, 'frightened' holds",
        ["drawing-others-in: when.all[2].any[1].any[0] left out"] = "with fear, 'frightened' holds",
        ["drawing-others-in: when.all[2].any[1].any[1] left out"] = "with fear, 'frightened' holds",
        ["drawing-others-in: when.all[2].any[3] left out"] = "with threats, 'threatened' holds",
        ["drawing-others-in: when.all[2].any[5] left out"] = "with surveillance, 'near' holds",
        ["persisting-without-violence: when.all[4].any[2] left out"] = "after a warning or an order, 'not-stopped' holds",
        ["persisting-without-violence: when.all[4].any[3] left out"] = "with blocks that do not help, 'not-stopped' holds",
        ["worn-down-and-afraid: when.all[3].of[4] left out"] = "with that fear, after a warning and with one more, 'feared-and-close' holds",
        ["persisting-with-many-concerns: overall flipped"] = "where it holds, 'many-factors' does",
        ["stalked-before: overall flipped"] = "where it holds, 'done-it-before' does",
        ["fixated-acquaintance: overall flipped"] = "where it holds, 'frightened' does",
        ["stalked-before-and-undeterred: overall flipped"] = "where it holds, 'undeterred' does",
        ["worn-down-and-afraid: overall flipped"] = "where it holds, 'undeterred' does",
        ["sufficiency: scoredPercent 74"] = "30, 29 or 28 scored items apply, and no whole number of them is from 74 to below 75 %",
    };

    private static readonly string Screen = ReadScreen();

    [Fact]
    public void Each_small_change_of_the_screen_is_noticed_by_an_example()
    {
        var mutants = Mutants(JsonNode.Parse(Screen)!).ToArray();
        Assert.Equal(990, mutants.Select(mutant => mutant.Name).Distinct().Count());
        Assert.Equal(990, mutants.Length);
        var survivors = mutants.AsParallel().Where(mutant => !IsNoticed(mutant)).Select(mutant => mutant.Name).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(Survivors.Keys.Order(StringComparer.Ordinal), survivors);
        Assert.All(Survivors.Values, reason => Assert.NotEmpty(reason));
    }

    [Fact]
    public void The_screen_without_a_change_holds_its_examples() =>
        Assert.True(InstrumentJson.TryRead(System.Text.Encoding.UTF8.GetBytes(Screen), out _, out _));

    private static bool IsNoticed(Mutant mutant)
    {
        var file = JsonNode.Parse(Screen)!;
        mutant.Change(mutant.Path.Aggregate(file, (node, step) => step is int index ? node[index]! : node[(string)step]!));
        return !InstrumentJson.TryRead(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()), out _, out var problems)
            && problems.Any(problem => problem.Code == DoesNotHold);
    }

    private static IEnumerable<Mutant> Mutants(JsonNode screen)
    {
        var (items, rules, grades) = (screen["items"]!.AsArray(), screen["rules"]!.AsArray(), screen["grades"]!.AsArray());
        return
        [
            .. items.SelectMany((item, i) => OfItem(item!, ["items", i], items)),
            .. rules.SelectMany((rule, i) => OfRule(rule!, i, items, grades)),
            .. OfSufficiency(screen["sufficiency"]!),
        ];
    }

    private static IEnumerable<Mutant> OfItem(JsonNode item, object[] path, JsonArray items)
    {
        var code = Text(item["code"]);
        if (Text(item["type"]) == "yes-no")
            foreach (var weight in OtherWeights((int?)item["weight"] ?? 1))
                yield return new(Invariant($"{code}: weight {weight}"), path, node => node["weight"] = weight);
        for (var i = 0; i < (item["options"]?.AsArray().Count ?? 0); i++)
            foreach (var weight in OtherWeights((int?)item["options"]![i]!["weight"] ?? 0))
                yield return new(Invariant($"{code}: options[{i}].weight {weight}"), [.. path, "options", i], node => node["weight"] = weight);
        yield return new($"{code}: critical flipped", path, node => node["critical"] = !((bool?)node["critical"] ?? false));
        foreach (var name in (string[])["askWhen", "observedBy"])
        {
            if (item[name] is not { } condition)
                continue;
            yield return LeftOut($"{code}: {name}", path, name);
            var mutants = condition is JsonArray entries ? OfEntries(code, [.. path, name], entries, items) : OfCondition($"{code}: {name}", [.. path, name], condition, items);
            foreach (var mutant in mutants)
                yield return mutant;
        }
    }

    /// <summary>Of a list of options, each with the condition that shows it.</summary>
    private static IEnumerable<Mutant> OfEntries(string item, object[] path, JsonArray entries, JsonArray items)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var name = Invariant($"{item}: observedBy[{i}]");
            yield return PartLeftOut(name, path, i);
            foreach (var option in Options(items, item).Where(option => option != Text(entries[i]!["answer"])))
                yield return new($"{name}.answer {option}", [.. path, i], node => node["answer"] = option);
            foreach (var mutant in OfCondition($"{name}.when", [.. path, i, "when"], entries[i]!["when"]!, items))
                yield return mutant;
        }
    }

    private static IEnumerable<Mutant> OfRule(JsonNode rule, int index, JsonArray items, JsonArray grades)
    {
        var (code, path) = (Text(rule["code"]), new object[] { "rules", index });
        yield return PartLeftOut(code + ":", ["rules"], index);
        foreach (var grade in grades.Select(grade => Text(grade!["code"])).Where(grade => grade != Text(rule["grade"])))
            yield return new($"{code}: grade {grade}", path, node => node["grade"] = grade);
        yield return new($"{code}: overall flipped", path, node => node["overall"] = !((bool?)node["overall"] ?? true));
        for (var i = 0; i < (rule["outcomes"]?.AsArray().Count ?? 0); i++)
            yield return PartLeftOut($"{code}: outcome {Text(rule["outcomes"]![i])}", [.. path, "outcomes"], i);
        foreach (var mutant in OfCondition($"{code}: when", [.. path, "when"], rule["when"]!, items))
            yield return mutant;
    }

    private static IEnumerable<Mutant> OfSufficiency(JsonNode sufficiency)
    {
        yield return new("sufficiency: criticalAnswered flipped", ["sufficiency"], node => node["criticalAnswered"] = !(bool)node["criticalAnswered"]!);
        var percent = (int)sufficiency["scoredPercent"]!;
        foreach (var other in (int[])[percent + 1, percent - 1, 0, 100])
            yield return new(Invariant($"sufficiency: scoredPercent {other}"), ["sufficiency"], node => node["scoredPercent"] = other);
    }

    private static IEnumerable<Mutant> OfCondition(string name, object[] path, JsonNode condition, JsonArray items)
    {
        foreach (var limit in (string[])["atLeast", "atMost"])
            foreach (var step in condition[limit] is null ? [] : (int[])[1, -1])
            {
                var changed = (decimal)condition[limit]! + step;
                yield return new(Invariant($"{name}.{limit} {changed}"), path, node => node[limit] = changed);
            }
        foreach (var group in (string[])["all", "any", "of"])
        {
            if (condition[group] is not JsonArray parts)
                continue;
            if (group != "of")
                yield return Exchanged(name, path, group, group == "all" ? "any" : "all");
            for (var i = 0; i < parts.Count; i++)
            {
                var part = Invariant($"{name}.{group}[{i}]");
                if (parts.Count > 1)
                    yield return PartLeftOut(part, [.. path, group], i);
                foreach (var mutant in OfCondition(part, [.. path, group, i], parts[i]!, items))
                    yield return mutant;
            }
        }
        if (condition["is"] is { } tested)
            foreach (var option in (condition["item"] is { } item ? Options(items, Text(item)) : ["falling", "steady", "rising"]).Where(option => option != Text(tested)))
                yield return new($"{name}.is {option}", path, node => node["is"] = option);
        if (condition["in"] is JsonArray { Count: > 1 } options)
            for (var i = 0; i < options.Count; i++)
            {
                var at = i;
                yield return new($"{name}.in without {Text(options[i])}", [.. path, "in"], node => node.AsArray().RemoveAt(at));
            }
    }

    private static Mutant LeftOut(string name, object[] path, string property) => new($"{name} left out", path, node => node.AsObject().Remove(property));

    private static Mutant PartLeftOut(string name, object[] path, int index) => new($"{name} left out", path, node => node.AsArray().RemoveAt(index));

    private static Mutant Exchanged(string name, object[] path, string group, string other) => new($"{name}.{group} to {other}", path, node =>
    {
        var parts = node[group];
        node.AsObject().Remove(group);
        node[other] = parts;
    });

    /// <summary>One more, one less and none.</summary>
    private static IEnumerable<int> OtherWeights(int weight) => new[] { weight + 1, weight - 1, 0 }.Distinct().Where(other => other != weight);

    private static string[] Options(JsonArray items, string code) =>
        items.Single(item => Text(item!["code"]) == code)!["options"]?.AsArray().Select(option => Text(option!["code"])).ToArray() ?? ["no", "yes"];

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static string ReadScreen()
    {
        using var stream = typeof(StalkingScreen).Assembly.GetManifestResourceStream("stalking-screen-2.0.0.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A change of the part at a path, which is made of names and indices.</summary>
    private sealed record Mutant(string Name, object[] Path, Action<JsonNode> Change);
}
