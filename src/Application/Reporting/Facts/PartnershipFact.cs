using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Reporting.Facts;

/// <param name="TermEnd">Last day of the term; null before both have signed.</param>
/// <param name="TerminationOn">First day without the partnership, once notice was given.</param>
public sealed record PartnershipFact(
    long Sequence,
    DateTimeOffset RecordedAt,
    DateOnly Day,
    Guid PartnershipId,
    Guid NetworkId,
    PartnershipStatus Status,
    DateOnly? ActiveSince,
    DateOnly? TermEnd,
    DateOnly? TerminationOn
) : IFact
{
    /// <summary>The end of a term or of a notice comes with time alone, and is recorded only afterwards.</summary>
    public PartnershipStatus StatusOn(DateOnly day) => Partnership.StatusOn(Status, TermEnd, TerminationOn, day);
}

internal sealed class PartnershipFacts : FactSource<Partnership>
{
    protected override IEnumerable<IFact> Of(Recorded<Partnership> change)
    {
        if (change.Events.LastOrDefault(Moves) is not { } last)
        {
            yield break;
        }

        var partnership = change.After;
        yield return new PartnershipFact(
            change.Sequence,
            change.At,
            DayOf(last, change.Today),
            partnership.Id,
            partnership.NetworkId,
            partnership.Status,
            partnership.ActiveSince,
            partnership.Term?.To,
            partnership.Termination?.EffectiveOn
        );
    }

    private static bool Moves(IDomainEvent @event) =>
        @event
            is PartnershipInitiated
                or PartnershipAssessmentBegun
                or NegotiationBegun
                or SignaturesRequested
                or PartnershipAbandoned
                or PartnershipActivated
                or AmendmentTookEffect
                or PartnershipSuspended
                or PartnershipResumed
                or PartnershipRenewalBegun
                or PartnershipRenewed
                or TerminationDeclared
                or PartnershipTerminated
                or PartnershipEnded
                or PartnershipExpired;

    private static DateOnly DayOf(IDomainEvent @event, DateOnly today) =>
        @event switch
        {
            PartnershipAbandoned abandoned => abandoned.On,
            PartnershipActivated activated => activated.On,
            AmendmentTookEffect effect => effect.On,
            PartnershipTerminated terminated => terminated.On,
            PartnershipEnded ended => ended.On,
            // The last day of the term is still one of the partnership.
            PartnershipExpired expired => expired.On.AddDays(1),
            _ => today,
        };
}
