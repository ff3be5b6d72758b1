using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Services;

/// <summary>The actor's side calls it off.</summary>
[Requires(ServicePermissions.Request)]
public sealed record CancelService(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class CancelServiceValidator : AbstractValidator<CancelService>
{
    public CancelServiceValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class CancelServiceHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<CancelService, Guid>
{
    public async Task<Guid> Handle(CancelService command, CancellationToken ct)
    {
        var service = (await session.GetVisibleAsync(command.Id, actor, ct)).At(command.Version);
        service.Cancel(actor.Side ?? throw new ForbiddenException(), command.Reason);
        session.Record(service);
        await session.SaveChangesAsync(ct);
        return service.Version;
    }
}
