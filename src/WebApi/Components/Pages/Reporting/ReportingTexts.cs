namespace Schulterschluss.WebApi.Components.Pages.Reporting;

/// <summary>The words of the pages about figures and reports.</summary>
internal sealed class ReportingTexts;
