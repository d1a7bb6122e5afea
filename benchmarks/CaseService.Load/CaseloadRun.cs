using System.Diagnostics;
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

    /// <summary>The ids of the cases, once they are filled in.</summary>
    internal IReadOnlyList<string> Ids => _ids;

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
            using var started = await ServiceProcess.Start(stop, "--Storage:File", _file, $"--Storage:CheckAtStart={(check ? "true" : "false")}");
            await output.WriteLineAsync($"start until the first answer, {(check ? "with" : "without")} a check of the file: {started.StartedAfter.TotalSeconds:0.0} s, {started.Megabytes:0} MB");
        }
        using var service = await ServiceProcess.Start(stop, "--Storage:File", _file, "--Storage:CheckAtStart=false");
        await output.WriteLineAsync($"{"request",-34}{"clients",9}{"a second",10}{"p50 ms",9}{"p99 ms",9}{"max ms",9}{"failed",8}");
        var number = 0;
        foreach (var clients in Clients)
            await Measure(service, "durable append of one event", clients, () =>
            {
                var one = Interlocked.Increment(ref number);
                return ServiceProcess.Message(HttpMethod.Post, $"/v1/cases/{Any(_ids.Count)}/events", $$$"""{"event":"entry-added","entry":{"id":"load-{{{TimeProvider.System.GetTimestamp()}}}-{{{one}}}","when":"2026-01-01","behaviours":["following"]}}""");
            });
        foreach (var clients in Clients)
            await Measure(service, "assess a case, any", clients, () => ServiceProcess.Message(HttpMethod.Get, $"/v1/cases/{Any(_ids.Count)}/assessment", null));
        foreach (var clients in Clients)
            await Measure(service, $"assess a case, of {Math.Min(MostHot, _ids.Count)}", clients, () => ServiceProcess.Message(HttpMethod.Get, $"/v1/cases/{Any(Math.Min(MostHot, _ids.Count))}/assessment", null));
        foreach (var clients in Clients)
            await Measure(service, "worklist, 100 rows", clients, () => ServiceProcess.Message(HttpMethod.Get, "/v1/worklist", null));
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
    internal async Task Fill()
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
        using var service = await ServiceProcess.Start(stop, "--Storage:File", _file);
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = stop }, async (one, cancelled) =>
        {
            await ServiceProcess.Done(service.Client, HttpMethod.Post, $"/v1/cases/{one.Key}/events", one.Value.ToString(), cancelled);
        });
        _ids.AddRange(bodies.Keys);
        await output.WriteLineAsync($"sent in {watch.Elapsed.TotalSeconds:0} s: {events / watch.Elapsed.TotalSeconds:0} events a second; memory at most {service.MostMegabytes:0} MB");
    }

    private async Task FindCases()
    {
        using var service = await ServiceProcess.Start(stop, "--Storage:File", _file, "--Storage:CheckAtStart=false");
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
        await ServiceProcess.Done(service.Client, HttpMethod.Post, "/v1/rescores", "", stop);
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
}
