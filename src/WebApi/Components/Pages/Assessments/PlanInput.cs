using Schulterschluss.Domain.Networks;

namespace Schulterschluss.WebApi.Components.Pages.Assessments;

/// <summary>What is fixed before an assessment starts.</summary>
internal sealed class PlanInput
{
    public DateOnly? PlannedOn { get; set; }
    public string? Phase { get; set; }
    public string? CatalogueVersion { get; set; }

    public NetworkPhase? PhaseCode => Enum.TryParse<NetworkPhase>(Phase, out var phase) ? phase : null;
}
