using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using RiskAssessment;
using RiskAssessment.Analysis;
using RiskAssessment.Json;

// Sends the days of a made-up police force to a case service, as its systems would, and prints the worklist. Nothing in it is about a real person or force.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var url = new Option<Uri>("--url") { Description = "Where the case service is.", DefaultValueFactory = _ => new Uri("http://localhost:5000"), CustomParser = given => Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var read) ? read : Refused<Uri>(given, "--url: an address such as http://localhost:5000.") };
var key = new Option<string?>("--key") { Description = "The API key, of a client with the roles system and supervisor. Not needed by a service that only this machine can reach." };
var days = new Option<int>("--days") { Description = "How many days to send.", DefaultValueFactory = _ => 1 };
var cases = new Option<double>("--cases-per-day") { Description = "New cases a day, on average.", DefaultValueFactory = _ => 12 };
var seed = new Option<int>("--seed") { Description = "The seed: the same one gives the same days.", DefaultValueFactory = _ => 1 };
var first = new Option<DateOnly>("--first-day") { Description = "The first day. Days that are not over yet are not sent.", DefaultValueFactory = _ => new DateOnly(2026, 1, 5), CustomParser = given => DateOnly.TryParseExact(given.Tokens[0].Value, "yyyy-MM-dd", out var read) ? read : Refused<DateOnly>(given, "--first-day: a day such as 2026-01-05.") };
var command = new RootCommand("Sends the days of a made-up police force to a case service, and prints the worklist.") { url, key, days, cases, seed, first };
days.Validators.Add(given =>
{
    if (given.GetValueOrDefault<int>() is < 1 or > 3_660)
        given.AddError("--days must be between 1 and 3660.");
});
command.SetAction((arguments, stop) => Send(
    arguments.GetRequiredValue(url), arguments.GetValue(key), arguments.GetValue(days), new CountySimulator(StalkingScreen.Instrument, arguments.GetValue(seed), arguments.GetValue(first), arguments.GetValue(cases)), stop));
return await command.Parse(args).InvokeAsync();

static T? Refused<T>(ArgumentResult given, string message)
{
    given.AddError(message);
    return default;
}

static async Task<int> Send(Uri url, string? key, int days, CountySimulator county, CancellationToken stop)
{
    using var client = new HttpClient { BaseAddress = url };
    client.DefaultRequestHeaders.Add("X-Purpose", "call");
    if (key is not null)
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
    try
    {
        for (var left = days; left > 0 && county.Day < DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date); left--)
        {
            var (day, reports, events, refused) = (county.Day, 0, 0, 0);
            foreach (var report in county.NextDay())
            {
                (reports, events) = (reports + 1, events + report.Events.Count);
                if (!await Report(client, report, stop))
                    refused++;
            }
            Console.WriteLine($"{day:yyyy-MM-dd}: {reports} reports with {events} events sent{(refused > 0 ? $", {refused} refused" : "")}");
        }
        await PrintWorklist(client, stop);
        return 0;
    }
    catch (HttpRequestException unreachable)
    {
        await Console.Error.WriteLineAsync($"{url} does not answer: {unreachable.Message} Start the service first: dotnet run --project samples/CaseService");
        return 1;
    }
}

// What one person recorded in one go is one request. It has a key, so that it can be sent again after a failure and is still carried out once.
static async Task<bool> Report(HttpClient client, CountyReport report, CancellationToken stop)
{
    for (var tries = 1; ; tries++)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/cases/{report.CaseReference}/events")
        {
            Content = new StringContent(string.Join('\n', report.Events.Select(HistoryJson.WriteEvent)), new MediaTypeHeaderValue("application/jsonl")),
        };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{report.Expected}\"");
        request.Headers.Add("Idempotency-Key", $"county-{report.Expected}");
        using var response = await client.SendAsync(request, stop);
        if (response.IsSuccessStatusCode)
            return true;
        if ((int)response.StatusCode is 429 or 503 && tries < 100)
        {
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), stop);
            continue;
        }
        await Console.Error.WriteLineAsync($"{report.CaseReference}: {await response.Content.ReadAsStringAsync(stop)}");
        return false;
    }
}

static async Task PrintWorklist(HttpClient client, CancellationToken stop)
{
    const int Shown = 20;
    var page = JsonNode.Parse(await client.GetStringAsync(new Uri($"/v1/worklist?limit={Shown}", UriKind.Relative), stop))!;
    Console.WriteLine();
    Console.WriteLine($"{"case",-14}{"level",-14}{"range",-26}{"due",-12}because");
    foreach (var line in page["cases"]!.AsArray())
    {
        var standing = line!["standing"];
        var due = standing?["due"] is { } at ? DateTimeOffset.Parse((string)at!, CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        Console.WriteLine(standing is null
            ? $"{line["case"],-14}{line["trouble"]}"
            : $"{line["case"],-14}{standing["level"],-14}{$"{standing["lowest"]} to {standing["highest"]}",-26}{due,-12}{string.Join(", ", standing["because"]!.AsArray())}");
    }
    if (page["next"] is not null)
        Console.WriteLine("… and more");
}
