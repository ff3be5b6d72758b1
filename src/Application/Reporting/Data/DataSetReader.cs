using Schulterschluss.Application.Reference;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Reporting.Data;

/// <summary>Reads the data set of a period from the ledger, in one transaction that sees no change of others.</summary>
internal static class DataSetReader
{
    public static async Task<DataSet> ReadAsync(
        this IFactLedgers ledgers,
        DateRange period,
        DateTimeOffset asOf,
        CancellationToken ct
    )
    {
        await using var ledger = await ledgers.OpenAsync(ct);
        return new(
            period,
            asOf,
            [
                .. ReferenceData
                    .Districts.Values.Where(district => district.IsValidOn(period.To))
                    .Select(district => district.Ags)
                    .Order(StringComparer.Ordinal),
            ],
            await ledger.StateOnAsync<NetworkFact>(period.From.AddDays(-1), asOf, ct),
            await ledger.StateOnAsync<NetworkFact>(period.To, asOf, ct),
            await ledger.TimelineAsync<PartnershipFact>(period.To, asOf, ct),
            await ledger.StateOnAsync<MeasureFact>(period.To, asOf, ct),
            await ledger.TimelineAsync<SealFact>(period.To, asOf, ct),
            await ledger.TimelineAsync<AssessmentFact>(period.To, asOf, ct),
            await ledger.TimelineAsync<OptionFact>(period.To, asOf, ct),
            await ledger.LatestAsync<ServiceFact>(
                [nameof(ServiceFact.DeliveredTo), nameof(ServiceFact.AgreedTo)],
                period,
                asOf,
                ct
            ),
            await FinanceAsync(ledger, period, asOf, ct)
        );
    }

    private static async Task<FinanceData> FinanceAsync(
        IFactLedger ledger,
        DateRange period,
        DateTimeOffset asOf,
        CancellationToken ct
    )
    {
        var begun = await ledger.LatestAsync<GrantFact>(
            [nameof(GrantFact.PeriodFrom)],
            new(DateOnly.MinValue, period.To),
            asOf,
            ct
        );
        IReadOnlyList<GrantFact> grants =
        [
            .. begun
                .Where(grant => grant.PeriodFrom <= period.To && period.From <= grant.PeriodTo)
                .OrderBy(grant => grant.PeriodFrom)
                .ThenBy(grant => grant.GrantId),
        ];
        if (grants.Count == 0)
        {
            return new([], [], [], []);
        }

        var ids = grants.Select(grant => grant.GrantId).ToHashSet();
        bool IsOfThese(VoucherFact voucher) => ids.Contains(voucher.GrantId) && voucher.Day <= period.To;
        var vouchers = await ledger.LatestOfAsync<VoucherFact>(nameof(VoucherFact.GrantId), ids, asOf, ct);
        DateRange sinceFirst = new(grants.Min(grant => grant.PeriodFrom), period.To);
        var delivered = await ledger.LatestAsync<ServiceFact>([nameof(ServiceFact.DeliveredTo)], sinceFirst, asOf, ct);
        IReadOnlyList<ServiceFact> services =
        [
            .. delivered.Where(s => s.Cost > 0 && s.DeliveredTo is { } day && sinceFirst.Contains(day)),
        ];
        // Also later ones: what is paid for next month must not count this month as the cost of its service as well.
        var paying = await ledger.LatestOfAsync<VoucherFact>(
            nameof(VoucherFact.ServiceId),
            [.. services.Select(service => service.ServiceId)],
            asOf,
            ct
        );
        return new(
            grants,
            [.. vouchers.Where(IsOfThese)],
            services,
            [
                .. paying
                    .Where(voucher => voucher.IsExpenditure && !IsOfThese(voucher))
                    .Select(voucher => voucher.ServiceId)
                    .OfType<Guid>()
                    .Distinct(),
            ]
        );
    }
}
