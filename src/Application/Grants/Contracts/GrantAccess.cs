using AutoMapper;
using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;
using IConfigurationProvider = AutoMapper.IConfigurationProvider;

namespace Schulterschluss.Application.Grants.Contracts;

/// <summary>What other modules may know of grants and their vouchers.</summary>
public static class GrantAccess
{
    /// <summary>By their period.</summary>
    public static Task<IReadOnlyList<GrantForReports>> GrantsForReportsAsync(
        this IQuerySession session,
        IConfigurationProvider maps,
        CancellationToken ct
    ) =>
        session
            .Query<Grant>()
            .OrderBy(g => g.Content.Period.From)
            .ThenBy(g => g.Id)
            .ProjectTo<Grant, GrantForReports>(maps)
            .ToListAsync(ct);

    /// <exception cref="NotFoundException"/>
    public static async Task<GrantForReports> GrantForReportsAsync(
        this IQuerySession session,
        Guid id,
        IConfigurationProvider maps,
        CancellationToken ct
    ) => (await session.GetAsync<Grant>(id, ct)).Project<Grant, GrantForReports>(maps);

    /// <summary>All vouchers of a grant, also those that do not count, in the order of their days.</summary>
    public static Task<IReadOnlyList<VoucherForReports>> VouchersForReportsAsync(
        this IQuerySession session,
        Guid grantId,
        IConfigurationProvider maps,
        CancellationToken ct
    ) =>
        session
            .Query<Voucher>()
            .Where(v => v.GrantId == grantId)
            .OrderBy(v => v.Content.Date)
            .ThenBy(v => v.Id)
            .ProjectTo<Voucher, VoucherForReports>(maps)
            .ToListAsync(ct);

    /// <summary>The costs of services that stand in a grant, because no voucher stands for them.</summary>
    public static async Task<IReadOnlyList<ServiceCostForReports>> ServiceCostsForReportsAsync(
        this IQuerySession session,
        Guid grantId,
        CancellationToken ct
    )
    {
        var grant = await session.GetAsync<Grant>(grantId, ct);
        return
        [
            .. (await session.ServiceCostsAsync(grant, ct))
                .Where(posted => posted.Place?.GrantId == grantId)
                .Select(posted => new ServiceCostForReports(
                    posted.Cost.ServiceId,
                    posted.Cost.Title,
                    posted.Cost.On,
                    posted.Cost.Cost,
                    posted.Place!.Value.Line.Number
                )),
        ];
    }

    /// <summary>Plan against actual as it is recorded now, without what came after the day.</summary>
    /// <exception cref="NotFoundException"/>
    public static async Task<GrantBalance> BalanceOfGrantAsync(
        this IQuerySession session,
        Guid grantId,
        DateOnly on,
        CancellationToken ct
    )
    {
        var grant = await session.GetAsync<Grant>(grantId, ct);
        var vouchers = await session
            .Query<Voucher>()
            .Where(v => v.GrantId == grantId && v.Status == VoucherStatus.Booked)
            .Select(v => new
            {
                v.Content.Date,
                v.Content.Line,
                v.Content.Amount,
            })
            .ToListAsync(ct);
        var services = await session.ServiceCostsAsync(grant, ct);
        return GrantBalance.Of(
            grant.Content,
            grant.Drawdowns,
            [.. vouchers.Select(v => new Posting(v.Date, v.Line, v.Amount))],
            [
                .. from posted in services
                where posted.Place?.GrantId == grantId
                select new Posting(posted.Cost.On, posted.Place!.Value.Line.Number, posted.Cost.Cost),
            ],
            on
        );
    }
}

public sealed record GrantForReports
{
    public Guid Id { get; init; }
    public string NoticeNumber { get; init; } = "";
    public string Title { get; init; } = "";
    public DateRange Period { get; init; } = new(default, default);

    /// <summary>Euros.</summary>
    public decimal Amount { get; init; }
    public IReadOnlyList<PlanLine> Lines { get; init; } = [];
    public GrantRules Rules { get; init; } = GrantRules.Usual;
    public IReadOnlyList<Drawdown> Drawdowns { get; init; } = [];
}

public sealed record VoucherForReports
{
    public Guid Id { get; init; }
    public VoucherStatus Status { get; init; }
    public DateOnly Date { get; init; }
    public string Payee { get; init; } = "";
    public string Reason { get; init; } = "";

    /// <summary>Euros.</summary>
    public decimal Amount { get; init; }
    public string Line { get; init; } = "";
    public VoucherDirection Direction { get; init; }
    public string DocumentRef { get; init; } = "";
    public Guid? ServiceId { get; init; }
}

/// <param name="On">Last day of the delivery.</param>
/// <param name="Cost">Euros.</param>
/// <param name="Line">Number of the plan's line.</param>
public sealed record ServiceCostForReports(Guid ServiceId, string Title, DateOnly On, decimal Cost, string Line);

internal sealed class GrantContractMap : Profile
{
    public GrantContractMap()
    {
        CreateMap<GrantContent, GrantForReports>(MemberList.None);
        CreateMap<Grant, GrantForReports>().IncludeMembers(g => g.Content);
        CreateMap<VoucherContent, VoucherForReports>(MemberList.None);
        CreateMap<Voucher, VoucherForReports>().IncludeMembers(v => v.Content);
    }
}
