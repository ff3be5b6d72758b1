using Marten;
using Schulterschluss.Domain.ActionOptions;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class ActionOptionMapping : IModuleMapping
{
    public void Configure(StoreOptions options)
    {
        options.Aggregate<ActionOption>().Index(o => o.NetworkId);

        options.Events.MapEventType<ActionOptionProposed>("action_option_proposed");
        options.Events.MapEventType<ActionOptionChanged>("action_option_changed");
        options.Events.MapEventType<ActionOptionAgreed>("action_option_agreed");
        options.Events.MapEventType<ActionOptionSelected>("action_option_selected");
        options.Events.MapEventType<ActionOptionDeferred>("action_option_deferred");
        options.Events.MapEventType<ActionOptionResumed>("action_option_resumed");
        options.Events.MapEventType<ActionOptionRejected>("action_option_rejected");
        options.Events.MapEventType<ActionOptionStarted>("action_option_started");
        options.Events.MapEventType<ActionOptionProgressReported>("action_option_progress_reported");
        options.Events.MapEventType<ActionOptionCompleted>("action_option_completed");
        options.Events.MapEventType<ActionOptionAbandoned>("action_option_abandoned");
    }
}
