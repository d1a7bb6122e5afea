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

    internal static Task<Measurement> Of(HttpClient client, Func<HttpRequestMessage> request, int workers, TimeSpan time, CancellationToken stop) => Of(
        async () =>
        {
            using var message = request();
            using var response = await client.SendAsync(message, stop);
            await response.Content.CopyToAsync(Stream.Null, stop);
            return (int)response.StatusCode is 200 or 422;
        },
        workers,
        time,
        stop);

    /// <summary>Measures what returns whether it succeeded.</summary>
    internal static async Task<Measurement> Of(Func<Task<bool>> act, int workers, TimeSpan time, CancellationToken stop)
    {
        var measurement = new Measurement();
        var watch = Stopwatch.StartNew();
        var each = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => Work(act, watch, time), stop)));
        measurement._took = watch.Elapsed;
        foreach (var (latency, failed) in each)
        {
            measurement._latency.Add(latency);
            measurement.Failed += failed;
        }
        return measurement;
    }

    private static async Task<(LongHistogram Latency, int Failed)> Work(Func<Task<bool>> act, Stopwatch watch, TimeSpan time)
    {
        var (latency, failed) = (Empty(), 0);
        while (watch.Elapsed < time)
        {
            var began = watch.Elapsed;
            var succeeded = await act();
            latency.RecordValue(Math.Max(1, (watch.Elapsed - began).Ticks));
            if (!succeeded)
                failed++;
        }
        return (latency, failed);
    }

    private static LongHistogram Empty() => new(TimeSpan.TicksPerMinute, Digits);
}
