using AutoMapper;
using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.ActionOptions;

/// <summary>Newest first; a network's people get their own network's only.</summary>
/// <param name="Cursor">Of the page before.</param>
[Requires(ActionOptionPermissions.Read)]
public sealed record ListActionOptions(
    Guid? NetworkId = null,
    ActionOptionStatus? Status = null,
    int Limit = ListActionOptions.DefaultLimit,
    Guid? Cursor = null
) : IQuery<Page<ActionOptionRow>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
}

public sealed record ActionOptionRow
{
    public Guid Id { get; init; }
    public Guid NetworkId { get; init; }
    public string NetworkName { get; init; } = "";
    public Guid AssessmentId { get; init; }
    public string Dimension { get; init; } = "";
    public ActionOptionStatus Status { get; init; }
    public string Title { get; init; } = "";
    public Effort Effort { get; init; }
    public int Benefit { get; init; }
    public Side Owner { get; init; }
    public DuePeriod? Due { get; init; }

    /// <summary>The sides that want it so far.</summary>
    public IReadOnlyList<Side> AgreedBy { get; init; } = [];
    public bool IsOverdue { get; init; }
    public int Progress { get; init; }
    public Guid Version { get; init; }
}

internal sealed class ActionOptionRowMap : Profile
{
    public ActionOptionRowMap()
    {
        CreateMap<ActionOptionPlan, ActionOptionRow>(MemberList.None);
        CreateMap<ActionOption, ActionOptionRow>()
            .IncludeMembers(o => o.Plan)
            .ForMember(r => r.NetworkName, o => o.Ignore())
            .ForMember(r => r.AgreedBy, o => o.MapFrom(a => a.Agreements.Select(agreement => agreement.Side)))
            .ForMember(r => r.IsOverdue, o => o.Ignore());
    }
}

internal sealed class ListActionOptionsValidator : AbstractValidator<ListActionOptions>
{
    public ListActionOptionsValidator()
    {
        RuleFor(q => q.Status).IsInEnum();
        RuleFor(q => q.Limit).InclusiveBetween(1, ListActionOptions.MaxLimit);
    }
}

internal sealed class ListActionOptionsHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<ListActionOptions, Page<ActionOptionRow>>
{
    public async Task<Page<ActionOptionRow>> Handle(ListActionOptions query, CancellationToken ct)
    {
        var found = session.Query<ActionOption>().AsQueryable();
        if (actor.Side == Side.Network)
        {
            var own = await session.IdsOfNetworkAsync(actor.NetworkId ?? throw new ForbiddenException(), ct);
            found = found.Where(o => o.NetworkId.IsOneOf(own));
        }

        if (query.NetworkId is { } networkId)
        {
            var wanted = await session.IdsOfNetworkAsync(networkId, ct);
            found = found.Where(o => o.NetworkId.IsOneOf(wanted));
        }

        if (query.Status is { } status)
        {
            found = found.Where(o => o.Status == status);
        }

        if (query.Cursor is { } cursor)
        {
            found = found.Where(o => o.MatchesSql("d.id < ?", cursor));
        }

        var options = await found.OrderByDescending(o => o.Id).Take(query.Limit + 1).ToListAsync(ct);
        var names = await session.NetworkNamesAsync(options.Select(o => o.NetworkId), ct);
        var today = clock.Today();
        return new(
            [
                .. options
                    .Take(query.Limit)
                    .Select(o =>
                        o.Project<ActionOption, ActionOptionRow>(maps) with
                        {
                            NetworkName = names[o.NetworkId],
                            IsOverdue = o.IsOverdueOn(today),
                        }
                    ),
            ],
            options.Count > query.Limit ? options[query.Limit - 1].Id.ToString() : null
        );
    }
}
