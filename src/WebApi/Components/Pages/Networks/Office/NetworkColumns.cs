using Schulterschluss.Application.Access;

namespace Schulterschluss.WebApi.Components.Pages.Networks.Office;

/// <summary>What the office's list of networks can show beside the name.</summary>
internal static class NetworkColumns
{
    /// <summary>Name under which a person's choices for this list are kept.</summary>
    public const string List = "networks";

    public const string Status = "status";
    public const string ShortName = "shortName";
    public const string Seat = "seat";
    public const string Laender = "laender";
    public const string Districts = "districts";
    public const string FieldsOfAction = "fieldsOfAction";
    public const string TargetGroups = "targetGroups";
    public const string Sectors = "sectors";
    public const string LegalForm = "legalForm";
    public const string FoundedYear = "foundedYear";
    public const string HostOrganisation = "hostOrganisation";
    public const string Website = "website";
    public const string PublicContact = "publicContact";
    public const string ListedOn = "listedOn";
    public const string LastConfirmedOn = "lastConfirmedOn";
    public const string Seal = "seal";

    public static readonly IReadOnlyList<string> All =
    [
        Status,
        ShortName,
        Seat,
        Laender,
        Districts,
        FieldsOfAction,
        TargetGroups,
        Sectors,
        LegalForm,
        FoundedYear,
        HostOrganisation,
        Website,
        PublicContact,
        ListedOn,
        LastConfirmedOn,
        Seal,
    ];

    public static readonly IReadOnlyList<string> Usual = [Status, Seat, Laender, FieldsOfAction, LastConfirmedOn, Seal];

    /// <summary>Those that a person has chosen, in the order of the list.</summary>
    public static IReadOnlyList<string> Of(AccountPreferences preferences) =>
        preferences.Columns.TryGetValue(List, out var chosen) ? [.. All.Where(chosen.Contains)] : Usual;
}
