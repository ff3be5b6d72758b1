namespace Schulterschluss.WebApi.Components.Shared.Charts;

/// <summary>A value in the course of time.</summary>
/// <param name="Name">Of the period.</param>
/// <param name="Value">Null where there is none, which is not zero.</param>
/// <param name="Shown">For people.</param>
public sealed record TrendMark(string Name, decimal? Value, string Shown);
