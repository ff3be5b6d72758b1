using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Infrastructure.Security;

/// <summary>One per scope: anonymous until whoever opened the scope says who acts.</summary>
public sealed class CurrentActor : ICurrentActor
{
    private Actor? _actor;

    public string Id => _actor?.Id ?? Actor.AnonymousId;
    public bool IsAuthenticated => _actor is not null;
    public Side? Side => _actor?.Side;
    public Guid? NetworkId => _actor?.NetworkId;

    public bool Has(string permission) =>
        permission == Permissions.Public || (_actor is not null && PermissionCatalogue.Allows(_actor.Role, permission));

    public bool ReadsAreRecorded => _actor is not null && PermissionCatalogue.ReadsAreRecorded(_actor.Role);

    public void Become(Actor actor) => _actor = actor;
}
