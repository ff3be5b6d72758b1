using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Access;

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

    /// <summary>
    /// Whoever comes from outside may be let in up to a last day. Who administers is not: there is always somebody who does.
    /// </summary>
    public static bool MayEnd(Role role) => SideOf(role) is null && role != Role.Administrator;

    /// <summary>Whoever audits comes for an audit, and an audit ends.</summary>
    public static bool MustEnd(Role role) => role == Role.Auditor;

    /// <summary>
    /// What a machine may be. Whoever administers is a person: a stolen key must not be able to make further keys.
    /// </summary>
    public static bool IsForKeys(Role role) => role is not (Role.System or Role.Administrator);
}
