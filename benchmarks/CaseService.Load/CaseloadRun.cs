using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RiskAssessment;
using RiskAssessment.Analysis;
using RiskAssessment.Json;

namespace CaseService.Load;

/// <summary>A caseload of a made-up county in a service of its own process: how fast it is filled, starts, appends, assesses and re-scores, and how much memory it takes.</summary>
internal sealed class CaseloadRun(string folder, int cases, int eventsPerCase, int seconds, TextWriter output, CancellationToken stop)
{
    private const int MostHot = 1_000;

    private static readonly int[] Clients = [1, 16, 64];

    private readonly string _file = Path.Combine(folder, "cases.db");
    private readonly List<string> _ids = [];

    internal async Task Start()
    {
        Directory.CreateDirectory(folder);
        if (File.Exists(_file))
            await FindCases();
        else
            await Fill();
        await output.WriteLineAsync($"{_ids.Count} cases, {new FileInfo(_file).Length / 1e6:0} MB, {Environment.ProcessorCount} processors, service and clients on the same machine");
        foreach (var check in new[] { true, false })
        {
            using var started = await ServiceProcess.Start(_file, stop, $"--Storage:CheckAtStart={(check ? "true" : "false")}");
            await output.WriteLineAsync($"start until the first answer, {(check ? "with" : "without")} a check of the file: {started.StartedAfter.TotalSeconds:0.0} s, {started.Megabytes:0} MB");
        }
        using var service = await ServiceProcess.Start(_file, stop, "--Storage:CheckAtStart=false");
        await output.WriteLineAsync($"{"request",-34}{"clients",9}{"a second",10}{"p50 ms",9}{"p99 ms",9}{"max ms",9}{"failed",8}");
        var number = 0;
        foreach (var clients in Clients)
            await Measure(service, "durable append of one event", clients, () =>
            {
                var one = Interlocked.Increment(ref number);
                return Message(HttpMethod.Post, $"/v1/cases/{Any(_ids.Count)}/events", $$$"""{"event":"entry-added","entry":{"id":"load-{{{TimeProvider.System.GetTimestamp()}}}-{{{one}}}","when":"2026-01-01","behaviours":["following"]}}""");
            });
        foreach (var clients in Clients)
            await Measure(service, "assess a case, any", clients, () => Message(HttpMethod.Get, $"/v1/cases/{Any(_ids.Count)}/assessment", null));
        foreach (var clients in Clients)
            await Measure(service, $"assess a case, of {Math.Min(MostHot, _ids.Count)}", clients, () => Message(HttpMethod.Get, $"/v1/cases/{Any(Math.Min(MostHot, _ids.Count))}/assessment", null));
        foreach (var clients in Clients)
            await Measure(service, "worklist, 100 rows", clients, () => Message(HttpMethod.Get, "/v1/worklist", null));
        await output.WriteLineAsync($"memory after it: {service.Megabytes:0} MB, at most {service.MostMegabytes:0} MB");
        await Rescore(service);
        await Timed("extent of all cases", () => service.Client.GetStringAsync(new Uri("/v1/extent?purpose=statistics", UriKind.Relative), stop));
        await output.WriteLineAsync($"memory at the end: {service.Megabytes:0} MB, at most {service.MostMegabytes:0} MB");
    }

    private string Any(int most) => _ids[Random.Shared.Next(most)];

    private async Task Measure(ServiceProcess service, string name, int clients, Func<HttpRequestMessage> message)
    {
        var measured = await Measurement.Of(service.Client, message, clients, TimeSpan.FromSeconds(seconds), stop);
        await output.WriteLineAsync($"{name,-34}{clients,9}{measured.PerSecond,10:0}{measured.At(50),9:0.0}{measured.At(99),9:0.0}{measured.At(100),9:0.0}{measured.Failed,8}");
    }

    /// <summary>Each case is sent whole, in one request, by a system that recorded it itself.</summary>
    private async Task Fill()
    {
        var watch = Stopwatch.StartNew();
        var county = new CountySimulator(StalkingScreen.Instrument, seed: 1, new DateOnly(2023, 1, 1), newCasesPerDay: Math.Max(1, cases / 300.0));
        var bodies = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var (events, isFull) = (0L, false);
        while (!isFull && county.Day < new DateOnly(2026, 1, 1))
        {
            foreach (var report in county.NextDay())
            {
                if (!bodies.TryGetValue(report.CaseReference, out var body))
                {
                    if (bodies.Count == cases)
                        continue;
                    bodies.Add(report.CaseReference, body = new StringBuilder());
                }
                foreach (var one in report.Events)
                    body.Append(HistoryJson.WriteEvent(one)).Append('\n');
                events += report.Events.Count;
            }
            isFull = bodies.Count == cases && events >= (long)cases * eventsPerCase;
        }
        await output.WriteLineAsync($"drawn: {bodies.Count} cases with {events} events in {watch.Elapsed.TotalSeconds:0} s");
        watch.Restart();
        using var service = await ServiceProcess.Start(_file, stop);
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = stop }, async (one, cancelled) =>
        {
            await Done(service.Client, HttpMethod.Post, $"/v1/cases/{one.Key}/events", one.Value.ToString(), cancelled);
        });
        _ids.AddRange(bodies.Keys);
        await output.WriteLineAsync($"sent in {watch.Elapsed.TotalSeconds:0} s: {events / watch.Elapsed.TotalSeconds:0} events a second; memory at most {service.MostMegabytes:0} MB");
    }

    private async Task FindCases()
    {
        using var service = await ServiceProcess.Start(_file, stop, "--Storage:CheckAtStart=false");
        for (string? after = ""; after is not null;)
        {
            var page = JsonNode.Parse(await service.Client.GetStringAsync(new Uri($"/v1/worklist?purpose=maintenance&limit=1000{(after.Length > 0 ? "&after=" + after : "")}", UriKind.Relative), stop))!;
            _ids.AddRange(page["cases"]!.AsArray().Select(row => (string)row!["case"]!));
            after = (string?)page["next"];
        }
    }

    private async Task Rescore(ServiceProcess service)
    {
        var watch = Stopwatch.StartNew();
        await Done(service.Client, HttpMethod.Post, "/v1/rescores", "", stop);
        while (true)
        {
            var run = JsonNode.Parse(await service.Client.GetStringAsync(new Uri("/v1/rescores/last?purpose=maintenance", UriKind.Relative), stop))!;
            if (run["finished"] is not null)
            {
                await output.WriteLineAsync($"re-score of all: {run["cases"]} cases in {watch.Elapsed.TotalSeconds:0.0} s, {run["changed"]} with news, {run["failed"]} failed");
                return;
            }
            await Task.Delay(100, stop);
        }
    }

    private async Task Timed(string name, Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        await output.WriteLineAsync($"{name}: {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static async Task Done(HttpClient client, HttpMethod method, string path, string? body, CancellationToken stop)
    {
        using var message = Message(method, path, body);
        using var response = await client.SendAsync(message, stop);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync(stop));
    }

    private static HttpRequestMessage Message(HttpMethod method, string path, string? body)
    {
        var message = new HttpRequestMessage(method, path) { Headers = { { "X-Purpose", "maintenance" } } };
        if (body is not null)
            message.Content = new StringContent(body, MediaTypeHeaderValue.Parse(path.EndsWith("/events", StringComparison.Ordinal) ? "application/jsonl" : "application/json"));
        return message;
    }

    /// <summary>The service as shipped, but for the limits of one client.</summary>
    private sealed class ServiceProcess(Process process, Uri address) : IDisposable
    {
        internal HttpClient Client { get; } = new() { BaseAddress = address, Timeout = TimeSpan.FromHours(1) };

        internal TimeSpan StartedAfter { get; private set; }

        internal double Megabytes => Kilobytes("VmRSS") / 1e3;

        internal double MostMegabytes => Kilobytes("VmHWM") / 1e3;

        public void Dispose()
        {
            Client.Dispose();
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the process.")]
        internal static async Task<ServiceProcess> Start(string file, CancellationToken stop, params string[] more)
        {
            string[] arguments =
            [
                Path.Combine(AppContext.BaseDirectory, "CaseService.dll"), "--urls", "http://127.0.0.1:0", "--Storage:File", file, "--Limits:RequestsPerMinute", "1000000000", "--Limits:LongMilliseconds", "3600000",
                "--Limits:BodyBytes", "67108864", "--Rescore:EveryHours", "0", "--Rescore:CasesPerSecond", "1000000", "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information", .. more,
            ];
            var watch = Stopwatch.StartNew();
            var service = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
            while (await service.StandardOutput.ReadLineAsync(stop) is { } line)
                if (line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is >= 0 and var at)
                {
                    _ = service.StandardOutput.BaseStream.CopyToAsync(Stream.Null, stop);
                    var started = new ServiceProcess(service, new Uri(line[at..]));
                    await Done(started.Client, HttpMethod.Get, "/v1/worklist", null, stop);
                    started.StartedAfter = watch.Elapsed;
                    return started;
                }
            throw new InvalidOperationException("The service did not start.");
        }

        private double Kilobytes(string name) =>
            double.Parse(File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
