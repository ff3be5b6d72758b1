using AutoMapper;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Search;

/// <summary>A network in a list: public facts only, never a person.</summary>
public sealed record NetworkRow
{
    public Guid Id { get; init; }
    public NetworkStatus Status { get; init; }
    public string Name { get; init; } = "";
    public string? ShortName { get; init; }
    public string? Seat { get; init; }
    public GeoPoint? Location { get; init; }
    public LegalForm? LegalForm { get; init; }
    public int? FoundedYear { get; init; }
    public string? HostOrganisation { get; init; }

    /// <summary>Official keys: five digits for a district, two for a whole Land.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>Two-digit keys of the Länder in which the districts lie.</summary>
    public IReadOnlyList<string> Laender { get; init; } = [];
    public IReadOnlyList<string> FieldsOfAction { get; init; } = [];
    public IReadOnlyList<string> TargetGroups { get; init; } = [];
    public IReadOnlyList<string> Sectors { get; init; } = [];
    public string? Website { get; init; }
    public string? PublicContact { get; init; }
    public DateOnly? ListedOn { get; init; }
    public DateOnly? LastConfirmedOn { get; init; }

    /// <summary>Not confirmed for twelve months.</summary>
    public bool IsStale { get; init; }
    public string? SealNumber { get; init; }
    public DateOnly? SealValidUntil { get; init; }
    public bool HasValidSeal { get; init; }

    /// <summary>What follows from the day on which the row is read.</summary>
    public NetworkRow On(DateOnly today) =>
        this with
        {
            Status = Network.StatusOn(Status, LastConfirmedOn ?? ListedOn, today),
            IsStale = Network.IsStaleOn(LastConfirmedOn ?? ListedOn, today),
            HasValidSeal = Network.HasValidSealOn(SealValidUntil, today),
        };
}

internal sealed class NetworkRowMap : Profile
{
    public NetworkRowMap()
    {
        CreateMap<NetworkProfile, NetworkRow>(MemberList.None);
        CreateMap<Network, NetworkRow>()
            .IncludeMembers(n => n.Profile)
            .ForMember(r => r.Laender, o => o.Ignore())
            .ForMember(r => r.IsStale, o => o.Ignore())
            .ForMember(r => r.HasValidSeal, o => o.Ignore());
    }
}
