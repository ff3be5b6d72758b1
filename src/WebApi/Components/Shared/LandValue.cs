namespace Schulterschluss.WebApi.Components.Shared;

/// <summary>What a Land has on the map.</summary>
/// <param name="Land">Two-digit key.</param>
/// <param name="Amount">Decides on the shade; null is none, or hidden.</param>
/// <param name="Shown">For people.</param>
/// <param name="Address">Where the Land leads to; null where it leads nowhere.</param>
/// <param name="IsSelected">It leads back from there.</param>
public sealed record LandValue(
    string Land,
    decimal? Amount,
    string Shown,
    string? Address = null,
    bool IsSelected = false
);
