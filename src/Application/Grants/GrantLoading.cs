using Marten;
using Marten.Linq.MatchesSql;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Services.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

internal static class GrantLoading
{
    /// <summary>One change at a time for each grant: what stands around a voucher must still stand when it is saved.</summary>
    public static Task PassGrantAsync(this IDocumentSession session, Guid grantId, CancellationToken ct) =>
        session.PassAsync([Turnstile(grantId)], ct);

    public static string Turnstile(Guid grantId) => $"grant/{grantId}";

    /// <exception cref="BrokenRuleException">Another grant has the number.</exception>
    public static async Task ClaimNumberAsync(
        this IDocumentSession session,
        string number,
        Guid grantId,
        CancellationToken ct
    )
    {
        await session.PassAsync([$"grant-number/{number}"], ct);
        if (await session.Query<Grant>().AnyAsync(g => g.Content.NoticeNumber == number && g.Id != grantId, ct))
        {
            throw new BrokenRuleException(GrantGuards.NumberTaken.With(number));
        }
    }

    /// <summary>What a voucher meets: others that say the same, and the service that it names.</summary>
    /// <param name="voucherId">Of the voucher itself, which is no duplicate of its own.</param>
    public static async Task<VoucherGround> GroundOfAsync(
        this IQuerySession session,
        Guid grantId,
        VoucherContent content,
        Guid? voucherId,
        CancellationToken ct
    )
    {
        var sameDay = await session
            .AliveVouchers(grantId)
            .Where(v => v.Content.Date == content.Date)
            .Select(v => new { v.Id, v.Content })
            .ToListAsync(ct);
        var key = content.Key();
        var duplicate = sameDay.FirstOrDefault(v => v.Id != voucherId && v.Content.Key() == key);
        var delivered = await session.DeliveredAmongAsync(content.ServiceId is { } id ? [id] : [], ct);
        return new(duplicate?.Id, delivered.Count > 0);
    }

    /// <summary>Those of a grant that count, or may count one day.</summary>
    public static IQueryable<Voucher> AliveVouchers(this IQuerySession session, Guid grantId) =>
        session
            .Query<Voucher>()
            .Where(v =>
                v.GrantId == grantId && (v.Status == VoucherStatus.Booked || v.Status == VoucherStatus.AwaitingApproval)
            );

    /// <summary>The costs of services in the grant's period, each with the place at which it stands.</summary>
    public static async Task<IReadOnlyList<PostedCost>> ServiceCostsAsync(
        this IQuerySession session,
        Grant grant,
        CancellationToken ct
    )
    {
        var delivered = await session.DeliveredWithCostAsync(grant.Content.Period, ct);
        if (delivered.Count == 0)
        {
            return [];
        }

        var (grants, paid) = (await session.Query<Grant>().ToListAsync(ct), await session.PaidServicesAsync(ct));
        return
        [
            .. delivered
                .Where(service => !paid.Contains(service.Id))
                .Select(service =>
                {
                    var cost = new ServiceCost(
                        service.Id,
                        service.Title,
                        service.LastDay,
                        service.Cost,
                        service.BudgetLine
                    );
                    return new PostedCost(cost, cost.PlaceOf(grants));
                }),
        ];
    }

    /// <summary>
    /// A voucher says where its service was really paid; its cost stands nowhere else then. What participants have paid
    /// for it is none.
    /// </summary>
    private static async Task<HashSet<Guid>> PaidServicesAsync(this IQuerySession session, CancellationToken ct) =>
        [
            .. (
                await session
                    .Query<Voucher>()
                    .Where(v =>
                        v.Status == VoucherStatus.Booked
                        && v.Content.Direction == VoucherDirection.Out
                        && v.Content.ServiceId != null
                    )
                    .Select(v => new { v.Content.ServiceId })
                    .ToListAsync(ct)
            ).Select(v => v.ServiceId!.Value),
        ];
}

/// <param name="Place">Null where no plan has its line.</param>
internal sealed record PostedCost(ServiceCost Cost, (Guid GrantId, PlanLine Line)? Place);
