using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>Whether a search would be served.</summary>
internal sealed class RegisterIndexCheck(RegisterIndex index) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            index.IsLoaded ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the register was not read yet")
        );
}
