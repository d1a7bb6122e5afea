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
