namespace Schulterschluss.WebApi.Components.Shared.Charts;

/// <summary>One line of a radar, or one bar for each axis. The first of a chart is drawn strongest.</summary>
/// <param name="Name">In the legend.</param>
/// <param name="Values">One for each axis; null where there is none, which is not zero.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);

/// <summary>How a group is spread on each axis, drawn as a band with its middle.</summary>
public sealed record ChartSpread(string Name, IReadOnlyList<(decimal Lower, decimal Middle, decimal Upper)?> Values);
