using System.Diagnostics;
using HdrHistogram;

namespace CaseService.Load;

/// <summary>
/// The results of workers that each send the next request when the last is answered. Such workers wait if the service is slow, so the
/// percentiles are of requests, not of points of time.
/// </summary>
internal sealed class Measurement
{
    private const int Digits = 3;
    private const double TicksPerMillisecond = TimeSpan.TicksPerMillisecond;

    private readonly LongHistogram _latency = Empty();
    private TimeSpan _took;

    internal double PerSecond => _latency.TotalCount / _took.TotalSeconds;

    internal int Failed { get; private set; }

    internal double At(double percentile) => _latency.GetValueAtPercentile(percentile) / TicksPerMillisecond;

    internal static Task<Measurement> Of(HttpClient client, LoadRequest request, int workers, TimeSpan time, CancellationToken stop) => Of(client, request.Message, workers, time, stop);

    internal static async Task<Measurement> Of(HttpClient client, Func<HttpRequestMessage> request, int workers, TimeSpan time, CancellationToken stop)
    {
        var measurement = new Measurement();
        var watch = Stopwatch.StartNew();
        var each = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => Work(client, request, watch, time, stop), stop)));
        measurement._took = watch.Elapsed;
        foreach (var (latency, failed) in each)
        {
            measurement._latency.Add(latency);
            measurement.Failed += failed;
        }
        return measurement;
    }

    private static async Task<(LongHistogram Latency, int Failed)> Work(HttpClient client, Func<HttpRequestMessage> request, Stopwatch watch, TimeSpan time, CancellationToken stop)
    {
        var (latency, failed) = (Empty(), 0);
        while (watch.Elapsed < time)
        {
            var began = watch.Elapsed;
            using var message = request();
            using var response = await client.SendAsync(message, stop);
            await response.Content.CopyToAsync(Stream.Null, stop);
            latency.RecordValue(Math.Max(1, (watch.Elapsed - began).Ticks));
            if ((int)response.StatusCode is not (200 or 422))
                failed++;
        }
        return (latency, failed);
    }

    private static LongHistogram Empty() => new(TimeSpan.TicksPerMinute, Digits);
}
