using System.Collections.Concurrent;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>
/// The names behind the ids of the audit trail: a few hundred people, asked for on nearly every page. This host's own
/// changes show at once, another host's within a minute.
/// </summary>
internal sealed class AccountNames(IDocumentStore store, ApiKeys keys, TimeProvider clock, ILogger<AccountNames> logger)
    : BackgroundService,
        IActorDirectory
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    public string? NameOf(string actorId) => _names.GetValueOrDefault(actorId) ?? keys.NameOf(actorId);

    public void Put(Account account) => _names[account.ActorId] = account.Name;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await using var session = store.QuerySession();
                foreach (var account in await session.Query<Account>().ToListAsync(stoppingToken))
                {
                    Put(account);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Without a database nobody reads a name.
                logger.LogDebug(exception, "Names could not be read");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
