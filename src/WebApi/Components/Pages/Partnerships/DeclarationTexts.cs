namespace Schulterschluss.WebApi.Components.Pages.Partnerships;

/// <summary>The words around the declaration and its signatures.</summary>
internal sealed class DeclarationTexts;
