using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>The public register of seals, by number.</summary>
/// <param name="Valid">Only those that may (or may not) be used today.</param>
[Requires(Permissions.Public)]
public sealed record ListSeals(bool? Valid = null, int Limit = ListSeals.DefaultLimit, string? Cursor = null)
    : IQuery<Page<SealRow>>
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 500;
}

/// <param name="Valid">Whether it may be used today.</param>
/// <param name="ValidUntil">Last valid day, as far as it is known.</param>
/// <param name="RevokedOn">Null unless it was revoked.</param>
/// <param name="RevocationReason">As published with the revocation.</param>
public sealed record SealRow(
    string Number,
    string Network,
    bool Valid,
    SealStatus Status,
    DateOnly AwardedOn,
    DateOnly ValidFrom,
    DateOnly ValidUntil,
    DateOnly? RevokedOn,
    string? RevocationReason
)
{
    public static SealRow Of(Partnership partnership, string network, DateOnly today)
    {
        var (seal, status) = (partnership.Seal!, partnership.SealStatusOn(today));
        return new(
            seal.Number,
            network,
            partnership.IsSealValidOn(today),
            status,
            seal.AwardedOn,
            seal.AwardedOn,
            partnership.SealShownUntil(today)!.Value,
            status == SealStatus.Revoked ? seal.EndedOn : null,
            seal.RevocationReason
        );
    }
}

internal sealed class ListSealsValidator : AbstractValidator<ListSeals>
{
    public ListSealsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, ListSeals.MaxLimit);
}

internal sealed class ListSealsHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<ListSeals, Page<SealRow>>
{
    public async Task<Page<SealRow>> Handle(ListSeals query, CancellationToken ct)
    {
        var today = clock.Today();
        var page = await KeysetPage.ReadAsync(
            After,
            partnership => partnership.Seal!.Number,
            partnership => query.Valid is not { } valid || partnership.IsSealValidOn(today) == valid,
            query.Cursor,
            query.Limit,
            ct
        );
        var names = await session.NetworkNamesAsync(page.Items.Select(p => p.NetworkId), ct);
        return new([.. page.Items.Select(p => SealRow.Of(p, names[p.NetworkId], today))], page.NextCursor);
    }

    private IQueryable<Partnership> After(string? cursor)
    {
        var awarded = session.Query<Partnership>().Where(p => p.Seal != null);
        if (cursor is null)
        {
            return awarded.OrderBy(p => p.Seal!.Number);
        }

        var number = SealNumbers.Recognise(cursor) ?? throw KeysetPage.BadCursor();
        return awarded
            .Where(p => p.MatchesSql("d.data -> 'seal' ->> 'number' > ?", number))
            .OrderBy(p => p.Seal!.Number);
    }
}
