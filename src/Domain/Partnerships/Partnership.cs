using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>
/// A development partnership (Entwicklungspartnerschaft) between a network and the office, from its first idea to its
/// end. What time alone changes is derived for a day (<c>…On(today)</c>) and recorded later by <see cref="CatchUp"/>.
/// </summary>
public sealed partial class Partnership : AggregateRoot
{
    public const int AssessmentMonths = 12;
    public const int LateFilingMonths = 3;

    private Partnership() { }

    public Guid NetworkId { get; private set; }

    /// <summary>As recorded last; what holds on a day says <see cref="StatusOn"/>.</summary>
    public PartnershipStatus Status { get; private set; }

    /// <summary>Why it is suspended, terminated, ended or abandoned.</summary>
    public string? StatusReason { get; private set; }

    /// <summary>Opaque id of the person who leads the case in the office.</summary>
    public string CaseHandler { get; private set; } = "";

    public IReadOnlyList<string> FormerCaseHandlers { get; private set; } = [];

    /// <summary>The assessment that the negotiation rests on.</summary>
    public Guid? AssessmentId { get; private set; }

    public DateOnly? ActiveSince { get; private set; }

    /// <summary>Fixed by the second signature; null before.</summary>
    public DateRange? Term { get; private set; }

    public Termination? Termination { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    public static Partnership Initiate(Guid id, Guid networkId, string caseHandler)
    {
        var partnership = new Partnership();
        partnership.Raise(new PartnershipInitiated(id, networkId, caseHandler));
        return partnership;
    }

    public void AssignCaseHandler(string person, DateOnly today)
    {
        Require(!StatusOn(today).IsFinal(), PartnershipRules.Closed);
        if (person != CaseHandler)
        {
            Raise(new CaseHandlerAssigned(Id, person));
        }
    }

    public void BeginAssessment()
    {
        if (Status == PartnershipStatus.InAssessment)
        {
            return;
        }

        Require(Status == PartnershipStatus.Initiated, PartnershipRules.OnlyInitiatedAreAssessed);
        Raise(new PartnershipAssessmentBegun(Id));
    }

    public void Negotiate(AssessmentFacts assessment, DateOnly today)
    {
        if (Status == PartnershipStatus.InNegotiation && AssessmentId == assessment.Id)
        {
            return;
        }

        Require(Status == PartnershipStatus.InAssessment, PartnershipRules.OnlyAssessedAreNegotiated);
        RequireAll(
            (assessment.IsOfThisNetwork, PartnershipRules.AssessmentOfAnotherNetwork),
            (assessment.FinalisedOn is not null, PartnershipRules.AssessmentNotFinalised),
            (
                assessment.FinalisedOn is not { } on || today <= on.AddMonths(AssessmentMonths),
                PartnershipRules.AssessmentTooOld.With(assessment.FinalisedOn ?? today, AssessmentMonths)
            )
        );
        Raise(new NegotiationBegun(Id, assessment.Id));
    }

    public void Abandon(string reason, DateOnly today)
    {
        if (Status == PartnershipStatus.Abandoned)
        {
            return;
        }

        Require(Status < PartnershipStatus.Active, PartnershipRules.OnlyBeforeActiveAreAbandoned);
        Raise(new PartnershipAbandoned(Id, reason, today));
    }

    public void Suspend(string reason, DateOnly today)
    {
        if (StatusOn(today) == PartnershipStatus.Suspended)
        {
            return;
        }

        RequireActive(today);
        Raise(new PartnershipSuspended(Id, reason));
    }

    public void Resume(DateOnly today)
    {
        if (StatusOn(today) == PartnershipStatus.Active)
        {
            return;
        }

        Require(StatusOn(today) == PartnershipStatus.Suspended, PartnershipRules.NotSuspended);
        Raise(new PartnershipResumed(Id));
    }

    /// <summary>Either side gives notice; the partnership runs until the effective day, and no longer on it.</summary>
    public void Terminate(Side by, string reason, DateOnly effectiveOn, DateOnly today)
    {
        if (Termination == new Termination(by, reason, effectiveOn))
        {
            return;
        }

        Require(Termination is null, PartnershipRules.AlreadyTerminated.With(Termination?.EffectiveOn ?? effectiveOn));
        RequireRunning(today);
        Require(
            effectiveOn >= today && (Status == PartnershipStatus.InRenewal || effectiveOn <= Term!.To),
            PartnershipRules.EffectiveDateOutsideTerm
        );
        Raise(new TerminationDeclared(Id, by, reason, effectiveOn));
        CatchUp(today);
    }

    /// <summary>Both sides agree to end it today (Beendigung im Einvernehmen).</summary>
    public void End(string reason, DateOnly today)
    {
        if (Status == PartnershipStatus.Ended)
        {
            return;
        }

        RequireRunning(today);
        Raise(new PartnershipEnded(Id, reason, today));
        CatchUp(today);
    }

    /// <summary>While it is being renewed, the partnership and its seal outlast the end of the term.</summary>
    public void BeginRenewal(DateOnly today)
    {
        if (StatusOn(today) == PartnershipStatus.InRenewal)
        {
            return;
        }

        RequireActive(today);
        Require(Termination is null, PartnershipRules.AlreadyTerminated.With(Termination?.EffectiveOn ?? today));
        Raise(new PartnershipRenewalBegun(Id));
    }

    /// <summary>Records what <see cref="StatusOn"/> and <see cref="SealStatusOn"/> already say; repeating it records nothing.</summary>
    public void CatchUp(DateOnly today)
    {
        var status = StatusOn(today);
        if (status != Status)
        {
            Raise(
                status == PartnershipStatus.Terminated
                    ? new PartnershipTerminated(Id, Termination!.EffectiveOn)
                    : new PartnershipExpired(Id, Term!.To)
            );
        }

        CatchUpSeal(today);
    }

    /// <summary>Whether <see cref="CatchUp"/> has something to record.</summary>
    public bool IsBehindOn(DateOnly today) =>
        StatusOn(today) != Status || (Seal is not null && SealStatusOn(today) != Seal.Status);

    public PartnershipStatus StatusOn(DateOnly today) => StatusOn(Status, Term?.To, Termination?.EffectiveOn, today);

    /// <param name="termEnd">Last day of the term.</param>
    /// <param name="terminationOn">First day without the partnership, once notice was given.</param>
    public static PartnershipStatus StatusOn(
        PartnershipStatus recorded,
        DateOnly? termEnd,
        DateOnly? terminationOn,
        DateOnly today
    )
    {
        if (recorded.IsRunning() && terminationOn <= today)
        {
            return PartnershipStatus.Terminated;
        }

        return recorded is PartnershipStatus.Active or PartnershipStatus.Suspended && termEnd < today
            ? PartnershipStatus.Expired
            : recorded;
    }

    /// <summary>Reports are also taken for a while after the term, because the last ones fall due only then.</summary>
    public bool TakesReportsOn(DateOnly today) =>
        StatusOn(today).IsRunning()
        || (StatusOn(today) == PartnershipStatus.Expired && today <= Term!.To.AddMonths(LateFilingMonths));

    public bool TakesDocumentsOn(DateOnly today) => !StatusOn(today).IsFinal() || TakesReportsOn(today);

    /// <summary>Whoever has led the case has drafted what is to be decided.</summary>
    public bool WasLedBy(string person) => person == CaseHandler || FormerCaseHandlers.Contains(person);

    private void RequireActive(DateOnly today) =>
        Require(StatusOn(today) == PartnershipStatus.Active, PartnershipRules.NotActive);

    private void RequireRunning(DateOnly today) => Require(StatusOn(today).IsRunning(), PartnershipRules.NotRunning);

    private void RequireTakesReports(DateOnly today) =>
        Require(TakesReportsOn(today), PartnershipRules.NothingMoreIsFiled.With(LateFilingMonths));
}

/// <summary>Kündigung.</summary>
/// <param name="By">The side that gave notice.</param>
/// <param name="EffectiveOn">First day without the partnership.</param>
public sealed record Termination(Side By, string Reason, DateOnly EffectiveOn);

/// <summary>What a partnership needs to know of an assessment.</summary>
/// <param name="IsOfThisNetwork">Also true where the network was merged since.</param>
/// <param name="FinalisedOn">Null while it is open, or when it was discarded.</param>
public sealed record AssessmentFacts(Guid Id, bool IsOfThisNetwork, DateOnly? FinalisedOn);
