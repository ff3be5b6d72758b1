using Marten;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class NetworkMapping : IModuleMapping
{
    public void Configure(StoreOptions options)
    {
        options.Aggregate<Network>().Index(n => n.Profile.Name).Index(n => n.MergedInto!);

        options.Events.MapEventType<NetworkDrafted>("network_drafted");
        options.Events.MapEventType<NetworkProfileChanged>("network_profile_changed");
        options.Events.MapEventType<PublicationConsentGiven>("network_publication_consent_given");
        options.Events.MapEventType<PublicationConsentWithdrawn>("network_publication_consent_withdrawn");
        options.Events.MapEventType<NetworkSubmitted>("network_submitted");
        options.Events.MapEventType<NetworkListed>("network_listed");
        options.Events.MapEventType<NetworkRejected>("network_rejected");
        options.Events.MapEventType<NetworkReopened>("network_reopened");
        options.Events.MapEventType<NetworkProfileConfirmed>("network_profile_confirmed");
        options.Events.MapEventType<NetworkSetDormant>("network_set_dormant");
        options.Events.MapEventType<NetworkReactivated>("network_reactivated");
        options.Events.MapEventType<NetworkDiscarded>("network_discarded");
        options.Events.MapEventType<NetworkArchived>("network_archived");
        options.Events.MapEventType<NetworkMerged>("network_merged");
        options.Events.MapEventType<NetworkAbsorbed>("network_absorbed");
        options.Events.MapEventType<PartnershipOpened>("network_partnership_opened");
        options.Events.MapEventType<PartnershipClosed>("network_partnership_closed");
        options.Events.MapEventType<SealChanged>("network_seal_changed");
    }
}
