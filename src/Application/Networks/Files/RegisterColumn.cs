using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Files;

/// <summary>The columns of the register as a table.</summary>
public static class RegisterColumn
{
    public static readonly TableColumn Id = new("Id", "");
    public static readonly TableColumn Name = new("Name", nameof(NetworkProfile.Name), "Netzwerk", "Network");
    public static readonly TableColumn ShortName = new(
        "Kurzname",
        nameof(NetworkProfile.ShortName),
        "Kürzel",
        "Short name"
    );
    public static readonly TableColumn LegalForm = new("Rechtsform", nameof(NetworkProfile.LegalForm), "Legal form");
    public static readonly TableColumn FoundedYear = new(
        "Gründungsjahr",
        nameof(NetworkProfile.FoundedYear),
        "Gegründet",
        "Founded",
        "Founded year",
        "Year founded"
    );
    public static readonly TableColumn HostOrganisation = new(
        "Träger",
        nameof(NetworkProfile.HostOrganisation),
        "Trägerorganisation",
        "Host",
        "Host organisation"
    );
    public static readonly TableColumn Districts = new(
        "Kreise",
        nameof(NetworkProfile.Districts),
        "Kreis",
        "AGS",
        "Kreisschlüssel",
        "District",
        "Districts"
    );
    public static readonly TableColumn Seat = new("Sitz", nameof(NetworkProfile.Seat), "Ort", "Seat");
    public static readonly TableColumn FieldsOfAction = new(
        "Handlungsfelder",
        nameof(NetworkProfile.FieldsOfAction),
        "Handlungsfeld",
        "Field of action",
        "Fields of action"
    );
    public static readonly TableColumn TargetGroups = new(
        "Zielgruppen",
        nameof(NetworkProfile.TargetGroups),
        "Zielgruppe",
        "Target group",
        "Target groups"
    );
    public static readonly TableColumn Sectors = new(
        "Branchen",
        nameof(NetworkProfile.Sectors),
        "Branche",
        "Sector",
        "Sectors"
    );
    public static readonly TableColumn Partners = new(
        "Partner",
        nameof(NetworkProfile.Partners),
        "Partnerorganisationen",
        "Partners"
    );
    public static readonly TableColumn Website = new(
        "Website",
        nameof(NetworkProfile.Website),
        "Webseite",
        "Internet",
        "URL"
    );
    public static readonly TableColumn PublicContact = new(
        "E-Mail",
        nameof(NetworkProfile.PublicContact),
        "Mail",
        "Kontakt",
        "Public contact"
    );
    public static readonly TableColumn Description = new(
        "Beschreibung",
        nameof(NetworkProfile.Description),
        "Description"
    );
    public static readonly TableColumn LastConfirmedOn = new(
        "Zuletzt bestätigt",
        "",
        "Bestätigt am",
        "Last confirmed",
        "Last confirmed on"
    );
    public static readonly TableColumn Source = new("Quelle", nameof(NetworkProfile.Source), "Source");

    /// <summary>In the order of an export.</summary>
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        Id,
        Name,
        ShortName,
        LegalForm,
        FoundedYear,
        HostOrganisation,
        Districts,
        Seat,
        FieldsOfAction,
        TargetGroups,
        Sectors,
        Partners,
        Website,
        PublicContact,
        Description,
        LastConfirmedOn,
        Source,
    ];

    public static TableColumns Table { get; } = new(All, [Name], "import.no-name-column");

    /// <summary>The column that a rule is about; null where it is about none alone.</summary>
    internal static TableColumn? OfRule(BrokenRule rule) =>
        rule.Code == NetworkRules.TooFewPartners.Code ? Partners
        : rule.Code == NetworkRules.NoDistrict.Code ? Districts
        : rule.Code == NetworkRules.NoFieldOfAction.Code ? FieldsOfAction
        : rule.Code == NetworkRules.NoContact.Code ? Website
        : null;
}
