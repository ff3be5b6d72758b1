using Schulterschluss.Application.ActionOptions;
using Schulterschluss.Application.Assessments;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants;
using Schulterschluss.Application.Networks;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Services;
using Schulterschluss.WebApi.Components.Pages.Grants;

namespace Schulterschluss.WebApi.Components.Pages.Reporting;

/// <summary>Where a record behind a figure is looked at.</summary>
internal static class RecordAddress
{
    /// <summary>
    /// By its id, which is that of its thing, or of the thing with a key within it. Null where there is no page of it, or
    /// none for this reader.
    /// </summary>
    public static string? Of(RecordKind kind, string id, ICurrentActor reader)
    {
        var thing = id.Split('/')[0];
        var (permission, address) = kind switch
        {
            RecordKind.Network => (NetworkPermissions.Read, $"/networks/{thing}"),
            RecordKind.Partnership => (PartnershipPermissions.Read, $"/partnerships/{thing}"),
            RecordKind.Measure => (PartnershipPermissions.Read, $"/partnerships/{thing}#measures"),
            RecordKind.Seal => (PartnershipPermissions.Read, $"/partnerships/{thing}#seal"),
            RecordKind.Assessment => (AssessmentPermissions.Read, $"/assessments/{thing}"),
            RecordKind.ActionOption => (ActionOptionPermissions.Read, $"/action-options/{thing}"),
            RecordKind.Service => (ServicePermissions.Read, $"/services/{thing}"),
            RecordKind.Voucher => (GrantPermissions.Read, $"{GrantAddress.Vouchers}/{thing}"),
            RecordKind.PlanLine => (GrantPermissions.Read, $"{GrantAddress.List}/{thing}"),
            _ => ("", ""),
        };
        return address.Length > 0 && reader.Has(permission) ? address : null;
    }
}
