using Marten;
using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>
/// Who can take part in an assessment: whoever does so already, the office's people and those of the network. Who has not
/// accepted an invitation is not among them yet.
/// </summary>
[Requires(AssessmentPermissions.Lead)]
public sealed record ListParticipants(Guid Id) : IQuery<IReadOnlyList<Participant>>;

internal sealed class ListParticipantsHandler(IQuerySession session, ICurrentActor actor, IActorDirectory directory)
    : IRequestHandler<ListParticipants, IReadOnlyList<Participant>>
{
    private static readonly Role[] Assessors = [Role.OfficeLead, Role.Adviser, Role.Reviewer];

    public async Task<IReadOnlyList<Participant>> Handle(ListParticipants query, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(query.Id, actor, ct);
        var network = await session.IdsOfNetworkAsync(assessment.NetworkId, ct);
        var accounts = await session
            .Query<Account>()
            .Where(a =>
                a.DisabledAt == null
                && a.EmailConfirmed
                && (a.Role.IsOneOf(Assessors) || (a.Side == Side.Network && a.NetworkId!.Value.IsOneOf(network)))
            )
            .OrderBy(a => a.Name)
            .Select(a => new
            {
                a.ActorId,
                a.Name,
                a.Side,
            })
            .ToListAsync(ct);
        return
        [
            .. accounts
                .Select(a => new Participant(a.ActorId, a.Name, a.Side ?? Side.Office))
                .Concat(assessment.ParticipantsBy(directory))
                .DistinctBy(p => p.Id),
        ];
    }
}

internal static class Participants
{
    public static IReadOnlyList<Participant> ParticipantsBy(this Assessment assessment, IActorDirectory directory) =>
        [
            .. assessment.NetworkParticipants.Select(id => new Participant(id, directory.NameOf(id), Side.Network)),
            .. assessment.OfficeParticipants.Select(id => new Participant(id, directory.NameOf(id), Side.Office)),
        ];
}
