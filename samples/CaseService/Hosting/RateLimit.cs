using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseService;

/// <summary>Limits the rate of requests per client. Requests without valid authentication are counted by address, so that keys cannot be guessed by trying many.</summary>
internal static class RateLimit
{
    private const int SecondsPerMinute = 60;

    internal static void Set(RateLimiterOptions rates, ServiceLimits limits)
    {
        rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        rates.OnRejected = (rejected, _) =>
        {
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        rates.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => new()
        {
            TokenLimit = limits.RequestsPerMinute,
            TokensPerPeriod = Math.Max(1, limits.RequestsPerMinute / SecondsPerMinute),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, SecondsPerMinute / limits.RequestsPerMinute)),
        }));
    }

    private static string Client(HttpContext context) => context.User.Identity is { IsAuthenticated: true }
        ? $"client {context.User.FindFirst(Access.Subject)?.Value}"
        : $"address {context.Connection.RemoteIpAddress}";
}
