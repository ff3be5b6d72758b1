namespace Schulterschluss.WebApi.Components.Pages.Assessments;

/// <summary>The words around assessments.</summary>
internal sealed class AssessmentTexts;
