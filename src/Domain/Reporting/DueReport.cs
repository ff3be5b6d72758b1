using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Reporting;

/// <summary>A report that a grant asks for.</summary>
/// <param name="Due">Last day on which it is in time.</param>
public sealed record DueReport(Guid GrantId, ReportType Type, DateRange Period, DateOnly Due);
