namespace Schulterschluss.WebApi.Components.Pages.Legal;

/// <summary>Imprint, privacy, accessibility.</summary>
internal sealed class LegalTexts;
