using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Schulterschluss.Application.Access.Keys;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Infrastructure.Security;

/// <summary>
/// Reads the keys at start, and then again and again, for what other processes have changed; and writes down when each
/// was last used. While the database is away the keys that are known stay valid.
/// </summary>
internal sealed class ManagedKeysFeed(ManagedKeys keys, IDocumentStore store, ILogger<ManagedKeysFeed> logger)
    : BackgroundService,
        IHealthCheck
{
    /// <summary>How long a revocation may go unnoticed by the other processes; there are tens of keys, so a look is cheap.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Nobody needs to know it better, and a busy client must not become a busy writer.</summary>
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Guid, DateTimeOffset> _written = [];
    private bool _isAway;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(keys.IsLoaded ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("not read yet"));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(stoppingToken);
                await WriteUsesAsync(stoppingToken);
                _isAway = false;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                if (!_isAway)
                {
                    logger.LogWarning(exception, "The keys cannot be read at the moment");
                }

                _isAway = true;
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        int commits;
        IEnumerable<ManagedKey> found;
        do
        {
            commits = keys.Commits;
            await using var session = store.QuerySession();
            // The secrets first: of a key that another process rotates in between, the old one is known until the next look.
            var secrets = (await session.Query<ApiKeySecrets>().ToListAsync(ct)).ToDictionary(s => s.Id);
            var all = await session.Query<ApiKey>().ToListAsync(ct);
            found = all.Select(key => ManagedKey.Of(key, secrets.GetValueOrDefault(key.Id)));
        } while (!keys.Replace(found, commits));
    }

    private async Task WriteUsesAsync(CancellationToken ct)
    {
        var news = keys
            .Uses.Where(use => !_written.TryGetValue(use.Key, out var last) || use.Value - last >= BetweenWrites)
            .ToList();
        if (news.Count == 0)
        {
            return;
        }

        await using var session = store.LightweightSession();
        session.Store(news.Select(use => new ApiKeyUse { Id = use.Key, At = use.Value }));
        await session.SaveChangesAsync(ct);
        news.ForEach(use => _written[use.Key] = use.Value);
    }
}
