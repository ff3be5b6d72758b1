using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Access.Keys;

/// <param name="Purpose">What the key is for; no person's name.</param>
/// <param name="ActorId">Opaque id under which the key's changes stand in the audit trail; nobody else's.</param>
/// <param name="NetworkId">For a key of a network's people: their network.</param>
/// <param name="ExpiresOn">Last day of use; without an end where it is missing, which it may not be for audits.</param>
[Requires(AccessPermissions.Manage)]
public sealed record CreateApiKey(
    string Purpose,
    string ActorId,
    Role? Role,
    Guid? NetworkId = null,
    DateOnly? ExpiresOn = null
) : ICreate<ApiKey, CreatedApiKey>;

/// <param name="Secret">
/// Shown this once, as nobody can read it from what is stored; null when the request was a repeat. Whoever lost the
/// first answer rotates the key.
/// </param>
public sealed record CreatedApiKey(Guid Id, Guid Version, string? Secret) : ICreated<CreatedApiKey>
{
    public static CreatedApiKey Again(Guid id, Guid version) => new(id, version, Secret: null);
}

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKey>
{
    private const int PurposeMaxLength = 200;

    public CreateApiKeyValidator(TimeProvider clock)
    {
        RuleFor(c => c.Purpose).NotEmpty().MaximumLength(PurposeMaxLength);
        RuleFor(c => c.ActorId).OpaqueId();
        RuleFor(c => c.Role).NotNull().IsInEnum();
        RuleFor(c => c.ExpiresOn).GreaterThanOrEqualTo(_ => clock.Today());
        RuleFor(c => c.ExpiresOn).LastDayOf(c => c.Role, clock).When(c => c.Role is { } role && Roles.MustEnd(role));
    }
}

internal sealed class CreateApiKeyHandler(
    IDocumentSession session,
    ICurrentActor actor,
    IActorDirectory directory,
    INewIds ids,
    TimeProvider clock
) : IRequestHandler<CreateApiKey, CreatedApiKey>
{
    public async Task<CreatedApiKey> Handle(CreateApiKey command, CancellationToken ct)
    {
        await session.PassAsync(["api-keys"], ct);
        await RequireFreeAsync(command.ActorId, ct);
        // The entry that it was merged into, where it was: people of a network belong to one that exists.
        var network = command.NetworkId is { } id ? (await session.GetNetworkAsync(id, ct)).Id : (Guid?)null;
        var key = ApiKey.Create(
            ids.Next(),
            new(command.Purpose, command.ActorId, command.Role!.Value, network, command.ExpiresOn),
            actor.Id,
            clock.Today()
        );
        var secret = KeySecret.New();
        session.Record(key);
        session.Insert(new ApiKeySecrets { Id = key.Id, Current = KeySecret.HashOf(secret) });
        await session.SaveChangesAsync(ct);
        return new(key.Id, key.Version, secret);
    }

    private async Task RequireFreeAsync(string actorId, CancellationToken ct)
    {
        if (
            actorId == Actor.AnonymousId
            || directory.NameOf(actorId) is not null
            || await session.Query<ApiKey>().AnyAsync(k => k.ActorId == actorId, ct)
            || await session.Query<Account>().AnyAsync(a => a.ActorId == actorId, ct)
        )
        {
            throw new BrokenRuleException(ApiKeyRules.ActorTaken.With(actorId));
        }
    }
}
