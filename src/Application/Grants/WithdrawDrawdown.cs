using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>A drawdown was recorded by mistake, or paid back.</summary>
[Requires(GrantPermissions.Write)]
public sealed record WithdrawDrawdown(Guid Id, Guid Version, Guid DrawdownId, string Reason) : ICommand;

internal sealed class WithdrawDrawdownValidator : AbstractValidator<WithdrawDrawdown>
{
    public WithdrawDrawdownValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class WithdrawDrawdownHandler(IDocumentSession session) : IRequestHandler<WithdrawDrawdown, Guid>
{
    public async Task<Guid> Handle(WithdrawDrawdown command, CancellationToken ct)
    {
        var grant = await session.GetAsync<Grant>(command.Id, command.Version, ct);
        grant.WithdrawDrawdown(command.DrawdownId, command.Reason);
        session.Record(grant);
        await session.SaveChangesAsync(ct);
        return grant.Version;
    }
}
