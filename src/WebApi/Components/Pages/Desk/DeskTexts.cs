namespace Schulterschluss.WebApi.Components.Pages.Desk;

/// <summary>The words of the desk.</summary>
internal sealed class DeskTexts;
