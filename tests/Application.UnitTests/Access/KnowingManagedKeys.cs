using Microsoft.Extensions.Time.Testing;
using Schulterschluss.Application.Access.Keys;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.Application.UnitTests.Access;

public sealed class KnowingManagedKeys
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private readonly ManagedKeys _keys = new(
        new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero))
    );
    private readonly string _secret = KeySecret.New();
    private readonly ApiKey _key = ApiKey.Create(
        Guid.CreateVersion7(),
        new("Invented tool", "tool", Role.Adviser, NetworkId: null, ExpiresOn: null),
        "admin",
        Today
    );

    private ApiKeySecrets Secrets => new() { Id = _key.Id, Current = KeySecret.HashOf(_secret) };

    [Fact]
    public void Before_they_were_read_nobody_can_say() =>
        Assert.Throws<UnavailableException>(() => _keys.Find(_secret));

    [Fact]
    public void A_key_that_was_revoked_while_the_database_was_read_stays_revoked()
    {
        Assert.True(_keys.Replace([ManagedKey.Of(_key, Secrets)], _keys.Commits));
        Assert.Equal("tool", _keys.Find(_secret)?.Id);

        var (commits, outdated) = (_keys.Commits, ManagedKey.Of(_key, Secrets));
        _key.Revoke("admin", Today, "leaked");
        _keys.Put(_key, secrets: null);
        Assert.False(_keys.Replace([outdated], commits));
        Assert.Null(_keys.Find(_secret));
        Assert.Equal("Invented tool", _keys.NameOf("tool"));
    }
}
