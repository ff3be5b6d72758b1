namespace Schulterschluss.WebApi.Components.Pages.Problems;

/// <summary>The words of the pages about failures.</summary>
internal sealed class ProblemTexts;
