namespace Schulterschluss.WebApi.Components.Forms;

/// <summary>For the many commands that ask for a reason and nothing else.</summary>
internal sealed class ReasonInput
{
    public string? Reason { get; set; }
}
