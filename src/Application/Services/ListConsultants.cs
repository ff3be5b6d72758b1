using Marten;
using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>Who may be put on a service: heads and advisers of the office whose account is open, and whoever gave one before.</summary>
[Requires(ServicePermissions.Provide)]
public sealed record ListConsultants : IQuery<IReadOnlyList<Consultant>>;

internal sealed class ListConsultantsHandler(IQuerySession session, IActorDirectory directory)
    : IRequestHandler<ListConsultants, IReadOnlyList<Consultant>>
{
    public async Task<IReadOnlyList<Consultant>> Handle(ListConsultants query, CancellationToken ct)
    {
        var office = await session
            .Query<Account>()
            .Where(a =>
                a.DisabledAt == null && a.EmailConfirmed && (a.Role == Role.OfficeLead || a.Role == Role.Adviser)
            )
            .Select(a => new Consultant(a.ActorId, a.Name))
            .ToListAsync(ct);
        var before = await session.Query<Service>().Select(s => s.ConsultantRefs).ToListAsync(ct);
        return
        [
            .. office
                .Concat(directory.Consultants(before.SelectMany(refs => refs).Distinct()))
                .DistinctBy(c => c.Id)
                .OrderBy(c => c.Name ?? c.Id, StringComparer.CurrentCulture),
        ];
    }
}
