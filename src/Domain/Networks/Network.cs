using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Networks;

/// <summary>A regional network of the register, from draft to archive.</summary>
public sealed partial class Network : AggregateRoot
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

    /// <summary>This entry becomes a redirect to <paramref name="target"/>, which takes over what only one of both has.</summary>
    /// <param name="choice">What of this profile the target takes over; nothing without.</param>
    public void MergeInto(Network target, MergeChoice? choice = null)
    {
        Require(Id != target.Id, NetworkRules.MergeIntoItself);
        RequireOpen();
        target.RequireNotMerged();
        Require(target.Status == NetworkStatus.Listed, NetworkRules.NotListed);
        Require(OpenPartnershipId is null || target.OpenPartnershipId is null, NetworkRules.BothHaveOpenPartnerships);
        if (choice is not null)
        {
            var merged = choice.Merge(target.Profile, Profile);
            Require(merged.FitsItsLists(), NetworkRules.TooManyEntries.With(NetworkProfile.MaxEntries));
            target.ChangeProfile(merged);
        }

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
            Raise(new NetworkSetDormant(Id, ConfirmationBase()!.Value.AddMonths(DormantAfterMonths)));
        }
    }

    public NetworkStatus StatusOn(DateOnly today) => StatusOn(Status, ConfirmationBase(), today);

    /// <param name="confirmed">The day of the last confirmation, else of the listing.</param>
    public static NetworkStatus StatusOn(NetworkStatus recorded, DateOnly? confirmed, DateOnly today) =>
        recorded == NetworkStatus.Listed && confirmed?.AddMonths(DormantAfterMonths) < today
            ? NetworkStatus.Dormant
            : recorded;

    public bool IsStaleOn(DateOnly today) => IsStaleOn(ConfirmationBase(), today);

    /// <param name="confirmed">The day of the last confirmation, else of the listing.</param>
    public static bool IsStaleOn(DateOnly? confirmed, DateOnly today) => confirmed?.AddMonths(StaleAfterMonths) < today;

    public static bool HasValidSealOn(DateOnly? validUntil, DateOnly today) => validUntil >= today;

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
