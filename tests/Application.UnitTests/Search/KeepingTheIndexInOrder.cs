using AutoMapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Infrastructure.Search;

namespace Schulterschluss.Application.UnitTests.Search;

public sealed class KeepingTheIndexInOrder : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly RegisterIndex _index = new(
        new MapperConfiguration(maps => maps.AddProfile<NetworkRowMap>(), NullLoggerFactory.Instance),
        NullLogger<RegisterIndex>.Instance
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _index.Dispose();

    private static Network Named(Guid id, string name) => Network.Draft(id, new NetworkProfile { Name = name }, Today);

    private async Task<IReadOnlyList<string>> Names()
    {
        var snapshot = await _index.HoldAsync(Stop);
        try
        {
            return [.. snapshot.ByName.ToArray().Select(network => network.Name)];
        }
        finally
        {
            snapshot.Release();
        }
    }

    [Fact]
    public async Task A_search_waits_until_the_register_was_read_and_the_host_says_so()
    {
        var check = new RegisterIndexCheck(_index);
        var waiting = _index.HoldAsync(Stop).AsTask();
        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(new HealthCheckContext(), Stop)).Status);
        Assert.False(waiting.IsCompleted);

        await _index.LoadedAsync();
        (await waiting).Release();
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new HealthCheckContext(), Stop)).Status);
    }

    [Fact]
    public async Task The_later_of_two_states_stays_in_whatever_order_they_arrive()
    {
        var id = Guid.CreateVersion7();
        _index.Put(Named(id, "Second"), revision: 2);
        await _index.LoadedAsync();
        _index.Put(Named(id, "First"), revision: 1);
        Assert.Equal(["Second"], await Names());

        _index.Put(Named(id, "Third"), revision: 3);
        Assert.Equal(["Third"], await Names());
    }

    [Fact]
    public async Task Names_stand_as_in_a_German_dictionary()
    {
        string[] names = ["Aachen", "aalen", "Ärztehaus", "Öhringen", "Zwickau"];
        await _index.LoadedAsync();
        foreach (var name in names.Reverse())
        {
            _index.Put(Named(Guid.CreateVersion7(), name), revision: 1);
            Assert.Contains(name, await Names());
        }

        Assert.Equal(names, await Names());
    }

    [Fact]
    public async Task A_renamed_network_moves_to_its_new_place()
    {
        var id = Guid.CreateVersion7();
        await _index.LoadedAsync();
        _index.Put(Named(Guid.CreateVersion7(), "Berg"), revision: 1);
        _index.Put(Named(id, "Anger"), revision: 1);
        Assert.Equal(["Anger", "Berg"], await Names());

        _index.Put(Named(id, "Tal"), revision: 2);
        Assert.Equal(["Berg", "Tal"], await Names());
    }

    [Fact]
    public async Task A_snapshot_that_is_held_stays_as_it_was()
    {
        await _index.LoadedAsync();
        _index.Put(Named(Guid.CreateVersion7(), "Berg"), revision: 1);
        var held = await _index.HoldAsync(Stop);
        _index.Put(Named(Guid.CreateVersion7(), "Tal"), revision: 1);
        Assert.Equal(["Berg", "Tal"], await Names());

        Assert.Equal(1, held.ByName.Length);
        var hits = new TextHit[1];
        Assert.Equal(1, held.Find(TextQuery.Of("Berg"), hits));
        Assert.Equal(0, held.Find(TextQuery.Of("Tal"), hits));
        held.Release();
    }

    [Fact]
    public async Task Searching_while_the_register_changes_never_fails()
    {
        await _index.LoadedAsync();
        var changing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 300; i++)
                {
                    _index.Put(Named(Guid.CreateVersion7(), $"Netzwerk {i}"), revision: 1);
                    await _index.PublishAsync();
                }
            },
            Stop
        );
        var seen = 0;
        while (!changing.IsCompleted)
        {
            var snapshot = await _index.HoldAsync(Stop);
            var found = snapshot.Find(TextQuery.Of("Netzwerk"), new TextHit[snapshot.ByName.Length]);
            Assert.Equal(snapshot.ByName.Length, found);
            Assert.True(found >= seen);
            seen = found;
            snapshot.Release();
        }

        await changing;
        Assert.Equal(300, (await Names()).Count);
    }
}
