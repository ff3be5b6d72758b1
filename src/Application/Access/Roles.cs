using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Access;

public static class Roles
{
    /// <summary>The side that a role speaks for; null for whoever belongs to neither.</summary>
    public static Side? SideOf(Role role) =>
        role switch
        {
            Role.OfficeLead or Role.Adviser or Role.Reviewer or Role.Editor or Role.Controller or Role.System =>
                Side.Office,
            Role.NetworkCoordinator => Side.Network,
            _ => null,
        };
}
