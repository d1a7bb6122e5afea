using System.Globalization;
using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Referral;

/// <summary>Reads a file of advice. It is our own format, so a property that it does not have is refused: it may be a mistyped one.</summary>
internal sealed class AdviceReader
{
    private const string Wrong = "SRA1004";

    private static readonly Dictionary<string, ActionAudience> Audiences = new(StringComparer.Ordinal) { ["victim"] = ActionAudience.Victim, ["officer"] = ActionAudience.Officer };

    private static readonly Dictionary<string, Jurisdiction> Jurisdictions = new(StringComparer.Ordinal)
    {
        ["england-and-wales"] = Jurisdiction.EnglandAndWales,
        ["scotland"] = Jurisdiction.Scotland,
        ["northern-ireland"] = Jurisdiction.NorthernIreland,
    };

    private readonly List<Problem> _problems;
    private readonly Dictionary<string, AdviceSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Advice> _advice = new(StringComparer.Ordinal);

    private AdviceReader(List<Problem> problems) => _problems = problems;

    internal static string CodeOf(Jurisdiction jurisdiction) => Jurisdictions.First(named => named.Value == jurisdiction).Key;

    internal static AdviceLibrary? Read(ReadOnlyMemory<byte> utf8, List<Problem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var reader = new AdviceReader(problems);
            reader.ReadAll(document.RootElement);
            return new AdviceLibrary([.. reader._advice.Values]);
        }
        catch (JsonException wrong)
        {
            problems.Add(new Problem(Wrong, wrong.Path ?? "$", "It is not valid JSON from here on. Correct it.", (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1));
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Add(new Problem(Wrong, "$", "It holds text that is not valid Unicode. Save it again in UTF-8."));
            return null;
        }
    }

    private void ReadAll(JsonElement root)
    {
        Check(root, "$", ["formatVersion", "reviewPending", "sources", "advice"]);
        if (Text(root, "$", "formatVersion") is { } version && version != "1.0")
            Refuse("$.formatVersion", "Only 1.0 can be read.");
        foreach (var (source, path) in Each(root, "$", "sources"))
            ReadSource(source, path);
        foreach (var (advice, path) in Each(root, "$", "advice"))
            ReadAdvice(advice, path);
    }

    private void ReadSource(JsonElement json, string path)
    {
        var before = _problems.Count;
        Check(json, path, ["code", "title", "publisher", "url", "published", "seen"]);
        var (code, title, publisher, address) = (Text(json, path, "code"), Text(json, path, "title"), Text(json, path, "publisher"), Text(json, path, "url"));
        Uri? url = null;
        if (address is not null && !ServiceValues.TryReadUrl(address, out url))
            Refuse(path + ".url", "It is not a web address.");
        var (published, seen) = (Has(json, "published") ? Date(json, path, "published") : null, Date(json, path, "seen"));
        if (_problems.Count == before && !_sources.TryAdd(code!, new AdviceSource(title!, publisher!, url!, published, seen!.Value)))
            Refuse(path + ".code", $"There is a source '{code}' already.");
    }

    private void ReadAdvice(JsonElement json, string path)
    {
        var before = _problems.Count;
        Check(json, path, ["code", "for", "actions", "jurisdiction", "asAt", "sources", "text"]);
        var code = Text(json, path, "code");
        var audience = Coded(json, path, "for", Audiences);
        var jurisdiction = Has(json, "jurisdiction") ? Coded(json, path, "jurisdiction", Jurisdictions) : null;
        var asAt = Date(json, path, "asAt");
        var actions = Texts(json, path, "actions").Select(action => action.Value).ToArray();
        var sources = new List<AdviceSource>();
        foreach (var (name, at) in Texts(json, path, "sources"))
        {
            if (_sources.TryGetValue(name, out var source))
                sources.Add(source);
            else
                Refuse(at, $"There is no source '{name}'.");
        }
        var text = Localized(json, path);
        if (_problems.Count == before && !_advice.TryAdd(code!, new Advice(code!, audience!.Value, actions, jurisdiction, asAt!.Value, sources, text!)))
            Refuse(path + ".code", $"There is advice '{code}' already.");
    }

    private LocalizedText? Localized(JsonElement json, string path)
    {
        if (!Has(json, "text") || json.GetProperty("text") is not { ValueKind: JsonValueKind.Object } texts || !texts.TryGetProperty("en", out _))
        {
            Refuse(path + ".text", "Give an object of texts by language, of which one is 'en'.");
            return null;
        }
        return new LocalizedText([.. texts.EnumerateObject().Select(text => KeyValuePair.Create(text.Name, Text(texts, path + ".text", text.Name) ?? ""))]);
    }

    private T? Coded<T>(JsonElement json, string path, string property, Dictionary<string, T> codes)
        where T : struct
    {
        if (Text(json, path, property) is not { } code)
            return null;
        if (codes.TryGetValue(code, out var value))
            return value;
        Refuse($"{path}.{property}", $"'{code}' is none of: {string.Join(", ", codes.Keys)}.");
        return null;
    }

    private EdtfDate? Date(JsonElement json, string path, string property)
    {
        if (Text(json, path, property) is not { } text)
            return null;
        if (ServiceValues.TryReadDate(text, out var date))
            return date;
        Refuse($"{path}.{property}", $"'{text}' is not a date. Write it as 2025-03-02, 2025-03 or 2025.");
        return null;
    }

    private IEnumerable<(JsonElement Value, string Path)> Each(JsonElement json, string path, string property)
    {
        if (!Has(json, property) || json.GetProperty(property) is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() == 0)
        {
            Refuse($"{path}.{property}", "Give an array with at least one element.");
            return [];
        }
        return array.EnumerateArray().Select((value, index) => (value, string.Create(CultureInfo.InvariantCulture, $"{path}.{property}[{index}]")));
    }

    private IEnumerable<(string Value, string Path)> Texts(JsonElement json, string path, string property)
    {
        foreach (var (value, at) in Each(json, path, property))
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
                yield return (text, at);
            else
                Refuse(at, "Give a text.");
        }
    }

    private string? Text(JsonElement json, string path, string property)
    {
        if (Has(json, property) && json.GetProperty(property) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text)
            return text;
        Refuse($"{path}.{property}", "Give a text.");
        return null;
    }

    private void Check(JsonElement json, string path, string[] known)
    {
        if (json.ValueKind != JsonValueKind.Object)
            Refuse(path, "Give an object.");
        else
            foreach (var property in json.EnumerateObject().Where(property => !known.Contains(property.Name)))
                Refuse($"{path}.{property.Name}", $"There is no such property. Known are: {string.Join(", ", known)}.");
    }

    private static bool Has(JsonElement json, string property) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out _);

    private void Refuse(string path, string message) => _problems.Add(new Problem(Wrong, path, message));
}
