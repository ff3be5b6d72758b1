namespace Schulterschluss.WebApi.Components.Pages.OpenData;

/// <summary>The words of the page about open data, and of the catalogue in both languages.</summary>
internal sealed class OpenDataTexts;
