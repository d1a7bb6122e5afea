using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;

namespace CaseService.Load;

/// <summary>The service as shipped, but for the limits of one client.</summary>
internal sealed class ServiceProcess(Process process, Uri address) : IDisposable
{
    internal Uri Address => address;

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

    internal static Task<ServiceProcess> Start(CancellationToken stop, params string[] more) => Start("CaseService", stop, more);

    /// <summary>Starts a program of the service, until it answers.</summary>
    /// <param name="program">CaseService, or CaseCluster for a silo.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="more">Where the cases are, and other settings.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the process.")]
    internal static async Task<ServiceProcess> Start(string program, CancellationToken stop, params string[] more)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, program + ".dll"), "--urls", "http://127.0.0.1:0", "--Limits:RequestsPerMinute", "1000000000", "--Limits:LongMilliseconds", "3600000",
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

    internal static async Task Done(HttpClient client, HttpMethod method, string path, string? body, CancellationToken stop)
    {
        using var message = Message(method, path, body);
        using var response = await client.SendAsync(message, stop);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync(stop));
    }

    internal static HttpRequestMessage Message(HttpMethod method, string path, string? body)
    {
        var message = new HttpRequestMessage(method, path) { Headers = { { "X-Purpose", "maintenance" } } };
        if (body is not null)
            message.Content = new StringContent(body, MediaTypeHeaderValue.Parse(path.EndsWith("/events", StringComparison.Ordinal) ? "application/jsonl" : "application/json"));
        return message;
    }
}
