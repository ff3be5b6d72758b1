namespace Schulterschluss.WebApi.Components.Pages.Imports;

/// <summary>Words about files that are taken in, whatever is in them.</summary>
internal sealed class ImportTexts;
