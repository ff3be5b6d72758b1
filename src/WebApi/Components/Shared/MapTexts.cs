namespace Schulterschluss.WebApi.Components.Shared;

/// <summary>The words around the map of the Länder.</summary>
internal sealed class MapTexts;
