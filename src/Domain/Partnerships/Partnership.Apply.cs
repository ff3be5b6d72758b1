using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>What each event does to the state; nothing else does.</summary>
public sealed partial class Partnership
{
    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case PartnershipInitiated initiated:
                (Id, NetworkId, CaseHandler) = (initiated.PartnershipId, initiated.NetworkId, initiated.CaseHandler);
                break;
            case CaseHandlerAssigned assigned:
                FormerCaseHandlers = [.. FormerCaseHandlers.Union([CaseHandler]).Except([assigned.CaseHandler])];
                CaseHandler = assigned.CaseHandler;
                break;
            case PartnershipAssessmentBegun:
                Status = PartnershipStatus.InAssessment;
                break;
            case NegotiationBegun negotiation:
                (Status, AssessmentId) = (PartnershipStatus.InNegotiation, negotiation.AssessmentId);
                break;
            case PartnershipAbandoned abandoned:
                Close(PartnershipStatus.Abandoned, abandoned.On, abandoned.Reason);
                break;
            case PartnershipActivated activated:
                (Status, ActiveSince) = (PartnershipStatus.Active, activated.On);
                PutInForce(Declaration!, activated.On);
                break;
            case PartnershipSuspended suspended:
                (Status, StatusReason) = (PartnershipStatus.Suspended, suspended.Reason);
                break;
            case PartnershipResumed or PartnershipRenewed:
                (Status, StatusReason) = (PartnershipStatus.Active, null);
                break;
            case PartnershipRenewalBegun:
                Status = PartnershipStatus.InRenewal;
                break;
            case TerminationDeclared declared:
                Termination = new(declared.By, declared.Reason, declared.EffectiveOn);
                break;
            case PartnershipTerminated terminated:
                Close(PartnershipStatus.Terminated, terminated.On, Termination!.Reason);
                break;
            case PartnershipEnded ended:
                Close(PartnershipStatus.Ended, ended.On, ended.Reason);
                break;
            case PartnershipExpired expired:
                Close(PartnershipStatus.Expired, expired.On, reason: null);
                break;
            case MeasureReported reported:
                Measures = [.. Measures.Select(m => m.Id == reported.MeasureId ? Reported(m, reported) : m)];
                break;
            case ProgressReportFiled filed:
                var first = FindReport(filed.Period)?.FiledOn ?? filed.On;
                Keep(new(filed.Period, ProgressReportStatus.Submitted, filed.Text, first));
                break;
            case ProgressReportAccepted accepted:
                Keep(FindReport(accepted.Period)! with { Status = ProgressReportStatus.Accepted });
                break;
            case ProgressReportFollowUpRequested asked:
                Keep(
                    FindReport(asked.Period)! with
                    {
                        Status = ProgressReportStatus.FollowUpRequested,
                        FollowUp = asked.Reason,
                    }
                );
                break;
            default:
                ApplyToDeclaration(@event);
                ApplyToSeal(@event);
                break;
        }
    }

    private void ApplyToDeclaration(IDomainEvent @event)
    {
        switch (@event)
        {
            case DeclarationDrafted drafted:
                Declaration = DeclarationVersion.Unsigned(1, drafted.Text, drafted.Hash);
                break;
            case SignaturesRequested:
                Status = PartnershipStatus.AwaitingSignatures;
                break;
            case SignaturesVoided voided when voided.Number == Declaration!.Number:
                Declaration = Declaration with { Signatures = [] };
                break;
            case SignaturesVoided:
                Amendment = Amendment! with { Signatures = [] };
                break;
            case DeclarationSigned signed:
                Declaration = Declaration!.With(new Signature(signed.Side, signed.By, signed.Capacity, signed.On));
                break;
            case AmendmentProposed proposed:
                Amendment = DeclarationVersion.Unsigned(Declaration!.Number + 1, proposed.Text, proposed.Hash);
                break;
            case AmendmentWithdrawn:
                Amendment = null;
                break;
            case AmendmentSigned signed:
                Amendment = Amendment!.With(new Signature(signed.Side, signed.By, signed.Capacity, signed.On));
                break;
            case AmendmentTookEffect effect:
                EarlierDeclarations = [.. EarlierDeclarations, Declaration!];
                PutInForce(Amendment!, effect.On);
                Amendment = null;
                break;
        }
    }

    private void ApplyToSeal(IDomainEvent @event)
    {
        switch (@event)
        {
            case SealAwarded awarded:
                Seal = new(awarded.Number, SealStatus.Awarded, awarded.On, awarded.ValidUntil);
                break;
            case SealRenewalRequested requested:
                Seal = Seal! with { Request = new(requested.On, requested.ImprovementAreas) };
                break;
            case SealRenewed renewed:
                Seal = Seal! with
                {
                    Status = SealStatus.Renewed,
                    RenewedOn = renewed.On,
                    ValidUntil = renewed.ValidUntil,
                    AssessmentId = renewed.AssessmentId,
                    Request = null,
                    EndedOn = null,
                };
                break;
            case SealRenewalRefused:
                Seal = Seal! with { Request = null };
                break;
            case SealSuspended:
                Seal = Seal! with { Status = SealStatus.Suspended };
                break;
            case SealReinstated:
                Seal = Seal! with { Status = Seal.RenewedOn is null ? SealStatus.Awarded : SealStatus.Renewed };
                break;
            case SealExpired expired:
                Seal = Seal! with { Status = SealStatus.Expired, EndedOn = expired.On };
                break;
            case SealHearingOpened opened:
                Seal = Seal! with { Hearing = new(opened.On, opened.Reason) };
                break;
            case SealHearingClosed:
                Seal = Seal! with { Hearing = null };
                break;
            case SealRevoked revoked:
                Seal = Seal! with
                {
                    Status = SealStatus.Revoked,
                    EndedOn = revoked.On,
                    RevocationReason = revoked.Reason,
                    Request = null,
                };
                break;
            case SealReturned returned:
                Seal = Seal! with { Status = SealStatus.Returned, EndedOn = returned.On, Request = null };
                break;
        }
    }

    private void Close(PartnershipStatus status, DateOnly on, string? reason) =>
        (Status, ClosedOn, StatusReason) = (status, on, reason);

    private void PutInForce(DeclarationVersion version, DateOnly on)
    {
        Declaration = version with { AgreedOn = on };
        Term = version.Text.Term;
        Measures = Plan(version.Text, Measures);
    }

    private void Keep(ProgressReport report) =>
        Reports = [.. Reports.Where(r => r.Period != report.Period).Append(report).OrderBy(r => r.Period)];

    private static Measure Reported(Measure measure, MeasureReported report) =>
        measure with
        {
            Status = report.Status,
            Note = report.Note,
            Evidence = report.Evidence,
            ReportedOn = report.On,
        };
}
