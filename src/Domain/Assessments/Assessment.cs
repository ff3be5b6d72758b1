using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.Assessments;

/// <summary>
/// A joint look at where a network stands (gemeinsame Standortbestimmung): each side rates on a sheet of its own, then
/// both agree. Once finalised it never changes; a correction is a new assessment.
/// </summary>
public sealed partial class Assessment : AggregateRoot
{
    private Assessment() { }

    public Guid NetworkId { get; private set; }
    public AssessmentStatus Status { get; private set; }
    public DateOnly PlannedOn { get; private set; }
    public NetworkPhase Phase { get; private set; }

    /// <summary>Fixed at the start.</summary>
    public string CatalogueVersion { get; private set; } = "";

    /// <summary>The network's last finalised assessment when this one was scheduled.</summary>
    public Guid? Previous { get; private set; }

    /// <summary>The finalised assessment that this one corrects.</summary>
    public Guid? Replaces { get; private set; }

    public DateOnly? StartedOn { get; private set; }
    public Guid? NetworkSheetId { get; private set; }
    public Guid? OfficeSheetId { get; private set; }

    /// <summary>Opaque ids.</summary>
    public IReadOnlyList<string> NetworkParticipants { get; private set; } = [];
    public IReadOnlyList<string> OfficeParticipants { get; private set; } = [];

    public DateOnly? NetworkHandedInOn { get; private set; }
    public DateOnly? OfficeHandedInOn { get; private set; }

    /// <summary>What both sides said, by criterion; empty until both have handed in.</summary>
    public IReadOnlyDictionary<string, AnswerPair> Answers { get; private set; } = new Dictionary<string, AnswerPair>();

    /// <summary>What both sides agreed on, by criterion.</summary>
    public IReadOnlyDictionary<string, Rating> Consensus { get; private set; } = new Dictionary<string, Rating>();

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Null until finalised.</summary>
    public Scores? Scores { get; private set; }
    public DateOnly? FinalisedOn { get; private set; }
    public string? DiscardReason { get; private set; }

    /// <param name="previous">The network's last finalised assessment; null for its first.</param>
    /// <param name="replaces">The assessment that this one corrects, see <see cref="RequireCorrectable"/>.</param>
    public static Assessment Schedule(
        Guid id,
        Guid networkId,
        DateOnly plannedOn,
        NetworkPhase phase,
        string catalogueVersion,
        Guid? previous = null,
        Guid? replaces = null
    )
    {
        var assessment = new Assessment();
        assessment.Raise(
            new AssessmentScheduled(id, networkId, plannedOn, phase, catalogueVersion, previous, replaces)
        );
        return assessment;
    }

    /// <exception cref="BrokenRuleException">Not finalised, or of another network: there is nothing to correct.</exception>
    public void RequireCorrectable(Guid networkId) =>
        Require(Status == AssessmentStatus.Finalised && NetworkId == networkId, AssessmentRules.ReplacesUnfinished);

    public void Reschedule(DateOnly plannedOn, NetworkPhase phase, string catalogueVersion)
    {
        Require(Status == AssessmentStatus.Scheduled, AssessmentRules.OnlyScheduledAreReplanned);
        if ((PlannedOn, Phase, CatalogueVersion) != (plannedOn, phase, catalogueVersion))
        {
            Raise(new AssessmentRescheduled(Id, plannedOn, phase, catalogueVersion));
        }
    }

    /// <summary>From here on the catalogue stays, and each side may rate on the sheet opened for it.</summary>
    /// <returns>The sheets of both sides; none where the assessment had already started.</returns>
    public IReadOnlyList<RatingSheet> Start(
        DateOnly on,
        Guid networkSheetId,
        Guid officeSheetId,
        IReadOnlyList<string> networkParticipants,
        IReadOnlyList<string> officeParticipants
    )
    {
        if (Status == AssessmentStatus.InRating)
        {
            return [];
        }

        Require(Status == AssessmentStatus.Scheduled, AssessmentRules.OnlyScheduledAreStarted);
        Raise(new AssessmentStarted(Id, on, CatalogueVersion, networkSheetId, officeSheetId));
        NameParticipants(networkParticipants, officeParticipants);
        return
        [
            RatingSheet.Open(networkSheetId, this, Side.Network),
            RatingSheet.Open(officeSheetId, this, Side.Office),
        ];
    }

    /// <summary>Who takes part, by opaque ids; both lists as a whole.</summary>
    public void NameParticipants(IReadOnlyList<string> network, IReadOnlyList<string> office)
    {
        RequireUnfinished();
        Require(Status != AssessmentStatus.Scheduled, AssessmentRules.NotStarted);
        if (!network.SequenceEqual(NetworkParticipants) || !office.SequenceEqual(OfficeParticipants))
        {
            Raise(new ParticipantsNamed(Id, network, office));
        }
    }

    public void Discard(string reason)
    {
        if (Status == AssessmentStatus.Discarded)
        {
            return;
        }

        RequireUnfinished();
        Raise(new AssessmentDiscarded(Id, reason));
    }

    public DateOnly? HandedInOn(Side side) => side == Side.Network ? NetworkHandedInOn : OfficeHandedInOn;

    public bool HasHandedIn(Side side) => HandedInOn(side) is not null;

    /// <summary>From here on neither side has a secret from the other; a discarded assessment keeps what it kept.</summary>
    public bool BothHandedIn() => HasHandedIn(Side.Network) && HasHandedIn(Side.Office);

    public Guid? SheetIdOf(Side side) => side == Side.Network ? NetworkSheetId : OfficeSheetId;

    private void RequireUnfinished() =>
        Require(Status is not (AssessmentStatus.Finalised or AssessmentStatus.Discarded), AssessmentRules.Closed);

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case AssessmentScheduled scheduled:
                (Id, NetworkId) = (scheduled.AssessmentId, scheduled.NetworkId);
                (PlannedOn, Phase) = (scheduled.PlannedOn, scheduled.Phase);
                CatalogueVersion = scheduled.CatalogueVersion;
                (Previous, Replaces) = (scheduled.Previous, scheduled.Replaces);
                break;
            case AssessmentRescheduled rescheduled:
                (PlannedOn, Phase) = (rescheduled.PlannedOn, rescheduled.Phase);
                CatalogueVersion = rescheduled.CatalogueVersion;
                break;
            case AssessmentStarted started:
                (Status, StartedOn) = (AssessmentStatus.InRating, started.On);
                CatalogueVersion = started.CatalogueVersion;
                (NetworkSheetId, OfficeSheetId) = (started.NetworkSheetId, started.OfficeSheetId);
                break;
            case ParticipantsNamed named:
                (NetworkParticipants, OfficeParticipants) = (named.Network, named.Office);
                break;
            case SideHandedIn { Side: Side.Network } handedIn:
                NetworkHandedInOn = handedIn.On;
                break;
            case SideHandedIn handedIn:
                OfficeHandedInOn = handedIn.On;
                break;
            case AssessmentFinalised finalised:
                (Status, FinalisedOn, Scores) = (AssessmentStatus.Finalised, finalised.On, finalised.Scores);
                break;
            case AssessmentDiscarded discarded:
                (Status, DiscardReason) = (AssessmentStatus.Discarded, discarded.Reason);
                break;
            default:
                ApplyConsensus(@event);
                break;
        }
    }
}
