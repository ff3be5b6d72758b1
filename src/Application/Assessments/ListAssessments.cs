using AutoMapper;
using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Assessments;

/// <summary>Newest first; a network's people get their own network's only.</summary>
/// <param name="Cursor">Of the page before.</param>
[Requires(AssessmentPermissions.Read)]
public sealed record ListAssessments(
    Guid? NetworkId = null,
    AssessmentStatus? Status = null,
    int Limit = ListAssessments.DefaultLimit,
    Guid? Cursor = null
) : IQuery<Page<AssessmentRow>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
}

public sealed record AssessmentRow
{
    public Guid Id { get; init; }
    public Guid NetworkId { get; init; }
    public string NetworkName { get; init; } = "";
    public AssessmentStatus Status { get; init; }
    public DateOnly PlannedOn { get; init; }
    public NetworkPhase Phase { get; init; }
    public string CatalogueVersion { get; init; } = "";
    public Guid? Replaces { get; init; }
    public DateOnly? StartedOn { get; init; }
    public DateOnly? FinalisedOn { get; init; }

    /// <summary>0 to 100; null while not finalised, or undefined.</summary>
    public decimal? OverallScore { get; init; }
    public Guid Version { get; init; }
}

internal sealed class AssessmentRowMap : Profile
{
    public AssessmentRowMap() =>
        CreateMap<Assessment, AssessmentRow>()
            .ForMember(r => r.NetworkName, o => o.Ignore())
            .ForMember(r => r.OverallScore, o => o.MapFrom(a => a.Scores!.Overall));
}

internal sealed class ListAssessmentsValidator : AbstractValidator<ListAssessments>
{
    public ListAssessmentsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, ListAssessments.MaxLimit);
        RuleFor(q => q.Status).IsInEnum();
    }
}

internal sealed class ListAssessmentsHandler(IQuerySession session, IConfigurationProvider maps, ICurrentActor actor)
    : IRequestHandler<ListAssessments, Page<AssessmentRow>>
{
    public async Task<Page<AssessmentRow>> Handle(ListAssessments query, CancellationToken ct)
    {
        IQueryable<Assessment> found = session.Query<Assessment>();
        if (actor.Side == Side.Network)
        {
            var own = await session.IdsOfNetworkAsync(actor.NetworkId ?? throw new ForbiddenException(), ct);
            found = found.Where(a => a.NetworkId.IsOneOf(own));
        }

        if (query.NetworkId is { } network)
        {
            var wanted = await session.IdsOfNetworkAsync(network, ct);
            found = found.Where(a => a.NetworkId.IsOneOf(wanted));
        }

        if (query.Status is { } status)
        {
            found = found.Where(a => a.Status == status);
        }

        if (query.Cursor is { } cursor)
        {
            found = found.Where(a => a.MatchesSql("d.id < ?", cursor));
        }

        var rows = await found
            .OrderByDescending(a => a.Id)
            .Take(query.Limit + 1)
            .ProjectTo<Assessment, AssessmentRow>(maps)
            .ToListAsync(ct);
        var names = await session.NetworkNamesAsync(rows.Select(r => r.NetworkId), ct);
        return new(
            [.. rows.Take(query.Limit).Select(row => row with { NetworkName = names[row.NetworkId] })],
            rows.Count > query.Limit ? rows[query.Limit - 1].Id.ToString() : null
        );
    }
}
