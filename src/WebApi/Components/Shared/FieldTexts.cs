namespace Schulterschluss.WebApi.Components.Shared;

/// <summary>The fields of stored documents in the reader's words, for histories: <c>plannedOn</c> is "Geplant für".</summary>
internal sealed class FieldTexts;
