using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Grants;

/// <summary>
/// A payment out of a grant, or into it (Beleg). One that is doubtful waits for a second person and counts nowhere until
/// then; none ever disappears.
/// </summary>
public sealed class Voucher : AggregateRoot
{
    public const int PayeeMaxLength = 200;
    public const int ReasonMaxLength = 500;
    public const int DocumentRefMaxLength = 100;

    private Voucher() { }

    public Guid GrantId { get; private set; }
    public VoucherContent Content { get; private set; } =
        new(default, "", "", 0, "", VoucherDirection.Out, DocumentRef: "");
    public VoucherStatus Status { get; private set; }

    /// <summary>Opaque id.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>Why it is right in spite of the guards; null where it passed them.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>Opaque id of the second person.</summary>
    public string? DecidedBy { get; private set; }
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Why it was declined or cancelled.</summary>
    public string? ClosedReason { get; private set; }

    /// <param name="ground">What there is around it.</param>
    /// <param name="by">Opaque id of who records it.</param>
    /// <param name="overrideReason">With it a doubtful voucher waits for a second person instead of being refused.</param>
    public static Voucher Record(
        Guid id,
        Grant grant,
        VoucherContent content,
        VoucherGround ground,
        string by,
        string? overrideReason
    )
    {
        var doubts = Doubts(grant.Content, content, ground).ToList();
        RequireAll([.. Faults(grant.Content, content, ground), .. overrideReason is null ? doubts : []]);
        var voucher = new Voucher();
        var isDoubtful = doubts.Exists(doubt => !doubt.Holds);
        voucher.Raise(
            new VoucherRecorded(id, grant.Id, content, by, isDoubtful ? overrideReason : null, Awaiting: isDoubtful)
        );
        return voucher;
    }

    public void Approve(string by, DateOnly on)
    {
        if (Status == VoucherStatus.Booked && DecidedBy == by)
        {
            return;
        }

        RequireSecondPerson(by);
        Raise(new VoucherApproved(Id, by, on));
    }

    public void Decline(string by, string reason)
    {
        if (Status == VoucherStatus.Declined && DecidedBy == by)
        {
            return;
        }

        RequireSecondPerson(by);
        Raise(new VoucherDeclined(Id, by, reason));
    }

    /// <summary>
    /// The same guards as for a new one; no reason overrides them here. What a second person has approved stays approved
    /// as long as the correction leaves it as it is.
    /// </summary>
    public void Correct(Grant grant, VoucherContent content, VoucherGround ground, string reason)
    {
        if (content == Content && Status == VoucherStatus.Booked)
        {
            return;
        }

        Require(Status == VoucherStatus.Booked, VoucherGuards.OnlyBookedAreCorrected);
        RequireAll([
            .. Faults(grant.Content, content, ground),
            .. Doubts(grant.Content, content, ground)
                .Where(doubt =>
                    DecidedBy is null
                    || (
                        doubt.Rule.Code == VoucherGuards.OutOfPeriod.Code
                            ? content.Date != Content.Date
                            : content.Key() != Content.Key()
                    )
                ),
        ]);
        Raise(new VoucherCorrected(Id, content, reason));
    }

    public void Cancel(string reason)
    {
        if (Status == VoucherStatus.Cancelled)
        {
            return;
        }

        Require(Status.IsAlive(), VoucherGuards.OnlyLivingAreCancelled);
        Raise(new VoucherCancelled(Id, reason));
    }

    /// <summary>What makes a voucher doubtful; a reason and a second person may let it pass.</summary>
    private static IEnumerable<(bool Holds, BrokenRule Rule)> Doubts(
        GrantContent grant,
        VoucherContent content,
        VoucherGround ground
    ) =>
        [
            (grant.Period.Contains(content.Date), VoucherGuards.OutOfPeriod.With(grant.Period.From, grant.Period.To)),
            (ground.DuplicateOf is null, VoucherGuards.Duplicate.With(ground.DuplicateOf ?? Guid.Empty)),
        ];

    /// <summary>What no reason makes right.</summary>
    private static IEnumerable<(bool Holds, BrokenRule Rule)> Faults(
        GrantContent grant,
        VoucherContent content,
        VoucherGround ground
    )
    {
        var line = grant.FindLine(content.Line);
        return
        [
            (content.Amount != 0, VoucherGuards.NoAmount),
            (line is not null, VoucherGuards.NoSuchLine.With(content.Line)),
            (line is null || content.Place().FitsInto(grant), VoucherGuards.WrongDirection.With(content.Line)),
            (content.ServiceId is null || ground.ServiceIsDelivered, VoucherGuards.ServiceNotDelivered),
        ];
    }

    private void RequireSecondPerson(string by)
    {
        Require(Status == VoucherStatus.AwaitingApproval, VoucherGuards.OnlyAwaitingAreDecided);
        Require(by != RecordedBy, VoucherGuards.OwnApproval);
    }

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case VoucherRecorded recorded:
                (Id, GrantId, Content, RecordedBy, OverrideReason, Status) = (
                    recorded.VoucherId,
                    recorded.GrantId,
                    recorded.Content,
                    recorded.By,
                    recorded.OverrideReason,
                    recorded.Awaiting ? VoucherStatus.AwaitingApproval : VoucherStatus.Booked
                );
                break;
            case VoucherApproved approved:
                (Status, DecidedBy, ApprovedOn) = (VoucherStatus.Booked, approved.By, approved.On);
                break;
            case VoucherDeclined declined:
                (Status, DecidedBy, ClosedReason) = (VoucherStatus.Declined, declined.By, declined.Reason);
                break;
            case VoucherCorrected corrected:
                Content = corrected.Content;
                break;
            case VoucherCancelled cancelled:
                (Status, ClosedReason) = (VoucherStatus.Cancelled, cancelled.Reason);
                break;
        }
    }
}

/// <summary>What there is around a voucher on the day of the decision.</summary>
/// <param name="DuplicateOf">Another one of the grant with the same key that counts or waits.</param>
/// <param name="ServiceIsDelivered">Of the service that it names; false also where there is none.</param>
public sealed record VoucherGround(Guid? DuplicateOf = null, bool ServiceIsDelivered = false);
