namespace Schulterschluss.WebApi.Components.Forms;

/// <summary>The words of every form.</summary>
internal sealed class FormTexts;
