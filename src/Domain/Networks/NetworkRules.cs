using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Networks;

public static class NetworkRules
{
    public static readonly BrokenRule TooFewPartners = new(
        "network.too-few-partners",
        "A network needs at least {0} different partner organisations."
    );
    public static readonly BrokenRule NoDistrict = new(
        "network.no-district",
        "A network needs at least one district or Land."
    );
    public static readonly BrokenRule NoFieldOfAction = new(
        "network.no-field-of-action",
        "A network needs at least one field of action."
    );
    public static readonly BrokenRule NoContact = new(
        "network.no-contact",
        "A network needs a website or a public mailbox."
    );
    public static readonly BrokenRule NoConsent = new(
        "network.no-publication-consent",
        "Publication needs the network's consent."
    );
    public static readonly BrokenRule OnlyDraftsAreSubmitted = new(
        "network.only-drafts-are-submitted",
        "Only a draft can be submitted."
    );
    public static readonly BrokenRule OnlySubmittedAreReviewed = new(
        "network.only-submitted-are-reviewed",
        "Only a submitted network can be listed or rejected."
    );
    public static readonly BrokenRule ReviewerIsSubmitter = new(
        "network.reviewer-is-submitter",
        "Whoever submitted a network cannot list it."
    );
    public static readonly BrokenRule OnlyRejectedAreReopened = new(
        "network.only-rejected-are-reopened",
        "Only a rejected network goes back to draft."
    );
    public static readonly BrokenRule OnlyDraftsAreDiscarded = new(
        "network.only-drafts-are-discarded",
        "Only a draft or a rejected network can be discarded."
    );
    public static readonly BrokenRule OnlyPublishedAreConfirmed = new(
        "network.only-published-are-confirmed",
        "Only a listed or dormant network is confirmed."
    );
    public static readonly BrokenRule OnlyPublishedAreArchived = new(
        "network.only-published-are-archived",
        "Only a listed or dormant network can be archived."
    );
    public static readonly BrokenRule HasOpenPartnership = new(
        "network.has-open-partnership",
        "The network has an open partnership."
    );
    public static readonly BrokenRule OpenPartnershipExists = new(
        "network.open-partnership-exists",
        "A network has at most one open partnership."
    );
    public static readonly BrokenRule NotListed = new("network.not-listed", "The network must be listed.");
    public static readonly BrokenRule Closed = new("network.closed", "An archived network does not change any more.");
    public static readonly BrokenRule Merged = new("network.merged", "The network was merged into {0}.");
    public static readonly BrokenRule MergeIntoItself = new(
        "network.merge-into-itself",
        "A network cannot be merged into itself."
    );
    public static readonly BrokenRule BothHaveOpenPartnerships = new(
        "network.both-have-open-partnerships",
        "Both networks have an open partnership."
    );
    public static readonly BrokenRule TooManyEntries = new(
        "network.too-many-entries",
        "A list of the profile has at most {0} entries."
    );
    public static readonly BrokenRule AlreadyExists = new(
        "network.already-exists",
        "This person's network is already in the register."
    );
}
