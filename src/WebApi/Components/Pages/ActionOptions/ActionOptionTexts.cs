namespace Schulterschluss.WebApi.Components.Pages.ActionOptions;

/// <summary>The words around action options.</summary>
internal sealed class ActionOptionTexts;
