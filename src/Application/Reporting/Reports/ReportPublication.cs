using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting.Confidentiality;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>What a version has told about people. It can never be taken back, and every later version reckons with it.</summary>
public sealed record ReportPublication
{
    /// <summary>Of the report and the version.</summary>
    public string Id { get; init; } = "";
    public Publication Publication { get; init; } = new(0, new([], []), []);

    internal static ReportPublication Of(FrozenVersion version) =>
        new()
        {
            Id = ReleasedFigures.IdOf(version.Document.ReportId, version.Document.Number),
            Publication = version.Publication,
        };
}
