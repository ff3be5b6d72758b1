using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Services;

/// <summary>Who gives the caller's services of these days: what a list can be narrowed to.</summary>
/// <param name="Chosen">Somebody whom the list is narrowed to already; they stay a choice.</param>
[Requires(ServicePermissions.Read)]
public sealed record ListServiceConsultants(DateOnly? From, DateOnly? To, string? Chosen)
    : IQuery<IReadOnlyList<Consultant>>;

internal sealed class ListServiceConsultantsHandler(
    IQuerySession session,
    ICurrentActor actor,
    IActorDirectory directory
) : IRequestHandler<ListServiceConsultants, IReadOnlyList<Consultant>>
{
    public async Task<IReadOnlyList<Consultant>> Handle(ListServiceConsultants query, CancellationToken ct)
    {
        var services = await (await session.ServicesAsync(new(), actor, ct))
            .Between(query.From, query.To)
            .Select(s => s.ConsultantRefs)
            .ToListAsync(ct);
        var consultants = services.SelectMany(refs => refs);
        // A network's people do not learn by a made-up choice who somebody is.
        if (query.Chosen is { } chosen && actor.Side != Side.Network)
        {
            consultants = consultants.Append(chosen);
        }

        return
        [
            .. directory
                .Consultants(consultants.Distinct())
                .OrderBy(c => c.Name ?? c.Id, StringComparer.CurrentCulture),
        ];
    }
}
