using Marten;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class ServiceMapping : IModuleMapping
{
    public void Configure(StoreOptions options)
    {
        options.Aggregate<Service>().Index(s => s.Days.From);

        options.Events.MapEventType<ServiceRequested>("service_requested");
        options.Events.MapEventType<ServiceConfirmed>("service_confirmed");
        options.Events.MapEventType<ServiceDeclined>("service_declined");
        options.Events.MapEventType<ServiceScheduled>("service_scheduled");
        options.Events.MapEventType<ServicePostponed>("service_postponed");
        options.Events.MapEventType<ServiceCancelled>("service_cancelled");
        options.Events.MapEventType<ServiceDelivered>("service_delivered");
        options.Events.MapEventType<ServiceEvaluated>("service_evaluated");
    }
}
