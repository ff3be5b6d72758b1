using Schulterschluss.Application.Access;
using Schulterschluss.Application.ActionOptions;
using Schulterschluss.Application.Assessments;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants;
using Schulterschluss.Application.Networks;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Application.Reporting;
using Schulterschluss.Application.Services;
using Schulterschluss.WebApi.Components.Pages.Grants;

namespace Schulterschluss.WebApi.Components.Pages.Administration;

/// <summary>Where the thing of an event is looked at.</summary>
internal static class ThingAddress
{
    /// <summary>Of a kind as the audit trail names it. Null where there is no page of it, or none for this reader.</summary>
    public static string? Of(string kind, Guid thing, ICurrentActor reader)
    {
        var (permission, path) = kind switch
        {
            "Network" => (NetworkPermissions.Read, "/networks"),
            "Partnership" => (PartnershipPermissions.Read, "/partnerships"),
            "Assessment" => (AssessmentPermissions.Read, "/assessments"),
            "ActionOption" => (ActionOptionPermissions.Read, "/action-options"),
            "Service" => (ServicePermissions.Read, "/services"),
            "Grant" => (GrantPermissions.Read, GrantAddress.List),
            "Voucher" => (GrantPermissions.Read, GrantAddress.Vouchers),
            "Report" => (ReportingPermissions.Read, "/reports"),
            "Account" => (AccountPermissions.Read, AdministrationSection.Accounts),
            "ApiKey" => (AccessPermissions.Read, AdministrationSection.ApiKeys),
            _ => ("", ""),
        };
        return path.Length > 0 && reader.Has(permission) ? $"{path}/{thing}" : null;
    }
}
