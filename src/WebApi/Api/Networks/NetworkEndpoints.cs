using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks;
using Schulterschluss.Domain.Networks;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Networks;

internal static class NetworkEndpoints
{
    public static void MapNetworks(this RouteGroupBuilder api)
    {
        var networks = api.MapGroup("/networks").WithTags("Networks");

        networks
            .MapPost(
                "",
                async (
                    NetworkProfile body,
                    IdempotencyKey _,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Created(await mediator.Send(new DraftNetwork(body), ct))
            )
            .WithName("DraftNetwork");

        networks
            .MapGet(
                "/{id:guid}",
                async (Guid id, AsOf? asOf, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var network = await mediator.Send(new GetNetwork(id, asOf), ct);
                    return response.Read(network, network.Version);
                }
            )
            .WithName("GetNetwork")
            .AllowAnonymous();

        networks
            .MapGet(
                "/{id:guid}/history",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetNetworkHistory(id), ct)
            )
            .WithName("GetNetworkHistory");

        networks
            .MapPut(
                "/{id:guid}",
                async (
                    Guid id,
                    IfMatch ifMatch,
                    NetworkProfile body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Changed(await mediator.Send(new ChangeNetworkProfile(id, ifMatch.Version, body), ct))
            )
            .WithName("ChangeNetworkProfile");

        networks
            .MapPost(
                "/{id:guid}/submit",
                async (
                    Guid id,
                    IfMatch ifMatch,
                    SubmitBody body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                    response.Changed(
                        await mediator.Send(new SubmitNetwork(id, ifMatch.Version, body.PublicationConsent), ct)
                    )
            )
            .WithName("SubmitNetwork");

        networks.MapChange("list", (id, version) => new ListNetwork(id, version));
        networks.MapChange("reopen", (id, version) => new ReopenNetwork(id, version));
        networks.MapChange("confirm", (id, version) => new ConfirmNetwork(id, version));
        networks.MapChangeWithReason("reject", (id, version, reason) => new RejectNetwork(id, version, reason));
        networks.MapChangeWithReason("discard", (id, version, reason) => new DiscardNetwork(id, version, reason));
        networks.MapChangeWithReason("archive", (id, version, reason) => new ArchiveNetwork(id, version, reason));
        networks.MapChangeWithReason(
            "withdraw-consent",
            (id, version, reason) => new WithdrawConsent(id, version, reason)
        );
        networks.MapChange<MergeNetworks, MergeBody>(
            "merge",
            (id, version, body) => new MergeNetworks(id, version, body.Into, body.IntoVersion, body.Take, body.Join)
        );

        networks
            .MapPost(
                "/list",
                (PublishNetworks body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct)
            )
            .WithName("PublishNetworks")
            .WithSummary("Lists many networks at once")
            .WithDescription(
                "Instead of If-Match, the body carries the version of each network as it was read; a stale one is refused, "
                    + "and stops no other. It needs no Idempotency-Key: what is listed already stays listed."
            );

        networks
            .MapGet(
                "/duplicates",
                (IMediator mediator, CancellationToken ct, int limit = FindDuplicates.DefaultLimit) =>
                    mediator.Send(new FindDuplicates(limit), ct)
            )
            .WithName("FindDuplicates");

        networks
            .MapGet(
                "/{id:guid}/checks",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new CheckNetwork(id), ct)
            )
            .WithName("CheckNetwork");
    }

    /// <param name="Into">The entry that stays.</param>
    /// <param name="IntoVersion">Its ETag, without the quotation marks.</param>
    /// <param name="Take">Fields that it takes over from the entry that goes.</param>
    /// <param name="Join">Lists that then hold the entries of both.</param>
    private sealed record MergeBody(
        Guid Into,
        Guid IntoVersion,
        IReadOnlyList<ProfileField>? Take = null,
        IReadOnlyList<ProfileField>? Join = null
    );

    private sealed record SubmitBody(bool PublicationConsent = false);
}
