using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>The participants of one network may rate the service; under a new address where the one before has ended.</summary>
[Requires(ServicePermissions.Provide)]
public sealed record OpenFeedbackLink(Guid ServiceId, Guid NetworkId) : ICommand;

internal sealed class OpenFeedbackLinkValidator : AbstractValidator<OpenFeedbackLink>
{
    public OpenFeedbackLinkValidator() => RuleFor(c => c.NetworkId).NotEmpty();
}

internal sealed class OpenFeedbackLinkHandler(IDocumentSession session, TimeProvider clock)
    : IRequestHandler<OpenFeedbackLink, Guid>
{
    public async Task<Guid> Handle(OpenFeedbackLink command, CancellationToken ct)
    {
        var service = await session.GetAsync<Service>(command.ServiceId, ct);
        var id = FeedbackLoading.LinkIdOf(command.ServiceId, command.NetworkId);
        var link = await session.LoadAsync<FeedbackLink>(id, ct);
        if (link is null)
        {
            link = FeedbackLink.Open(id, service, command.NetworkId, Tokens.New(), clock.Today());
        }
        else
        {
            link.Reopen(service, Tokens.New(), clock.Today());
        }

        session.Record(link);
        await session.SaveChangesAsync(ct);
        return link.Version;
    }
}
