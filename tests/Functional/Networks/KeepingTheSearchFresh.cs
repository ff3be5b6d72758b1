using System.Net;
using Npgsql;
using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure.Search;

namespace Schulterschluss.Functional.Networks;

public sealed class KeepingTheSearchFresh(ProductHost host, TestCluster cluster) : IClassFixture<ProductHost>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_very_next_search_sees_every_step()
    {
        var adviser = host.As(People.Adviser);
        var draft = (await adviser.Create(Register.Path, Samples.Network("Frischbund"))).Expect(HttpStatusCode.Created);
        var path = draft.Location!.ToString();
        Assert.Equal(["Frischbund"], await adviser.NamesAsync("q=Frischbund&state=Draft"));

        var submitted = await adviser.Post($"{path}/submit", draft.ETag, new { publicationConsent = true });
        Assert.Equal(["Frischbund"], await adviser.NamesAsync("q=Frischbund&state=Submitted"));

        var listed = await host.As(People.Lead).Post($"{path}/list", submitted.ETag);
        Assert.Equal(["Frischbund"], await host.As().NamesAsync("q=Frischbund"));

        var renamed = await adviser.Put(path, listed.ETag, Samples.Network("Neubund"));
        Assert.Empty(await host.As().NamesAsync("q=Frischbund"));
        Assert.Equal(["Neubund"], await host.As().NamesAsync("q=Neubund"));

        (await adviser.Post($"{path}/withdraw-consent", renamed.ETag, new { reason = "Invented" })).Expect(
            HttpStatusCode.NoContent
        );
        Assert.Empty(await host.As().NamesAsync("q=Neubund"));
    }

    [Fact]
    public async Task Thousands_in_one_transaction_are_there_at_once()
    {
        await host.ListAsync(
            Enumerable.Range(0, 2000).Select(i => Register.Profile($"Massenbund {i}") with { Districts = ["03402"] })
        );
        var answer = await host.As().Get($"{Register.Path}?q=Massenbund&facets=true");
        Assert.Equal(2000, (int)answer.Json["facets"]!["land"]![0]!["count"]!);
    }

    [Fact]
    public async Task Whoever_wins_a_race_is_found()
    {
        var id = (await host.ListAsync("Rennbund"))[0];
        var path = $"{Register.Path}/{id}";
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async runner =>
                {
                    for (var lap = 0; lap < 5; lap++)
                    {
                        var now = await host.As(People.Lead).Get(path);
                        await host.As(People.Lead).Put(path, now.ETag, Samples.Network($"Rennbund {runner} {lap}"));
                    }
                })
        );

        var name = (string)(await host.As().Get(path)).Json["name"]!;
        Assert.Equal([name], await host.As().NamesAsync("q=Rennbund"));
    }

    [Fact]
    public async Task Another_host_sees_it_too_also_after_the_database_was_away()
    {
        await using var other = await host.BesideAsync();
        await CreateAsync(host, "Fernbund");
        await UntilFoundAsync(other, "Fernbund");

        await host.CutConnectionsAsync();
        Assert.Equal(["Fernbund"], await other.As(People.Lead).NamesAsync("q=Fernbund&state=Draft"));
        await CreateAsync(host, "Weitbund");
        await UntilFoundAsync(other, "Weitbund");
    }

    [Fact]
    public async Task An_event_that_is_committed_after_later_ones_is_not_missed()
    {
        await using var database = await TestDatabase.CreateAsync(cluster);
        await database.ExecuteAsync(
            "CREATE TABLE log (seq_id bigint PRIMARY KEY, stream_id uuid NOT NULL, version bigint NOT NULL)"
        );
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Api.Stop);
        var position = new EventPosition();
        await AppendAsync(1, 2, 4);
        await position.StartAsync(connection, "log", Api.Stop);

        Assert.Empty(await Advance());
        await AppendAsync(6);
        Assert.Equal([6], await Advance());
        await AppendAsync(3, 5);
        Assert.Equal([3, 5], await Advance());
        Assert.Empty(await Advance());

        Task AppendAsync(params IEnumerable<int> numbers) =>
            database.ExecuteAsync(
                string.Concat(numbers.Select(n => $"INSERT INTO log VALUES ({n}, gen_random_uuid(), {n});"))
            );

        async Task<IEnumerable<long>> Advance() =>
            (await position.AdvanceAsync(connection, "log", Api.Stop)).News.Values.Order();
    }

    private static async Task CreateAsync(ProductHost on, string name)
    {
        // A connection that was cut shows at the first use, as everywhere.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Api.Stop);
        limit.CancelAfter(Soon);
        while (
            (await on.As(People.Adviser).Create(Register.Path, Samples.Network(name))).Status != HttpStatusCode.Created
        )
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task UntilFoundAsync(ProductHost on, string name)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Api.Stop);
        limit.CancelAfter(Soon);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while ((await on.As(People.Lead).NamesAsync($"q={name}&state=Draft")).Count == 0)
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }
}
