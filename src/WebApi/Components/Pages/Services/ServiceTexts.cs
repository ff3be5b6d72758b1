namespace Schulterschluss.WebApi.Components.Pages.Services;

/// <summary>The words of the pages about services.</summary>
internal sealed class ServiceTexts;
