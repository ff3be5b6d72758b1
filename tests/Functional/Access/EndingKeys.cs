using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Access;

public sealed class EndingKeys(ProductHost host) : IClassFixture<ProductHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_revoked_key_is_refused_from_the_next_request_on()
    {
        var (id, etag, holder) = await host.CreateKeyAsync(Keys.Body("revoked"));
        Assert.True(await host.IsLetInAsync(holder));
        var path = $"{Keys.Path}/{id}/revoke";
        var revoked = (await host.As(People.Administrator).Post(path, etag, new { reason = "leaked" })).Expect(
            HttpStatusCode.NoContent
        );
        Assert.False(await host.IsLetInAsync(holder));

        (await host.As(People.Administrator).Post(path, revoked.ETag, new { reason = "again" })).Expect(
            HttpStatusCode.NoContent
        );
        (
            await host.As(People.Administrator).Post($"{Keys.Path}/{id}/rotate", revoked.ETag, new { graceHours = 1 })
        ).ExpectProblem(HttpStatusCode.Conflict, "api-key.revoked");
        var details = (await host.As(People.Auditor).Get($"{Keys.Path}/{id}")).Json;
        Assert.Equal(
            ("Revoked", "leaked", People.Administrator.Id),
            ((string?)details["status"], (string?)details["revocationReason"], (string?)details["revokedBy"])
        );
    }

    [Fact]
    public async Task A_rotated_key_gives_its_clients_time()
    {
        var (id, etag, old) = await host.CreateKeyAsync(Keys.Body("rotated"));
        var first = await RotateAsync(id, etag, 24);
        Assert.True(await host.IsLetInAsync(old));
        Assert.True(await host.IsLetInAsync(first.Holder));
        host.Clock.Advance(TimeSpan.FromHours(24));
        Assert.False(await host.IsLetInAsync(old));
        Assert.True(await host.IsLetInAsync(first.Holder));

        var second = await RotateAsync(id, first.ETag, 0);
        Assert.False(await host.IsLetInAsync(first.Holder));
        Assert.True(await host.IsLetInAsync(second.Holder));
    }

    [Fact]
    public async Task At_most_two_secrets_are_valid()
    {
        var (id, etag, first) = await host.CreateKeyAsync(Keys.Body("rotated-twice"));
        var second = await RotateAsync(id, etag, 168);
        var third = await RotateAsync(id, second.ETag, 168);
        Assert.False(await host.IsLetInAsync(first));
        Assert.True(await host.IsLetInAsync(second.Holder));
        Assert.True(await host.IsLetInAsync(third.Holder));
        (
            await host.As(People.Administrator).Post($"{Keys.Path}/{id}/rotate", etag, new { graceHours = 0 })
        ).ExpectProblem(HttpStatusCode.PreconditionFailed, "stale-version");
    }

    [Fact]
    public async Task An_expired_key_is_refused_from_midnight_on()
    {
        var today = DateOnly.FromDateTime(host.Clock.GetUtcNow().Date);
        var (id, etag, holder) = await host.CreateKeyAsync(Keys.Body("expiring", until: $"{today:O}"));
        Assert.True(await host.IsLetInAsync(holder));
        host.SetDay($"{today.AddDays(1):O}");
        Assert.False(await host.IsLetInAsync(holder));
        (
            await host.As(People.Administrator).Post($"{Keys.Path}/{id}/rotate", etag, new { graceHours = 0 })
        ).ExpectProblem(HttpStatusCode.Conflict, "api-key.expired");
    }

    [Fact]
    public async Task Another_host_learns_of_a_new_key_and_of_its_end()
    {
        await using var other = await host.BesideAsync();
        await other.WhenReadyAsync();
        var (id, etag, holder) = await host.CreateKeyAsync(Keys.Body("elsewhere"));
        await Until(() => other.IsLetInAsync(holder));
        (await host.As(People.Administrator).Post($"{Keys.Path}/{id}/revoke", etag, new { reason = "over" })).Expect(
            HttpStatusCode.NoContent
        );
        await Until(async () => !await other.IsLetInAsync(holder));
    }

    [Fact]
    public async Task When_it_was_last_used_is_written_beside_it()
    {
        var (id, etag, holder) = await host.CreateKeyAsync(Keys.Body("in-use"));
        Assert.Null((await host.As(People.Administrator).Get($"{Keys.Path}/{id}")).Json["lastUsedAt"]);
        var used = host.Clock.GetUtcNow();
        await host.IsLetInAsync(holder);
        await Until(async () =>
            (await host.As(People.Administrator).Get($"{Keys.Path}/{id}")).Json["lastUsedAt"] is { } at
            && at.GetValue<DateTimeOffset>() == used
        );
        Assert.Equal(etag, (await host.As(People.Administrator).Get($"{Keys.Path}/{id}")).ETag);
    }

    private async Task<(string ETag, Person Holder)> RotateAsync(Guid id, string etag, int graceHours)
    {
        var answer = (
            await host.As(People.Administrator).Post($"{Keys.Path}/{id}/rotate", etag, new { graceHours })
        ).Expect(HttpStatusCode.OK);
        return (answer.ETag!, Keys.Holding((string)answer.Json["secret"]!));
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
