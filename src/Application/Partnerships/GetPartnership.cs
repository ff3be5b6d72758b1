using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Assessments.Contracts;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <param name="AsOf">Reads it as it was recorded then; now without.</param>
[Requires(PartnershipPermissions.Read)]
public sealed record GetPartnership(Guid Id, AsOf? AsOf = null) : IQuery<PartnershipDetails>;

internal sealed class GetPartnershipHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    IActorDirectory directory,
    TimeProvider clock
) : IRequestHandler<GetPartnership, PartnershipDetails>
{
    public async Task<PartnershipDetails> Handle(GetPartnership query, CancellationToken ct)
    {
        var (partnership, network) = await session.GetCaseAsync(query.Id, actor, ct);
        var day = clock.Today();
        if (query.AsOf is { } asOf)
        {
            partnership =
                await session.AsOfAsync<Partnership>(query.Id, asOf, ct)
                ?? throw new NotFoundException(nameof(Partnership), query.Id);
            day = asOf.Day;
        }

        return partnership
            .Project<Partnership, PartnershipDetails>(maps)
            .With(
                partnership,
                network.Profile.Name,
                day,
                await IsAssessedAsync(partnership, network.Id, day, ct),
                directory
            );
    }

    private async Task<bool> IsAssessedAsync(
        Partnership partnership,
        Guid networkId,
        DateOnly day,
        CancellationToken ct
    ) =>
        partnership.Status == PartnershipStatus.InAssessment
        && await session.LatestFinalisedOfAsync(networkId, ct) is { } latest
        && latest.FinalisedOn <= day;
}
