namespace Schulterschluss.WebApi.Components.Pages.Administration;

/// <summary>The words around what keeps the product running.</summary>
internal sealed class AdministrationTexts;
