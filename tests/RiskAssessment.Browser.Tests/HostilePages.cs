using System.Text;
using System.Text.Json.Nodes;
using RiskAssessment.Json;

namespace RiskAssessment.Browser.Tests;

/// <summary>A report in which every text that is not the page's own, of the case and of the instrument, ends in the same words.</summary>
internal static class HostilePages
{
    private static readonly string[] TextsOfCase = ["case", "id", "sameAs", "place", "note", "evidence", "reportedTo", "by"];

    /// <summary>The report.</summary>
    /// <param name="words">The words.</param>
    /// <param name="letters">What the kinds of measures and milestones end in; they are codes, and have letters alone.</param>
    internal static string Of(string words, string letters = "")
    {
        var caseFile = JsonNode.Parse(Pages.CaseBytes("every-corner-partial"))!;
        caseFile["answers"]!["impact"] = new JsonObject { ["answer"] = "yes", ["by"] = "victim", ["note"] = "n" };
        foreach (var entry in caseFile["diary"]!["incidents"]!.AsArray())
            (entry!["place"], entry["note"], entry["evidence"], entry["reportedTo"]) = ("p", "n", new JsonArray("e"), "r");
        var instrument = JsonNode.Parse(InstrumentJson.Write(StalkingScreen.Instrument))!;
        instrument.AsObject().Remove("examples");
        AddTo(caseFile["case"]!, words);
        AddTo(caseFile["answers"]!, words, TextsOfCase);
        AddTo(caseFile["diary"]!, words, TextsOfCase);
        AddTo(caseFile["diary"]!, letters, "kind");
        AddTo(instrument, words, "en", "cy");
        ActionNote[] notes = [new(new LocalizedText("l" + words)) { Title = new LocalizedText("t" + words), Phone = "p" + words, Web = new Uri("https://example.org/" + words) }];
        return Pages.Report(CaseJson.Read(Bytes(caseFile)), "en", notes.ToLookup(_ => ActionNote.UnderNoAction), InstrumentJson.Read(Bytes(instrument)));
    }

    /// <summary>Adds the words to every text under one of the keys.</summary>
    private static void AddTo(JsonNode node, string words, params ReadOnlySpan<string> keys)
    {
        if (node is JsonArray array)
            foreach (var element in array.ToArray())
                AddTo(element!, words, keys);
        if (node is not JsonObject values)
            return;
        foreach (var (key, value) in values.ToArray())
        {
            if (value is JsonValue text && keys.Contains(key) && text.TryGetValue<string>(out var old))
                values[key] = old + words;
            else if (value is JsonArray texts && keys.Contains(key))
                values[key] = new JsonArray([.. texts.Select(one => (JsonNode)(one!.GetValue<string>() + words))]);
            else if (value is not null)
                AddTo(value, words, keys);
        }
    }

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());
}
