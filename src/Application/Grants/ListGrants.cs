using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>All of them, the latest period first: an office has few.</summary>
[Requires(GrantPermissions.Read)]
public sealed record ListGrants : IQuery<IReadOnlyList<GrantRow>>;

public sealed record GrantRow
{
    public Guid Id { get; init; }
    public string NoticeNumber { get; init; } = "";
    public string Title { get; init; } = "";
    public DateRange Period { get; init; } = new(default, default);

    /// <summary>Euros.</summary>
    public decimal Amount { get; init; }
    public Guid Version { get; init; }
}

internal sealed class GrantRowMap : Profile
{
    public GrantRowMap()
    {
        CreateMap<GrantContent, GrantRow>(MemberList.None);
        CreateMap<Grant, GrantRow>().IncludeMembers(g => g.Content);
    }
}

internal sealed class ListGrantsHandler(IQuerySession session, IConfigurationProvider maps)
    : IRequestHandler<ListGrants, IReadOnlyList<GrantRow>>
{
    public Task<IReadOnlyList<GrantRow>> Handle(ListGrants query, CancellationToken ct) =>
        session
            .Query<Grant>()
            .OrderByDescending(g => g.Content.Period.From)
            .ThenBy(g => g.Content.NoticeNumber)
            .ProjectTo<Grant, GrantRow>(maps)
            .ToListAsync(ct);
}
