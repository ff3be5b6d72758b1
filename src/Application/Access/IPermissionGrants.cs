using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

/// <summary>The catalogue of rights as the gate applies it; whoever shows them reads them here.</summary>
public interface IPermissionGrants
{
    /// <summary>In the order of the catalogue.</summary>
    IReadOnlyList<PermissionGrant> All { get; }
}

/// <param name="Permission">For instance <c>networks:read</c>.</param>
/// <param name="Roles">Of people; the product itself may do everything.</param>
public sealed record PermissionGrant(string Permission, IReadOnlyList<Role> Roles);
