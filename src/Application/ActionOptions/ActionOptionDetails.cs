using AutoMapper;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.ActionOptions;

/// <summary>An option as its two sides see it.</summary>
public sealed record ActionOptionDetails
{
    public Guid Id { get; init; }
    public Guid NetworkId { get; init; }
    public string NetworkName { get; init; } = "";
    public Guid AssessmentId { get; init; }
    public IReadOnlyList<Guid> FindingIds { get; init; } = [];
    public string Dimension { get; init; } = "";
    public ActionOptionStatus Status { get; init; }
    public string Title { get; init; } = "";
    public Goal? Goal { get; init; }
    public Effort Effort { get; init; }

    /// <summary>From 1 (little) to 5 (great).</summary>
    public int Benefit { get; init; }
    public Side Owner { get; init; }
    public DuePeriod? Due { get; init; }

    /// <summary>Its period is over, and it is not.</summary>
    public bool IsOverdue { get; init; }
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];
    public DateOnly? SelectedOn { get; init; }
    public DateOnly? StartedOn { get; init; }
    public DateOnly? CompletedOn { get; init; }

    /// <summary>Per cent.</summary>
    public int Progress { get; init; }

    /// <summary>Value of the goal's indicator that was reached.</summary>
    public decimal? Actual { get; init; }

    /// <summary>How much of the way from baseline to target was covered: 1 is all of it, neither clipped nor rounded.</summary>
    public decimal? Attainment { get; init; }
    public IReadOnlyList<string> EvidenceRefs { get; init; } = [];
    public Guid Version { get; init; }
}

internal sealed class ActionOptionDetailsMap : Profile
{
    public ActionOptionDetailsMap()
    {
        CreateMap<ActionOptionPlan, ActionOptionDetails>(MemberList.None);
        CreateMap<ActionOption, ActionOptionDetails>()
            .IncludeMembers(o => o.Plan)
            .ForMember(d => d.NetworkName, o => o.Ignore())
            .ForMember(d => d.IsOverdue, o => o.Ignore())
            .ForMember(d => d.Attainment, o => o.Ignore());
    }
}
