using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.ActionOptions;

/// <summary>
/// A way to improve a network's work (Handlungsoption): proposed from findings, selected by both sides, carried out and
/// measured against its goal.
/// </summary>
public sealed class ActionOption : AggregateRoot
{
    public const int MaxEntries = 50;
    public const int ReferenceMaxLength = 500;

    private ActionOption() { }

    public Guid NetworkId { get; private set; }
    public Guid AssessmentId { get; private set; }
    public IReadOnlyList<Guid> FindingIds { get; private set; } = [];
    public string Dimension { get; private set; } = "";
    public ActionOptionPlan Plan { get; private set; } =
        new("", Effort.Small, ActionOptionPlan.LeastBenefit, Side.Network);
    public ActionOptionStatus Status { get; private set; }
    public IReadOnlyList<Agreement> Agreements { get; private set; } = [];
    public DateOnly? SelectedOn { get; private set; }
    public DateOnly? StartedOn { get; private set; }
    public DateOnly? CompletedOn { get; private set; }

    /// <summary>Per cent.</summary>
    public int Progress { get; private set; }

    /// <summary>Value of the goal's indicator that was reached.</summary>
    public decimal? Actual { get; private set; }
    public IReadOnlyList<string> EvidenceRefs { get; private set; } = [];

    /// <summary>The first finding is the one that counts: its dimension is the option's.</summary>
    public static ActionOption Propose(
        Guid id,
        ActionOptionOrigin origin,
        ActionOptionPlan plan,
        AssessmentFacts assessment
    )
    {
        var known = assessment.DimensionsOfFindings;
        RequireAll([
            (origin.FindingIds.Count > 0, ActionOptionRules.NoFinding),
            (assessment.NetworkId == origin.NetworkId, ActionOptionRules.AssessmentOfAnotherNetwork),
            (assessment.IsFinalised, ActionOptionRules.AssessmentNotFinalised),
            .. origin.FindingIds.Select(finding =>
                (known.ContainsKey(finding), ActionOptionRules.UnknownFinding.With(finding))
            ),
        ]);
        var option = new ActionOption();
        option.Raise(new ActionOptionProposed(id, origin, known[origin.FindingIds[0]], plan));
        return option;
    }

    /// <summary>A changed title, goal or due date voids the agreements, so that a selected option is a proposal again.</summary>
    public void Change(ActionOptionPlan plan)
    {
        Require(
            Status is ActionOptionStatus.Proposed or ActionOptionStatus.Deferred or ActionOptionStatus.Selected,
            ActionOptionRules.OnlyUnstartedChange
        );
        if (plan != Plan)
        {
            Raise(new ActionOptionChanged(Id, plan));
        }
    }

    /// <summary>Each side agrees for itself; the second agreement selects the option.</summary>
    /// <param name="by">Opaque id of the person.</param>
    public void Agree(Side side, string by, DateOnly on)
    {
        if (HasAgreed(side) && Status is (ActionOptionStatus.Proposed or ActionOptionStatus.Selected))
        {
            return;
        }

        Require(Status == ActionOptionStatus.Proposed, ActionOptionRules.OnlyProposedAreAgreed);
        RequireAll(
            (Plan.Goal is not null, ActionOptionRules.NoGoal),
            (Plan.Due is not null, ActionOptionRules.NoDue),
            (Agreements.All(agreement => agreement.By != by), ActionOptionRules.SamePersonForBothSides)
        );
        Raise(new ActionOptionAgreed(Id, side, by));
        if (HasAgreed(Side.Network) && HasAgreed(Side.Office))
        {
            Raise(new ActionOptionSelected(Id, on));
        }
    }

    public void Defer()
    {
        if (Status == ActionOptionStatus.Deferred)
        {
            return;
        }

        Require(Status == ActionOptionStatus.Proposed, ActionOptionRules.OnlyProposedAreDeferred);
        Raise(new ActionOptionDeferred(Id));
    }

    public void Resume()
    {
        if (Status == ActionOptionStatus.Proposed)
        {
            return;
        }

        Require(Status == ActionOptionStatus.Deferred, ActionOptionRules.OnlyDeferredAreResumed);
        Raise(new ActionOptionResumed(Id));
    }

    public void Reject(string reason)
    {
        if (Status == ActionOptionStatus.Rejected)
        {
            return;
        }

        Require(
            Status is ActionOptionStatus.Proposed or ActionOptionStatus.Selected,
            ActionOptionRules.OnlyUnstartedAreRejected
        );
        Raise(new ActionOptionRejected(Id, reason));
    }

    /// <param name="partnershipAllows">Whether the network's partnership is in a state in which options are carried out.</param>
    /// <param name="inProgress">How many other options of the network are in progress.</param>
    /// <param name="atMost">How many may be.</param>
    public void Start(bool partnershipAllows, int inProgress, int atMost, DateOnly on)
    {
        if (Status == ActionOptionStatus.InProgress)
        {
            return;
        }

        Require(Status == ActionOptionStatus.Selected, ActionOptionRules.OnlySelectedAreStarted);
        RequireAll(
            (partnershipAllows, ActionOptionRules.PartnershipNotActive),
            (inProgress < atMost, ActionOptionRules.TooManyInProgress.With(atMost))
        );
        Raise(new ActionOptionStarted(Id, on));
    }

    public void ReportProgress(int percent)
    {
        Require(Status == ActionOptionStatus.InProgress, ActionOptionRules.NotInProgress);
        if (Progress != percent)
        {
            Raise(new ActionOptionProgressReported(Id, percent));
        }
    }

    public void Complete(decimal? actual, IReadOnlyList<string> evidenceRefs, DateOnly on)
    {
        if (Status == ActionOptionStatus.Completed && Actual == actual && EvidenceRefs.SequenceEqual(evidenceRefs))
        {
            return;
        }

        Require(Status == ActionOptionStatus.InProgress, ActionOptionRules.NotInProgress);
        RequireAll(
            (actual is not null, ActionOptionRules.NoActualValue),
            (evidenceRefs.Count > 0, ActionOptionRules.NoEvidence)
        );
        Raise(new ActionOptionCompleted(Id, actual!.Value, evidenceRefs, on));
    }

    public void Abandon(string reason)
    {
        if (Status == ActionOptionStatus.Abandoned)
        {
            return;
        }

        Require(Status == ActionOptionStatus.InProgress, ActionOptionRules.NotInProgress);
        Raise(new ActionOptionAbandoned(Id, reason));
    }

    public bool HasAgreed(Side side) => Agreements.Any(agreement => agreement.Side == side);

    /// <summary>Whether both sides want it and it is not over: what the office's services may serve.</summary>
    public bool IsChosen() => Status is ActionOptionStatus.Selected or ActionOptionStatus.InProgress;

    public bool IsOverdueOn(DateOnly today) => IsChosen() && Plan.Due is { } due && due.End < today;

    /// <summary>How much of the way to the goal was covered; null before completion.</summary>
    public decimal? Attainment() => Actual is { } actual ? Plan.Goal?.AttainmentOf(actual) : null;

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case ActionOptionProposed proposed:
                (Id, NetworkId, AssessmentId, FindingIds, Dimension, Plan) = (
                    proposed.ActionOptionId,
                    proposed.Origin.NetworkId,
                    proposed.Origin.AssessmentId,
                    proposed.Origin.FindingIds,
                    proposed.Dimension,
                    proposed.Plan
                );
                break;
            case ActionOptionChanged changed:
                if (!changed.Plan.PromisesTheSameAs(Plan))
                {
                    Agreements = [];
                    SelectedOn = null;
                    Status = Status == ActionOptionStatus.Selected ? ActionOptionStatus.Proposed : Status;
                }

                Plan = changed.Plan;
                break;
            case ActionOptionAgreed agreed:
                Agreements = [.. Agreements, new Agreement(agreed.Side, agreed.By)];
                break;
            case ActionOptionSelected selected:
                (Status, SelectedOn) = (ActionOptionStatus.Selected, selected.On);
                break;
            case ActionOptionDeferred:
                Status = ActionOptionStatus.Deferred;
                break;
            case ActionOptionResumed:
                Status = ActionOptionStatus.Proposed;
                break;
            case ActionOptionRejected:
                Status = ActionOptionStatus.Rejected;
                break;
            case ActionOptionStarted started:
                (Status, StartedOn) = (ActionOptionStatus.InProgress, started.On);
                break;
            case ActionOptionProgressReported reported:
                Progress = reported.Percent;
                break;
            case ActionOptionCompleted completed:
                (Status, Progress, Actual, EvidenceRefs, CompletedOn) = (
                    ActionOptionStatus.Completed,
                    100,
                    completed.Actual,
                    completed.EvidenceRefs,
                    completed.On
                );
                break;
            case ActionOptionAbandoned:
                Status = ActionOptionStatus.Abandoned;
                break;
        }
    }
}

/// <param name="By">Opaque id of the person who agreed for the side.</param>
public sealed record Agreement(Side Side, string By);
