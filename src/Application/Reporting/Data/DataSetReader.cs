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
            )
        );
    }
}
