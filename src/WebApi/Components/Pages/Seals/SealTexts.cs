namespace Schulterschluss.WebApi.Components.Pages.Seals;

/// <summary>The words of the pages about seals.</summary>
internal sealed class SealTexts;
