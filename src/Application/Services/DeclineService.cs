using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

[Requires(ServicePermissions.Provide)]
public sealed record DeclineService(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class DeclineServiceValidator : AbstractValidator<DeclineService>
{
    public DeclineServiceValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class DeclineServiceHandler(IDocumentSession session) : IRequestHandler<DeclineService, Guid>
{
    public async Task<Guid> Handle(DeclineService command, CancellationToken ct)
    {
        var service = await session.GetAsync<Service>(command.Id, command.Version, ct);
        service.Decline(command.Reason);
        session.Record(service);
        await session.SaveChangesAsync(ct);
        return service.Version;
    }
}
