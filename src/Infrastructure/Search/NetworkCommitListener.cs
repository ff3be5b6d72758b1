using Marten;
using Marten.Services;
using Microsoft.Extensions.Logging;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>Tells the index of every network that this process has committed; no use case needs to know.</summary>
internal sealed class NetworkCommitListener(RegisterIndex index, ILogger<NetworkCommitListener> logger)
    : DocumentSessionListenerBase
{
    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        try
        {
            // An import commits thousands, so each is not searched for among all.
            var versions = commit.GetStreams().ToDictionary(stream => stream.Id, stream => stream.Events[^1].Version);
            foreach (var network in commit.Inserted.Concat(commit.Updated).OfType<Network>())
            {
                index.Put(network, versions[network.Id]);
            }
        }
        catch (Exception exception)
        {
            // The change is committed, so this is no failure of the request; the feed finds it in the event log.
            logger.LogError(exception, "A commit could not be indexed at once");
        }

        return Task.CompletedTask;
    }
}
