using System.Net;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Common;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Jobs;

namespace Schulterschluss.Functional.Jobs;

public sealed class CatchingUp(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Time_alone_makes_a_network_dormant_at_once_and_on_record_the_next_day()
    {
        host.SetDay("2026-11-24");
        var draft = (await host.As(People.Adviser).Create("/api/v1/networks", Samples.Network())).Expect(
            HttpStatusCode.Created
        );
        var path = draft.Location!.ToString();
        var submitted = await host.As(People.Adviser)
            .Post($"{path}/submit", draft.ETag, new { publicationConsent = true });
        (await host.As(People.Lead).Post($"{path}/list", submitted.ETag)).Expect(HttpStatusCode.NoContent);

        host.SetDay("2028-05-25");
        Assert.Equal("Dormant", (string?)(await host.As().Get(path)).Json["status"]);
        await RunAsync();
        await RunAsync();

        var history = (await host.As(People.Lead).Get($"{path}/history")).Json.AsArray();
        var dormant = Assert.Single(history, e => (string?)e!["event"] == "network_set_dormant")!;
        Assert.Equal("system", (string?)dormant["by"]);
    }

    [Fact]
    public async Task Idempotency_keys_are_forgotten_after_a_day()
    {
        host.SetDay("2029-01-01");
        var first = (await host.As(People.Adviser).Create("/api/v1/networks", Samples.Network(), "kept")).Expect(
            HttpStatusCode.Created
        );
        await RunAsync();
        Assert.Equal(
            first.Id,
            (await host.As(People.Adviser).Create("/api/v1/networks", Samples.Network(), "kept")).Id
        );

        host.SetDay("2029-01-03");
        await RunAsync();
        await using var session = host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        Assert.Null(await session.LoadAsync<IdempotencyRecord>("adviser/kept", Api.Stop));
    }

    private Task RunAsync() =>
        DailyCatchUp.RunAsync(host.Services.GetRequiredService<IServiceScopeFactory>(), Api.Stop);
}
