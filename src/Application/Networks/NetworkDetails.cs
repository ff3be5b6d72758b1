using AutoMapper;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>An entry of the register. What only the office and the network itself may see is null for everybody else.</summary>
public sealed record NetworkDetails
{
    public Guid Id { get; init; }
    public NetworkStatus Status { get; init; }
    public string Name { get; init; } = "";
    public string? ShortName { get; init; }
    public LegalForm? LegalForm { get; init; }
    public int? FoundedYear { get; init; }
    public string? HostOrganisation { get; init; }
    public IReadOnlyList<string> Districts { get; init; } = [];
    public string? Seat { get; init; }
    public GeoPoint? Location { get; init; }
    public IReadOnlyList<string> FieldsOfAction { get; init; } = [];
    public IReadOnlyList<string> TargetGroups { get; init; } = [];
    public IReadOnlyList<string> Sectors { get; init; } = [];
    public IReadOnlyList<PartnerOrganisation> Partners { get; init; } = [];
    public string? Website { get; init; }
    public string? PublicContact { get; init; }
    public string? Description { get; init; }
    public NetworkPhase? Phase { get; init; }
    public string? Source { get; init; }
    public DateOnly? ListedOn { get; init; }
    public DateOnly? LastConfirmedOn { get; init; }

    /// <summary>Not confirmed for twelve months.</summary>
    public bool IsStale { get; init; }
    public string? SealNumber { get; init; }
    public DateOnly? SealValidUntil { get; init; }

    /// <summary>Whether the seal may be used on the day of the read.</summary>
    public bool HasValidSeal { get; init; }
    public IReadOnlyList<string> FundingSources { get; init; } = [];
    public decimal? CoordinationFte { get; init; }
    public string? CoordinatorRef { get; init; }
    public string? SubmittedBy { get; init; }
    public string? ConsentBy { get; init; }
    public DateOnly? ConsentOn { get; init; }
    public Guid? OpenPartnershipId { get; init; }
    public Guid Version { get; init; }

    public NetworkDetails ForThePublic() =>
        this with
        {
            FundingSources = [],
            CoordinationFte = null,
            CoordinatorRef = null,
            SubmittedBy = null,
            ConsentBy = null,
            ConsentOn = null,
            OpenPartnershipId = null,
        };
}

internal sealed class NetworkDetailsMap : Profile
{
    public NetworkDetailsMap()
    {
        CreateMap<NetworkProfile, NetworkDetails>(MemberList.None);
        CreateMap<Network, NetworkDetails>()
            .IncludeMembers(n => n.Profile)
            .ForMember(d => d.IsStale, o => o.Ignore())
            .ForMember(d => d.HasValidSeal, o => o.Ignore());
    }
}

internal static class NetworkDetailsExtensions
{
    /// <summary>All that there is, with what follows from the day.</summary>
    public static NetworkDetails DetailsOn(this Network network, DateOnly day, IConfigurationProvider maps) =>
        network.Project<Network, NetworkDetails>(maps) with
        {
            Status = network.StatusOn(day),
            IsStale = network.IsStaleOn(day),
            HasValidSeal = Network.HasValidSealOn(network.SealValidUntil, day),
        };
}
