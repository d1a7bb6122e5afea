using Microsoft.Extensions.Diagnostics.HealthChecks;
using RiskAssessment;

namespace CaseService;

/// <summary>The service is healthy if the engine gives the level of an empty case.</summary>
internal sealed class EngineHealth(Assessor assessor, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(assessor.Assess(AnswerSheet.Empty, diary: null, clock.GetUtcNow()).Highest.Level >= RiskLevel.Undetermined
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy());
}

/// <summary>The service is healthy if its database answers, and degraded if its disk is nearly full.</summary>
internal sealed class StorageHealth(Database database, CaseStore store) : IHealthCheck
{
    /// <summary>Below this the disk is nearly full.</summary>
    internal const long LeastFreeBytes = 1024L * 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            _ = store.LastNews();
            return Task.FromResult(database.FreeBytes() < LeastFreeBytes ? HealthCheckResult.Degraded("The disk is nearly full.") : HealthCheckResult.Healthy());
        }
        catch (StorageException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The database does not answer."));
        }
    }
}
