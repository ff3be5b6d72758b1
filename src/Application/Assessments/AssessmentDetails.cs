using AutoMapper;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Assessments;

public sealed record AssessmentDetails
{
    public Guid Id { get; init; }
    public Guid NetworkId { get; init; }
    public string NetworkName { get; init; } = "";
    public AssessmentStatus Status { get; init; }
    public DateOnly PlannedOn { get; init; }
    public NetworkPhase Phase { get; init; }
    public string CatalogueVersion { get; init; } = "";
    public Guid? Previous { get; init; }
    public Guid? Replaces { get; init; }
    public DateOnly? StartedOn { get; init; }
    public IReadOnlyList<string> NetworkParticipants { get; init; } = [];
    public IReadOnlyList<string> OfficeParticipants { get; init; } = [];

    /// <summary>The same people with their names.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>How far each side is; empty before the start.</summary>
    public IReadOnlyList<SideProgress> Progress { get; init; } = [];

    /// <summary>What both sides agreed on, in the order of the catalogue.</summary>
    public IReadOnlyList<Rating> Consensus { get; init; } = [];

    /// <summary>Criteria on which both have yet to agree; known once both have handed in.</summary>
    public IReadOnlyList<string> OpenDifferences { get; init; } = [];

    /// <summary>Codes of what still stands between the consensus and the end.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    public Scores? Scores { get; init; }
    public DateOnly? FinalisedOn { get; init; }
    public string? DiscardReason { get; init; }
    public Guid Version { get; init; }
}

/// <param name="Id">Opaque.</param>
public sealed record Participant(string Id, string? Name, Side Side);

/// <param name="Answered">Null where the sheet is hidden from the reader.</param>
/// <param name="Asked">Criteria that the catalogue asks in this phase.</param>
public sealed record SideProgress(Side Side, DateOnly? HandedInOn, int? Answered, int Asked);

internal sealed class AssessmentDetailsMap : Profile
{
    public AssessmentDetailsMap() =>
        CreateMap<Assessment, AssessmentDetails>()
            .ForMember(d => d.NetworkName, o => o.Ignore())
            .ForMember(d => d.Participants, o => o.Ignore())
            .ForMember(d => d.Missing, o => o.Ignore())
            .ForMember(d => d.Progress, o => o.Ignore())
            .ForMember(d => d.Consensus, o => o.Ignore())
            .ForMember(d => d.OpenDifferences, o => o.Ignore());
}

internal static class CatalogueOrder
{
    /// <summary>In the order in which the catalogue asks.</summary>
    public static IReadOnlyList<Rating> InOrder(
        this IReadOnlyDictionary<string, Rating> ratings,
        Catalogue catalogue
    ) =>
        [
            .. catalogue
                .Dimensions.SelectMany(d => d.Criteria)
                .Select(c => ratings.GetValueOrDefault(c.Code))
                .OfType<Rating>(),
        ];
}
