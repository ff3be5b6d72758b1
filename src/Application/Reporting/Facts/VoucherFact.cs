using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Reporting.Facts;

/// <param name="Day">Of the payment.</param>
/// <param name="Amount">Euros; below zero where it takes back another one.</param>
/// <param name="ServiceId">The service that it pays for: its cost does not count beside it.</param>
public sealed record VoucherFact(
    long Sequence,
    DateTimeOffset RecordedAt,
    DateOnly Day,
    Guid VoucherId,
    Guid GrantId,
    VoucherStatus Status,
    string Payee,
    string Reason,
    decimal Amount,
    string Line,
    VoucherDirection Direction,
    string DocumentRef,
    Guid? ServiceId
) : IFact
{
    public bool IsExpenditure => Status == VoucherStatus.Booked && Direction == VoucherDirection.Out;
}

internal sealed class VoucherFacts : FactSource<Voucher>
{
    protected override IEnumerable<IFact> Of(Recorded<Voucher> change)
    {
        var (voucher, content) = (change.After, change.After.Content);
        yield return new VoucherFact(
            change.Sequence,
            change.At,
            content.Date,
            voucher.Id,
            voucher.GrantId,
            voucher.Status,
            content.Payee,
            content.Reason,
            content.Amount,
            content.Line,
            content.Direction,
            content.DocumentRef,
            content.ServiceId
        );
    }
}
