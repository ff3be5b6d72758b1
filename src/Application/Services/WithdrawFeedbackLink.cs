using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>The address leads nowhere from now on; what was answered stays.</summary>
[Requires(ServicePermissions.Provide)]
public sealed record WithdrawFeedbackLink(Guid ServiceId, Guid NetworkId) : ICommand;

internal sealed class WithdrawFeedbackLinkValidator : AbstractValidator<WithdrawFeedbackLink>
{
    public WithdrawFeedbackLinkValidator() => RuleFor(c => c.NetworkId).NotEmpty();
}

internal sealed class WithdrawFeedbackLinkHandler(IDocumentSession session)
    : IRequestHandler<WithdrawFeedbackLink, Guid>
{
    public async Task<Guid> Handle(WithdrawFeedbackLink command, CancellationToken ct)
    {
        var id = FeedbackLoading.LinkIdOf(command.ServiceId, command.NetworkId);
        var link = await session.GetAsync<FeedbackLink>(id, ct);
        link.Withdraw();
        session.Record(link);
        await session.SaveChangesAsync(ct);
        return link.Version;
    }
}
