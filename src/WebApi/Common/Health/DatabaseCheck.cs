using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Schulterschluss.WebApi.Common.Health;

/// <summary>Whether a request that needs the database would be served.</summary>
internal sealed class DatabaseCheck(NpgsqlDataSource database, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        // Before the host goes down nobody should send it new work.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("stopping");
        try
        {
            await using var command = database.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException e)
        {
            return HealthCheckResult.Unhealthy("not reachable", e);
        }
    }
}
