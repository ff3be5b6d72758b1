using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Partnerships, the newest first; the people of a network see theirs.</summary>
/// <param name="Status">As it holds today.</param>
/// <param name="Mine">Only cases that the caller leads.</param>
/// <param name="Overdue">Only those with (or without) an overdue measure or report.</param>
[Requires(PartnershipPermissions.Read)]
public sealed record ListPartnerships(
    Guid? NetworkId = null,
    PartnershipStatus? Status = null,
    string? CaseHandler = null,
    bool Mine = false,
    bool? Overdue = null,
    int Limit = ListPartnerships.DefaultLimit,
    string? Cursor = null
) : IQuery<Page<PartnershipRow>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
}

/// <param name="CaseHandlerName">Null where nobody knows them any more.</param>
/// <param name="SealUsableUntil">Last day of the seal as things stand; null where it may not be used.</param>
/// <param name="OverdueMeasures">How many.</param>
/// <param name="OverdueReports">How many.</param>
public sealed record PartnershipRow(
    Guid Id,
    Guid NetworkId,
    string NetworkName,
    PartnershipStatus Status,
    string CaseHandler,
    string? CaseHandlerName,
    DateRange? Term,
    string? SealNumber,
    SealStatus SealStatus,
    DateOnly? SealUsableUntil,
    int OverdueMeasures,
    int OverdueReports,
    NextStep? NextStep,
    Guid Version
)
{
    public static PartnershipRow Of(
        Partnership partnership,
        string networkName,
        DateOnly today,
        bool isAssessed,
        IActorDirectory directory
    ) =>
        new(
            partnership.Id,
            partnership.NetworkId,
            networkName,
            partnership.StatusOn(today),
            partnership.CaseHandler,
            directory.NameOf(partnership.CaseHandler),
            partnership.Term,
            partnership.Seal?.Number,
            partnership.SealStatusOn(today),
            partnership.SealUsableUntil(today),
            partnership.OverdueMeasuresOn(today).Count(),
            partnership.OverdueReportsOn(today).Count(),
            partnership.NextStepOn(today, isAssessed),
            partnership.Version
        );
}

internal sealed class ListPartnershipsValidator : AbstractValidator<ListPartnerships>
{
    public ListPartnershipsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, ListPartnerships.MaxLimit);
        RuleFor(q => q.Status).IsInEnum();
        RuleFor(q => q.CaseHandler).OpaqueId().When(q => q.CaseHandler is not null);
    }
}

internal sealed class ListPartnershipsHandler(
    IQuerySession session,
    ICurrentActor actor,
    IActorDirectory directory,
    TimeProvider clock
) : IRequestHandler<ListPartnerships, Page<PartnershipRow>>
{
    public async Task<Page<PartnershipRow>> Handle(ListPartnerships query, CancellationToken ct)
    {
        var today = clock.Today();
        var partnerships = await FilteredAsync(query, ct);
        var page = await KeysetPage.ReadAsync(
            cursor => After(partnerships, cursor),
            partnership => partnership.Id.ToString(),
            partnership => IsWanted(partnership, query, today),
            query.Cursor,
            query.Limit,
            ct
        );
        var names = await session.NetworkNamesAsync(page.Items.Select(p => p.NetworkId), ct);
        var assessed = await session.AssessedNetworksOfAsync(page.Items, ct);
        return new(
            [
                .. page.Items.Select(p =>
                    PartnershipRow.Of(p, names[p.NetworkId], today, assessed.Contains(p.NetworkId), directory)
                ),
            ],
            page.NextCursor
        );
    }

    /// <summary>What the database can tell; the rest depends on the day of reading.</summary>
    private async Task<IQueryable<Partnership>> FilteredAsync(ListPartnerships query, CancellationToken ct)
    {
        IQueryable<Partnership> partnerships = session.Query<Partnership>();
        if (actor.Side == Side.Network)
        {
            var own = await session.IdsOfNetworkAsync(actor.NetworkId ?? Guid.Empty, ct);
            partnerships = partnerships.Where(p => p.NetworkId.IsOneOf(own));
        }

        if (query.NetworkId is { } networkId)
        {
            var ids = await session.IdsOfNetworkAsync(networkId, ct);
            partnerships = partnerships.Where(p => p.NetworkId.IsOneOf(ids));
        }

        if ((query.Mine ? actor.Id : query.CaseHandler) is { } person)
        {
            partnerships = partnerships.Where(p => p.CaseHandler == person);
        }

        return partnerships;
    }

    private static IQueryable<Partnership> After(IQueryable<Partnership> partnerships, string? cursor)
    {
        if (cursor is not null)
        {
            var id = Guid.TryParse(cursor, out var parsed) ? parsed : throw KeysetPage.BadCursor();
            partnerships = partnerships.Where(p => p.MatchesSql("d.id < ?", id));
        }

        return partnerships.OrderByDescending(p => p.Id);
    }

    private static bool IsWanted(Partnership partnership, ListPartnerships query, DateOnly today) =>
        (query.Status is null || partnership.StatusOn(today) == query.Status)
        && (
            query.Overdue is not { } overdue
            || overdue == (partnership.OverdueMeasuresOn(today).Any() || partnership.OverdueReportsOn(today).Any())
        );
}
