namespace Schulterschluss.Domain.Networks;

/// <summary>What a network says of itself. A value: it changes as a whole, and the history shows which fields did.</summary>
public sealed record NetworkProfile
{
    public const int NameMinLength = 3;
    public const int NameMaxLength = 200;
    public const int DescriptionMaxLength = 1500;
    public const int TextMaxLength = 200;
    public const int MaxEntries = 100;
    public const int EarliestYear = 1800;

    public string Name { get; init; } = "";
    public string? ShortName { get; init; }
    public LegalForm? LegalForm { get; init; }
    public int? FoundedYear { get; init; }

    /// <summary>Träger.</summary>
    public string? HostOrganisation { get; init; }

    /// <summary>Official keys (AGS): five digits for a district, two for a whole Land.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    public string? Seat { get; init; }
    public GeoPoint? Location { get; init; }

    /// <summary>Handlungsfelder, codes of the table of that name.</summary>
    public IReadOnlyList<string> FieldsOfAction { get; init; } = [];

    /// <summary>Zielgruppen.</summary>
    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <summary>Branchen.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    public IReadOnlyList<PartnerOrganisation> Partners { get; init; } = [];
    public string? Website { get; init; }

    /// <summary>A role mailbox, never a person's.</summary>
    public string? PublicContact { get; init; }

    /// <summary>Opaque reference to the coordinating person; never public.</summary>
    public string? CoordinatorRef { get; init; }

    public string? Description { get; init; }
    public NetworkPhase? Phase { get; init; }
    public IReadOnlyList<string> FundingSources { get; init; } = [];

    /// <summary>Full-time equivalents of the coordination.</summary>
    public decimal? CoordinationFte { get; init; }

    /// <summary>Where the entry comes from (Quelle), for instance "invented" in demo data.</summary>
    public string? Source { get; init; }

    public int CountDistinctPartners() =>
        Partners.Select(p => p.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    public bool FitsItsLists() =>
        Math.Max(Math.Max(Districts.Count, Partners.Count), FundingSources.Count) <= MaxEntries;

    /// <summary>Lists compare by content, so that an identical profile is no change.</summary>
    public bool SameAs(NetworkProfile other) =>
        this with
        {
            Districts = [],
            FieldsOfAction = [],
            TargetGroups = [],
            Sectors = [],
            Partners = [],
            FundingSources = [],
        }
            == other with
            {
                Districts = [],
                FieldsOfAction = [],
                TargetGroups = [],
                Sectors = [],
                Partners = [],
                FundingSources = [],
            }
        && Districts.SequenceEqual(other.Districts)
        && FieldsOfAction.SequenceEqual(other.FieldsOfAction)
        && TargetGroups.SequenceEqual(other.TargetGroups)
        && Sectors.SequenceEqual(other.Sectors)
        && Partners.SequenceEqual(other.Partners)
        && FundingSources.SequenceEqual(other.FundingSources);
}

public sealed record PartnerOrganisation(string Name, PartnerType Type, DateOnly? Since = null);

/// <summary>WGS 84, degrees.</summary>
public sealed record GeoPoint(double Longitude, double Latitude);

/// <summary>Kooperationsvereinbarung, e. V., GmbH, ARGE, Projekt, sonstige.</summary>
public enum LegalForm
{
    CooperationAgreement,
    RegisteredAssociation,
    LimitedCompany,
    WorkingGroup,
    Project,
    Other,
}

/// <summary>Kammer, Arbeitsagentur, Kommune, Betrieb, Sozialpartner, Bildung, sonstige.</summary>
public enum PartnerType
{
    Chamber,
    EmploymentAgency,
    Municipality,
    Company,
    SocialPartner,
    Education,
    Other,
}

/// <summary>Initiierung, Aufbau, Stabilisierung/Reife, Transformation.</summary>
public enum NetworkPhase
{
    Initiation,
    Development,
    Maturity,
    Transformation,
}
