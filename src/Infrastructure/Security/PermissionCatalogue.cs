using System.Collections.Frozen;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.ActionOptions;
using Schulterschluss.Application.Assessments;
using Schulterschluss.Application.Grants;
using Schulterschluss.Application.Integration;
using Schulterschluss.Application.Networks;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Application.Reporting;
using Schulterschluss.Application.Services;
using Schulterschluss.Domain.Access;
using static Schulterschluss.Domain.Access.Role;

namespace Schulterschluss.Infrastructure.Security;

/// <summary>Which role may do what; the only place that says so. The product itself may do everything.</summary>
internal static class PermissionCatalogue
{
    private static readonly Role[] Office = [OfficeLead, Adviser, Reviewer, Editor, Controller];
    private static readonly Role[] OfficeAndNetwork = [.. Office, NetworkCoordinator];

    private static readonly Role[] Everybody = [.. Enum.GetValues<Role>().Where(role => role != Role.System)];

    private static readonly (string Permission, Role[] Roles)[] Grants =
    [
        (AccountPermissions.Own, Everybody),
        (AccountPermissions.Read, [Administrator, Auditor, DataProtection]),
        (AccountPermissions.Manage, [Administrator]),
        (NetworkPermissions.Read, [.. OfficeAndNetwork, Auditor, DataProtection]),
        (NetworkPermissions.Write, [OfficeLead, Adviser, NetworkCoordinator]),
        (NetworkPermissions.Review, [OfficeLead, Adviser]),
        (NetworkPermissions.Import, [OfficeLead, Adviser]),
        (NetworkPermissions.Merge, [OfficeLead, Adviser]),
        (ActionOptionPermissions.Read, [OfficeLead, Adviser, Reviewer, NetworkCoordinator, Auditor]),
        (ActionOptionPermissions.Write, [OfficeLead, Adviser, NetworkCoordinator]),
        (ServicePermissions.Read, [OfficeLead, Adviser, Reviewer, Controller, NetworkCoordinator, Auditor]),
        (ServicePermissions.Request, [OfficeLead, Adviser, NetworkCoordinator]),
        (ServicePermissions.Provide, [OfficeLead, Adviser]),
        (GrantPermissions.Read, [OfficeLead, Controller, Auditor]),
        (GrantPermissions.Write, [OfficeLead, Controller]),
        (GrantPermissions.Approve, [OfficeLead, Controller]),
        (PartnershipPermissions.Read, [.. OfficeAndNetwork, Auditor, DataProtection]),
        (PartnershipPermissions.Lead, [OfficeLead, Adviser]),
        (PartnershipPermissions.Sign, [OfficeLead, NetworkCoordinator]),
        (PartnershipPermissions.Report, [OfficeLead, Adviser, NetworkCoordinator]),
        (PartnershipPermissions.ActForNetwork, [NetworkCoordinator]),
        (PartnershipPermissions.DecideOnSeals, [OfficeLead]),
        (
            AssessmentPermissions.ReadCatalogues,
            [OfficeLead, Adviser, Reviewer, NetworkCoordinator, Auditor, Administrator]
        ),
        (AssessmentPermissions.Read, [OfficeLead, Adviser, Reviewer, NetworkCoordinator, Auditor]),
        (AssessmentPermissions.Lead, [OfficeLead, Adviser]),
        (AssessmentPermissions.Rate, [OfficeLead, Adviser, NetworkCoordinator]),
        (AssessmentPermissions.Agree, [OfficeLead, Adviser, Reviewer]),
        (ReportingPermissions.ReadFigures, [OfficeLead, Adviser, Controller, Auditor]),
        (ReportingPermissions.SetTargets, [OfficeLead, Controller]),
        (ReportingPermissions.ReadReleased, [OfficeLead, Adviser, Controller, Auditor, MinistryReader]),
        (ReportingPermissions.Read, [OfficeLead, Adviser, Controller, Auditor]),
        (ReportingPermissions.Write, [OfficeLead, Controller]),
        (ReportingPermissions.Release, [OfficeLead]),
        (OutboxPermissions.Read, [Administrator, OfficeLead, Auditor, DataProtection]),
        (OutboxPermissions.Manage, [Administrator, OfficeLead]),
        // Who runs the software does none of the office's work, and who leads the office hands out no access.
        (AccessPermissions.Read, [Administrator, Auditor, DataProtection]),
        (AccessPermissions.Manage, [Administrator]),
        (AuditPermissions.Read, [Administrator, OfficeLead, Auditor, DataProtection]),
    ];

    /// <summary>The same, to be shown.</summary>
    public static IReadOnlyList<PermissionGrant> All { get; } =
    [.. Grants.Select(grant => new PermissionGrant(grant.Permission, grant.Roles))];

    private static readonly FrozenDictionary<string, FrozenSet<Role>> ByPermission = Grants.ToFrozenDictionary(
        grant => grant.Permission,
        grant => grant.Roles.ToFrozenSet()
    );

    /// <summary>Whoever comes from outside to audit is audited.</summary>
    public static bool ReadsAreRecorded(Role role) => role == Auditor;

    public static bool Allows(Role role, string permission) =>
        role == Role.System || (ByPermission.TryGetValue(permission, out var roles) && roles.Contains(role));
}
