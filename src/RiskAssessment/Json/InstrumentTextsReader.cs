using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads a file of texts that are laid over an instrument's own.</summary>
internal sealed class InstrumentTextsReader(JsonInput input, Instrument instrument)
{
    private const string OtherInstrument = "SRA0107";

    private static readonly string[] Parts = ["prompt", "officerPrompt", "help", "options"];

    internal Dictionary<string, ItemWording> Read()
    {
        var root = new JsonObject(input, 0, "formatVersion", "instrument", "texts");
        FormatVersion.Check(input, root);
        if (root.Require("instrument") is >= 0 and var named)
            CheckInstrument(new JsonObject(input, named, "id", "version"));
        var wordings = new Dictionary<string, ItemWording>(StringComparer.Ordinal);
        if (root.Require("texts") is >= 0 and var texts)
            foreach (var (code, node) in Members(texts))
                if (Array.Find([.. instrument.Items], item => item.Code == code) is { } item)
                    wordings[code] = ReadItem(item, node);
                else
                    NotFound(node, "item", code, instrument.Items.Select(known => known.Code));
        return wordings;
    }

    private void CheckInstrument(JsonObject named)
    {
        var (id, version) = (named.RequiredCode("id"), named.Text("version"));
        if (id is not null && (id != instrument.Id || (version ?? instrument.Version) != instrument.Version))
            input.Add(OtherInstrument, named.Node, $"These texts belong to {id} {version}, but the instrument is {instrument}. Use them with the one that they were written for.");
    }

    /// <summary>The prompt alone, or an object with the parts that have new texts.</summary>
    private ItemWording ReadItem(Item item, int node)
    {
        if (input.Tree[node].Kind != JsonTokenType.StartObject || !Array.Exists(Parts, part => input.Tree.Find(node, part) >= 0))
            return new ItemWording(input.LocalizedAt(node), null, null, new Dictionary<string, LocalizedText>());
        var wording = new JsonObject(input, node, Parts);
        var options = wording.Find("options") is >= 0 and var labels ? ReadOptions(item, labels) : [];
        return new ItemWording(input.Localized(wording, "prompt"), input.Localized(wording, "officerPrompt"), input.Localized(wording, "help"), options);
    }

    private Dictionary<string, LocalizedText> ReadOptions(Item item, int labels)
    {
        var options = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var (code, node) in Members(labels))
            if (Array.Exists(item.OwnOptions, option => option.Code == code))
                options[code] = input.LocalizedAt(node);
            else
                NotFound(node, "option of its own", code, item.OwnOptions.Select(known => known.Code));
        return options;
    }

    private void NotFound(int node, string what, string code, IEnumerable<string> known) =>
        input.Add(InstrumentCheck.Unknown, node, () => InstrumentCheck.NotFound("", what, code, known).Message);

    private IEnumerable<(string Code, int Node)> Members(int node)
    {
        if (input.Tree[node].Kind != JsonTokenType.StartObject)
            input.Add(JsonProblem.WrongType, node, $"An object with texts by code is expected here, not {input.Describe(node)}.");
        else
            foreach (var name in input.Tree.NamesOf(node))
                yield return (input.Tree.TextOf(name), name + 1);
    }
}
