using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

[Requires(ServicePermissions.Provide)]
public sealed record PostponeService(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class PostponeServiceValidator : AbstractValidator<PostponeService>
{
    public PostponeServiceValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class PostponeServiceHandler(IDocumentSession session) : IRequestHandler<PostponeService, Guid>
{
    public async Task<Guid> Handle(PostponeService command, CancellationToken ct)
    {
        var service = await session.GetAsync<Service>(command.Id, command.Version, ct);
        service.Postpone(command.Reason);
        session.Record(service);
        await session.SaveChangesAsync(ct);
        return service.Version;
    }
}
