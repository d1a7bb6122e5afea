using System.Globalization;
using System.Text.Json;

namespace RiskAssessment.Referral;

/// <summary>
/// Reads services from JSON of Open Referral UK (HSDS-UK 3.0): a page of services, an array of them, or one. It is somebody else's format, so properties that are not used here are ignored,
/// and what cannot be used is a warning.
/// </summary>
internal sealed class HsdsServices
{
    internal const string NotReadable = "SRA1002";
    private const string NotUsed = "SRA1003";

    private readonly List<Problem> _problems;
    private readonly Dictionary<string, Service> _services = new(StringComparer.Ordinal);
    private int _notActive;

    private HsdsServices(List<Problem> problems) => _problems = problems;

    internal static ServiceDirectory? Read(ReadOnlyMemory<byte> utf8, List<Problem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var reader = new HsdsServices(problems);
            reader.ReadAll(document.RootElement);
            if (reader._services.Count + reader._notActive == 0)
                problems.Insert(0, new Problem(NotReadable, "$", "There is no service in it. Give a page of services, an array of them, or one service of HSDS-UK 3.0."));
            return new ServiceDirectory(reader._services.Values) { NotActive = reader._notActive };
        }
        catch (JsonException wrong)
        {
            problems.Add(new Problem(NotReadable, wrong.Path ?? "$", "The file begins as JSON and is not valid JSON from here on. Correct it, or save it again.", (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1));
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Add(new Problem(NotReadable, "$", "It holds text that is not valid Unicode. Save it again in UTF-8."));
            return null;
        }
    }

    private void ReadAll(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            ReadEach(root, "$");
        else if (root.TryGetProperty("contents", out var contents) && contents.ValueKind == JsonValueKind.Array)
            ReadEach(contents, "$.contents");
        else
            Read(root, "$");
        if (_notActive > 0)
            Warn("$", string.Create(CultureInfo.InvariantCulture, $"Services that are not active, and are left out: {_notActive}."));
        if (_services.Values.Count(service => service.Areas.Count == 0) is > 0 and var without)
            Warn("$", string.Create(CultureInfo.InvariantCulture, $"Services that name no area, and so are offered nowhere: {without}. A list of services leaves their areas out: take each of them whole."));
    }

    private void ReadEach(JsonElement services, string path)
    {
        var index = 0;
        foreach (var service in services.EnumerateArray())
            Read(service, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));
    }

    private void Read(JsonElement json, string path)
    {
        if (Text(json, "id") is not { } id || Text(json, "name") is not { } name)
            Warn(path, "It is not a service: it has no id or no name. It is left out.");
        else if (Text(json, "status") is { } status && status != "active")
            _notActive++;
        else if (!_services.TryAdd(id, Service(json, path, id, name)))
            Warn(path + ".id", $"There is a service '{id}' already. This one is left out.");
    }

    private Service Service(JsonElement json, string path, string id, string name)
    {
        Uri? url = null;
        if (Text(json, "url") is { } address && !ServiceValues.TryReadUrl(address, out url))
            Warn(path + ".url", "It is not a web address, and is left out.");
        EdtfDate? last = null;
        if (Text(json, "assured_date") is { } day)
        {
            if (ServiceValues.TryReadDate(day, out var date))
                last = date;
            else
                Warn(path + ".assured_date", "It is not a date, so it is not known when the service was last checked.");
        }
        var (hours, words) = Hours(json, path);
        return new Service(id, name)
        {
            Areas = [.. Each(json, "service_areas").SelectMany(area => new[] { Last(Text(area, "uri")), Text(area, "extent_type") is null ? Text(area, "extent") : null, Text(area, "name"), Text(area, "service_area") }).OfType<string>().Distinct(StringComparer.Ordinal)],
            For = [.. Ages(json), .. new[] { Text(json, "eligibility_description") }.OfType<string>()],
            Needs = [.. Each(json, "attributes").Select(attribute => attribute.TryGetProperty("taxonomy_term", out var term) ? term : default).SelectMany(term => new[] { Text(term, "code"), Text(term, "name"), Text(term, "term"), Last(Text(term, "term_uri")) }).OfType<string>().Distinct(StringComparer.Ordinal)],
            Languages = [.. Each(json, "languages").Select(language => Text(language, "code") ?? Text(language, "name")).OfType<string>().Distinct(StringComparer.Ordinal)],
            Hours = hours,
            HoursInWords = words,
            Phone = Each(json, "phones").Concat(Each(json, "contacts").SelectMany(contact => Each(contact, "phones"))).Select(phone => Text(phone, "number")).OfType<string>().FirstOrDefault(),
            Email = Text(json, "email"),
            Url = url,
            Alert = Text(json, "alert"),
            LastChecked = last,
            Source = json.TryGetProperty("organization", out var organization) ? Text(organization, "name") : null,
        };
    }

    /// <summary>The hours of all schedules, if each is a plain weekly one in local time; else their words.</summary>
    private (OpeningHours? Hours, string? Words) Hours(JsonElement json, string path)
    {
        var schedules = Each(json, "schedules").ToArray();
        if (schedules.Length == 0)
            return (null, null);
        if (Array.TrueForAll(schedules, IsPlain) && OpeningHours.TryParse(string.Join(", ", schedules.Select(Said)), out var hours))
            return (hours, null);
        Warn(path + ".schedules", "They are not all weekly, in local time and without an end, so it is not known when the service is open. Their words are shown.");
        return (null, ServiceValues.OrNull(string.Join("; ", schedules.Select(schedule => Text(schedule, "description") ?? Said(schedule)))));
    }

    private static bool IsPlain(JsonElement schedule) => Text(schedule, "byday") is not null
        && Text(schedule, "freq") is null or "WEEKLY" && Text(schedule, "interval") is null or "1"
        && Text(schedule, "bymonthday") is null && Text(schedule, "valid_from") is null && Text(schedule, "valid_to") is null;

    /// <summary>A schedule in the notation of <see cref="OpeningHours"/>, as far as it is one.</summary>
    private static string Said(JsonElement schedule) => $"{Text(schedule, "byday")} {Minute(Text(schedule, "opens_at"))}-{Minute(Text(schedule, "closes_at"))}";

    private static string? Minute(string? time) => time is { Length: 8 } && time.EndsWith(":00", StringComparison.Ordinal) ? time[..5] : time;

    private static IEnumerable<string> Ages(JsonElement json)
    {
        var (from, to) = (Text(json, "minimum_age"), Text(json, "maximum_age"));
        if (from is not null || to is not null)
            yield return $"age {from ?? "0"}{(to is null ? " and over" : $" to {to}")}";
    }

    private static string? Last(string? uri) => uri is null ? null : ServiceValues.OrNull(uri[(uri.LastIndexOfAny(['/', '#', '=']) + 1)..]);

    private static IEnumerable<JsonElement> Each(JsonElement json, string property)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out var array) && array.ValueKind == JsonValueKind.Array)
            foreach (var element in array.EnumerateArray())
                yield return element;
    }

    private static string? Text(JsonElement json, string property) =>
        json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(property, out var value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => ServiceValues.OrNull(value.GetString()),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

    private void Warn(string path, string message) => _problems.Add(new Problem(NotUsed, path, message) { Severity = ProblemSeverity.Warning });
}
