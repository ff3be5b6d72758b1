namespace Schulterschluss.WebApi.Components.Pages.Partnerships;

/// <summary>The words around partnerships.</summary>
internal sealed class PartnershipTexts;
