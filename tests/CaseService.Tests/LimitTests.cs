using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace CaseService.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task A_body_over_the_limit_is_refused_with_or_without_a_content_length()
    {
        var body = Cases.Read("rising");
        await using var service = await RunningService.Start(("Limits:BodyBytes", $"{body.Length}"));
        Assert.Equal(HttpStatusCode.OK, (await service.Post("/v1/assessments", body)).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await service.Post("/v1/assessments", [.. body, (byte)' '])).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await service.Post("/v1/assessments", [.. body, (byte)' '], ("Transfer-Encoding", "chunked"))).Status);
    }

    [Fact]
    public async Task A_client_over_the_rate_limit_is_told_when_to_retry()
    {
        await using var service = await RunningService.Start(("Limits:RequestsPerMinute", "2"));
        Assert.Equal(HttpStatusCode.OK, (await service.Get("/v1/instruments")).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.Get("/v1/questions")).Status);
        var refused = await service.Post("/v1/assessments", Cases.Read("rising"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", refused.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await service.Get("/health")).Status);
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_times_out()
    {
        await using var service = await RunningService.Start(("Limits:Milliseconds", "300"));
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, service.Address.Port, TestContext.Current.CancellationToken);
        var watch = Stopwatch.StartNew();
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 503 Service Unavailable", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.InRange(watch.ElapsedMilliseconds, 250, 5_000);
    }

    [Fact]
    public async Task Work_that_takes_too_long_is_answered_but_counts_against_the_limit_until_it_ends()
    {
        using var work = new BoundedWork(1);
        using var end = new ManualResetEventSlim();
        using (var soon = new CancellationTokenSource(50))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.Run(
                () =>
                {
                    end.Wait(TimeSpan.FromSeconds(30));
                    return 1;
                },
                soon.Token));
        }
        using (var soon = new CancellationTokenSource(50))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.Run(() => 2, soon.Token));
        end.Set();
        Assert.Equal(3, await work.Run(() => 3, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Limits:BodyBytes", "0")]
    [InlineData("Limits:BodyBytes", "99999999999")]
    [InlineData("Limits:Milliseconds", "ten")]
    [InlineData("Limits:RequestsPerMinute", "-1")]
    public async Task An_invalid_limit_prevents_the_start(string key, string value) =>
        Assert.Contains(key, (await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start((key, value)))).Message, StringComparison.Ordinal);
}
