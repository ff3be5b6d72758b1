namespace Schulterschluss.WebApi.Components.Pages;

/// <summary>The words of the start page.</summary>
internal sealed class HomeTexts;
