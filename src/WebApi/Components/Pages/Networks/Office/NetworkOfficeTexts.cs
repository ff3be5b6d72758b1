namespace Schulterschluss.WebApi.Components.Pages.Networks.Office;

/// <summary>The words of the pages on which the register is kept.</summary>
internal sealed class NetworkOfficeTexts;
