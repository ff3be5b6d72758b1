using Marten;
using Marten.Schema;
using Schulterschluss.Application.Services;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class ServiceMapping : IModuleMapping
{
    public void Configure(StoreOptions options)
    {
        options.Aggregate<Service>().Index(s => s.Days.From).Index(s => s.Status);
        options.Aggregate<FeedbackLink>().Index(l => l.Token!).Index(l => l.ServiceId);
        // Without the time at which somebody answered.
        options
            .Schema.For<FeedbackAnswer>()
            .Index(a => a.LinkId)
            .Metadata(metadata => metadata.DisableInformationalFields());
        options.Schema.For<CalendarFeed>().UniqueIndex(UniqueIndexType.Computed, "ux_calendar_feed", f => f.Hash);

        options.Events.MapEventType<ServiceRequested>("service_requested");
        options.Events.MapEventType<ServiceConfirmed>("service_confirmed");
        options.Events.MapEventType<ServiceDeclined>("service_declined");
        options.Events.MapEventType<ServiceScheduled>("service_scheduled");
        options.Events.MapEventType<ServicePostponed>("service_postponed");
        options.Events.MapEventType<ServiceCancelled>("service_cancelled");
        options.Events.MapEventType<ServiceDelivered>("service_delivered");
        options.Events.MapEventType<ServiceEvaluated>("service_evaluated");

        options.Events.MapEventType<FeedbackLinkOpened>("feedback_link_opened");
        options.Events.MapEventType<FeedbackLinkWithdrawn>("feedback_link_withdrawn");
    }
}
