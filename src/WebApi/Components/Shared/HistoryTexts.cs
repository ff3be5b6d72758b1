namespace Schulterschluss.WebApi.Components.Shared;

/// <summary>The words around what happened.</summary>
internal sealed class HistoryTexts;
