using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Reporting.Facts;

/// <param name="Status">As recorded; whether it may be used on a day says <see cref="IsValidOn"/>.</param>
/// <param name="ValidUntil">Last day of the term that was granted.</param>
/// <param name="LastDay">Last valid day as far as it is known: a partnership that ends earlier takes its seal along.</param>
/// <param name="RenewedOn">Day of the last renewal.</param>
public sealed record SealFact(
    long Sequence,
    DateTimeOffset RecordedAt,
    DateOnly Day,
    Guid PartnershipId,
    Guid NetworkId,
    string Number,
    SealStatus Status,
    DateOnly AwardedOn,
    DateOnly? RenewedOn,
    DateOnly ValidUntil,
    DateOnly? LastDay
) : IFact
{
    public bool IsValidOn(DateOnly day) =>
        Status is SealStatus.Awarded or SealStatus.Renewed && AwardedOn <= day && day <= LastDay;
}

internal sealed class SealFacts : FactSource<Partnership>
{
    protected override IEnumerable<IFact> Of(Recorded<Partnership> change)
    {
        var days = change.Events.Where(Moves).Select(@event => DayOf(@event, change.Today)).ToList();
        if (change.After.Seal is not { } seal || days.Count == 0)
        {
            yield break;
        }

        yield return new SealFact(
            change.Sequence,
            change.At,
            // One that is awarded while a report is late rests from its award on, not from before.
            days.Max(),
            change.After.Id,
            change.After.NetworkId,
            seal.Number,
            seal.Status,
            seal.AwardedOn,
            seal.RenewedOn,
            seal.ValidUntil,
            change.After.SealEnd()
        );
    }

    private static bool Moves(IDomainEvent @event) =>
        @event
            is SealAwarded
                or SealRenewed
                or SealSuspended
                or SealReinstated
                or SealExpired
                or SealRevoked
                or SealReturned
                or AmendmentTookEffect
                or PartnershipRenewalBegun
                or PartnershipRenewed
                or TerminationDeclared
                or PartnershipTerminated
                or PartnershipEnded
                or PartnershipExpired;

    private static DateOnly DayOf(IDomainEvent @event, DateOnly today) =>
        @event switch
        {
            SealAwarded awarded => awarded.On,
            SealRenewed renewed => renewed.On,
            SealSuspended suspended => suspended.On,
            // Its last day is still a valid one.
            SealExpired expired => expired.On.AddDays(1),
            SealRevoked revoked => revoked.On,
            SealReturned returned => returned.On,
            AmendmentTookEffect effect => effect.On,
            PartnershipTerminated terminated => terminated.On,
            PartnershipEnded ended => ended.On,
            PartnershipExpired expired => expired.On.AddDays(1),
            _ => today,
        };
}
