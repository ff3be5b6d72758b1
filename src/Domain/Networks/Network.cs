using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Networks;

/// <summary>A regional network of the register, from draft to archive.</summary>
public sealed class Network : AggregateRoot
{
    public const int MinimumPartners = 3;
    public const int StaleAfterMonths = 12;
    public const int DormantAfterMonths = 18;

    private Network() { }

    public NetworkProfile Profile { get; private set; } = new();
    public NetworkStatus Status { get; private set; }
    public string? SubmittedBy { get; private set; }
    public DateOnly? ListedOn { get; private set; }
    public string? ConsentBy { get; private set; }
    public DateOnly? ConsentOn { get; private set; }
    public DateOnly? LastConfirmedOn { get; private set; }
    public Guid? MergedInto { get; private set; }

    /// <summary>Guards "one open partnership a network"; written by partnerships in their own transaction.</summary>
    public Guid? OpenPartnershipId { get; private set; }

    public string? SealNumber { get; private set; }
    public DateOnly? SealValidUntil { get; private set; }

    public static Network Draft(Guid id, NetworkProfile profile, DateOnly? lastConfirmedOn = null)
    {
        var network = new Network();
        network.Raise(new NetworkDrafted(id, profile, lastConfirmedOn));
        return network;
    }

    public void ChangeProfile(NetworkProfile profile)
    {
        RequireOpen();
        if (Status is NetworkStatus.Submitted or NetworkStatus.Listed or NetworkStatus.Dormant)
        {
            RequireComplete(profile);
        }

        if (!profile.SameAs(Profile))
        {
            Raise(new NetworkProfileChanged(Id, profile));
        }
    }

    /// <param name="by">Opaque id of the person who submits, and who declares the consent.</param>
    public void Submit(string by, bool consent, DateOnly on)
    {
        RequireOpen();
        if (Status == NetworkStatus.Submitted)
        {
            return;
        }

        Require(Status == NetworkStatus.Draft, NetworkRules.OnlyDraftsAreSubmitted);
        RequireComplete(Profile, consent || ConsentBy is not null);
        if (ConsentBy is null)
        {
            Raise(new PublicationConsentGiven(Id, by, on));
        }

        Raise(new NetworkSubmitted(Id, by));
    }

    public void List(string by, DateOnly on)
    {
        RequireOpen();
        if (Status == NetworkStatus.Listed)
        {
            return;
        }

        Require(Status == NetworkStatus.Submitted, NetworkRules.OnlySubmittedAreReviewed);
        Require(SubmittedBy != by, NetworkRules.ReviewerIsSubmitter);
        Raise(new NetworkListed(Id, by, on));
    }

    /// <summary>
    /// Lists a complete draft at once, because the importer declares that the network's consent exists. The four eyes of
    /// <see cref="List"/> are those of the network, which consented, and of the office, which takes responsibility for it.
    /// </summary>
    public void Publish(string by, DateOnly on)
    {
        RequireOpen();
        if (Status == NetworkStatus.Listed)
        {
            return;
        }

        if (Status == NetworkStatus.Submitted)
        {
            List(by, on);
            return;
        }

        Require(Status == NetworkStatus.Draft, NetworkRules.OnlyDraftsAreSubmitted);
        RequireComplete(Profile);
        if (ConsentBy is null)
        {
            Raise(new PublicationConsentGiven(Id, by, on));
        }

        Raise(new NetworkListed(Id, by, on));
    }

    public void Reject(string reason)
    {
        RequireOpen();
        if (Status == NetworkStatus.Rejected)
        {
            return;
        }

        Require(Status == NetworkStatus.Submitted, NetworkRules.OnlySubmittedAreReviewed);
        Raise(new NetworkRejected(Id, reason));
    }

    public void Reopen()
    {
        RequireOpen();
        if (Status == NetworkStatus.Draft)
        {
            return;
        }

        Require(Status == NetworkStatus.Rejected, NetworkRules.OnlyRejectedAreReopened);
        Raise(new NetworkReopened(Id));
    }

    public void Discard(string reason)
    {
        RequireNotMerged();
        if (Status == NetworkStatus.Archived)
        {
            return;
        }

        Require(Status is NetworkStatus.Draft or NetworkStatus.Rejected, NetworkRules.OnlyDraftsAreDiscarded);
        Raise(new NetworkDiscarded(Id, reason));
    }

    /// <summary>The network says that its profile is still right; a dormant one wakes up.</summary>
    public void Confirm(DateOnly on)
    {
        RequireOpen();
        Require(Status is NetworkStatus.Listed or NetworkStatus.Dormant, NetworkRules.OnlyPublishedAreConfirmed);
        if (LastConfirmedOn != on)
        {
            Raise(new NetworkProfileConfirmed(Id, on));
        }

        if (Status == NetworkStatus.Dormant)
        {
            Raise(new NetworkReactivated(Id));
        }
    }

    /// <summary>
    /// The register takes over a confirmation made elsewhere, for instance in an imported list; an earlier one than it
    /// has says nothing new. A recent one wakes up a dormant network.
    /// </summary>
    public void TakeOverConfirmation(DateOnly on, DateOnly today)
    {
        if (LastConfirmedOn >= on)
        {
            return;
        }

        Raise(new NetworkProfileConfirmed(Id, on));
        if (Status == NetworkStatus.Dormant && on.AddMonths(DormantAfterMonths) >= today)
        {
            Raise(new NetworkReactivated(Id));
        }
    }

    public void Archive(string reason)
    {
        RequireNotMerged();
        if (Status == NetworkStatus.Archived)
        {
            return;
        }

        Require(Status is NetworkStatus.Listed or NetworkStatus.Dormant, NetworkRules.OnlyPublishedAreArchived);
        Require(OpenPartnershipId is null, NetworkRules.HasOpenPartnership);
        Raise(new NetworkArchived(Id, reason));
    }

    /// <summary>Without consent nothing stays public: the entry goes back to draft at once.</summary>
    public void WithdrawConsent(string reason)
    {
        RequireOpen();
        if (ConsentBy is not null)
        {
            Raise(new PublicationConsentWithdrawn(Id, reason));
        }
    }

    /// <summary>This entry becomes a redirect to <paramref name="target"/>, which takes over what only one of both has.</summary>
    public void MergeInto(Network target)
    {
        Require(Id != target.Id, NetworkRules.MergeIntoItself);
        RequireOpen();
        target.RequireNotMerged();
        Require(target.Status == NetworkStatus.Listed, NetworkRules.NotListed);
        Require(OpenPartnershipId is null || target.OpenPartnershipId is null, NetworkRules.BothHaveOpenPartnerships);
        target.Raise(new NetworkAbsorbed(target.Id, Id));
        if (OpenPartnershipId is { } partnership)
        {
            target.Raise(new PartnershipOpened(target.Id, partnership));
        }

        if (SealNumber is { } seal && target.SealNumber is null)
        {
            target.Raise(new SealChanged(target.Id, seal, SealValidUntil));
        }

        Raise(new NetworkMerged(Id, target.Id));
    }

    public void OpenPartnership(Guid partnershipId)
    {
        RequireOpen();
        Require(Status == NetworkStatus.Listed, NetworkRules.NotListed);
        Require(OpenPartnershipId is null, NetworkRules.OpenPartnershipExists);
        Raise(new PartnershipOpened(Id, partnershipId));
    }

    public void ClosePartnership(Guid partnershipId)
    {
        if (OpenPartnershipId == partnershipId)
        {
            Raise(new PartnershipClosed(Id, partnershipId));
        }
    }

    public void NoteSeal(string number, DateOnly? validUntil)
    {
        if ((SealNumber, SealValidUntil) != (number, validUntil))
        {
            Raise(new SealChanged(Id, number, validUntil));
        }
    }

    /// <summary>Records what <see cref="StatusOn"/> already says; repeating it records nothing.</summary>
    public void CatchUp(DateOnly today)
    {
        if (Status == NetworkStatus.Listed && StatusOn(today) == NetworkStatus.Dormant)
        {
            Raise(new NetworkSetDormant(Id, ConfirmationBase!.Value.AddMonths(DormantAfterMonths)));
        }
    }

    public NetworkStatus StatusOn(DateOnly today) => StatusOn(Status, ConfirmationBase, today);

    /// <param name="confirmed">The day of the last confirmation, else of the listing.</param>
    public static NetworkStatus StatusOn(NetworkStatus recorded, DateOnly? confirmed, DateOnly today) =>
        recorded == NetworkStatus.Listed && confirmed?.AddMonths(DormantAfterMonths) < today
            ? NetworkStatus.Dormant
            : recorded;

    public bool IsStaleOn(DateOnly today) => IsStaleOn(ConfirmationBase, today);

    /// <param name="confirmed">The day of the last confirmation, else of the listing.</param>
    public static bool IsStaleOn(DateOnly? confirmed, DateOnly today) => confirmed?.AddMonths(StaleAfterMonths) < today;

    public static bool HasValidSealOn(DateOnly? validUntil, DateOnly today) => validUntil >= today;

    public bool IsComplete() => MissingFor(Profile, consent: true).Count == 0;

    /// <summary>What stands between a profile and its publication.</summary>
    public static IReadOnlyList<BrokenRule> MissingFor(NetworkProfile profile, bool consent)
    {
        List<BrokenRule> missing = [];
        if (profile.CountDistinctPartners() < MinimumPartners)
        {
            missing.Add(NetworkRules.TooFewPartners.With(MinimumPartners));
        }

        if (profile.Districts.Count == 0)
        {
            missing.Add(NetworkRules.NoDistrict);
        }

        if (profile.FieldsOfAction.Count == 0)
        {
            missing.Add(NetworkRules.NoFieldOfAction);
        }

        if (profile.Website is null && profile.PublicContact is null)
        {
            missing.Add(NetworkRules.NoContact);
        }

        if (!consent)
        {
            missing.Add(NetworkRules.NoConsent);
        }

        return missing;
    }

    /// <summary>An entry that was never confirmed counts from the day of its listing.</summary>
    private DateOnly? ConfirmationBase => LastConfirmedOn ?? ListedOn;

    private static void RequireComplete(NetworkProfile profile, bool consent = true)
    {
        if (MissingFor(profile, consent) is { Count: > 0 } missing)
        {
            throw new BrokenRuleException(missing);
        }
    }

    private void RequireOpen()
    {
        RequireNotMerged();
        Require(Status != NetworkStatus.Archived, NetworkRules.Closed);
    }

    private void RequireNotMerged() => Require(MergedInto is null, NetworkRules.Merged.With(MergedInto ?? Guid.Empty));

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case NetworkDrafted drafted:
                (Id, Profile, LastConfirmedOn) = (drafted.NetworkId, drafted.Profile, drafted.LastConfirmedOn);
                break;
            case NetworkProfileChanged changed:
                Profile = changed.Profile;
                break;
            case PublicationConsentGiven given:
                (ConsentBy, ConsentOn) = (given.By, given.On);
                break;
            case PublicationConsentWithdrawn:
                (ConsentBy, ConsentOn, ListedOn, SubmittedBy, Status) = (null, null, null, null, NetworkStatus.Draft);
                break;
            case NetworkSubmitted submitted:
                (Status, SubmittedBy) = (NetworkStatus.Submitted, submitted.By);
                break;
            case NetworkListed listed:
                (Status, ListedOn) = (NetworkStatus.Listed, listed.On);
                break;
            case NetworkRejected:
                (Status, SubmittedBy) = (NetworkStatus.Rejected, null);
                break;
            case NetworkReopened:
                Status = NetworkStatus.Draft;
                break;
            case NetworkProfileConfirmed confirmed:
                LastConfirmedOn = confirmed.On;
                break;
            case NetworkSetDormant:
                Status = NetworkStatus.Dormant;
                break;
            case NetworkReactivated:
                Status = NetworkStatus.Listed;
                break;
            case NetworkDiscarded or NetworkArchived:
                Status = NetworkStatus.Archived;
                break;
            case NetworkMerged merged:
                (Status, MergedInto, OpenPartnershipId, SealNumber, SealValidUntil) = (
                    NetworkStatus.Merged,
                    merged.Into,
                    null,
                    null,
                    null
                );
                break;
            case PartnershipOpened opened:
                OpenPartnershipId = opened.PartnershipId;
                break;
            case PartnershipClosed:
                OpenPartnershipId = null;
                break;
            case SealChanged seal:
                (SealNumber, SealValidUntil) = (seal.Number, seal.ValidUntil);
                break;
        }
    }
}
