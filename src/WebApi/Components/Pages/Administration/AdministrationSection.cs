using Schulterschluss.Application.Access;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.Assessments;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.WebApi.Components.Pages.Administration;

/// <param name="Title">Key of its words.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Permission">Who may read it.</param>
/// <param name="IsOfAdministration">What others read elsewhere as well leads nobody here.</param>
internal sealed record AdministrationSection(
    string Title,
    string Address,
    string Permission,
    bool IsOfAdministration = true
)
{
    public const string Root = "/administration";
    public const string Accounts = $"{Root}/accounts";
    public const string Roles = $"{Root}/roles";
    public const string ApiKeys = $"{Root}/api-keys";
    public const string Audit = $"{Root}/audit";
    public const string Outbox = $"{Root}/outbox";
    public const string Catalogues = $"{Root}/catalogues";
    public const string CodeTables = $"{Root}/code-tables";

    private static readonly IReadOnlyList<AdministrationSection> All =
    [
        new("Accounts", Accounts, AccountPermissions.Read),
        new("Roles", Roles, AccountPermissions.Read),
        new("ApiKeys", ApiKeys, AccessPermissions.Read),
        new("Audit", Audit, AuditPermissions.Read),
        new("Outbox", Outbox, OutboxPermissions.Read),
        new("Catalogues", Catalogues, AssessmentPermissions.ReadCatalogues, IsOfAdministration: false),
        new("CodeTables", CodeTables, Permissions.Public, IsOfAdministration: false),
    ];

    public static bool IsOpenTo(ICurrentActor actor) =>
        All.Any(section => section.IsOfAdministration && actor.Has(section.Permission));

    public static IReadOnlyList<AdministrationSection> OpenTo(ICurrentActor actor) =>
        [.. All.Where(section => actor.Has(section.Permission))];
}
