using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Access.Keys;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Infrastructure.Security;

/// <summary>Configuration section <c>ApiKeys</c>: a list, each entry one key.</summary>
public sealed class ApiKeyOptions
{
    public const string Section = "ApiKeys";

    /// <summary>SHA-256 of the key, hexadecimal; the key itself is never configured.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Opaque id of the person, as it stands in the audit trail.</summary>
    public string Id { get; set; } = "";
    public string Person { get; set; } = "";
    public Role Role { get; set; }
    public Side? Side { get; set; }

    /// <summary>For a network's people: the id of their network.</summary>
    public Guid? Network { get; set; }
}

/// <summary>
/// Finds the person behind a key, and the name behind an id: of the keys that are configured, and of those that are
/// managed in the product itself.
/// </summary>
public sealed class ApiKeys
{
    private readonly ManagedKeys _managed;
    private readonly FrozenDictionary<string, Actor> _byHash;
    private readonly FrozenDictionary<string, string> _names;

    public ApiKeys(IOptions<List<ApiKeyOptions>> options, ManagedKeys managed)
    {
        _managed = managed;
        _byHash = options.Value.ToFrozenDictionary(
            k => k.Hash.ToUpperInvariant(),
            k => new Actor(k.Id, k.Person, k.Role, k.Side, k.Network)
        );
        _names = _byHash.Values.Append(Actor.System).DistinctBy(a => a.Id).ToFrozenDictionary(a => a.Id, a => a.Name);
    }

    /// <exception cref="UnavailableException">A managed key, before those have been read.</exception>
    public Actor? Find(string key) =>
        KeySecret.IsWellFormed(key) ? _managed.Find(key) : _byHash.GetValueOrDefault(HashOf(key));

    public string? NameOf(string actorId) => _names.GetValueOrDefault(actorId) ?? _managed.NameOf(actorId);

    public static string HashOf(string key) => KeySecret.HashOf(key);
}
