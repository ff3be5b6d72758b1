using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>The seal: awarded, renewed, suspended, lost.</summary>
public sealed partial class Partnership
{
    public Seal? Seal { get; private set; }

    /// <summary>A seal may be used while its status is <see cref="SealStatus.Awarded"/> or <see cref="SealStatus.Renewed"/>.</summary>
    public SealStatus SealStatusOn(DateOnly today) =>
        Seal switch
        {
            null => SealStatus.None,
            { Status: SealStatus.Revoked or SealStatus.Returned } lost => lost.Status,
            _ when Seal.ValidUntil < today || StatusOn(today).IsFinal() => SealStatus.Expired,
            _ when FirstDayTooLate(today) is not null => SealStatus.Suspended,
            { RenewedOn: not null } => SealStatus.Renewed,
            _ => SealStatus.Awarded,
        };

    public bool IsSealValidOn(DateOnly today) => SealStatusOn(today) is SealStatus.Awarded or SealStatus.Renewed;

    /// <summary>The last day on which the seal may be used as things stand; null where it may not be used today.</summary>
    public DateOnly? SealUsableUntil(DateOnly today) => IsSealValidOn(today) ? SealEnd() : null;

    /// <summary>
    /// The last valid day that the register shows: what was granted, as long as nothing has ended it and no end was
    /// declared. That the partnership may run out before is no news about the seal: it may as well be renewed.
    /// </summary>
    public DateOnly? SealShownUntil(DateOnly today) =>
        IsSealInForceOn(today) && Termination is null ? Seal!.ValidUntil : SealEnd();

    /// <summary>The last valid day, as far as it is known: a partnership that ends earlier takes its seal along.</summary>
    public DateOnly? SealEnd()
    {
        if (Seal is not { } seal || seal.Status is SealStatus.Revoked or SealStatus.Returned)
        {
            return Seal?.EndedOn;
        }

        var end = seal.ValidUntil;
        if (Status != PartnershipStatus.InRenewal && Term!.To < end)
        {
            end = Term.To;
        }

        if (Status == PartnershipStatus.Ended && ClosedOn < end)
        {
            end = ClosedOn.Value;
        }

        return Termination?.EffectiveOn <= end ? Termination.EffectiveOn.AddDays(-1) : end;
    }

    /// <param name="number">The next free number; used only if the seal is awarded.</param>
    /// <param name="by">Opaque id of the person who decides.</param>
    public void AwardSeal(string number, string by, DateOnly today)
    {
        if (IsSealInForceOn(today))
        {
            return;
        }

        RequireAll(
            (Seal is null, SealRules.AwardedBefore),
            (StatusOn(today) == PartnershipStatus.Active, PartnershipRules.NotActive),
            (!WasLedBy(by), SealRules.DeciderLedTheCase)
        );
        Raise(new SealAwarded(Id, number, by, today, Seal.FirstEnd(today)));
        CatchUpSeal(today); // a report may be late already
    }

    public void RequestSealRenewal(IReadOnlyList<string> improvementAreas, DateOnly today)
    {
        var seal = RequireSeal();
        Require(seal.Status is not (SealStatus.Revoked or SealStatus.Returned), SealRules.GivenUp);
        RequireRenewable(today);
        Require(seal.RequestFrom() <= today, SealRules.RequestTooEarly.With(seal.RequestFrom()));
        Require(today <= seal.RequestUntil(), SealRules.RequestTooLate.With(seal.RequestUntil()));
        if (seal.Request?.ImprovementAreas.SequenceEqual(improvementAreas) != true)
        {
            Raise(new SealRenewalRequested(Id, today, [.. improvementAreas]));
        }
    }

    /// <param name="by">Opaque id of the person who decides.</param>
    /// <param name="latest">The network's latest finalised assessment; null where there is none.</param>
    public void RenewSeal(string by, AssessmentFacts? latest, DateOnly today)
    {
        var request = RequireRequest();
        Require(!WasLedBy(by), SealRules.DeciderLedTheCase);
        RequireRenewable(today);
        var areas = request.CountDistinctAreas();
        var (due, fulfilled) = FulfilmentOn(Side.Network, today);
        var missing = ReportPeriods().Where(p => p.DueOn <= today && FindReport(p.Number) is null).ToList();
        RequireAll(
            (latest?.FinalisedOn > Seal!.DecidedOn(), SealRules.NoReassessment.With(Seal.DecidedOn())),
            (
                areas >= Seal.MinimumImprovementAreas,
                SealRules.TooFewImprovementAreas.With(Seal.MinimumImprovementAreas, areas)
            ),
            (
                fulfilled * 100 >= due * Seal.MinimumFulfilmentPercent,
                SealRules.TooFewMeasuresFulfilled.With(Seal.MinimumFulfilmentPercent, fulfilled, due)
            ),
            (missing.Count == 0, SealRules.ProgressReportMissing.With(string.Join(", ", missing.Select(p => p.Number))))
        );
        Raise(new SealRenewed(Id, by, today, Seal.NextEnd(), latest!.Id));
        CatchUpSeal(today); // renewed so late that the new end is past already
    }

    /// <param name="by">Opaque id of the person who decides.</param>
    public void RefuseSealRenewal(string by, string reason, DateOnly today)
    {
        RequireRequest();
        Require(!WasLedBy(by), SealRules.DeciderLedTheCase);
        Raise(new SealRenewalRefused(Id, by, today, reason));
    }

    public void OpenHearing(string reason, DateOnly today)
    {
        RequireSealInForce(today);
        if (Seal!.Hearing is null)
        {
            Raise(new SealHearingOpened(Id, today, reason));
        }
    }

    /// <summary>The hearing ends without a revocation.</summary>
    public void CloseHearing(string reason)
    {
        if (RequireSeal().Hearing is not null)
        {
            Raise(new SealHearingClosed(Id, reason));
        }
    }

    /// <param name="by">Opaque id of the person who decides.</param>
    /// <param name="reason">Published in the register of seals.</param>
    public void RevokeSeal(string by, string reason, DateOnly today)
    {
        if (Seal is { Status: SealStatus.Revoked })
        {
            return;
        }

        RequireSealInForce(today);
        var until = Seal!.Hearing?.OpenedOn.AddDays(Seal.HearingDays);
        RequireAll(
            (!WasLedBy(by), SealRules.DeciderLedTheCase),
            (until is not null, SealRules.NoHearing),
            (until is not { } end || end <= today, SealRules.HearingTooShort.With(Seal.HearingDays, until ?? today))
        );
        Raise(new SealRevoked(Id, by, today, reason));
    }

    public void ReturnSeal(DateOnly today)
    {
        if (Seal is { Status: SealStatus.Returned })
        {
            return;
        }

        RequireSealInForce(today);
        Raise(new SealReturned(Id, today));
    }

    private void CatchUpSeal(DateOnly today)
    {
        var status = SealStatusOn(today);
        if (Seal is null || status == Seal.Status)
        {
            return;
        }

        Raise(
            status switch
            {
                SealStatus.Expired => new SealExpired(Id, SealEnd()!.Value),
                SealStatus.Suspended => new SealSuspended(Id, FirstDayTooLate(today)!.Value),
                _ => new SealReinstated(Id),
            }
        );
    }

    /// <summary>The day since which a progress report has been overdue for too long; null where none has.</summary>
    private DateOnly? FirstDayTooLate(DateOnly today)
    {
        var oldest = OverdueReportsOn(today).FirstOrDefault();
        var day = oldest?.DueOn.AddDays(Seal.SuspendedAfterDays + 1);
        return day <= today ? day : null;
    }

    /// <summary>Also while it rests: it is not lost.</summary>
    private bool IsSealInForceOn(DateOnly today) =>
        SealStatusOn(today) is SealStatus.Awarded or SealStatus.Renewed or SealStatus.Suspended;

    private Seal RequireSeal()
    {
        Require(Seal is not null, SealRules.None);
        return Seal!;
    }

    private void RequireSealInForce(DateOnly today)
    {
        RequireSeal();
        Require(IsSealInForceOn(today), SealRules.NotInForce);
    }

    private RenewalRequest RequireRequest()
    {
        var request = RequireSeal().Request;
        Require(request is not null, SealRules.NotRequested);
        return request!;
    }

    /// <summary>A seal is renewed only where its partnership goes on.</summary>
    private void RequireRenewable(DateOnly today) =>
        Require(StatusOn(today) is PartnershipStatus.Active or PartnershipStatus.InRenewal, PartnershipRules.NotActive);
}
