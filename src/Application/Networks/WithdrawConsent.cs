using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Write)]
public sealed record WithdrawConsent(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class WithdrawConsentValidator : AbstractValidator<WithdrawConsent>
{
    public WithdrawConsentValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class WithdrawConsentHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<WithdrawConsent, Guid>
{
    public async Task<Guid> Handle(WithdrawConsent command, CancellationToken ct)
    {
        var network = await session.GetAsync(command.Id, command.Version, actor, ct);
        network.WithdrawConsent(command.Reason);
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return network.Version;
    }
}
