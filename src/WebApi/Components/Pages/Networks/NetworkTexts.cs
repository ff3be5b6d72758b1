namespace Schulterschluss.WebApi.Components.Pages.Networks;

/// <summary>The words of the pages about networks.</summary>
internal sealed class NetworkTexts;
