using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CaseService;
using RiskAssessment;
using RiskAssessment.Json;
using Xunit;

namespace CaseCluster.Tests;

/// <summary>
/// Clients that append to cases and assess them, each time at another silo, and what must be true of it afterwards: every acknowledged event is there once, and every
/// answer was right for the events that were acknowledged before it was asked for.
/// </summary>
internal sealed class ClusterLoad(Cluster cluster) : IDisposable
{
    private const string AsOf = "2027-01-01T00:00:00Z";
    private const int Clients = 8;
    private const int MostAnswers = 5_000;

    private static readonly string[] Behaviours = ["following", "unwanted-calls", "turning-up-at-home", "threat-of-harm", "unwanted-gifts"];

    private readonly HttpClient _client = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2), PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) }) { Timeout = TimeSpan.FromSeconds(15) };
    private readonly ConcurrentDictionary<string, OneCase> _cases = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Case, int Last, string Body)> _answers = new();
    private readonly ConcurrentQueue<string> _wrong = new();
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private int _appended;
    private int _assessed;
    private int _number;
    private long _lastAcknowledged = Stopwatch.GetTimestamp();
    private long _longestGap;

    /// <summary>How many changes have been acknowledged.</summary>
    internal int Appended => _appended;

    /// <summary>What was done, in one line.</summary>
    internal string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{_appended} appends acknowledged, {_assessed} assessments, in {_cases.Count} cases; longest time without an acknowledged append {Stopwatch.GetElapsedTime(0, _longestGap).TotalSeconds:0.0} s; {string.Join(", ", _failures.Select(failure => $"{failure.Key}: {failure.Value}"))}");

    public void Dispose() => _client.Dispose();

    /// <summary>Goes on until it is told to end; what was begun then is finished.</summary>
    internal Task Run(CancellationToken over) => Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => Work(client, over))));

    /// <summary>Compares what there is with what was acknowledged, once no silo runs.</summary>
    internal void AssertWhole(string postgres)
    {
        using var database = new PostgresDatabase(postgres);
        var store = new CaseStore(database);
        Assert.Empty(_wrong);
        foreach (var (id, one) in _cases)
        {
            var found = store.Find(id);
            Assert.True(found is not null || one.Acknowledged.IsEmpty, $"{id} is lost.");
            string[] ids = [.. (found?.History.Events ?? []).Select(recorded => recorded.Change).OfType<EntryAdded>().Select(added => added.Entry.Id)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.Empty(one.Acknowledged.Except(ids));
            Assert.Empty(ids.Except(one.Sent));
        }
        AssertAnswers(store);
        AssertNews(store);
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Assert.True(Maintenance.Find(["verify", "--Storage:Postgres", postgres])!(output) == 0, output.ToString());
    }

    /// <summary>Each answer is byte for byte what the library makes of as many events as it says.</summary>
    private void AssertAnswers(CaseStore store)
    {
        var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
        Assert.True(EdtfDate.Parse(AsOf).TryGetInstant(TimeZoneInfo.Utc, out var asOf));
        foreach (var of in _answers.GroupBy(answer => answer.Case))
        {
            var lines = Encoding.UTF8.GetString(HistoryJson.Write(store.Find(of.Key)!.History)).Split('\n');
            foreach (var (_, last, body) in of.DistinctBy(answer => (answer.Last, answer.Body)))
            {
                var history = HistoryJson.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines[..last])));
                Assert.Equal(Encoding.UTF8.GetString(AssessmentJson.Write(service.Assess(history, asOf))), body);
            }
        }
    }

    private static void AssertNews(CaseStore store)
    {
        var news = new List<NewsRow>();
        while (store.News(news.Count == 0 ? 0 : news[^1].Id, 1_000) is { Count: > 0 } page)
            news.AddRange(page);
        Assert.Equal(Enumerable.Range(1, news.Count), news.Select(row => (int)row.Id));
        foreach (var one in news.GroupBy(row => row.CaseId))
            Assert.Equal(one.Select(row => row.Sequence).Order(), one.Select(row => row.Sequence));
    }

    private async Task Work(int client, CancellationToken over)
    {
        var random = new Random(client);
        while (!over.IsCancellationRequested)
        {
            string[] ids = [.. _cases.Keys];
            if (ids.Length < Clients || random.Next(10) == 0)
            {
                var id = $"secret-{client}-{Interlocked.Increment(ref _number)}";
                await Append(id, $$"""{"formatVersion":"1.0","event":"opened","case":"{{id}}","timeZone":"Europe/London"}""" + "\n", random, over);
            }
            else if (random.Next(3) == 0)
            {
                await Assess(ids[random.Next(ids.Length)], random);
            }
            else
            {
                await Append(ids[random.Next(ids.Length)], "", random, over);
            }
        }
    }

    /// <summary>Sends one change with one key until it is acknowledged, or the time is over.</summary>
    private async Task Append(string id, string before, Random random, CancellationToken over)
    {
        var entry = $"e{Interlocked.Increment(ref _number)}";
        var one = _cases.GetOrAdd(id, _ => new OneCase());
        // Only the client that makes a case appends to it before it is there.
        if (before.Length == 0 && one.Last == 0)
            return;
        one.Sent.Add(entry);
        var body = before + $$$"""{"event":"entry-added","entry":{"id":"{{{entry}}}","when":"2026-0{{{1 + random.Next(9)}}}-1{{{random.Next(10)}}}","behaviours":["{{{Behaviours[random.Next(Behaviours.Length)]}}}"]}}""";
        for (var grace = 20; grace > 0; grace -= over.IsCancellationRequested ? 1 : 0)
        {
            var (status, last, _) = await Send(HttpMethod.Post, $"/v1/cases/{id}/events", body, entry, random);
            if (status == HttpStatusCode.OK)
            {
                one.Acknowledged.Add(entry);
                one.Reach(last);
                Interlocked.Increment(ref _appended);
                var now = Stopwatch.GetTimestamp();
                var gap = now - Interlocked.Exchange(ref _lastAcknowledged, now);
                _longestGap = Math.Max(Volatile.Read(ref _longestGap), gap);
                return;
            }
            if (status is { } told && (int)told < 500)
                _wrong.Enqueue($"{id} {entry}: {told}");
            await Task.Delay(random.Next(200), CancellationToken.None);
        }
    }

    private async Task Assess(string id, Random random)
    {
        var least = _cases[id].Last;
        if (least == 0)
            return;
        var (status, last, body) = await Send(HttpMethod.Get, $"/v1/cases/{id}/assessment?asOf={AsOf}", null, null, random);
        if (status == HttpStatusCode.OK)
        {
            Interlocked.Increment(ref _assessed);
            if (last < least)
                _wrong.Enqueue($"{id}: the answer is of event {last}, and {least} was acknowledged before.");
            if (_answers.Count < MostAnswers)
                _answers.Enqueue((id, last, body));
        }
        else if (status is { } told && (int)told < 500)
        {
            _wrong.Enqueue($"{id}: {told}");
        }
    }

    private async Task<(HttpStatusCode? Status, int Last, string Body)> Send(HttpMethod method, string path, string? body, string? key, Random random)
    {
        if (cluster.AddressOf(random.Next(cluster.Size)) is not { } address)
            return (null, 0, "");
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Headers = { { "X-Purpose", "maintenance" }, { "X-Api-Key", Cluster.Key } } };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (body is not null)
            request.Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/jsonl"));
        try
        {
            using var response = await _client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            if (response.StatusCode != HttpStatusCode.OK)
                _failures.AddOrUpdate(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), 1, (_, count) => count + 1);
            return (response.StatusCode, response.Headers.ETag is { } tag ? int.Parse(tag.Tag.Trim('"'), CultureInfo.InvariantCulture) : 0, text);
        }
        catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException)
        {
            _failures.AddOrUpdate("no answer", 1, (_, count) => count + 1);
            return (null, 0, "");
        }
    }

    private sealed class OneCase
    {
        private int _last;

        internal ConcurrentBag<string> Sent { get; } = [];

        internal ConcurrentBag<string> Acknowledged { get; } = [];

        internal int Last => Volatile.Read(ref _last);

        internal void Reach(int last)
        {
            for (var seen = Last; seen < last && Interlocked.CompareExchange(ref _last, last, seen) != seen; seen = Last)
            {
            }
        }
    }
}
