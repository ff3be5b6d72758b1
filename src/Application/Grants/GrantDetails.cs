using AutoMapper;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

public sealed record GrantDetails
{
    public Guid Id { get; init; }
    public string NoticeNumber { get; init; } = "";
    public string Title { get; init; } = "";
    public DateRange Period { get; init; } = new(default, default);

    /// <summary>Euros.</summary>
    public decimal Amount { get; init; }
    public IReadOnlyList<PlanLine> Lines { get; init; } = [];
    public GrantRules Rules { get; init; } = GrantRules.Usual;

    /// <summary>In the order in which they were recorded.</summary>
    public IReadOnlyList<Drawdown> Drawdowns { get; init; } = [];
    public Guid Version { get; init; }
}

internal sealed class GrantDetailsMap : Profile
{
    public GrantDetailsMap()
    {
        CreateMap<GrantContent, GrantDetails>(MemberList.None);
        CreateMap<Grant, GrantDetails>().IncludeMembers(g => g.Content);
    }
}
