namespace Schulterschluss.WebApi.Components.Shared;

/// <summary>What happened, in the reader's words, by the stored name of the event.</summary>
internal sealed class EventTexts;
