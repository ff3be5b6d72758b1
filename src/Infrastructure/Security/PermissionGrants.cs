using Schulterschluss.Application.Access;

namespace Schulterschluss.Infrastructure.Security;

internal sealed class PermissionGrants : IPermissionGrants
{
    public IReadOnlyList<PermissionGrant> All => PermissionCatalogue.All;
}
