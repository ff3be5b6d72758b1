using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access.Keys;

/// <summary>A new secret; the present one goes on for a while, so that clients can be switched over.</summary>
/// <param name="GraceHours">For how long; 0 ends it at once.</param>
[Requires(AccessPermissions.Manage)]
public sealed record RotateApiKey(Guid Id, Guid Version, int? GraceHours) : ICommand<RotatedApiKey>;

/// <param name="Secret">Shown this once; whoever lost it rotates again.</param>
/// <param name="OldValidUntil">The instant from which the old secret is refused.</param>
public sealed record RotatedApiKey(Guid Version, string Secret, DateTimeOffset OldValidUntil);

internal sealed class RotateApiKeyValidator : AbstractValidator<RotateApiKey>
{
    public RotateApiKeyValidator() => RuleFor(c => c.GraceHours).NotNull().InclusiveBetween(0, ApiKey.MaxGraceHours);
}

internal sealed class RotateApiKeyHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RotateApiKey, RotatedApiKey>
{
    public async Task<RotatedApiKey> Handle(RotateApiKey command, CancellationToken ct)
    {
        var key = await session.GetAsync<ApiKey>(command.Id, command.Version, ct);
        var oldValidUntil = clock.GetUtcNow().AddHours(command.GraceHours!.Value);
        key.Rotate(actor.Id, clock.Today(), oldValidUntil);
        var old = (await session.LoadAsync<ApiKeySecrets>(key.Id, ct))!;
        var secret = KeySecret.New();
        session.Record(key);
        session.Store(
            new ApiKeySecrets
            {
                Id = key.Id,
                Current = KeySecret.HashOf(secret),
                Previous = old.Current,
                PreviousUntil = oldValidUntil,
            }
        );
        await session.SaveChangesAsync(ct);
        return new(key.Version, secret, oldValidUntil);
    }
}
