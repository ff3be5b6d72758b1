using System.Collections.Concurrent;
using System.Collections.Frozen;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Access.Keys;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Infrastructure.Security;

/// <summary>
/// The keys that are managed in the product, in memory: a request costs no query. What this process commits is known
/// here before the answer leaves; what another one commits, after the next look at the database.
/// </summary>
public sealed class ManagedKeys(TimeProvider clock)
{
    private readonly Lock _turn = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _uses = new();
    private Dictionary<Guid, ManagedKey> _keys = [];
    private int _commits;
    private volatile Snapshot? _snapshot;

    public bool IsLoaded { get; private set; }

    /// <summary>Goes up with every commit, so that whoever has read the database knows whether that is outdated.</summary>
    public int Commits => Volatile.Read(ref _commits);

    /// <summary>When each key was last used by a request to this process.</summary>
    public IEnumerable<KeyValuePair<Guid, DateTimeOffset>> Uses => _uses;

    /// <exception cref="UnavailableException">The keys have not been read yet, so that nobody can say.</exception>
    public Actor? Find(string secret)
    {
        var snapshot = IsLoaded ? _snapshot! : throw new UnavailableException("The keys have not been read yet.");
        var hash = KeySecret.HashOf(secret);
        var now = clock.GetUtcNow();
        if (snapshot.ByHash.GetValueOrDefault(hash) is not { } key || !key.Accepts(hash, now))
        {
            return null;
        }

        _uses[key.Id] = now;
        return key.Actor;
    }

    public string? NameOf(string actorId) => _snapshot?.Names.GetValueOrDefault(actorId);

    /// <summary>What has just been committed.</summary>
    /// <param name="secrets">Null where the commit left them as they were, or took them away.</param>
    internal void Put(ApiKey key, ApiKeySecrets? secrets)
    {
        lock (_turn)
        {
            _commits++;
            _keys[key.Id] = ManagedKey.Of(key, secrets);
            Publish();
        }
    }

    /// <summary>What the database holds.</summary>
    /// <param name="commits">As they were before it was read.</param>
    /// <returns>False if something was committed meanwhile: a key revoked since must not come back to life.</returns>
    internal bool Replace(IEnumerable<ManagedKey> keys, int commits)
    {
        lock (_turn)
        {
            if (commits != _commits)
            {
                return false;
            }

            _keys = keys.ToDictionary(key => key.Id);
            Publish();
            IsLoaded = true;
            return true;
        }
    }

    private void Publish() =>
        _snapshot = new(
            _keys
                .Values.SelectMany(key => key.Hashes.Select(hash => (hash, key)))
                .ToFrozenDictionary(pair => pair.hash, pair => pair.key),
            _keys.Values.ToFrozenDictionary(key => key.Actor.Id, key => key.Actor.Name)
        );

    /// <param name="ByHash">By the hash of each secret that may still be accepted.</param>
    /// <param name="Names">Also of revoked keys: what they have done stays.</param>
    private sealed record Snapshot(FrozenDictionary<string, ManagedKey> ByHash, FrozenDictionary<string, string> Names);
}

/// <summary>A key as a request needs it.</summary>
internal sealed record ManagedKey(Guid Id, Actor Actor, bool IsRevoked, DateOnly? ExpiresOn, ApiKeySecrets? Secrets)
{
    public static ManagedKey Of(ApiKey key, ApiKeySecrets? secrets) =>
        new(
            key.Id,
            new(key.ActorId, key.Purpose, key.Role, Roles.SideOf(key.Role), key.NetworkId),
            key.RevokedOn is not null,
            key.ExpiresOn,
            secrets
        );

    public IEnumerable<string> Hashes =>
        Secrets is null || IsRevoked ? []
        : Secrets.Previous is { } previous ? [Secrets.Current, previous]
        : [Secrets.Current];

    public bool Accepts(string hash, DateTimeOffset now) =>
        !(ExpiresOn < Time.DayOf(now)) && (hash == Secrets!.Current || now < Secrets.PreviousUntil);
}
