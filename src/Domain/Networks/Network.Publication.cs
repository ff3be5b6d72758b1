using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Networks;

/// <summary>From draft to publication and out of it again.</summary>
public sealed partial class Network
{
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
    public DateOnly? ConfirmationBase() => LastConfirmedOn ?? ListedOn;

    private static void RequireComplete(NetworkProfile profile, bool consent = true)
    {
        if (MissingFor(profile, consent) is { Count: > 0 } missing)
        {
            throw new BrokenRuleException(missing);
        }
    }
}
