using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <param name="CaseHandler">Opaque id of the person who leads the case; whoever opens it without.</param>
[Requires(PartnershipPermissions.Lead)]
public sealed record OpenPartnership(Guid NetworkId, string? CaseHandler = null) : ICreate<Partnership>;

internal sealed class OpenPartnershipValidator : AbstractValidator<OpenPartnership>
{
    public OpenPartnershipValidator(IActorDirectory directory)
    {
        RuleFor(c => c.NetworkId).NotEmpty();
        RuleFor(c => c.CaseHandler).Person(directory);
    }
}

internal sealed class OpenPartnershipHandler(
    IDocumentSession session,
    ICurrentActor actor,
    INewIds ids,
    TimeProvider clock
) : IRequestHandler<OpenPartnership, Created>
{
    public async Task<Created> Handle(OpenPartnership command, CancellationToken ct)
    {
        var network = await session.GetNetworkAsync(command.NetworkId, ct);
        if (network.OpenPartnershipId is { } open)
        {
            // Time may have ended it today, before the daily job has written that down.
            var earlier = new PartnershipCase(await session.GetAsync<Partnership>(open, ct), network);
            earlier.Partnership.CatchUp(clock.Today());
            earlier.NoteInRegister(clock.Today());
            session.Record(earlier.Partnership);
        }

        var partnership = Partnership.Initiate(ids.Next(), network.Id, command.CaseHandler ?? actor.Id);
        network.OpenPartnership(partnership.Id);
        session.Record(partnership);
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return new(partnership.Id, partnership.Version);
    }
}
