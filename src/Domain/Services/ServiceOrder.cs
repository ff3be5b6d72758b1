using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Services;

/// <summary>What is asked for. Either a selected option or a measure that the office owes stands behind it.</summary>
/// <param name="AgreedPeriod">When it is wanted; a schedule outside needs a justification.</param>
public sealed record ServiceOrder(
    ServiceType Type,
    string Title,
    string? Description,
    IReadOnlyList<Guid> PartnershipIds,
    DuePeriod AgreedPeriod,
    Guid? ActionOptionId = null,
    MeasureLink? Measure = null
);

/// <summary>A measure in a partnership's declaration.</summary>
public sealed record MeasureLink(Guid PartnershipId, string MeasureId);

/// <summary>What a linked partnership says of itself on the day of the decision.</summary>
public sealed record ServedPartnership(Guid PartnershipId, Guid NetworkId, bool IsActive);

/// <summary>What the linked option and measure say of themselves.</summary>
/// <param name="MeasureIsOwedByOffice">False also where the declaration has no such measure, or none is linked.</param>
public sealed record ServiceGrounds(OptionGround? Option, bool MeasureIsOwedByOffice);

/// <param name="IsChosen">Selected by both sides and not over.</param>
public sealed record OptionGround(Guid NetworkId, bool IsChosen);

/// <summary>What the office puts behind its promise.</summary>
/// <param name="PlannedHours">Working hours of the office and its consultants.</param>
/// <param name="Capacity">Seats; null where they do not matter.</param>
/// <param name="BudgetLine">Line of the finance plan, as text.</param>
/// <param name="ConsultantRefs">Opaque ids.</param>
public sealed record ServicePlan(
    decimal PlannedHours,
    int? Capacity,
    string? BudgetLine,
    IReadOnlyList<string> ConsultantRefs
)
{
    public bool SameAs(ServicePlan? other) =>
        other is not null
        && (PlannedHours, Capacity, BudgetLine) == (other.PlannedHours, other.Capacity, other.BudgetLine)
        && ConsultantRefs.SequenceEqual(other.ConsultantRefs);
}
