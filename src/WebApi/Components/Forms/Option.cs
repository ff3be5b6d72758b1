namespace Schulterschluss.WebApi.Components.Forms;

/// <param name="Value">As it is sent.</param>
/// <param name="Label">In the reader's language.</param>
/// <param name="Hint">What choosing it means, where the label does not say it.</param>
public sealed record Option(string Value, string Label, string? Hint = null);
