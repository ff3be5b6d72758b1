using JasperFx.Events;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Schulterschluss.Application;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure;

namespace Schulterschluss.Functional.Durability;

/// <summary>What a database holds after a failure, read past the product.</summary>
internal sealed class Ledger : IDisposable
{
    private readonly IHost services;
    private readonly string connectionString;

    public Ledger(string connectionString)
    {
        this.connectionString = connectionString;
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["ConnectionStrings:Postgres"] = connectionString }
        );
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddApplication(mapperLicence: null);
        builder.Services.AddInfrastructure(builder.Configuration);
        services = builder.Build();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// Every network is there once, every acknowledged change is in its history, and each document is exactly what its
    /// events fold to: so no change is there by half.
    /// </summary>
    public async Task ExpectWholeAsync(WriteLoad load)
    {
        var store = services.Services.GetRequiredService<IDocumentStore>();
        var serializer = store.Options.Serializer();
        await using var session = store.QuerySession();
        var networks = (await session.Query<Network>().ToListAsync(Ct)).ToDictionary(n => n.Id);
        var events = (await session.Events.QueryAllRawEvents().ToListAsync(Ct))
            // Marten's mark for the numbers that a failed transaction had drawn.
            .Where(e => e.Data is not Tombstone)
            .GroupBy(e => e.StreamId)
            .ToDictionary(stream => stream.Key, stream => stream.OrderBy(e => e.Version).ToList());

        Assert.Equal(load.Asked, networks.Count);
        Assert.Equal(networks.Keys.Order(), events.Keys.Order());
        foreach (var (id, network) in networks)
        {
            var folded = History.Empty<Network>();
            folded.Replay(events[id].Select(e => (IDomainEvent)e.Data));
            Assert.Equal(serializer.ToJson(folded), serializer.ToJson(network));
            Assert.Equal(Enumerable.Range(1, events[id].Count), events[id].Select(e => (int)e.Version));
        }

        var changes = events.ToDictionary(stream => stream.Key, stream => stream.Value.Select(SeatOf).ToHashSet());
        Assert.NotEmpty(load.Acknowledged);
        Assert.All(load.Acknowledged, a => Assert.Contains(WriteLoad.Seat(a.Change), changes[a.Network]));
        Assert.Equal(0L, await StreamsOutOfStepAsync());
    }

    public void Dispose() => services.Dispose();

    private static string? SeatOf(IEvent recorded) =>
        recorded.Data switch
        {
            NetworkDrafted drafted => drafted.Profile.Seat,
            NetworkProfileChanged changed => changed.Profile.Seat,
            _ => null,
        };

    /// <summary>Networks whose stream's own count is not that of its events.</summary>
    private async Task<long> StreamsOutOfStepAsync()
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(
            """
            select count(*) from schulterschluss.mt_streams s join schulterschluss.mt_doc_network using (id)
            where s.version <> (select count(*) from schulterschluss.mt_events e where e.stream_id = s.id)
            """
        );
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
