using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CaseService.Load;

/// <summary>Runs one kind of request after the other, first for warm-up, then measured.</summary>
internal static class LoadRun
{
    private const int WarmUpSeconds = 3;

    internal static async Task Start(int workers, int seconds, Uri? url, TextWriter output, CancellationToken stop)
    {
        await using var service = url is null ? await Serve(stop) : null;
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = workers };
        using var client = new HttpClient(handler) { BaseAddress = url ?? new Uri(service!.Urls.First()) };
        await output.WriteLineAsync($"{workers} workers, {seconds} s each, {(url is null ? "service and workers in one process" : "a service of its own")}, {Environment.ProcessorCount} processors; milliseconds");
        await output.WriteLineAsync($"{"request",-28}{"bytes",9}{"a second",10}{"p50",9}{"p90",9}{"p99",9}{"p99.9",9}{"max",9}{"failed",8}");
        foreach (var request in LoadRequest.All)
        {
            await Measurement.Of(client, request, workers, TimeSpan.FromSeconds(WarmUpSeconds), stop);
            var measured = await Measurement.Of(client, request, workers, TimeSpan.FromSeconds(seconds), stop);
            await output.WriteLineAsync($"{request.Name,-28}{request.Body?.Length ?? 0,9}{measured.PerSecond,10:0}{measured.At(50),9:0.00}{measured.At(90),9:0.00}{measured.At(99),9:0.00}{measured.At(99.9),9:0.00}{measured.At(100),9:0.00}{measured.Failed,8}");
        }
    }

    /// <summary>The service as shipped, except for the rate limit: one client sends everything here. Nothing is stored.</summary>
    private static async Task<WebApplication> Serve(CancellationToken stop)
    {
        var app = ServiceHost.Create(["--urls", "http://127.0.0.1:0", "--Storage:File", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), "--Limits:RequestsPerMinute", "1000000000"], builder => builder.Logging.ClearProviders());
        await app.StartAsync(stop);
        return app;
    }
}
