using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>What each role may do.</summary>
[Requires(AccountPermissions.Read)]
public sealed record ListPermissions : IQuery<IReadOnlyList<PermissionGrant>>;

internal sealed class ListPermissionsHandler(IPermissionGrants grants)
    : IRequestHandler<ListPermissions, IReadOnlyList<PermissionGrant>>
{
    public Task<IReadOnlyList<PermissionGrant>> Handle(ListPermissions query, CancellationToken ct) =>
        Task.FromResult(grants.All);
}
