using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads when an instrument is in force, and what it and its items replace.</summary>
internal sealed class ReplacementReader(JsonInput input)
{
    /// <summary>The most that one version, or one item, takes the place of.</summary>
    private const int Most = 64;

    /// <summary>Whether some version that is replaced was lost, so that items which name it cannot be judged.</summary>
    internal bool HasLost { get; private set; }

    internal PeriodInForce? ReadPeriod(JsonObject root)
    {
        if (root.Find("inForce") is not (>= 0 and var node))
            return null;
        var period = new JsonObject(input, node, "from", "until");
        if (period.IsObject && period.Find("from") < 0 && period.Find("until") < 0)
            input.Add(JsonProblem.MissingProperty, node, "There is neither 'from' nor 'until'. Add at least one of the two, or leave 'inForce' out.");
        return new PeriodInForce(Day(period, "from"), Day(period, "until"));
    }

    internal ReplacedVersion[] ReadVersions(JsonObject root)
    {
        var before = input.ProblemCount;
        ReplacedVersion[] versions = [.. root.Elements("replaces", Most).Select(ReadVersion)];
        HasLost |= input.ProblemCount > before;
        return versions;
    }

    internal ReplacedItem[]? ReadItems(JsonObject item) =>
        item.Find("replaces") is >= 0 and var node ? [.. input.ElementsAt(node, Most).Select(ReadItem)] : null;

    private ReplacedVersion ReadVersion(int node)
    {
        var version = new JsonObject(input, node, "id", "version");
        return new ReplacedVersion(version.RequiredText("version") ?? "")
        {
            Id = version.Find("id") is >= 0 and var id ? input.CodeAt(id) : null,
        };
    }

    private ReplacedItem ReadItem(int node)
    {
        var item = new JsonObject(input, node, "instrument", "item", "options");
        return new ReplacedItem(item.RequiredCode("item") ?? "")
        {
            Instrument = item.Find("instrument") is >= 0 and var instrument ? input.CodeAt(instrument) : null,
            Options = item.Find("options") is >= 0 and var options ? ReadOptions(options) : null,
        };
    }

    private Dictionary<string, string> ReadOptions(int node)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (input.Tree[node].Kind != JsonTokenType.StartObject)
        {
            input.Add(JsonProblem.WrongType, node, $"An object from old options to new ones is expected here, not {input.Describe(node)}.");
            return options;
        }
        foreach (var name in input.Tree.NamesOf(node))
        {
            var old = input.Tree.TextOf(name);
            if (!JsonCode.IsCode(old))
                input.Add(JsonProblem.NotCode, name, $"{input.Named(name)} is not a valid code, so no option can have it.");
            else if (options.Count < InstrumentCheck.MostOptions)
                options[old] = input.CodeAt(name + 1) ?? "";
            else
                input.Add(JsonProblem.OutOfRange, name, $"No item has more than {InstrumentCheck.MostOptions} options.");
        }
        return options;
    }

    private EdtfDate? Day(JsonObject period, string name)
    {
        var day = period.Date(name);
        if (day is null or { Precision: DatePrecision.Day, Qualifier: DateQualifier.None })
            return day;
        input.Add(JsonProblem.NotAllowed, period.Find(name), "A day such as 2026-01-01 is expected here.");
        return null;
    }
}
