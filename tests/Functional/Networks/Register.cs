using System.Net;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

/// <summary>Puts networks into the register without the steps that other tests are about.</summary>
internal static class Register
{
    public const string Path = "/api/v1/networks";

    /// <summary>A complete profile; everything in it is invented.</summary>
    public static NetworkProfile Profile(string name) =>
        new()
        {
            Name = name,
            Districts = ["11000"],
            FieldsOfAction = ["vocational-training"],
            Partners =
            [
                new("Invented chamber", PartnerType.Chamber),
                new("Invented agency", PartnerType.EmploymentAgency),
                new("Invented school", PartnerType.Education),
            ],
            Website = "https://network.example.org",
        };

    /// <summary>Lists networks in one transaction, as an import does, confirmed on the day it is.</summary>
    public static async Task<IReadOnlyList<Guid>> ListAsync(
        this ProductHost host,
        params IEnumerable<NetworkProfile> profiles
    )
    {
        await using var scope = host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        List<Guid> ids = [];
        foreach (var profile in profiles)
        {
            var network = Network.Draft(Guid.CreateVersion7(), profile, host.Clock.Today());
            network.Publish("importer", host.Clock.Today());
            session.Record(network);
            ids.Add(network.Id);
        }

        await session.SaveChangesAsync(Api.Stop);
        return ids;
    }

    public static Task<IReadOnlyList<Guid>> ListAsync(this ProductHost host, params IEnumerable<string> names) =>
        host.ListAsync(names.Select(Profile));

    /// <summary>Changes a network past the API.</summary>
    public static async Task ChangeAsync(this ProductHost host, Guid id, Action<Network> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        var network = await session.GetAsync<Network>(id, Api.Stop);
        change(network);
        session.Record(network);
        await session.SaveChangesAsync(Api.Stop);
    }

    /// <summary>Merges two networks past the API.</summary>
    public static async Task MergeAsync(this ProductHost host, Guid id, Guid into)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        var source = await session.GetAsync<Network>(id, Api.Stop);
        var target = await session.GetAsync<Network>(into, Api.Stop);
        source.MergeInto(target);
        session.Record(source);
        session.Record(target);
        await session.SaveChangesAsync(Api.Stop);
    }

    /// <summary>Takes an id for something that is no network.</summary>
    public static async Task StartStreamAsync(this ProductHost host, Guid id, IDomainEvent first)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        session.Events.StartStream(id, first);
        await session.SaveChangesAsync(Api.Stop);
    }

    /// <summary>The names on the first page of a search, in its order.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(this Api api, string query) =>
        [.. (await api.Get($"{Path}?{query}")).Expect(HttpStatusCode.OK).Names()];

    public static IEnumerable<string> Names(this Answer answer) =>
        answer.Json["items"]!.AsArray().Select(item => (string)item!["name"]!);
}
