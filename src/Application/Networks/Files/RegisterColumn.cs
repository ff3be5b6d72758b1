using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Files;

/// <summary>A column of the register as a table: what it is called, in our exports and by others, and what it holds.</summary>
/// <param name="Header">In exports, and in the results of an import.</param>
/// <param name="Property">Of <see cref="NetworkProfile"/>; empty where the column is none of it.</param>
/// <param name="Aliases">Other headers for the same, in any case and spelling of umlauts.</param>
public sealed record RegisterColumn(string Header, string Property, params IReadOnlyList<string> Aliases)
{
    public static readonly RegisterColumn Id = new("Id", "");
    public static readonly RegisterColumn Name = new("Name", nameof(NetworkProfile.Name), "Netzwerk", "Network");
    public static readonly RegisterColumn ShortName = new(
        "Kurzname",
        nameof(NetworkProfile.ShortName),
        "Kürzel",
        "Short name"
    );
    public static readonly RegisterColumn LegalForm = new("Rechtsform", nameof(NetworkProfile.LegalForm), "Legal form");
    public static readonly RegisterColumn FoundedYear = new(
        "Gründungsjahr",
        nameof(NetworkProfile.FoundedYear),
        "Gegründet",
        "Founded",
        "Founded year",
        "Year founded"
    );
    public static readonly RegisterColumn HostOrganisation = new(
        "Träger",
        nameof(NetworkProfile.HostOrganisation),
        "Trägerorganisation",
        "Host",
        "Host organisation"
    );
    public static readonly RegisterColumn Districts = new(
        "Kreise",
        nameof(NetworkProfile.Districts),
        "Kreis",
        "AGS",
        "Kreisschlüssel",
        "District",
        "Districts"
    );
    public static readonly RegisterColumn Seat = new("Sitz", nameof(NetworkProfile.Seat), "Ort", "Seat");
    public static readonly RegisterColumn FieldsOfAction = new(
        "Handlungsfelder",
        nameof(NetworkProfile.FieldsOfAction),
        "Handlungsfeld",
        "Field of action",
        "Fields of action"
    );
    public static readonly RegisterColumn TargetGroups = new(
        "Zielgruppen",
        nameof(NetworkProfile.TargetGroups),
        "Zielgruppe",
        "Target group",
        "Target groups"
    );
    public static readonly RegisterColumn Sectors = new(
        "Branchen",
        nameof(NetworkProfile.Sectors),
        "Branche",
        "Sector",
        "Sectors"
    );
    public static readonly RegisterColumn Partners = new(
        "Partner",
        nameof(NetworkProfile.Partners),
        "Partnerorganisationen",
        "Partners"
    );
    public static readonly RegisterColumn Website = new(
        "Website",
        nameof(NetworkProfile.Website),
        "Webseite",
        "Internet",
        "URL"
    );
    public static readonly RegisterColumn PublicContact = new(
        "E-Mail",
        nameof(NetworkProfile.PublicContact),
        "Mail",
        "Kontakt",
        "Public contact"
    );
    public static readonly RegisterColumn Description = new(
        "Beschreibung",
        nameof(NetworkProfile.Description),
        "Description"
    );
    public static readonly RegisterColumn LastConfirmedOn = new(
        "Zuletzt bestätigt",
        "",
        "Bestätigt am",
        "Last confirmed",
        "Last confirmed on"
    );
    public static readonly RegisterColumn Source = new("Quelle", nameof(NetworkProfile.Source), "Source");

    /// <summary>In the order of an export.</summary>
    public static IReadOnlyList<RegisterColumn> All { get; } =
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

    private static readonly Dictionary<string, RegisterColumn> ByHeader = All.SelectMany(column =>
            column.Aliases.Append(column.Header).Select(header => (Key(header), column))
        )
        .ToDictionary(StringComparer.Ordinal);

    public static RegisterColumn? Find(string header) => ByHeader.GetValueOrDefault(Key(header));

    /// <summary>The column behind a property path, for instance <c>Partners[2].Name</c>.</summary>
    public static RegisterColumn? OfProperty(string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        var property = end < 0 ? path : path[..end];
        return All.FirstOrDefault(column => column.Property == property);
    }

    public bool Equals(RegisterColumn? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Header.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Header;

    /// <summary><c>Last_Confirmed on</c> and <c>lastConfirmedOn</c> are one header.</summary>
    private static string Key(string header) => string.Concat(FoldedName.Fold(header).Where(char.IsLetterOrDigit));
}
