using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access.Keys;

/// <summary>At once, and for good: also a secret in its time of grace is refused from now on.</summary>
[Requires(AccessPermissions.Manage)]
public sealed record RevokeApiKey(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class RevokeApiKeyValidator : AbstractValidator<RevokeApiKey>
{
    public RevokeApiKeyValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class RevokeApiKeyHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RevokeApiKey, Guid>
{
    public async Task<Guid> Handle(RevokeApiKey command, CancellationToken ct)
    {
        var key = await session.GetAsync<ApiKey>(command.Id, command.Version, ct);
        key.Revoke(actor.Id, clock.Today(), command.Reason);
        session.Record(key);
        session.Delete<ApiKeySecrets>(key.Id);
        await session.SaveChangesAsync(ct);
        return key.Version;
    }
}
