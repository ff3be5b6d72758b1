using Marten;
using Marten.Services;
using Schulterschluss.Application.Access.Keys;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Infrastructure.Security;

/// <summary>Tells of every key that this process has committed, before whoever changed it gets an answer.</summary>
internal sealed class ManagedKeysListener(ManagedKeys keys) : DocumentSessionListenerBase
{
    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        foreach (var key in Stored<ApiKey>(commit))
        {
            keys.Put(key, Stored<ApiKeySecrets>(commit).FirstOrDefault(secrets => secrets.Id == key.Id));
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<T> Stored<T>(IChangeSet commit) => commit.Inserted.Concat(commit.Updated).OfType<T>();
}
