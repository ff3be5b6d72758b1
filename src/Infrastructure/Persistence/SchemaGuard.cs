using JasperFx;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Infrastructure.Persistence;

/// <summary>
/// Where the host may not change the schema itself (<c>Database:AutoCreate</c> is <c>None</c>), it is not ready before
/// somebody has brought the schema up to date. It notices that without being started again.
/// </summary>
internal sealed class SchemaGuard(
    DatabaseSchema schema,
    IOptions<DatabaseOptions> options,
    TimeProvider clock,
    ILogger<SchemaGuard> logger
) : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private volatile bool _fits = options.Value.AutoCreate is not AutoCreate.None;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(_fits ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("behind, or not compared"));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? lastSaid = null;
        while (!_fits)
        {
            var obstacle = await ObstacleAsync(stoppingToken);
            if (obstacle is null)
            {
                _fits = true;
                logger.LogInformation("The database schema is that of this version");
                return;
            }

            if (obstacle != lastSaid)
            {
                logger.LogError("The host is not ready: {Obstacle}", obstacle);
                lastSaid = obstacle;
            }

            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    private async Task<string?> ObstacleAsync(CancellationToken ct)
    {
        try
        {
            return await schema.OutstandingAsync(ct) is null
                ? null
                : "the database schema is behind this version of the product; 'schema apply' brings it up to date";
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return $"the database schema cannot be read: {exception.Message}";
        }
    }
}
