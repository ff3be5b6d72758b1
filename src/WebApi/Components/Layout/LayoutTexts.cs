namespace Schulterschluss.WebApi.Components.Layout;

/// <summary>The words around every page.</summary>
internal sealed class LayoutTexts;
