using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Analysis;

/// <summary>An instrument in which one number was moved: a threshold of a condition, the number of parts of a group, a weight, or how much must be answered.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class InstrumentVariant
{
    private static readonly string[] Thresholds = ["atLeast", "atMost"];
    private static readonly string[] Unscored = ["examples", "actions", "sources", "caveats", "unverified", "reviewPending", "description", "help", "law", "officerPrompt"];
    private static readonly string[] OfScores = ["maxMissing", "maxMissingShare"];

    private InstrumentVariant(string path, double before, double after, Instrument instrument) =>
        (Path, Before, After, Instrument) = (path, before, after, instrument);

    /// <summary>Where the number is, with the codes of items, rules and scores: for example <c>$.rules.near.when.all[1].atLeast</c>.</summary>
    public string Path { get; }

    /// <summary>The number in the instrument.</summary>
    public double Before { get; }

    /// <summary>The number in the variant.</summary>
    public double After { get; }

    /// <summary>The variant. It keeps id, version and codes; its texts are left out, since a thousand variants are held at once, and its hash is another.</summary>
    public Instrument Instrument { get; }

    /// <summary>Makes the variants of an instrument in which one number that can change a level was moved.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="steps">How far each number is moved, each step in a variant of its own; left out: by one down and by one up.</param>
    /// <returns>
    /// The variants in the order of the file. Left out are those that would not be valid, and those in which something must be at least 0, which always holds.
    /// </returns>
    public static IReadOnlyList<InstrumentVariant> Of(Instrument instrument, params IReadOnlyList<int> steps)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(steps);
        var json = Definition(instrument);
        return
        [
            .. from place in Places(json)
               let number = place.Parent[place.Property]!.GetValue<double>()
               from step in steps.Count > 0 ? steps : [-1, 1]
               where place.Property != "atLeast" || number + step > 0 || number <= 0
               let variant = Moved(json, place, number, number + step)
               where variant is not null
               select variant,
        ];
    }

    /// <summary>The instrument without what changes no level, and with the weights that it leaves out.</summary>
    private static JsonObject Definition(Instrument instrument)
    {
        var json = JsonNode.Parse(InstrumentJson.Write(instrument))!.AsObject();
        RemoveTexts(json);
        json["languages"] = new JsonArray("en");
        foreach (var item in json["items"]!.AsArray().OfType<JsonObject>())
        {
            var known = instrument.Item(item["code"]!.GetValue<string>());
            if (known.Kind != ItemKind.Choice)
                item["weight"] = known.Weight;
            foreach (var option in (item["options"] as JsonArray ?? []).OfType<JsonObject>())
                option["weight"] ??= 0;
        }
        return json;
    }

    private static void RemoveTexts(JsonNode? node)
    {
        if (node is JsonArray parts)
        {
            foreach (var part in parts)
                RemoveTexts(part);
        }
        else if (node is JsonObject json)
        {
            foreach (var name in Unscored)
                json.Remove(name);
            foreach (var (name, value) in json.ToList())
                if (value is JsonObject text && text.ContainsKey("en"))
                    json[name] = new JsonObject { ["en"] = "-" };
                else
                    RemoveTexts(value);
        }
    }

    private static IEnumerable<Place> Places(JsonObject json)
    {
        foreach (var (path, item) in Coded(json, "items"))
        {
            foreach (var place in Numbers(path, item, ["weight"]).Concat(Coded(item, "options", path).SelectMany(option => Numbers(option.Path, option.Node, ["weight"]))))
                if (IsSummed(json, item["code"]!.GetValue<string>()))
                    yield return place;
            foreach (var place in Conditions($"{path}.askWhen", item["askWhen"]).Concat(Conditions($"{path}.observedBy", item["observedBy"])))
                yield return place;
        }
        foreach (var place in Coded(json, "scores").SelectMany(score => Numbers(score.Path, score.Node, OfScores)))
            yield return place;
        if (json["sufficiency"] is JsonObject sufficiency)
            foreach (var place in Numbers("$.sufficiency", sufficiency, ["scoredPercent"]))
                yield return place;
        foreach (var place in Coded(json, "rules").SelectMany(rule => Conditions($"{rule.Path}.when", rule.Node["when"])))
            yield return place;
    }

    /// <summary>Whether an item is in a score that a condition uses.</summary>
    private static bool IsSummed(JsonObject json, string item)
    {
        var used = json["rules"]!.ToJsonString() + json["items"]!.ToJsonString();
        return Coded(json, "scores").Any(score =>
            used.Contains($"\"score\":\"{score.Node["code"]!.GetValue<string>()}\"", StringComparison.Ordinal)
            && (score.Node["items"] is not JsonArray items || items.Any(one => one!.GetValue<string>() == item)));
    }

    private static IEnumerable<(string Path, JsonObject Node)> Coded(JsonObject json, string name, string path = "$") =>
        (json[name] as JsonArray ?? []).OfType<JsonObject>().Select(part => ($"{path}.{name}.{part["code"]!.GetValue<string>()}", part));

    private static IEnumerable<Place> Conditions(string path, JsonNode? node) => node switch
    {
        JsonObject condition => Numbers(path, condition, Thresholds).Concat(condition.SelectMany(part => Conditions($"{path}.{part.Key}", part.Value))),
        JsonArray parts => parts.SelectMany((part, i) => Conditions(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), part)),
        _ => [],
    };

    private static IEnumerable<Place> Numbers(string path, JsonObject node, string[] names) =>
        names.Where(name => node[name] is JsonValue value && value.TryGetValue<double>(out _)).Select(name => new Place($"{path}.{name}", node, name));

    private static InstrumentVariant? Moved(JsonObject json, Place place, double before, double after)
    {
        var kept = place.Parent[place.Property];
        place.Parent[place.Property] = after;
        var isValid = InstrumentJson.TryRead(Encoding.UTF8.GetBytes(json.ToJsonString()), out var instrument, out _);
        place.Parent[place.Property] = kept;
        return isValid ? new InstrumentVariant(place.Path, before, after, instrument!) : null;
    }

    /// <summary>The place and both numbers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}: {Before} to {After}");

    private sealed record Place(string Path, JsonObject Parent, string Property);
}
